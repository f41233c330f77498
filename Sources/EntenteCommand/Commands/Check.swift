import ArgumentParser
import GraphFiles
import Relations

/// `entente check`: what is wrong with a graph.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what is wrong with a graph, where, and what to write instead.",
    discussion: """
      Errors keep a graph from being used, warnings are probably not meant, notes are true of the facts, such as one
      that nobody has verified yet. Exit status 1 where there is an error or a warning.

        entente check graphs/sahel
        entente check graphs/sahel --no-notes
      """
  )

  @OptionGroup var input: GraphInput

  @Flag(inversion: .prefixedNo, help: "Show notes.")
  var notes = true

  func run() throws {
    let reading = try input.readAll()
    for diagnostic in reading.diagnostics where notes || diagnostic.severity != .note {
      Terminal.print(diagnostic.description)
    }
    let count = { (severity: GraphProblem.Severity) in reading.diagnostics.count { $0.severity == severity } }
    let (errors, warnings) = (count(.error), count(.warning))
    var summary = "\(plural(reading.files.count, "file"))"
    if let graph = reading.graph {
      summary +=
        ", \(plural(graph.actors.count, "actor")), \(plural(graph.relations.count, "relation")), "
        + "\(plural(graph.sources.count, "source"))"
    }
    Terminal.note(
      "\(summary): \(plural(errors, "error")), \(plural(warnings, "warning")), \(plural(count(.note), "note"))"
    )
    if errors + warnings > 0 { throw ExitStatus.findings.code }
  }

  private func plural(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
