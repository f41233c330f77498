/// Why a text is refused as a date or a span, where, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable {
  /// What is wrong, for a program.
  public let code: Code

  /// The whole text that was refused.
  public let text: String

  /// Where the offending piece begins, in Unicode scalars from 0.
  public let offset: Int

  /// What is wrong, for a person: a clause without a full stop.
  public let message: String

  /// The whole text as it may have been meant; nil where nobody can tell.
  ///
  /// It always reads, as a date or a span, whichever was wanted.
  public let suggestion: String?

  /// Whether nothing but the suggestion can have been meant, so that a program may write it in place of the text.
  public let isCertain: Bool

  init(
    code: Code, text: String, offset: Int, message: String, suggestion: String?, isCertain: Bool = false
  ) {
    self.isCertain = isCertain
    self.code = code
    self.text = text
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}

extension EDTFError: CustomStringConvertible {
  /// The message, the text and what to write instead, on one line.
  public var description: String {
    let advice = suggestion.map { "; write '\($0)'" } ?? ""
    return "\(code.rawValue): '\(text)', at \(offset): \(message)\(advice)"
  }
}
