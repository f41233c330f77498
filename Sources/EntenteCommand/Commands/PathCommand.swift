import ArgumentParser
import EDTF
import Queries
import Relations

/// `entente path`: how one actor is tied to another.
struct PathCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show the shortest ways from one actor to another, on a date or through a span of time.",
    discussion: """
      With --at each step holds on that date; the sign of a path is the product of
      those of its steps, and --product asks for the shortest of one sign: the enemy
      of my enemy is positive. With --during a journey goes along each relation on a
      day on which it holds, and never back in time; it shows the earliest arrival.
      Along what is denied or rejected nothing leads, unless --status asks for it.

        entente path france jnim graphs/sahel --at 2015-06-01
        entente path mali russia graphs/sahel --at 2022-06-01 --sign positive --all
        entente path mali ukraine graphs/sahel --at 2024-08-01 --product negative
        entente path france jnim graphs/sahel --at 2015-06-01 --roll-up --certain
        entente path france wagner graphs/sahel --during 2013/2023
      """
  )

  @Argument(help: "The identifier of the first actor.")
  var first: String

  @Argument(help: "The identifier of the last actor.")
  var last: String

  @OptionGroup var input: GraphInput

  @Option(help: ArgumentHelp("The date, as EDTF.", valueName: "date"), transform: parseDateQuery)
  var at: DateQuery?

  @Option(
    help: ArgumentHelp("The span of a journey, as EDTF.", valueName: "span"), transform: parseDateQuery)
  var during: DateQuery?

  @Flag(help: "Show all shortest paths instead of the first.")
  var all = false

  @Option(
    help: "Only paths whose signs multiply to positive or negative; neutral relations are left out.",
    completion: .list(["positive", "negative"]), transform: parseChoice)
  var product: Sign?

  @Option(help: ArgumentHelp("How many steps a path with --product may have.", valueName: "steps"))
  var longest = 6

  @Flag(help: "Go along a directed relation in its own direction alone.")
  var directed = false

  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    if (at == nil) == (during == nil) {
      throw ValidationError("say --at DATE for a path or --during SPAN for a journey")
    }
    if during != nil && (all || product != nil) {
      throw ValidationError("--all and --product are for paths; say --at DATE")
    }
    if product == .neutral { throw ValidationError("--product is positive or negative") }
    if longest < 1 { throw ValidationError("--longest is at least 1") }
  }

  func answer() throws -> String {
    let graph = try input.read()
    let ends = try graph.actors(named: first, last)
    guard let dateQuery = at ?? during else { return "" }
    let view = try narrowing.view(of: graph, at: dateQuery, signs: sign.signs)
    let answering = Answering(graph: graph, dateQuery: dateQuery)
    answering.warn()
    answering.noteUncounted(view.uncountedRelations(), ("leads nowhere here", "lead nowhere here"))
    let answer = PathAnswer(graph: graph, dateQuery: dateQuery, ends: ends, counted: view.countedStatuses)
    if during != nil {
      let journeys = [Certainty.certain, .possible].map { certainty in
        view.earliestJourney(
          from: ends[0], to: ends[1], certainty: certainty, isDirected: directed, rollUp: rollUp.isOn)
      }
      return answer.text(certain: journeys[0], possible: journeys[1], as: form.format)
    }
    // One more than is shown says whether there are more.
    let limit = all ? Self.most + 1 : 1
    let paths =
      if let product {
        view.shortestPaths(
          from: ends[0], to: ends[1], ofSign: product, isDirected: directed, length: longest, limit: limit,
          rollUp: rollUp.isOn)
      } else {
        view.shortestPaths(
          from: ends[0], to: ends[1], isDirected: directed, limit: limit, rollUp: rollUp.isOn)
      }
    if paths.count > Self.most { Terminal.note("there are more than \(Self.most) shortest paths") }
    return answer.text(Array(paths.prefix(Self.most)), as: form.format)
  }

  /// How many paths `--all` shows.
  private static let most = 100
}
