import ArgumentParser
import EDTF
import Relations

/// `entente between`: the history of a pair.
struct Between: Question {
  static let configuration = CommandConfiguration(
    abstract: "Show the history of a pair: every relation between two actors, in the order of time.",
    discussion: """
      Each spell stands under the year in which it began, or may first have begun,
      as written.

        entente between mali france graphs/sahel
        entente between mali france graphs/sahel --roll-up --during 2020/2022
      """
  )

  @Argument(help: "The identifier of one actor.")
  var first: String

  @Argument(help: "The identifier of the other.")
  var second: String

  @OptionGroup var input: GraphInput

  @Option(
    help: ArgumentHelp("Only what touches this date or span, as EDTF.", valueName: "date"),
    transform: parseMoment)
  var during: Moment?

  @Flag(
    name: .customLong("roll-up"),
    help: "Count relations of components, operations and missions for the two.")
  var rollUp = false

  @OptionGroup var narrowing: Narrowing

  @Option(help: "The form of the answer: table, json, csv or markdown.")
  var format: OutputFormat = .table

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let ids = [try graph.actor(named: first).id, try graph.actor(named: second).id]
    let view = try narrowing.view(of: graph, at: during ?? .everyDay)
    let history = view.history(between: ids[0], and: ids[1], rollUp: rollUp)
    let phrasing = Phrasing(graph: graph, moment: during ?? graph.latest)
    let answer = HistoryAnswer(graph: graph, history: history, moment: during)
    let title = ids.map(phrasing.name).joined(separator: " – ")
    return answer.text(as: format, title: title)
  }
}
