/// The names that people give the columns of tables, in English and French.
extension GuessedColumn {
  /// The name in small letters without accents, with a line between its words: `date_de_signature` of `Date de signature`.
  var plainName: String {
    var plain = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      let letter = Self.bareLetters[scalar] ?? String(scalar)
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        plain += letter
      } else if !plain.isEmpty, plain.last != "_" {
        plain += "_"
      }
    }
    return plain.last == "_" ? String(plain.dropLast()) : plain
  }

  private static let bareLetters: [Unicode.Scalar: String] = {
    let accented = "àâäáéèêëíîïóôöúûüùçñ".unicodeScalars
    var letters = Dictionary(
      zip(accented, "aaaaeeeeiiiooouuuucn").map { ($0, String($1)) }, uniquingKeysWith: { $1 })
    letters["œ"] = "oe"
    return letters
  }()

  /// How likely a name is one for something; nil where it is not.
  static func likeness(of name: String, to role: Role) -> Int? {
    if let place = words[role]?.firstIndex(of: name) { return 1_000 - place }
    // A treaty_type, and a type de soutien.
    let isType = name.hasPrefix("type_") || name.hasSuffix("_type") || name.hasPrefix("nature_")
    return role == .kind && isType ? 100 : nil
  }

  /// Whether a name is one of the second end of an arrow, whose first end may be called its source.
  static func isTarget(_ name: String) -> Bool { ["target", "destination", "dest", "cible"].contains(name) }

  /// What a column is the first or the second of, such as `country` of `Country A`, and the suffix; nil where it is none.
  var numbering: Numbering? {
    let own = plainName
    guard let suffix = own.last, Self.suffixes.contains(where: { $0.first == suffix || $0.second == suffix })
    else { return nil }
    let rest = own.dropLast()
    let base = rest.last == "_" ? String(rest.dropLast()) : String(rest)
    // The last letter of a word is no number of it: of “media” only one in a list of such names would be.
    if rest.last != "_", suffix.isLetter, !base.isEmpty, !Self.ends.contains(base) { return nil }
    return Numbering(base: base, suffix: suffix)
  }

  struct Numbering: Hashable {
    let base: String
    let suffix: Character
  }

  static let suffixes: [(first: Character, second: Character)] = [("a", "b"), ("1", "2"), ("x", "y")]

  /// What the two ends of a relation are called before their number; the likelier first.
  static let ends = [
    "actor", "acteur", "country", "pays", "state", "etat", "side", "party", "partie", "group", "groupe",
    "member",
    "membre", "camp", "entity", "entite", "organisation", "organization", "name", "nom", "node", "ccode",
    "cow", "gwno", "iso3", "iso", "code", "belligerent", "signatory", "signataire", "country_name",
    "actor_name",
    "state_name", "nation", "government", "gouvernement", "partner", "partenaire", "person", "personne",
    "company", "firm", "",
  ]

  private static let words: [Role: [String]] = [
    .id: words("id relation_id event_id event_id_cnty key uid identifiant numero"),
    .from: words(
      """
      from side_a actor1 actor_1 statea state_a state1 ccode1 country1 supporter sender donor group1 party1 member \
      source_actor attacker from_country country_from from_state from_actor from_party origin origine pays_origine \
      pays_d_origine country_of_origin initiator initiateur subject sujet emetteur expediteur donateur bailleur \
      agresseur aggressor soutien membre exporter lender source
      """),
    .to: words(
      """
      to side_b actor2 actor_2 stateb state_b state2 ccode2 country2 recipient receiver target group2 party2 \
      organisation organization victim to_country country_to to_state to_actor to_party destination dest \
      pays_destination pays_de_destination country_of_destination recipient_country object objet destinataire \
      beneficiaire beneficiary cible victime receveur importer borrower
      """),
    .source: words(
      "source sources source_name reference references ref citation source_url url link lien href source_1 source1"
    ),
    .kind: words(
      """
      kind relation relation_type link_type type event_type category relationship relationship_type tie_type \
      treaty_type agreement_type type_de_relation type_of_relation categorie nature genre lien_type
      """),
    .start: words(
      """
      start start_date startdate styr startyear begin begin_date since first_year start_year styear from_date \
      date_from signed joined entry valid_from debut date_de_debut date_debut signed_on date_signed signature signature_date \
      date_of_signature date_de_signature depuis a_partir_de entry_into_force date_of_entry_into_force \
      entree_en_vigueur date_d_entree_en_vigueur effective effective_date effective_from year_from from_year \
      annee_debut annee_de_debut started beginning date_start from du
      """),
    .end: words(
      """
      end end_date enddate until last_year end_year endyear to_date date_to finish ended left exit valid_to \
      terminated fin date_de_fin date_fin ep_end_date endyr jusqu_a jusqua expiry expires expired expiration \
      expiry_date expiration_date date_d_expiration effective_to year_to to_year annee_fin annee_de_fin date_end echeance to au
      """),
    .date: words("date event_date day jour date_de_l_evenement date_evenement when quand"),
    .year: words("year annee an yr"),
    .status: words("status statut"),
    .label: words(
      "label description title course name notes libelle intitule titre nom note remarques commentaire"),
  ]

  private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
}
