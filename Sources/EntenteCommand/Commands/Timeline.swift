import ArgumentParser
import EDTF
import Relations

/// `entente timeline`: what is recorded of an actor in the order of time.
struct Timeline: Question {
  static let configuration = CommandConfiguration(
    abstract: "Show the names, pacts, relations and events of an actor in the order of time.",
    discussion: """
      Each spell stands under the year in which it began, or may first have begun,
      as written.

        entente timeline wagner graphs/sahel
        entente timeline mali graphs/sahel --during 2020/2022 --sign negative
        entente timeline csp graphs/sahel --format markdown
      """
  )

  @Argument(help: "The identifier of the actor.")
  var actor: String

  @OptionGroup var input: GraphInput

  @Option(
    help: ArgumentHelp("Only what touches this date or span, as EDTF.", valueName: "date"),
    transform: parseMoment)
  var during: Moment?

  @Flag(
    name: .customLong("roll-up"),
    help: "Count relations of components, operations and missions for the actor.")
  var rollUp = false

  @OptionGroup var narrowing: Narrowing

  @Option(help: "The form of the answer: table, json, csv or markdown.")
  var format: OutputFormat = .table

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let actor = try graph.actor(named: actor)
    let view = try narrowing.view(of: graph, at: during ?? .everyDay)
    let history = view.timeline(of: actor.id, rollUp: rollUp)
    let kind = graph.kind(of: actor).label(in: graph.language)
    let name = actor.name(at: during ?? graph.latest, language: graph.language, tolerance: graph.tolerance)
    let answer = HistoryAnswer(graph: graph, history: history, moment: during)
    return answer.text(as: format, title: "\(name), \(kind)")
  }
}
