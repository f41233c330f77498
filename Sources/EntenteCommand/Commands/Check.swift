import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente check`: what is wrong with a graph.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show what is wrong with a graph, where, and what to write instead.",
    discussion: """
      Errors keep a graph from being used, warnings are probably not meant, notes are true of the facts, such as one \
      that nobody has verified yet. Exit status 1 where there is an error or a warning, or what --fail-on says.

        entente check graphs/sahel
        entente check graphs/sahel --no-notes --fail-on error
        entente check graphs/sahel --only unverified --all
        entente check graphs/sahel --only no-source --only source-before-fact
        entente check graphs/sahel --format github     annotations of a pull request
        entente check graphs/sahel --format sarif -o check.sarif
        entente explain source-before-fact
        entente check graphs/sahel --fix --diff        what --fix would write
        entente check graphs/sahel --fix

      --fix writes only what has one reading: 2012-3-7 is 2012-03-07, an end on 9999-12-31 is open. Comments and all
      else in the file stay as they are. What a person has to decide is left: an end before its start, duplicates,
      identifiers that nobody knows. entente explain lists which rules --fix knows.

      A graph sets its own rules in its header: check: { skip: [same-name], severity: { unverified: warning } }.

      Somebody else's table is checked as relations once it is said which columns make them; == gives a value for all \
      rows, + puts columns together:

        entente check trainings.csv --columns from==usa,to=country,kind==training-mission,start=start,end=end,label=course
      """
  )

  /// From which severity on problems make the check fail.
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

  @Flag(
    help:
      "List every finding, up to 1000 of a rule, where otherwise the first few of many that are alike stand for all."
  )
  var all = false

  @Flag(help: "Write what has one reading only into the files, then check them again.")
  var fix = false

  @Flag(help: "With --fix, change nothing and show what would change; exit status 1 where something would.")
  var diff = false

  @Flag(inversion: .prefixedNo, help: "Show notes.")
  var notes = true

  @Option(
    help: ArgumentHelp("Which columns of a table make relations, as field=column,…", valueName: "mapping"),
    transform: parseMapping)
  var columns: TableMapping?

  @Option(
    help: ArgumentHelp(
      "The day of the check, if it is not the present one: for the age of the last look.", valueName: "date"),
    transform: parseDateQuery)
  var today: DateQuery?

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
    if fix, input.graph == "-" { throw ValidationError("--fix needs a file to write to") }
    if fix, columns != nil {
      throw ValidationError("--fix leaves other people's tables alone; drop --columns")
    }
    if diff, !fix { throw ValidationError("--diff shows what --fix would write; add --fix") }
  }

  func run() throws {
    let place = try OutputFile.place(named: output, sparing: input.inputFiles)
    let today = today?.days.upperBound ?? Day.present
    if fix, try mend(today: today) { return }
    let reading = try input.check(columns: columns, today: today)
    let report = CheckReport(
      reading: reading, diagnostics: reading.diagnostics.filter(isWanted), graph: input.graph,
      listsAll: all)
    let text = report.text(as: format)
    if format == .text, place == nil {
      Terminal.write(diagnostics: text)
    } else {
      try OutputFile.write(Array(text.utf8), to: place)
    }
    Terminal.note(report.summary)
    if report.diagnostics.contains(where: { limit.isReached(by: $0.severity) }) {
      throw ExitStatus.problems.code
    }
  }

  private func isWanted(_ diagnostic: Diagnostic) -> Bool {
    (notes || diagnostic.severity != .note) && !skip.contains(diagnostic.code)
      && (only.isEmpty || only.contains(diagnostic.code))
  }

  /// Mends the files, or shows how; whether that is all there is to do.
  private func mend(today: Day) throws -> Bool {
    let files = try input.orExit { () throws(GraphFileError) in
      try ProgressLine.during("looking for what can be mended") { () throws(GraphFileError) in
        try GraphFixer.fixed(input.graph, today: today, where: isWanted)
      }
    }
    for file in files {
      if diff {
        let (old, new) = (
          String(decoding: file.original, as: UTF8.self), String(decoding: file.fixed, as: UTF8.self)
        )
        Terminal.write(LineDiff.text(from: old, to: new, name: file.name))
        continue
      }
      try OutputFile.write(file.fixed, to: OutputFile.place(ofGraphFile: file.name))
      Terminal.note(
        "mended \(file.count == 1 ? "a date" : "\(file.count) dates") in \(VisibleText.line(file.name))")
    }
    guard diff else { return false }
    if !files.isEmpty { throw ExitStatus.problems.code }
    return true
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
