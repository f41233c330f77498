import Relations

/// The name of an actor as the words of a French sentence take it: « la France », « au Mali », « du GSIM ».
///
/// States have an article by rule, with a list of those that keep to none. Others have that of the noun which one of
/// their French names begins with, and none where no such noun is known, as for « Barkhane » and « Boko Haram ».
struct FrenchName {
  /// The name without an article.
  let name: String
  private let article: Article

  private enum Article {
    case none
    case le
    case la
    case les
    case elided
  }

  init(_ name: String, of actor: Actor?, category: ActorKind.Category?) {
    self.name = name
    article = Self.article(of: name, actor: actor, category: category)
  }

  /// The name behind a preposition, or as an object where there is none.
  func after(_ preposition: String?) -> String {
    switch (preposition, article) {
    case (nil, .none): name
    case (nil, _): determined
    case ("à", .le): "au \(name)"
    case ("à", .les): "aux \(name)"
    case ("de", .le): "du \(name)"
    case ("de", .les): "des \(name)"
    case ("de", .none) where Self.isVowel(name.first): "d’\(name)"
    case (let word?, .none): "\(word) \(name)"
    case (let word?, _): "\(word) \(determined)"
    }
  }

  /// The name with its article.
  var determined: String {
    switch article {
    case .none: name
    case .le: "le \(name)"
    case .la: "la \(name)"
    case .les: "les \(name)"
    case .elided: "l’\(name)"
    }
  }

  private static func article(
    of name: String, actor: Actor?, category: ActorKind.Category?
  ) -> Article {
    if let article = noun(of: name) { return article }
    switch category {
    case .person: return .none
    case .state: return state(name)
    default: break
    }
    // An acronym has the article of the noun that it begins with: « le GSIM » for « Groupe de soutien à… ».
    guard name.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "-" }), let first = name.first else {
      return .none
    }
    if let article = acronyms[name] { return article }
    let long = (actor?.names ?? []).filter {
      $0.language == "fr" && $0.text.first.map(Self.bareLetter) == bareLetter(first)
    }
    guard let article = long.lazy.compactMap({ noun(of: $0.text) }).first else { return .none }
    return article == .les ? .les : isVowel(first) ? .elided : article
  }

  // MARK: States

  private static func state(_ name: String) -> Article {
    let first = String(name.prefix { $0 != " " && $0 != "(" })
    if name == "Saint-Siège" { return .le }
    if bare.contains(name) || bare.contains(first) || first.hasPrefix("Saint") { return .none }
    if plural.contains(first) || name.hasPrefix("Pays-Bas") { return .les }
    if isVowel(name.first) { return .elided }
    // « la Guinée-Bissau », « le Timor-Leste »
    let noun = String(first.prefix { $0 != "-" })
    let isFeminine = feminine.contains(noun) || noun.last == "e" && !masculine.contains(noun)
    return isFeminine ? .la : .le
  }

  private static let bare: Set<String> = [
    "Andorre", "Antigua-et-Barbuda", "Bahreïn", "Chypre", "Cuba", "Djibouti", "Haïti", "Israël", "Kiribati",
    "Madagascar", "Malte", "Maurice", "Monaco", "Nauru", "Oman", "Palaos", "Singapour", "Sao", "Taïwan",
    "Trinité-et-Tobago", "Tuvalu", "Vanuatu",
  ]
  private static let plural: Set<String> = [
    "Bahamas", "Comores", "Émirats", "États-Unis", "EAU", "Fidji", "Îles", "Maldives", "Philippines",
    "Seychelles", "Pays-Bas",
  ]
  private static let masculine: Set<String> = [
    "Belize", "Cambodge", "Mexique", "Mozambique", "Suriname", "Zaïre", "Zimbabwe",
  ]
  private static let feminine: Set<String> = ["R.D.C.", "RDC", "RD", "Sierra"]

  // MARK: Others

  /// Those of the world's organisations that graphs name by nothing else.
  private static let acronyms: [String: Article] = [
    "AES": .elided, "AIEA": .elided, "CEDEAO": .la, "CEEAC": .la, "CICR": .le, "CIJ": .la, "CPI": .la,
    "FMI": .le,
    "OCI": .elided, "OEA": .elided, "OMS": .elided, "ONU": .elided, "OPEP": .elided, "OSCE": .elided,
    "OTAN": .elided,
    "OTSC": .elided, "OUA": .elided, "UA": .elided, "UE": .elided, "URSS": .elided,
  ]

  /// The article of the noun that a name begins with; nil where it is none of those that names begin with.
  private static func noun(of name: String) -> Article? {
    let first = name.prefix { $0 != " " && $0 != "-" && $0 != "’" && $0 != "'" }.lowercased()
    if masculineNouns.contains(first) { return isVowel(first.first) ? .elided : .le }
    if feminineNouns.contains(first) { return isVowel(first.first) ? .elided : .la }
    return pluralNouns.contains(first) ? .les : nil
  }

  private static let masculineNouns: Set<String> = [
    "accord", "appel", "armistice", "arrangement", "bataillon", "dialogue", "engagement", "format", "forum",
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
    "agence", "alliance", "autorité", "conférence", "déclaration", "entente", "fédération", "feuille",
    "initiative",
    "légion", "réunion", "trêve", "armée", "brigade", "charte", "coalition", "commission", "communauté",
    "confédération", "convention", "coordination", "cour", "force", "garde", "junte", "ligue", "milice",
    "mission",
    "opération", "organisation", "plateforme", "république", "société", "transition", "union", "assemblée",
    "bataille", "chambre", "guerre", "marine", "police", "présidence",
  ]
  private static let pluralNouns: Set<String> = [
    "accords", "brigades", "comités", "conseils", "déclarations", "forces", "frères", "milices", "mouvements",
    "nations", "protocoles", "talibans", "traités", "unités", "volontaires",
  ]

  /// A letter without its accents, as acronyms have it: `E` for “État”.
  private static func bareLetter(_ letter: Character) -> Character {
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

  /// Whether an article before it is elided: before a vowel, and before the mute h of few names of states.
  private static func isVowel(_ letter: Character?) -> Bool {
    letter.map { "AEIOUÂÀÉÈÊËÎÏÔÖÛÜŒaeiouâàéèêëîïôöûüœ".contains($0) } ?? false
  }
}
