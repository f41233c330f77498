extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func multiplesTitle(_ graph: String, dates days: [String], options: DiagramOptions) -> Headline {
    guard let first = days.first, let last = days.last, days.count > 1 else {
      let day = date(days.first ?? "")
      return headline(options, whole: title(graph, date: day, isDay: true), date: day, subject: graph)
    }
    let dates = between(first, last)
    let count = "\(days.count) dates"
    return headline(
      options, whole: isFrench ? "\(graph) : \(count) \(dates)" : "\(graph): \(count) from \(dates)",
      date: dates, subject: isFrench ? "\(graph) : \(count)" : "\(graph): \(count)")
  }

  /// What became of relations since the picture before.
  func since(began: Int, ended: Int) -> String { " · +\(began) −\(ended)" }

  /// What a film says of itself under its title.
  func filmLine(_ count: Int) -> String {
    isFrench
      ? "film de \(count) dates ; sans mouvement, la dernière"
      : "a film of \(count) dates; where nothing moves, the last"
  }

  var freshSample: String { isFrench ? "nouveau depuis l’image précédente" : "new since the picture before" }

  var freshLine: String {
    isFrench
      ? "traits épais : nouveaux depuis l’image précédente · +, − : relations commencées, terminées"
      : "thick lines: new since the picture before · +, −: relations that began, ended"
  }
}
