import Relations

/// The words of a picture that come from no graph, in the reader's language.
struct Lexicon: Sendable {
  /// The BCP 47 tag of the language.
  let language: String
  /// The languages that have words of their own.
  static let languages = ["en", "fr"]

  /// How dates are written.
  let dates: DateStyle

  private var isFrench: Bool { language == "fr" }

  init(language: String, dates: DateStyle = .iso) {
    self.language = language
    self.dates = dates
  }

  /// The words that options ask for.
  init(_ options: DiagramOptions) {
    self.init(language: options.language, dates: options.dates)
  }

  func title(_ graph: String, date: String, isDay: Bool) -> String {
    switch (isFrench, isDay) {
    case (false, true): "\(graph) on \(date)"
    case (false, false): "\(graph) on some day of \(date)"
    case (true, true): "\(graph) au \(date)"
    case (true, false): "\(graph), un jour \(Self.of(date))"
    }
  }

  /// A French date behind « de », which elides before a vowel.
  private static func of(_ date: String) -> String {
    date.hasPrefix("a") || date.hasPrefix("o") ? "d’\(date)" : "de \(date)"
  }

  /// The title of a picture: that of the graph with the date, or the one asked for with the date behind it.
  func headline(_ options: DiagramOptions, whole: String, date: String, subject: String) -> Headline {
    guard let title = options.title else { return Headline(whole: whole, date: date, subject: subject) }
    return Headline(whole: "\(title), \(date)", date: date, subject: title)
  }

  /// - Parameters:
  ///   - everybody: How many actors there would be, were all drawn.
  ///   - all: How many relations there are, drawn or not.
  func counts(
    actors: Int, of everybody: Int? = nil, relations: Int, of all: Int? = nil, uncertain: Int
  ) -> String {
    let of = isFrench ? "sur" : "of"
    func part(_ count: Int, _ whole: Int?, _ word: String) -> String {
      let whole = max(whole ?? count, count)
      let plural = whole == 1 ? word : word + "s"
      return whole > count ? "\(count) \(of) \(whole) \(plural)" : "\(count) \(plural)"
    }
    let count = [
      part(actors, everybody, isFrench ? "acteur" : "actor"), part(relations, all, "relation"),
    ].joined(separator: " · ")
    let doubt =
      isFrench
      ? "dont \(uncertain) \(uncertain == 1 ? "incertaine" : "incertaines")"
      : "\(uncertain) of them not certain"
    return uncertain == 0 ? count : "\(count), \(doubt)"
  }

  func notDrawn(_ count: Int, _ reason: String) -> String {
    let word = count == 1 ? "relation" : "relations"
    return isFrench ? "non tracées, \(count) \(word) \(reason)" : "not drawn, \(count) \(word) \(reason)"
  }

  /// Why relations are not drawn.
  func omission(_ omission: Scene.Omission) -> String {
    switch (omission, isFrench) {
    case (.single, false): "of one actor alone"
    case (.single, true): "d’un seul acteur"
    case (.inside, false): "within one actor as drawn"
    case (.inside, true): "à l’intérieur d’un acteur tel que tracé"
    case (.apart, false): "of actors that are not drawn"
    case (.apart, true): "d’acteurs non tracés"
    case (.unplaced, false): "of actors without a place"
    case (.unplaced, true): "d’acteurs sans place"
    }
  }

  /// The word of a kind, with the number of actors tied to whoever bears it that are not drawn.
  static func word(_ word: String, more: Int) -> String {
    more > 0 ? "\(word) · +\(more)" : word
  }

  var more: String {
    isFrench
      ? "+7 : lié à tant d’autres acteurs, non tracés" : "+7: tied to so many others that are not drawn"
  }
  var notCertain: String { isFrench ? "tirets : incertain à cette date" : "dashes: not certain on this date" }
  var disputed: String { isFrench ? "? : contesté" : "?: disputed" }
  var unverified: String { isFrench ? "° : non vérifié" : "°: not verified" }
  /// The first word of a list of sources without numbers.
  var sources: String { isFrench ? "Sources : " : "Sources: " }
  var pact: String { isFrench ? "pacte en vigueur" : "pact in force" }
  var doubtfulParty: String {
    isFrench
      ? "partie dont le rôle est incertain ou contesté" : "party whose part is not certain or not accepted"
  }
  var doubtfulLine: String {
    isFrench ? "points : non admis, voir le mot" : "dots: not accepted, see the word"
  }
  var plainLine: String {
    isFrench
      ? "trait sans mot : la première relation nommée à côté de son modèle"
      : "a line without words: the first kind beside its sample"
  }
  func moreRelations(_ count: Int) -> String {
    isFrench ? "et \(count) autres relations" : "and \(count) more relations"
  }
  /// How many pacts a line stands for, where there is no room for their names.
  func pacts(_ count: Int) -> String { isFrench ? "\(count) pactes" : "\(count) pacts" }
  /// How many relations a line stands for, where there is no room for their kinds.
  func relations(_ count: Int) -> String { "\(count) relations" }
  var since: String { isFrench ? "depuis" : "since" }
  var not: String { isFrench ? "incertain" : "not certain" }
  var alone: String { isFrench ? "sans relation à cette date" : "no relation on this date" }

  func status(_ status: Status) -> String {
    guard isFrench else { return status.rawValue }
    return switch status {
    case .accepted: "admis"
    case .reported: "rapporté"
    case .claimed: "revendiqué"
    case .alleged: "allégué"
    case .disputed: "contesté"
    case .denied: "nié"
    case .announced: "annoncé"
    case .rejected: "rejeté"
    }
  }

  func verification(_ verification: Verification) -> String {
    switch (verification, isFrench) {
    case (.found, _): ""
    case (.partly, false): "partly unverified"
    case (.partly, true): "en partie non vérifié"
    case (.unverified, false): "unverified"
    case (.unverified, true): "non vérifié"
    }
  }

  func provenance(
    graph: String, asOf: String?, version: String?, credit: String? = nil, isPlaced: Bool = true
  ) -> String {
    var parts = (credit.map { [$0] } ?? []) + [isFrench ? "Données : \(graph)" : "Data: \(graph)"]
    if let asOf { parts.append(isFrench ? "au \(date(asOf))" : "as of \(date(asOf))") }
    if let version { parts.append("version \(version)") }
    let drawn = isFrench ? "tracé par Entente" : "drawn by Entente"
    let by = isFrench ? " avec Graphviz" : " with Graphviz"
    parts.append(isPlaced ? drawn + by : drawn)
    return parts.joined(separator: " · ")
  }
}
