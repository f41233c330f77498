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

extension Lexicon {
  /// A date without marks of doubt, in the style asked for; what has no words stays as it is written.
  func date(_ text: String) -> String {
    guard dates == .words else { return text }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 { return between(String(ends[0]), String(ends[1])) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4, year.allSatisfy(\.isNumber) else { return text }
    guard parts.count > 1 else { return text }
    guard let number = Int(parts[1]), parts[1].count == 2 else { return text }
    if parts.count == 2 { return part(number).map { "\($0) \(year)" } ?? text }
    guard parts.count == 3, 1...12 ~= number, let day = Int(parts[2]) else { return text }
    let month = months[number - 1]
    return isFrench && day == 1 ? "1er \(month) \(year)" : "\(day) \(month) \(year)"
  }

  func date(_ day: Day) -> String { date(day.description) }

  func date(_ dateQuery: DateQuery) -> String { date(dateQuery.description) }

  /// From one date to another.
  func between(_ first: String, _ last: String) -> String {
    let (first, last) = (date(first), date(last))
    guard isFrench else { return "\(first) to \(last)" }
    return "\(isDay(first) ? "du" : "de") \(first) \(isDay(last) ? "au" : "à") \(last)"
  }

  /// Whether a French date is one of a day, which has an article.
  func isDay(_ date: String) -> Bool {
    guard date.first?.isNumber == true else { return false }
    return dates == .words ? date.contains(" ") : date.split(separator: "-").count == 3
  }

  /// A month, a quarter or a half of a year, each by its number in EDTF.
  private func part(_ number: Int) -> String? {
    switch number {
    case 1...12: months[number - 1]
    case 33...36: isFrench ? "\(ordinal(number - 32)) trimestre" : "\(ordinal(number - 32)) quarter of"
    case 40...41: isFrench ? "\(ordinal(number - 39)) semestre" : "\(ordinal(number - 39)) half of"
    default: nil
    }
  }

  private func ordinal(_ number: Int) -> String {
    isFrench ? (number == 1 ? "1er" : "\(number)e") : ["first", "second", "third", "fourth"][number - 1]
  }

  private var months: [String] {
    isFrench
      ? [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ]
  }
}

/// How dates are written in a picture.
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// As in the files: `2023-10-15`.
  case iso
  /// In the words of the language: `15 October 2023`, « 15 octobre 2023 ».
  case words
}
