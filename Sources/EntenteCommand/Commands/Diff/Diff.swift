import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente diff`: what differs between two dates.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what differs between two dates, or between two versions of the files.",
    usage: """
      entente diff <date> <date> <graph> [<options>]
      entente diff --rev <a..b> <graph> [--at <date>] [<options>]
      """,
    discussion: """
      States are compared as they hold on the two dates, so what came and went in
      between is no difference. An ally who turned enemy is one change. Of the
      events, those of lineage show that happened in between; names show unless
      an option leaves relations out, for no relation says them.

        entente diff 2021-06-01 2023-12-31 graphs/sahel
        entente diff 2021-06-01 2023-12-31 graphs/sahel --actor mali --format markdown
        entente diff 2021-06-01 2023-12-31 graphs/sahel --roll-up --sign negative
        entente diff 2022 2023 graphs/sahel --kind military-deployment --exit-code

      With --rev, what an edit of the files changed: facts added, withdrawn, revised,
      redated, resourced or reworded, and what that does to the answers on a date,
      that of --at or else the as-of day. A..B are commits as git names them, A...B
      begins where they parted, A.. ends with the files as they are. Git is only read.

        entente diff --rev HEAD graphs/sahel
        entente diff --rev main...HEAD graphs/sahel --format markdown
        entente diff --rev v1..v2 graphs/sahel --at 2023-10-15 --format svg > edits.svg
      """
  )

  @Argument(
    help: ArgumentHelp("Two dates, as EDTF, and the graph; with --rev the graph alone."),
    completion: .file(extensions: ["yaml", "yml", "csv"]))
  var words: [String] = []

  @Option(
    name: .customLong("rev"),
    help: ArgumentHelp("Compare two versions of the files in git.", valueName: "a..b"),
    transform: parseRevisions)
  var revisions: RevisionRange?

  @Option(
    help: ArgumentHelp("With --rev, the date of the answers compared.", valueName: "date"),
    transform: parseDateQuery)
  var at: DateQuery?

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp("Only changes that concern this actor; may be repeated.", valueName: "id"),
    completion: .actors)
  var actors: [String] = []

  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var reading: ReadingFlags

  @Flag(name: .customLong("exit-code"), help: "Exit with status 1 where something differs.")
  var usesExitCode = false

  @Option(help: "The form of the answer: table, json, csv or markdown; with --rev svg as well.")
  var format: Format = .table

  @OptionGroup var cells: CellOption

  @OptionGroup var manner: MannerOptions

  /// The form of the answer.
  enum Format: String, WordArgument {
    case table
    case json
    case csv
    case markdown
    /// A picture, which takes two versions.
    case svg
  }

  func validate() throws {
    if revisions != nil {
      if words.count != 1 { throw ValidationError("with --rev say the graph alone") }
      if words == ["-"] { throw ValidationError("standard input has no versions; name the graph") }
      if narrowing.isNarrow || !sign.signs.isEmpty || rollUp.isOn {
        throw ValidationError("with --rev only --actor narrows what is shown")
      }
      return
    }
    if words.count != 3 {
      throw ValidationError("say two dates and the graph, or --rev A..B and the graph")
    }
    if at != nil { throw ValidationError("--at belongs to --rev; two dates are compared as they are") }
    if format == .svg {
      throw ValidationError("write entente render --from DATE --to DATE for a picture of what changed")
    }
    let (first, second) = try dates()
    if second.days.upperBound < first.days.lowerBound {
      throw ValidationError("\(second) is before \(first); say the earlier date first")
    }
  }

  func run() throws {
    if let revisions { return try compare(revisions) }
    let (first, second) = try dates()
    let graph = try input.read()
    let changes = try changes(in: graph, from: first, to: second)
    let witness = try narrowing.standing.accordingTo.map { try graph.source(named: $0).id }
    let answer = DiffAnswer(graph: graph, first: first, second: second, changes: changes, witness: witness)
    Terminal.write(text(of: answer.report, json: answer.json))
    Answering(graph: graph, dateQuery: first).warn()
    Answering(graph: graph, dateQuery: second).warn()
    if usesExitCode && !changes.isEmpty { throw ExitStatus.problems.code }
  }

  /// The graph, which stands last.
  var input: GraphInput {
    var input = GraphInput()
    input.graph = words.last ?? ""
    input.reading = reading
    return input
  }

  private func dates() throws -> (DateQuery, DateQuery) {
    (try parseDateQuery(words[0]), try parseDateQuery(words[1]))
  }

  private func changes(
    in graph: RelationGraph, from first: DateQuery, to second: DateQuery
  ) throws -> [Change] {
    let named = try actors.map { try graph.actor(named: $0).id }
    let view = try narrowing.view(of: graph, at: first, signs: sign.signs)
    return view.changes(to: second, rollUp: rollUp.isOn, keeping: named).filter { change in
      // A name is no relation, so it is no answer to a question about some of them.
      if narrowing.isNarrow || !sign.signs.isEmpty, change.renaming != nil { return false }
      return named.isEmpty || !change.actors.allSatisfy { !named.contains($0) }
    }
  }

  /// An answer in the form asked for.
  func text(of report: Report, json: JSON) -> String {
    switch format {
    case .json, .svg: json.text + "\n"
    case .table: report.text(as: .aligned)
    case .csv: report.text(as: .csv)
    case .markdown: report.text(as: .markdown)
    }
  }
}

/// Reads two versions.
func parseRevisions(_ text: String) throws -> RevisionRange {
  guard let range = RevisionRange(text) else {
    throw ValidationError(
      "‘\(text)’ names no two versions; write A..B, A...B, or A.. for the files as they are")
  }
  return range
}
