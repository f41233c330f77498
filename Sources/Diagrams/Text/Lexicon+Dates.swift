import EDTF
import Relations

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  /// When something held, in words: `since about 2012` for `2012~/..`.
  func when(_ periods: [Period]) -> String {
    periods.map { when($0.span) }.joined(separator: ", ")
  }

  /// A span in words; one that has no words is left as it was written.
  func when(_ span: EDTFInterval) -> String {
    switch (span.start, span.end) {
    case (.date(let date), _) where !span.isInterval: when(date)
    case (.date(let start), .date(let end)):
      range(when(start), when(end))
    case (.date(let start), .open): isFrench ? "depuis \(article(when(start)))" : "since \(when(start))"
    case (.date(let start), .unknown):
      isFrench ? "dès \(article(when(start))), fin inconnue" : "from \(when(start)), end unknown"
    case (_, .date(let end)): isFrench ? until(when(end)) : "until \(when(end))"
    default: span.description
    }
  }

  private func until(_ date: String) -> String {
    dates == .words && isDay(date) ? "jusqu’au \(date)" : "jusqu’à \(date)"
  }

  /// A French date with the article that a day has in words.
  private func article(_ date: String) -> String {
    dates == .words && isDay(date) ? "le \(date)" : date
  }

  private func range(_ start: String, _ end: String) -> String {
    guard isFrench else { return "\(start) to \(end)" }
    // In words a day has an article, a month and a year have none.
    guard dates == .words else { return "de \(start) à \(end)" }
    return "\(isDay(start) ? "du" : "de") \(start) \(isDay(end) ? "au" : "à") \(end)"
  }

  /// A date with its mark of doubt in words.
  func when(_ date: EDTFDate) -> String {
    if date.precision == .oneOf {
      let members = date.description.dropFirst().dropLast().split(separator: ",").map(member)
      return members.joined(separator: isFrench ? " ou " : " or ")
    }
    guard let qualifier = date.qualifier else { return self.date(date.description) }
    let plain = self.date(String(date.description.dropLast()))
    return switch qualifier {
    case .approximate: isFrench ? "\(plain) environ" : "about \(plain)"
    case .uncertain: isFrench ? "\(plain) (incertain)" : "perhaps \(plain)"
    case .both: isFrench ? "\(plain) environ (incertain)" : "perhaps about \(plain)"
    }
  }

  /// A member of a one-of set in words: `2014 or earlier` for `..2014`.
  private func member(_ text: Substring) -> String {
    guard let dots = text.firstRange(of: "..") else { return edge(text) }
    let (first, last) = (edge(text[..<dots.lowerBound]), edge(text[dots.upperBound...]))
    return switch (first.isEmpty, last.isEmpty) {
    case (true, _): isFrench ? "\(last) ou plus tôt" : "\(last) or earlier"
    case (_, true): isFrench ? "\(first) ou plus tard" : "\(first) or later"
    case (false, false): isFrench ? "un jour de \(first) à \(last)" : "some day from \(first) to \(last)"
    }
  }

  /// A date of a one-of set, or nothing where a range of it has no end.
  private func edge(_ text: Substring) -> String {
    (try? EDTFDate(String(text))).map(when) ?? String(text)
  }
}
