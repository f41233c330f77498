import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the command speaks of its work.
struct OutputStyle {
  /// When severities are coloured.
  enum Colour: String, WordArgument {
    /// On a terminal, unless `NO_COLOR` or a dumb terminal speaks against it.
    case auto
    case always
    case never
  }

  /// Whether remarks are left out, apart from what ends the command.
  var isQuiet = false
  /// When severities are coloured.
  var colour = Colour.auto

  /// The text with the severity and code of each diagnostic in a colour, where a stream shows colours.
  func painted(_ text: String, on stream: Int32) -> String {
    guard isColoured(on: stream) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.painted(line: $0) }.joined(separator: "\n")
  }

  /// Whether a stream shows colours; `NO_COLOR` counts where it is not empty, as https://no-color.org has it.
  private func isColoured(on stream: Int32) -> Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto:
      let noColour = Terminal.environment("NO_COLOR") ?? ""
      let isRefused = !noColour.isEmpty || Terminal.environment("TERM") == "dumb"
      return !isRefused && isatty(stream) == 1
    }
  }

  /// A diagnostic is `place: severity[code]: text`, and the first severity in a line is its own.
  private static func painted(line: Substring) -> String {
    let severities = paints.compactMap { word, paint in
      line.firstRange(of: ": \(word)[").map { (range: $0, paint: paint) }
    }
    guard let first = severities.min(by: { $0.range.lowerBound < $1.range.lowerBound }),
      let end = line[first.range.upperBound...].firstIndex(of: "]")
    else { return String(line) }
    let start = line.index(first.range.lowerBound, offsetBy: 2)
    let rest = line[line.index(after: end)...]
    return "\(line[..<start])\u{1B}[\(first.paint)m\(line[start...end])\u{1B}[0m\(rest)"
  }

  /// Bold red, bold yellow and bold cyan, which are told apart on light and on dark terminals.
  private static let paints = [("error", "1;31"), ("warning", "1;33"), ("note", "1;36")]
}

/// The form of an answer.
enum OutputFormat: String, WordArgument {
  case table
  case json
  case csv
  case markdown

  /// The form of a table in it; nil for JSON.
  var form: Table.Form? {
    switch self {
    case .table: .aligned
    case .csv: .csv
    case .markdown: .markdown
    case .json: nil
    }
  }
}
