import ArgumentParser
import GraphFiles
import Relations
import Writing

/// What a check found, to be told to people and programs.
struct CheckReport {
  /// The form in which a report is told.
  enum Format: String, WordArgument {
    /// A line a diagnostic.
    case text
    /// One object, with a version.
    case json
    /// Workflow commands of GitHub Actions, which become annotations of a pull request.
    case github
    /// SARIF 2.1.0, for code scanning.
    case sarif
  }

  let reading: GraphReading
  /// The diagnostics that are wanted, in order.
  let diagnostics: [Diagnostic]

  /// The report in a form, with the line end that belongs to it.
  func text(as format: Format) -> String {
    switch format {
    case .text: lines.map { $0 + "\n" }.joined()
    case .json: json.text + "\n"
    case .github: diagnostics.map { Self.annotation($0) + "\n" }.joined()
    case .sarif: sarif.text + "\n"
    }
  }

  /// The graph as the user named it.
  var graph = "-"
  /// Whether every diagnostic has a line of its own.
  var listsAll = false

  /// How many of one rule and severity have a line each where there are more than a few.
  private static let most = 5
  private static let few = 8

  /// A line a diagnostic, errors first; of many that are alike the first ones, and how many more there are.
  private var lines: [String] {
    var lines: [String] = []
    for severity in [GraphProblem.Severity.error, .warning, .note] {
      let own = diagnostics.filter { $0.severity == severity }
      let counts = Dictionary(grouping: own, by: \.code).mapValues(\.count)
      var shown: [String: Int] = [:]
      for diagnostic in own {
        let count = counts[diagnostic.code] ?? 0
        let number = shown[diagnostic.code, default: 0] + 1
        shown[diagnostic.code] = number
        if listsAll || count <= Self.few || number <= Self.most {
          lines.append(diagnostic.description)
        } else if number == count {
          lines.append(
            "… and \(count - Self.most) more \(severity.rawValue)s of \(diagnostic.code); list them with: entente check "
              + "\(graph) --only \(diagnostic.code) --all")
        }
      }
    }
    return lines
  }

  /// How much was read and found, in a line.
  var summary: String {
    var summary = Self.plural(reading.files.count, "file")
    if let graph = reading.graph {
      summary +=
        ", \(Self.plural(graph.actors.count, "actor")), \(Self.plural(graph.relations.count, "relation")), "
        + Self.plural(graph.sources.count, "source")
    }
    let counts = [GraphProblem.Severity.error, .warning, .note].map { Self.plural(count($0), $0.rawValue) }
    return "\(summary): \(counts.joined(separator: ", "))"
  }

  private func count(_ severity: GraphProblem.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  private static func plural(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  // MARK: JSON

  private var json: JSON {
    .object([
      ("version", .int(Answering.jsonVersion)),
      ("graph", .optional(reading.graph?.id ?? reading.contents?.id)),
      ("files", .strings(reading.files)),
      ("errors", .int(count(.error))), ("warnings", .int(count(.warning))), ("notes", .int(count(.note))),
      (
        "diagnostics",
        .array(
          diagnostics.map { diagnostic in
            .object([
              ("severity", .string(diagnostic.severity.rawValue)), ("code", .string(diagnostic.code)),
              ("file", .string(diagnostic.file)), ("line", .int(diagnostic.line)),
              ("column", .int(diagnostic.column)), ("message", .string(diagnostic.message)),
              ("suggestion", .optional(diagnostic.suggestion)),
              ("fix", diagnostic.fix.map(Self.json) ?? .null),
            ])
          })
      ),
    ])
  }

  private static func json(_ fix: Diagnostic.Fix) -> JSON {
    .object([
      ("line", .int(fix.line)), ("column", .int(fix.column)), ("text", .string(fix.text)),
      ("replacement", .string(fix.replacement)),
    ])
  }

  // MARK: GitHub

  /// Workflow commands are one line each, with percent signs for what they cannot hold.
  ///
  /// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
  private static func annotation(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let message = diagnostic.message + (diagnostic.suggestion.map { "; \($0)" } ?? "")
    return
      "::\(command) file=\(property(diagnostic.file)),line=\(diagnostic.line),col=\(diagnostic.column),"
      + "title=\(property(diagnostic.code))::\(escaped(VisibleText.line(message)))"
  }

  private static func escaped(_ text: String) -> String {
    VisibleText.replacing(["%": "%25", "\r": "%0D", "\n": "%0A"], in: text)
  }

  private static func property(_ text: String) -> String {
    VisibleText.replacing([":": "%3A", ",": "%2C"], in: escaped(VisibleText.line(text)))
  }
}
