import Relations

extension Lexicon {
  /// An event in the words of one of its two actors, such as "statement on Niger" or "France withdraws".
  ///
  /// - Parameters:
  ///   - other: The name of the other actor.
  ///   - isFrom: Whether the event goes out from the one who tells it, and to the other.
  func event(_ kind: RelationKind, with other: String, isFrom: Bool) -> String {
    let label = kind.label(in: language)
    let phrase = language == "fr" ? Self.french[kind.id] : Self.english[kind.id]
    let isAlike = kind.direction == .mutual || phrase?.sort == .encounter
    if isFrom || isAlike { return label + (phrase?.link ?? .object).joining(other) }
    guard let phrase, phrase.sort == .noun else { return "\(other) \(label)" }
    return language == "fr" ? "\(other) : \(label)" : "\(label) by \(other)"
  }

  /// What stands between the name of an event and that of the one whom it is about.
  private enum Link {
    /// Nothing: the name of the event is a verb, and the other is its object.
    case object
    case preposition(String)
    /// No word serves for all of them.
    case parentheses

    func joining(_ other: String) -> String {
      switch self {
      case .object: " \(other)"
      case .preposition(let word): " \(word) \(other)"
      case .parentheses: " (\(other))"
      }
    }
  }

  /// What the name of an event is, which says how it goes with the one whom it comes from.
  private enum Sort {
    case verb
    case noun
    /// A noun that reads the same for both.
    case encounter
  }

  private typealias Phrase = (link: Link, sort: Sort)

  /// The kinds of the catalogue whose labels do not take the other as their object.
  private static let english: [RelationKind.ID: Phrase] = [
    "agreement-event": (.preposition("with"), .verb),
    "atrocity": (.parentheses, .noun),
    "battle": (.preposition("with"), .noun),
    "ceasefire-event": (.preposition("with"), .noun),
    "coup": (.preposition("against"), .noun),
    "declaration": (.parentheses, .noun),
    "denunciation": (.preposition("with"), .verb),
    "diplomatic-break": (.preposition("with"), .verb),
    "diplomatic-crisis": (.preposition("with"), .encounter),
    "inauguration": (.preposition("in"), .verb),
    "incident": (.preposition("with"), .encounter),
    "mediation": (.preposition("in"), .verb),
    "merger-notice": (.preposition("with"), .verb),
    "negotiation": (.preposition("with"), .noun),
    "pledge": (.preposition("to"), .verb),
    "recall-of-ambassador": (.preposition("from"), .verb),
    "statement": (.preposition("on"), .noun),
    "suspension-of-cooperation": (.preposition("with"), .verb),
    "termination": (.preposition("with"), .verb),
    "ultimatum": (.preposition("to"), .noun),
    "withdrawal": (.preposition("from"), .verb),
    "withdrawal-notice": (.preposition("from"), .verb),
  ]

  private static let french: [RelationKind.ID: Phrase] = [
    "agreement-event": (.preposition("avec"), .verb),
    "atrocity": (.parentheses, .noun),
    "battle": (.preposition("avec"), .noun),
    "ceasefire-event": (.preposition("avec"), .noun),
    "coup": (.preposition("contre"), .noun),
    "declaration": (.parentheses, .noun),
    "denunciation": (.preposition("avec"), .verb),
    "diplomatic-break": (.preposition("avec"), .verb),
    "diplomatic-crisis": (.preposition("avec"), .encounter),
    "inauguration": (.parentheses, .verb),
    "incident": (.preposition("avec"), .encounter),
    "lawsuit": (.preposition("contre"), .verb),
    "mediation": (.parentheses, .noun),
    "merger-notice": (.preposition("avec"), .verb),
    "negotiation": (.preposition("avec"), .noun),
    "pledge": (.preposition("à"), .verb),
    "recall-of-ambassador": (.parentheses, .verb),
    "statement": (.preposition("sur"), .noun),
    "suspension-of-cooperation": (.preposition("avec"), .verb),
    "termination": (.preposition("avec"), .verb),
    "ultimatum": (.preposition("à"), .noun),
    "veto": (.preposition("contre"), .verb),
    "withdrawal": (.parentheses, .verb),
    "withdrawal-notice": (.parentheses, .verb),
  ]
}
