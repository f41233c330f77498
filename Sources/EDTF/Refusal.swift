/// Finds out why a text is no date or no span, once reading it has failed.
struct Refusal {
  enum Expectation: Hashable, Sendable {
    case date
    case span
  }

  /// How often a suggestion that does not read yet is corrected in its turn.
  static let corrections = 3

  let text: String
  let expectation: Expectation
  let corrections: Int
  let scalars: [Unicode.Scalar]

  init(of text: String, as expectation: Expectation, corrections: Int) {
    self.text = text
    self.expectation = expectation
    self.corrections = corrections
    scalars = Array(text.unicodeScalars)
  }

  func error() -> EDTFError {
    EDTFError(code: .notADate, text: text, offset: 0, message: "this is no date", suggestion: nil)
  }

  func endBeforeStart() -> EDTFError {
    EDTFError(code: .endBeforeStart, text: text, offset: 0, message: "it ends before it starts", suggestion: nil)
  }
}
