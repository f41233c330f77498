import Relations

/// The articles of names of others than states.
extension FrenchName {
  /// Those of the world's organisations that graphs name by nothing else.
  static let acronyms: [String: Article] = {
    let lists: [(Article, String)] = [
      (
        .elided,
        "AES AIEA ANASE ASEAN IGAD OCI OCS OEA OIM OIT OMC OMS ONU OPEP OSCE OTAN OTSC OUA UA UE UEMOA UMA UNESCO "
          + "UNICEF URSS"
      ),
      (.la, "CAE CBLT CEDEAO CEE CEEAC CEI CEMAC CIJ COI CPI LEA LRA MISCA MISMA SADC"),
      (
        .le,
        "CCG CICR COMESA FACT FLN FLPT FMI FNL FPR HCR M23 MEND MLC MNLA MPLA MUJAO PAM PKK PNUD PYD RCD RUF"
      ),
      (.les, "ADF BRICS CRA FARC FDLR FDS FRCI FSR YPG YPJ"),
    ]
    return Dictionary(
      lists.flatMap { article, names in names.split(separator: " ").map { (String($0), article) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// That of an acronym of which nothing else is known: missions, forces and operations are feminine, and an organisation
  /// before a vowel has the same article whatever it is.
  static func initials(_ name: String, _ category: ActorKind.Category?) -> Article {
    switch category {
    case .mission where isElided(before: name), .organisation where isElided(before: name): .elided
    case .mission where "MF".contains(name.prefix(1)): .la
    default: .none
    }
  }

  /// That of a name before a vowel that goes on with what it is of, as only nouns do: « l’Aube de la Libye ».
  static func epithet(in name: String) -> Article? {
    let words = name.split(separator: " ", maxSplits: 2)
    guard words.count > 1, isElided(before: name), !words[0].contains("-") else { return nil }
    let second = words[1].replacing("'", with: "’")
    return ["de", "du", "des"].contains(second) || second.hasPrefix("d’") || second.hasPrefix("l’")
      ? .elided : nil
  }

  /// That of a people, a movement or an army that is called by one word: « les Houthis », « le Hamas ».
  static func collective(_ name: String, _ category: ActorKind.Category?) -> Article? {
    let word = name.lowercased()
    if singularNames.contains(word) { return .le }
    if feminineNames.contains(word) { return .la }
    if pluralNames.contains(word) { return .les }
    guard category == .armedGroup, !word.contains(" "), name.contains(where: \.isLowercase) else {
      return nil
    }
    return pluralEndings.contains(where: word.hasSuffix) ? .les : nil
  }

  private static let singularNames: Set<String> = [
    "djihad islamique", "fatah", "hamas", "hezbollah", "jihad islamique", "kremlin", "polisario",
    "sentier lumineux",
  ]
  private static let feminineNames: Set<String> = ["séléka", "seleka"]
  private static let pluralNames: Set<String> = [
    "anti-balaka", "chabab", "chebab", "dozo", "janjawid", "janjaouid", "maï-maï", "pechmerga", "peshmerga",
    "shabaab", "shebab", "taliban", "touareg", "wazalendo",
  ]
  /// Those of words for people that French writes in the plural.
  private static let pluralEndings = [
    "aires", "ais", "ans", "ards", "babs", "balas", "eurs", "idines", "iens", "istes", "ites", "this", "zos",
  ]

  /// The article of the noun that a name begins with; nil where it is none of those that names begin with.
  static func noun(of name: String) -> Article? {
    let first = name.prefix { $0 != " " && $0 != "-" && $0 != "’" && $0 != "'" }.lowercased()
    if masculineNouns.contains(first) { return isElided(before: first) ? .elided : .le }
    if feminineNouns.contains(first) { return isElided(before: first) ? .elided : .la }
    return pluralNouns.contains(first) ? .les : nil
  }

  private static let masculineNouns: Set<String> = [
    "accord", "appel", "armistice", "arrangement", "axe", "bataillon", "bloc", "bouclier", "dialogue",
    "émirat",
    "feu", "réseau", "serment", "engagement", "format", "forum",
    "mécanisme",
    "mémorandum", "programme", "sommet", "système", "bureau", "cadre", "cessez", "collectif", "comité",
    "commandement",
    "conseil",
    "corps", "état", "front", "g5", "gouvernement", "groupe", "groupement", "haut", "ministère", "mouvement",
    "pacte",
    "congrès", "directoire", "parlement", "parti", "plan", "processus", "protocole", "rassemblement",
    "régime",
    "régiment", "royaume", "sénat", "traité",
  ]
  private static let feminineNouns: Set<String> = [
    "agence", "alliance", "aube", "autorité", "campagne", "colonne", "dignité", "division", "guilde",
    "résistance",
    "tempête", "conférence", "déclaration", "entente", "fédération", "feuille",
    "initiative",
    "légion", "réunion", "trêve", "armée", "brigade", "charte", "coalition", "commission", "communauté",
    "confédération", "convention", "coordination", "cour", "force", "garde", "junte", "ligue", "milice",
    "mission",
    "opération", "organisation", "plateforme", "république", "société", "transition", "union", "assemblée",
    "bataille", "chambre", "guerre", "marine", "police", "présidence",
  ]
  private static let pluralNouns: Set<String> = [
    "accords", "bataillons", "brigades", "comités", "faucons", "fils", "gardiens", "jeunes", "lions",
    "conseils", "déclarations", "forces", "frères", "milices", "mouvements",
    "nations", "protocoles", "talibans", "traités", "unités", "volontaires",
  ]

  /// A letter without its accents, as acronyms have it: `E` for “État”.
  static func bareLetter(_ letter: Character) -> Character {
    switch letter {
    case "É", "È", "Ê", "Ë": "E"
    case "À", "Â": "A"
    case "Î", "Ï": "I"
    case "Ô": "O"
    case "Û", "Ù": "U"
    case "Ç": "C"
    default: letter
    }
  }

  /// Whether an article is elided before a name: before a vowel, and before the few with a mute h.
  static func isElided(before name: String) -> Bool {
    guard let letter = name.first else { return false }
    if "AEIOUÂÀÉÈÊËÎÏÔÖÛÜŒaeiouâàéèêëîïôöûüœ".contains(letter) { return true }
    let first = name.prefix { $0 != " " && $0 != "-" }.lowercased()
    return muteNames.contains(first)
  }

  private static let muteNames: Set<String> = [
    "haïti", "histoire", "homme", "hommes", "hôpital", "horizon", "humanité", "hydre",
  ]
}
