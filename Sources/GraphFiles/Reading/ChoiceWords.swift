import Relations

/// The words that people write for statuses, signs and other choices, in English and French.
enum ChoiceWords {
  /// The choice that a word stands for; nil where it is none of these.
  static func choice(meantBy word: String) -> String? {
    let bare = word.bareLetters
    return choices.first { $0.words.split(separator: " ").contains { String($0).bareLetters == bare } }?
      .choice
  }

  private static let choices: [(words: String, choice: String)] = [
    ("confirmed true certain established proven fact confirmé avéré établi accepté", "accepted"),
    ("rumoured rumored unconfirmed suggested rapporté signalé", "reported"),
    ("self-declared asserted revendiqué", "claimed"),
    ("suspected accused presumed allegation présumé suspecté soupçonné", "alleged"),
    ("contested controversial contradicted debated contesté controversé", "disputed"),
    ("refuted démenti nié", "denied"),
    ("planned expected pending future prévu annoncé", "announced"),
    ("false debunked wrong retracted disproven withdrawn faux rejeté rétracté", "rejected"),
    ("plus friendly friend cooperation ally positif", "positive"),
    ("minus hostile enemy conflict négatif", "negative"),
    ("none zero neutre", "neutral"),
    ("undirected symmetric both bidirectional reciprocal mutuel", "mutual"),
    ("one-way asymmetric oriented dirigé orienté", "directed"),
    ("checked verified yes vérifié", "found"),
  ]
}
