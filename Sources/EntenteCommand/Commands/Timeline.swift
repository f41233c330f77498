import ArgumentParser
import EDTF
import Queries
import Relations

/// `entente timeline`: what is recorded of an actor in the order of time.
struct Timeline: Question {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show the names, pacts, relations and events of an actor in the order of time.",
    discussion: """
      Each spell stands under the year in which it began, or may first have begun,
      as written.

        entente timeline wagner graphs/sahel
        entente timeline mali graphs/sahel --during 2020/2022 --sign negative
        entente timeline france graphs/sahel --during 2022 --roll-up
        entente timeline csp graphs/sahel --format markdown
      """
  )

  @Argument(help: "The identifier of the actor.")
  var actor: String

  @OptionGroup var input: GraphInput
  @OptionGroup var time: DuringOption
  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: Narrowing
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let actor = try graph.actor(named: actor)
    let view = try narrowing.view(of: graph, at: time.during ?? .everyDay, signs: sign.signs)
    let history = view.timeline(of: actor.id, rollUp: rollUp.isOn)
    let kind = graph.kind(of: actor).label(in: graph.language)
    let name = actor.name(
      at: time.during ?? graph.latest, language: graph.language, tolerance: graph.tolerance)
    if let during = time.during { Answering(graph: graph, dateQuery: during).warn() }
    let answer = HistoryAnswer(graph: graph, history: history, dateQuery: time.during)
    return answer.text(as: form.format, title: "\(name), \(kind)")
  }
}
