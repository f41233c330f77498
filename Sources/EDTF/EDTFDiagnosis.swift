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
    emptiness() ?? words() ?? timeOfDay() ?? foreignDash() ?? space() ?? setOfAll() ?? brackets() ?? slashes()
      ?? pieces() ?? noDate(0..<scalars.count)
  }

  /// An error whose suggestion is the first of the candidates that reads, as it is or corrected.
  ///
  /// - Parameter isCertain: whether nothing but that candidate can have been meant.
  func refuse(
    _ code: EDTFError.Code,
    at offset: Int,
    _ message: String,
    instead candidates: [String] = [],
    isCertain: Bool = false
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
      isCertain: isCertain && (candidate != nil || correction?.isCertain == true)
    )
  }

  /// The refusal of a piece in which nothing familiar is found.
  func noDate(_ range: Range<Int>) -> EDTFError {
    let familiar = "0123456789X-.?~%,[]"
    let offset = range.first { !familiar.unicodeScalars.contains(scalars[$0]) } ?? range.lowerBound
    return refuse(
      .notADate,
      at: offset,
      "this is no date; a date is written like 2012-03-22, 2012-03 or 2012, an interval like 2012-03/2013"
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
    return error.suggestion == nil ? nil : error
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
