import ArgumentParser
import EDTF
import Relations

/// `entente diff`: what differs between two dates.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what differs between two dates: who turned, joined, left, began, ended, split or merged.",
    discussion: """
      States are compared as they hold on the two dates, so what came and went in
      between is no difference. An ally who turned enemy is one change. Of the
      events, those of lineage show that happened in between; names show unless
      an option leaves relations out, for no relation says them.

        entente diff 2021-06-01 2023-12-31 graphs/sahel
        entente diff 2021-06-01 2023-12-31 graphs/sahel --actor mali --format markdown
        entente diff 2021-06-01 2023-12-31 graphs/sahel --roll-up --sign negative
        entente diff 2022 2023 graphs/sahel --kind military-deployment --exit-code
      """
  )

  @Argument(help: "The first date, as EDTF.", transform: parseMoment)
  var first: Moment

  @Argument(help: "The second date, as EDTF.", transform: parseMoment)
  var second: Moment

  @OptionGroup var input: GraphInput

  @Option(
    name: .customLong("actor"),
    help: ArgumentHelp("Only changes that concern this actor; may be repeated.", valueName: "id"))
  var actors: [String] = []

  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: Narrowing
  @OptionGroup var rollUp: RollUpOption

  @Flag(name: .customLong("exit-code"), help: "Exit with status 1 where something differs.")
  var usesExitCode = false

  @OptionGroup var form: FormOption

  func validate() throws {
    if second.days.upperBound < first.days.lowerBound {
      throw ValidationError("\(second) is before \(first); say the earlier date first")
    }
  }

  func run() throws {
    let graph = try input.read()
    let changes = try changes(in: graph)
    Terminal.write(text(changes, of: graph))
    Answering(graph: graph, moment: first).warn()
    Answering(graph: graph, moment: second).warn()
    if usesExitCode && !changes.isEmpty { throw ExitStatus.findings.code }
  }

  private func changes(in graph: RelationGraph) throws -> [Change] {
    let named = try actors.map { try graph.actor(named: $0).id }
    let view = try narrowing.view(of: graph, at: first, signs: sign.signs)
    return view.changes(to: second, rollUp: rollUp.isOn, keeping: named).filter { change in
      // A name is no relation, so it is no answer to a question about some of them.
      if narrowing.isNarrow || !sign.signs.isEmpty, change.renaming != nil { return false }
      return named.isEmpty || !change.actors.allSatisfy { !named.contains($0) }
    }
  }

  private func text(_ changes: [Change], of graph: RelationGraph) -> String {
    let answer = DiffAnswer(graph: graph, first: first, second: second, changes: changes)
    guard let tableForm = form.format.form else { return answer.json.text + "\n" }
    return answer.report.text(as: tableForm)
  }
}
