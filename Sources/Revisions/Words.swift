import EDTF
import Relations

// The values of facts as one line each, in which any two that differ differ.

extension Period {
  /// The span, and what else is known of it.
  var words: String {
    var parts = [span.description]
    if hasEnded { parts.append("ended") }
    if let firstSeen { parts.append("first seen \(firstSeen)") }
    if let lastSeen { parts.append("last seen \(lastSeen)") }
    if let asOf { parts.append("as of \(asOf)") }
    return parts.joined(separator: ", ")
  }
}

extension Claim {
  /// The source, the place in it, its words, and where it differs from the editors.
  var words: String {
    var text = source.rawValue
    if let locator { text += " \(locator)" }
    if let quote { text += " “\(quote)”" }
    var remarks = when.map(\.words)
    if let status { remarks.append(status.rawValue) }
    if let note { remarks.append(note) }
    return remarks.isEmpty ? text : "\(text) (\(remarks.joined(separator: "; ")))"
  }
}

extension Name {
  /// The name, its sort and language, its dates and sources.
  var words: String {
    var remarks = [sort.rawValue] + (language.map { [$0] } ?? []) + when.map(\.words)
    remarks += claims.map(\.words)
    if let note { remarks.append(note) }
    return "\(text) (\(remarks.joined(separator: "; ")))"
  }
}

extension [String: String] {
  /// Labels by language.
  var words: [String] { sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" } }
}

/// Texts that may be written in several languages.
enum Wording {
  /// The text, or each by its language where it is written in several.
  static func values(_ text: String?, _ texts: [String: String]) -> [String] {
    texts.isEmpty ? text.map { [$0] } ?? [] : texts.words
  }
}

extension [String: String] {
  /// Identifiers by data set.
  var identifiers: [String] { sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" } }
}

extension Pact.Obligation {
  /// The kind, and where it differs from the pact.
  var words: String {
    var remarks = when.map(\.words)
    if !parties.isEmpty {
      remarks.append(
        parties.map { ([$0.actor.rawValue] + $0.when.map(\.words)).joined(separator: " ") }.joined(
          separator: ", "))
    }
    if let status { remarks.append(status.rawValue) }
    if let label { remarks.append(label) }
    remarks += claims.map(\.words)
    if let note { remarks.append(note) }
    return remarks.isEmpty ? kind.rawValue : "\(kind) (\(remarks.joined(separator: "; ")))"
  }
}
