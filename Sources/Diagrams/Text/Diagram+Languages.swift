extension Diagram {
  /// The languages that pictures have words in.
  package static var languages: [String] { Lexicon.languages }
}
