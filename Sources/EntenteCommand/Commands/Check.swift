import ArgumentParser
import EDTF
import GraphFiles
import Relations

/// `entente check`: what is wrong with a graph.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what is wrong with a graph, where, and what to write instead.",
    discussion: """
      Errors keep a graph from being used, warnings are probably not meant, notes are true of the facts, such as one \
      that nobody has verified yet. Exit status 1 where there is an error or a warning, or what --fail-on says.

        entente check graphs/sahel
        entente check graphs/sahel --no-notes --fail-on error
        entente check graphs/sahel --only no-source --only source-before-fact
        entente check graphs/sahel --format github     annotations of a pull request
        entente check graphs/sahel --format sarif -o check.sarif
        entente explain source-before-fact

      A graph sets its own rules in its header: check: { skip: [same-name], severity: { unverified: warning } }.

      Somebody else's table is checked as relations once it is said which columns make them; == gives a value for all \
      rows, + puts columns together:

        entente check trainings.csv --columns from==usa,to=country,kind==training-mission,start=start,end=end,label=course
      """
  )

  /// From which severity on findings make the check fail.
  enum Limit: String, CaseIterable {
    case error, warning, note, never

    func isReached(by severity: GraphProblem.Severity) -> Bool {
      GraphProblem.Severity(rawValue: rawValue).map { severity >= $0 } ?? false
    }
  }

  @OptionGroup var input: GraphInput

  @Option(help: "The form of the report: text, json, github or sarif.")
  var format: CheckReport.Format = .text

  @Option(
    name: .customLong("fail-on"),
    help: "The least severity that makes the check fail: error, warning, note or never.",
    completion: .choices(of: Limit.self), transform: parseChoice)
  var limit: Limit = .warning

  @Option(help: ArgumentHelp("Only this rule; may be repeated.", valueName: "code"), completion: .rules)
  var only: [String] = []

  @Option(help: ArgumentHelp("All but this rule; may be repeated.", valueName: "code"), completion: .rules)
  var skip: [String] = []

  @Flag(inversion: .prefixedNo, help: "Show notes.")
  var notes = true

  @Option(
    help: ArgumentHelp("Which columns of a table make relations, as field=column,…", valueName: "mapping"),
    transform: parseMapping)
  var columns: TableMapping?

  @Option(
    help: ArgumentHelp(
      "The day of the check, if it is not the present one: for the age of the last look.", valueName: "date"),
    transform: parseMoment)
  var today: Moment?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the report.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    for code in only + skip where Rule.rule(code) == nil {
      let near =
        Rule.nearest(to: code).map { "; did you mean \($0.code)?" } ?? "; list them with: entente explain"
      throw ValidationError("no rule is called ‘\(code)’\(near)")
    }
    if columns != nil, input.graph == "-" { throw ValidationError("--columns needs a file") }
  }

  func run() throws {
    let reading = try input.check(columns: columns, today: today?.days.upperBound ?? Day.present)
    let report = CheckReport(
      reading: reading,
      diagnostics: reading.diagnostics.filter { diagnostic in
        (notes || diagnostic.severity != .note) && !skip.contains(diagnostic.code)
          && (only.isEmpty || only.contains(diagnostic.code))
      })
    let text = report.text(as: format)
    if format == .text, output == nil || output == "-" {
      Terminal.write(diagnostics: text)
    } else {
      try OutputFile.write(Array(text.utf8), to: output)
    }
    Terminal.note(report.summary)
    if report.diagnostics.contains(where: { limit.isReached(by: $0.severity) }) {
      throw ExitStatus.findings.code
    }
  }
}

/// Reads which columns of a table make relations.
func parseMapping(_ text: String) throws -> TableMapping {
  do {
    return try TableMapping(text)
  } catch {
    throw ValidationError(error.description)
  }
}
