/// Finds out why a text is no date or no span, once reading it has failed.
///
/// Reading is strict and quick and gives no reason; here a text that is known not to read is taken apart at
/// leisure.
struct EDTFDiagnosis {
  /// What the text should have been.
  enum Expectation: Hashable, Sendable {
    case date
    case span
  }

  /// How often a suggestion that does not read yet is corrected in its turn.
  static let corrections = 3

  let text: String
  let scalars: [Unicode.Scalar]
  let expectation: Expectation
  private let corrections: Int

  init(of text: String, as expectation: Expectation, corrections: Int) {
    self.text = text
    self.expectation = expectation
    self.corrections = corrections
    scalars = Array(text.unicodeScalars)
  }

  /// The first reason that is found.
  func error() -> EDTFError {
    emptiness() ?? quotes() ?? notAvailable() ?? present() ?? halves() ?? severalSpans() ?? words()
      ?? timeOfDay() ?? dashForDate()
      ?? dashedPair()
      ?? foreignDash() ?? space() ?? setOfAll() ?? brackets() ?? slashes()
      ?? pieces() ?? noDate(0..<scalars.count)
  }

  /// An error whose suggestion is the first of the candidates that reads, as it is or corrected.
  ///
  /// - Parameters:
  ///   - isCertain: whether nothing but that candidate can have been meant.
  ///   - isAsked: whether the message asks which of the candidates is meant.
  func refuse(
    _ code: EDTFError.Code,
    at offset: Int,
    _ message: String,
    instead candidates: [String] = [],
    isCertain: Bool = false,
    isAsked: Bool = false
  ) -> EDTFError {
    let candidate = candidates.first(where: reads)
    let correction = candidate == nil ? candidates.lazy.compactMap(correction).first : nil
    return EDTFError(
      code: code,
      text: text,
      offset: offset,
      message: message,
      suggestion: candidate ?? correction?.suggestion,
      // Mending a second fault must leave no more doubt than mending the first.
      isCertain: isCertain && (candidate != nil || correction?.isCertain == true),
      isAsked: isAsked || candidate == nil && correction?.isAsked == true
    )
  }

  /// The refusal of a piece in which nothing familiar is found.
  func noDate(_ range: Range<Int>) -> EDTFError {
    let familiar = "0123456789X-.?~%,[]"
    let offset = range.first { !familiar.unicodeScalars.contains(scalars[$0]) } ?? range.lowerBound
    let isWorded = text.split(whereSeparator: { !$0.isLetter }).contains { $0.count > 2 }
    return refuse(
      .notADate,
      at: offset,
      "this is no date; a date is written like 2012-03-22, 2012-03 or 2012, an interval like 2012-03/2013"
        + (isWorded ? "; words are understood in English and French" : "")
    )
  }

  func reads(_ candidate: String) -> Bool {
    switch expectation {
    case .date: EDTFDate.read(candidate) != nil
    case .span: EDTFInterval.read(candidate) != nil
    }
  }

  /// Why a candidate does not read, where that can be mended.
  private func correction(_ candidate: String) -> EDTFError? {
    guard corrections > 0, candidate != text, !reads(candidate) else { return nil }
    let error = EDTFDiagnosis(of: candidate, as: expectation, corrections: corrections - 1).error()
    // A span is not turned round without a word.
    return error.suggestion == nil || error.code == .endBeforeStart ? nil : error
  }
}

extension EDTFDiagnosis {
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The whole text with a piece of it replaced.
  func replacing(_ range: Range<Int>, with replacement: String) -> String {
    string(0..<range.lowerBound) + replacement + string(range.upperBound..<scalars.count)
  }

  /// The pieces of a range between the scalars at some offsets.
  func split(_ range: Range<Int>, at offsets: [Int]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for offset in offsets {
      pieces.append(start..<offset)
      start = offset + 1
    }
    pieces.append(start..<range.upperBound)
    return pieces
  }

  func offsets(of scalar: Unicode.Scalar, in range: Range<Int>) -> [Int] {
    range.filter { scalars[$0] == scalar }
  }

  func isDigit(_ offset: Int) -> Bool {
    scalars.indices.contains(offset) && ("0"..."9").contains(scalars[offset])
  }

  /// The number of a range that is nothing but one to nine digits.
  func number(_ range: Range<Int>) -> Int? {
    range.count <= 9 && range.allSatisfy(isDigit) ? Int(string(range)) : nil
  }
}

extension EDTFDiagnosis {
  // What is wrong with the text as a whole.

  func emptiness() -> EDTFError? {
    guard scalars.isEmpty else { return nil }
    return switch expectation {
    case .date: refuse(.empty, at: 0, "there is no date")
    case .span:
      refuse(.empty, at: 0, "there is no date; a slash says that it began and ended", instead: ["/"])
    }
  }

  /// Quotes that a word processor puts around a text, and that YAML takes for a part of it.
  func quotes() -> EDTFError? {
    let marks: Set<Unicode.Scalar> = ["“", "”", "„", "«", "»", "‘", "’", "\"", "'"]
    guard scalars.count > 2, marks.contains(scalars[0]), marks.contains(scalars[scalars.count - 1]) else {
      return nil
    }
    let inner = string(1..<scalars.count - 1)
    return refuse(
      .notADate, at: 0, "quotes like these are a part of the text", instead: [inner], isCertain: reads(inner))
  }

  func timeOfDay() -> EDTFError? {
    let hasColon = scalars.contains(":")
    let marks: [Unicode.Scalar] = hasColon ? ["T", "t", " "] : ["T", "t"]
    let offset = scalars.indices.first {
      marks.contains(scalars[$0]) && isDigit($0 - 1) && isDigit($0 + 1)
    }
    guard let offset = offset ?? scalars.firstIndex(of: ":") else { return nil }
    let pieces = split(0..<scalars.count, at: offsets(of: "/", in: 0..<scalars.count))
    let days = pieces.map { piece in
      string(piece.lowerBound..<(piece.first { marks.contains(scalars[$0]) } ?? piece.upperBound))
    }
    return refuse(
      .timeOfDay,
      at: offset,
      "a time of day is finer than a day, and nothing here is",
      instead: [days.joined(separator: "/")]
    )
  }

  func foreignDash() -> EDTFError? {
    guard let offset = scalars.firstIndex(where: EDTFDiagnosis.isForeignDash) else { return nil }
    let dense = scalars.filter { !$0.properties.isWhitespace }
    let candidates = ["-", "/", ".."].map { replacement in
      dense.map { EDTFDiagnosis.isForeignDash($0) ? replacement : String($0) }.joined()
    }
    return refuse(
      .dash,
      at: offset,
      "this dash is not the hyphen of the keyboard; a date takes '-', an interval '/'",
      instead: candidates,
      isCertain: candidates.count(where: reads) == 1
    )
  }

  /// The dashes and minus signs of Unicode that are not in ASCII.
  static func isForeignDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "-" && (scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}")
  }

  func space() -> EDTFError? {
    guard let offset = scalars.firstIndex(where: { $0.properties.isWhitespace }) else { return nil }
    let dense = scalars.filter { !$0.properties.isWhitespace }.map { String($0) }.joined()
    // A blank within a date may stand for anything.
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    let isAtEdges = pieces.allSatisfy { piece in
      let words = piece.split(whereSeparator: \.isWhitespace)
      return words.count < 2
    }
    // 2020-03 01 has a hyphen to come.
    let hyphenated = text.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    let candidates = reads(dense) || !reads(hyphenated) ? [dense] : [hyphenated]
    let spaced = refuse(.space, at: offset, "a date has no spaces", instead: candidates, isCertain: isAtEdges)
    // Where it does not help to take the spaces out, they are not what is wrong.
    return spaced.suggestion == nil && !isAtEdges ? noDate(0..<scalars.count) : spaced
  }

  func setOfAll() -> EDTFError? {
    guard let offset = scalars.firstIndex(where: { $0 == "{" || $0 == "}" }) else { return nil }
    var candidates: [String] = []
    // All days from one date to another are an interval; all of several dates are several periods.
    if scalars.first == "{", scalars.last == "}", !scalars.contains(",") {
      let members = string(1..<scalars.count - 1)
      if let dots = members.firstRange(of: "..") {
        candidates.append("\(members[..<dots.lowerBound])/\(members[dots.upperBound...])")
      }
    }
    return refuse(
      .setOfAll,
      at: offset,
      "a set in braces means all of its dates; write a spell for each, or [ ] for one of them",
      instead: expectation == .span ? candidates : []
    )
  }
}
