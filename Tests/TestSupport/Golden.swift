package import Foundation
package import Testing

/// A file that holds what users see, compared byte for byte.
package struct Golden {
  /// Whether what is written now is kept, instead of compared with what was kept before.
  package static let accepts = ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1"

  private let folder: URL

  /// - Parameter folder: where the files are, in the sources.
  package init(in folder: URL) {
    self.folder = folder.standardizedFileURL
  }

  /// Expects a text to be the one that was reviewed and kept; with `ENTENTE_ACCEPT=1` in the environment it is kept
  /// instead.
  package func check(_ text: String, _ name: String, sourceLocation: SourceLocation) throws {
    let file = folder.appending(path: name)
    if Self.accepts { try text.write(to: file, atomically: true, encoding: .utf8) }
    let golden = try #require(
      try? String(contentsOf: file, encoding: .utf8),
      "there is no \(name) in \(folder.lastPathComponent); ENTENTE_ACCEPT=1 scripts/test makes it",
      sourceLocation: sourceLocation)
    guard let difference = Difference(of: golden, text) else { return }
    Issue.record(
      """
      \(name) differs from line \(difference.line) on:
      - \(difference.old)
      + \(difference.new)
      Look at it, then accept it: ENTENTE_ACCEPT=1 scripts/test
      """, sourceLocation: sourceLocation)
  }

  /// The first line in which two texts differ.
  package struct Difference: Equatable {
    package let line: Int
    package let old: String
    package let new: String

    /// Nil where the texts are the same.
    package init?(of old: String, _ new: String) {
      // By bytes: two strings are the same to Swift however their letters are composed, and to a reader of bytes not.
      guard !old.utf8.elementsEqual(new.utf8) else { return nil }
      let lines = [old, new].map {
        $0.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      }
      let same = zip(lines[0], lines[1]).prefix { $0.elementsEqual($1) }.count
      line = same + 1
      (self.old, self.new) = (Self.text(of: lines[0], at: same), Self.text(of: lines[1], at: same))
    }

    private static func text(of lines: [Substring.UTF8View], at line: Int) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(the end)"
    }
  }
}
