import EDTF
import Testing

/// A text that is refused, and what is said of it.
struct Refused: Sendable, CustomTestStringConvertible {
  let text: String
  let code: EDTFError.Code
  let offset: Int
  let suggestion: String?

  init(_ text: String, _ code: EDTFError.Code, at offset: Int, instead suggestion: String? = nil) {
    self.text = text
    self.code = code
    self.offset = offset
    self.suggestion = suggestion
  }

  var testDescription: String { "'\(text)'" }
}
