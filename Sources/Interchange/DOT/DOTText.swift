/// What the text of a DOT file says that its graph does not: which texts are HTML, and how many clusters there are.
struct DOTText {
  private(set) var clusterCount = 0
  private var markups: Set<String> = []

  init(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    while let token = scanner.next() {
      switch token {
      case .markup(let text): markups.insert(text)
      case .cluster: clusterCount += 1
      }
    }
  }

  /// The words of a text that is HTML; nil where it is none.
  func plain(_ value: String) -> String? {
    guard markups.contains(value) else { return nil }
    var words = ""
    var tag: String?
    for character in value {
      switch (character, tag) {
      case ("<", nil): tag = ""
      case (">", let name?):
        // A tag that begins a line or a cell parts words.
        let parts = ["br", "tr", "/tr", "td", "/td", "hr", "vr", "table", "/table"]
        let word = name.lowercased().prefix { $0.isLetter || $0 == "/" && name.first == "/" }
        if parts.contains(String(word)) { words.append(" ") }
        tag = nil
      case (_, let name?): tag = name + String(character)
      case (_, nil): words.append(character)
      }
    }
    let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Self.entities.reduce(plain) { $0.replacing($1.name, with: $1.text) }
  }

  /// The last is the one that the others are written with.
  private static let entities = [
    (name: "&lt;", text: "<"), (name: "&gt;", text: ">"), (name: "&quot;", text: "\""),
    (name: "&#39;", text: "'"),
    (name: "&nbsp;", text: " "), (name: "&amp;", text: "&"),
  ]

  private enum Token {
    case markup(String)
    case cluster
  }

  /// Finds what stands outside of quotes and comments.
  private struct Scanner {
    let bytes: [UInt8]
    var place = 0

    mutating func next() -> Token? {
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "\""): skipQuoted()
        case UInt8(ascii: "/") where isNext("/*"): skip(past: "*/")
        case UInt8(ascii: "/") where isNext("//"): skip(past: "\n")
        case UInt8(ascii: "#") where place == 0 || bytes[place - 1] == 0x0A: skip(past: "\n")
        case UInt8(ascii: "<"): return markup()
        case _ where Self.isLetter(byte):
          let start = place
          while place < bytes.count, Self.isLetter(bytes[place]) { place += 1 }
          let word = String(decoding: bytes[start..<place], as: UTF8.self)
          if word.lowercased() == "subgraph", nameIsCluster() { return .cluster }
        default: place += 1
        }
      }
      return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
      0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F || byte >= 0x80
    }

    private func isNext(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func skip(past mark: String) {
      place += mark.utf8.count
      while place < bytes.count, !isNext(mark) { place += 1 }
      place += mark.utf8.count
    }

    private mutating func skipQuoted() {
      place += 1
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      place += 1
    }

    /// The text between angles that belong together.
    private mutating func markup() -> Token {
      let start = place + 1
      var depth = 0
      while place < bytes.count {
        if bytes[place] == UInt8(ascii: "<") { depth += 1 }
        if bytes[place] == UInt8(ascii: ">") { depth -= 1 }
        place += 1
        if depth == 0 { break }
      }
      return .markup(String(decoding: bytes[start..<max(start, place - 1)], as: UTF8.self))
    }

    /// Whether a name that begins with `cluster` comes next.
    private func nameIsCluster() -> Bool {
      let rest = bytes[place...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
      return rest.starts(with: "cluster".utf8)
    }
  }
}
