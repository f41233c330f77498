import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente blocs`: who is allied with whom, directly or through others.
struct Blocs: Question {
  static let configuration = CommandConfiguration(
    commandName: "blocs",
    abstract: "Show the blocs on a date: the actors that allying relations join, directly or through others.",
    discussion: """
      Relations of negative sign between members are shown, and take nobody out of a
      bloc. Where only possible ties hold a bloc together, its cores are those that
      the certain ones join. Allying relations are never negative, so there is no
      --sign; --kind leaves out other kinds of conflict as well. What is denied or
      rejected counts where --status asks for it.

        entente blocs graphs/sahel --at 2023-12-31
        entente blocs graphs/sahel --at 2023-12-31 --roll-up
        entente blocs graphs/sahel --at 2023-12-31 --kind defence-pact
        entente blocs graphs/sahel --at 2023-12-31 --certain --format json
      """
  )

  @OptionGroup var input: GraphInput

  @Option(help: "The date, as EDTF.", transform: parseDateQuery)
  var at: DateQuery

  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let view = try narrowing.view(of: graph, at: at)
    let blocs = view.blocs(rollUp: rollUp.isOn)
    let answering = Answering(graph: graph, dateQuery: at)
    answering.warn()
    answering.noteUncounted(view.uncountedRelations(), ("joins nobody here", "join nobody here"))
    guard let tableForm = form.format.form else { return json(blocs, in: view).text + "\n" }
    return report(blocs, of: graph).text(as: tableForm)
  }

  private func report(_ blocs: [Bloc], of graph: RelationGraph) -> Report {
    let phrasing = Phrasing(graph: graph, dateQuery: at)
    let count = blocs.isEmpty ? "no bloc" : blocs.count == 1 ? "1 bloc" : "\(blocs.count) blocs"
    var report = Report(
      title: "\(graph.title): \(count) \(at.isSingleDay ? "on" : "on some day of") \(at)",
      header: ["part", "who", "through", "status", "certainty", "relations"])
    for bloc in blocs {
      let row = { (part: String, holdings: [Holding]) in
        holdings.map { holding in
          [
            part, phrasing.ends(of: holding), phrasing.what(holding, withStanding: false),
            phrasing.fullStanding(of: holding), phrasing.doubt(holding.answer), holding.id.rawValue,
          ]
        }
      }
      let cores = bloc.answer.certainty == .certain ? [] : bloc.cores
      let core = cores.map { ["core", phrasing.names(of: $0), "", "", "", ""] }
      let doubt = phrasing.doubt(bloc.answer)
      report.sections.append(
        Report.Section(
          heading: phrasing.names(of: bloc.members) + (doubt.isEmpty ? "" : " (\(doubt))"),
          rows: core + row("allied", bloc.ties) + row("against each other", bloc.conflicts)))
    }
    return report
  }

  private func json(_ blocs: [Bloc], in view: GraphView) -> JSON {
    let graph = view.graph
    let answering = Answering(graph: graph, dateQuery: at)
    return .object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
      ("date", .string(at.description)), ("asOf", .optional(graph.asOf?.description)),
      Answering.counted(in: view),
      (
        "blocs",
        .array(
          blocs.map { bloc in
            .object([
              ("members", .strings(bloc.members.map(\.rawValue))),
              ("certainty", .string(bloc.answer.certainty.rawValue)),
              ("reasons", .strings(bloc.answer.reasons.names)),
              ("cores", .array(bloc.cores.map { .strings($0.map(\.rawValue)) })),
              ("ties", .array(bloc.ties.map(answering.json))),
              ("conflicts", .array(bloc.conflicts.map(answering.json))),
            ])
          })
      ),
    ])
  }
}
