import ArgumentParser
import EDTF
import Queries
import Relations

/// `entente between`: the history of a pair.
struct Between: Question {
  static let configuration = CommandConfiguration(
    commandName: "between",
    abstract: "Show the history of a pair: every relation between two actors, in the order of time.",
    discussion: """
      Each spell stands under the year in which it began, or may first have begun,
      as written.

        entente between mali france graphs/sahel
        entente between mali france graphs/sahel --roll-up --during 2020/2022
        entente between mali_transition wagner graphs/sahel --according-to S134
      """
  )

  @Argument(help: "The identifier of one actor.")
  var first: String

  @Argument(help: "The identifier of the other.")
  var second: String

  @OptionGroup var input: GraphInput
  @OptionGroup var time: DuringOption
  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let ids = try graph.actors(named: first, second)
    let view = try narrowing.view(of: graph, at: time.during ?? .everyDay, signs: sign.signs)
    let history = view.history(between: ids[0], and: ids[1], rollUp: rollUp.isOn)
    let phrasing = Phrasing(graph: graph, dateQuery: time.during ?? graph.latest)
    if let during = time.during { Answering(graph: graph, dateQuery: during).warn() }
    let answer = HistoryAnswer(graph: graph, history: history, dateQuery: time.during)
    let title = ids.map(phrasing.name).joined(separator: " – ")
    return answer.text(as: form.format, title: title)
  }
}
