import EDTF
import Relations

extension Lexicon {
  /// When something held, in words: `since about 2012` for `2012~/..`.
  func when(_ periods: [Period]) -> String {
    periods.map { when($0.span) }.joined(separator: ", ")
  }

  /// A span in words; one that has no words is left as it was written.
  func when(_ span: EDTFInterval) -> String {
    switch (span.start, span.end) {
    case (.date(let date), _) where !span.isInterval: when(date)
    case (.date(let start), .date(let end)): words.range(written(start), written(end))
    case (.date(let start), .open): words.since(written(start))
    case (.date(let start), .unknown): words.from(written(start))
    case (_, .date(let end)): words.until(written(end))
    default: span.description
    }
  }

  /// A date of a span, which has an article in words alone.
  private func written(_ date: EDTFDate) -> WrittenDate {
    let hasArticle = dates == .words && [.day, .quarter, .half].contains(date.precision)
    return WrittenDate(text: when(date), hasArticle: hasArticle)
  }

  /// A date with its mark of doubt in words.
  func when(_ date: EDTFDate) -> String {
    if date.precision == .oneOf {
      let members = date.description.dropFirst().dropLast().split(separator: ",").map(member)
      return members.joined(separator: " \(self[.or]) ")
    }
    guard let qualifier = date.qualifier else { return self.date(date.description) }
    return words.qualified(self.date(String(date.description.dropLast())), qualifier)
  }

  /// A member of a one-of set in words: `2014 or earlier` for `..2014`.
  private func member(_ text: Substring) -> String {
    guard let dots = text.firstRange(of: "..") else { return edge(text).text }
    let (first, last) = (edge(text[..<dots.lowerBound]), edge(text[dots.upperBound...]))
    return switch (first.text.isEmpty, last.text.isEmpty) {
    case (true, _): words.orEarlier(last.text)
    case (_, true): words.orLater(first.text)
    case (false, false): words.someDay(from: first, to: last)
    }
  }

  /// A date of a one-of set, or nothing where a range of it has no end.
  private func edge(_ text: Substring) -> WrittenDate {
    (try? EDTFDate(String(text))).map(written) ?? WrittenDate(text: String(text), hasArticle: false)
  }
}

extension Lexicon {
  /// A date without marks of doubt, in the style asked for; what has no words stays as it is written.
  func date(_ text: String) -> String {
    guard dates == .words else { return text }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 { return between(String(ends[0]), String(ends[1])) }
    // What is not known of a date stands for no part of it.
    let parts = text.replacing("-XX", with: "").split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.map(String.init), year.count == 4, year.allSatisfy(\.isNumber) else {
      return text
    }
    if parts.count == 1 { return year }
    guard let number = Int(parts[1]), parts[1].count == 2 else { return text }
    if parts.count == 2 { return part(number, of: year) ?? text }
    guard parts.count == 3, 1...12 ~= number, let day = Int(parts[2]) else { return text }
    return words.date(day, words.months[number - 1], year)
  }

  func date(_ day: Day) -> String { date(day.description) }

  func date(_ dateQuery: DateQuery) -> String {
    // A date in doubt is told as that of a relation is, and so is one at an end of a range.
    let text = dateQuery.description
    if let date = try? EDTFDate(text) { return when(date) }
    if dates == .words, let span = try? EDTFInterval(text) { return when(span) }
    return date(text)
  }

  /// From one date to another, where a day has an article in any style.
  func between(_ first: String, _ last: String) -> String {
    let (first, last) = (date(first), date(last))
    return words.range(
      WrittenDate(text: first, hasArticle: hasArticle(first)),
      WrittenDate(text: last, hasArticle: hasArticle(last)))
  }

  /// Whether a date in the style asked for has an article: one of a day.
  private func hasArticle(_ date: String) -> Bool {
    guard date.first?.isNumber == true else { return false }
    return dates == .words ? date.contains(" ") : date.split(separator: "-").count == 3
  }

  /// A month, a quarter or a half of a year, each by its number in EDTF.
  private func part(_ number: Int, of year: String) -> String? {
    switch number {
    case 1...12: words.date(nil, words.months[number - 1], year)
    case 33...36: words.quarter(number - 32, of: year)
    case 40...41: words.half(number - 39, of: year)
    default: nil
    }
  }
}

/// How dates are written in a picture.
public enum DateStyle: String, Hashable, Sendable, CaseIterable {
  /// As in the files: `2023-10-15`.
  case iso
  /// In the words of the language: `15 October 2023`, « 15 octobre 2023 ».
  case words
}
