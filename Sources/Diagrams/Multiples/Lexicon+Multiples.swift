extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func multiplesTitle(_ graph: String, dates: [String]) -> String {
    guard let first = dates.first, let last = dates.last, dates.count > 1 else {
      return title(graph, date: dates.first ?? "", isDay: true)
    }
    return isFrench
      ? "\(graph) : \(dates.count) dates du \(first) au \(last)"
      : "\(graph): \(dates.count) dates from \(first) to \(last)"
  }

  /// What became of relations since the picture before.
  func since(began: Int, ended: Int) -> String { " · +\(began) −\(ended)" }

  var freshSample: String { isFrench ? "nouveau depuis l’image précédente" : "new since the picture before" }

  var freshLine: String {
    isFrench
      ? "traits épais : nouveaux depuis l’image précédente · +, − : relations commencées, terminées"
      : "thick lines: new since the picture before · +, −: relations that began, ended"
  }
}
