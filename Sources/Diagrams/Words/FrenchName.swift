import Relations

/// The name of an actor as the words of a French sentence take it: « la France », « au Mali », « du GSIM ».
///
/// States have an article by rule, with a list of those that keep to none. Others have that of the noun which one of
/// their French names begins with, that of who bears it together, as « les Houthis », or that of an organisation or mission
/// that is known by its initials; and none where none is known, as for « Barkhane » and « Boko Haram ».
struct FrenchName {
  /// The name without an article.
  let name: String
  private let article: Article

  enum Article {
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
    case ("de", .none) where Self.isElided(before: name): "d’\(name)"
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
    case .pact, .armedGroup, .other, nil: if let article = epithet(in: name) { return article }
    default: break
    }
    if let article = collective(name, category) { return article }
    // An acronym has the article of the noun that it begins with: « le GSIM » for « Groupe de soutien à… ».
    guard name.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "-" }), let first = name.first else {
      return .none
    }
    if let article = acronyms[name] { return article }
    let long = (actor?.names ?? []).filter {
      $0.language == "fr" && $0.text.first.map(Self.bareLetter) == bareLetter(first)
    }
    if let article = long.lazy.compactMap({ noun(of: $0.text) }).first {
      return article == .les ? .les : isElided(before: name) ? .elided : article
    }
    return initials(name, category)
  }

  // MARK: States

  private static func state(_ name: String) -> Article {
    let first = String(name.prefix { $0 != " " && $0 != "(" })
    if name == "Saint-Siège" { return .le }
    if bare.contains(name) || bare.contains(first) || first.hasPrefix("Saint") { return .none }
    if plural.contains(first) || name.hasPrefix("Pays-Bas") { return .les }
    if isElided(before: name) { return .elided }
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
}
