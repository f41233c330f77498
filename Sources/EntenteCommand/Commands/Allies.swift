import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente allies`: who stands with an actor on a date, who against it.
struct Allies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allies",
    abstract: "Show the allies and adversaries of an actor on a date, and through what they are so.",
    discussion: """
      An ally shares a relation of an allying kind, or is a party in force to the same allying pact. \
      Sharing an international organisation or a mission allies nobody. An adversary shares a relation \
      of negative sign; who is tied both ways is mixed, never cancelled. The sign being what tells the two apart, \
      there is no --sign. What is denied or rejected counts where --status asks for it.

        entente allies mali graphs/sahel --at 2023-10-15
        entente allies mali graphs/sahel --at 2023-10-15 --roll-up --certain
        entente allies mali graphs/sahel --at 2023-10-15 --kind defence-pact
      """
  )

  @Argument(help: "The identifier of the actor.")
  var actor: String

  @OptionGroup var input: GraphInput

  @Option(help: "The date, as EDTF.", transform: parseDateQuery)
  var at: DateQuery

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let graph = try input.read()
    let id = try graph.actor(named: actor).id
    let view = try narrowing.view(of: graph, at: at)
    let ties =
      view.allies(of: id, rollUp: rollUp.isOn).map { (stance: "ally", tie: $0) }
      + view.adversaries(of: id, rollUp: rollUp.isOn).map { (stance: "adversary", tie: $0) }
    let answering = Answering(graph: graph, dateQuery: at)
    defer {
      answering.warn()
      answering.noteUncounted(
        view.uncountedRelations(of: id, rollUp: rollUp.isOn),
        ("ties \(id) to nobody here", "tie \(id) to nobody here"))
    }
    guard let tableForm = form.format.form else {
      return Terminal.print(json(ties, in: view, of: id, answering: answering).text)
    }
    var table = Table("stance", "actor", "name", "certainty", "status", "mixed", "through")
    for (stance, tie) in ties {
      let through = tie.relations.map { "\($0.via?.rawValue ?? $0.kind.id.rawValue) (\($0.id))" }
      table.rows.append([
        stance, tie.actor.rawValue, graph.name(of: tie.actor, near: at, language: graph.language),
        answering.certainty(tie.answer), Answering.statuses(of: tie.relations), tie.isMixed ? "mixed" : "",
        through.joined(separator: ", "),
      ])
    }
    Terminal.write(table.text(as: tableForm))
  }

  private func json(
    _ ties: [(stance: String, tie: Tie)], in view: GraphView, of id: Actor.ID, answering: Answering
  ) -> JSON {
    let graph = view.graph
    return .object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("date", .string(at.description)),
      ("asOf", .optional(graph.asOf?.description)), ("actor", .string(id.rawValue)),
      Answering.counted(in: view),
      (
        "ties",
        .array(
          ties.map { stance, tie in
            .object([
              ("stance", .string(stance)), ("actor", .string(tie.actor.rawValue)),
              ("certainty", .string(tie.certainty.rawValue)), ("reasons", .strings(tie.reasons.names)),
              ("statuses", .strings(Set(tie.relations.map(\.status.rawValue)).sorted())),
              ("mixed", .bool(tie.isMixed)), ("via", .strings(tie.via.map(\.rawValue))),
              ("relations", .array(tie.relations.map(answering.json))),
            ])
          })
      ),
    ])
  }
}
