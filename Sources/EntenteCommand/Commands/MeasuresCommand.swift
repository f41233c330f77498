import ArgumentParser
import EDTF
import Queries
import Relations

/// `entente measures`: what can be counted, on a date or as a series.
struct MeasuresCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Count relations, balance and camps, and how the actors stand, on a date or as a series.",
    discussion: """
      Two actors with relations between them are a pair: positive or negative where
      all its signed relations agree, mixed where they do not, neutral where it has
      none.

      What is denied or rejected is not counted, unless --status asks for it.

      density      tied pairs among all pairs of tied actors
      triangles    of signed pairs; balanced where the product of the signs is
                   positive (Cartwright, Harary 1956)
      line index   how few pairs would have to change sign for all cycles to be
                   balanced (Harary 1959); - where the graph is too tangled to say
      polarity     the most that any two camps can have of pairs that speak for
                   them, less those against, an actor: the largest eigenvalue of
                   the signed pairs (Bonchi and others 2019). Friends alone are a
                   camp against nobody, so read it beside the negative pairs
      PN           centrality from friends and enemies, those counting twice
                   (Everett, Borgatti 2014)
      betweenness  part of the shortest paths between others that pass the actor
                   (Freeman 1977)
      open, hostile
                   pairs of its friends without a relation, whom it could bring
                   together as a broker (Gould, Fernandez 1989), and pairs that are
                   negative, between whom it could mediate

        entente measures graphs/sahel --at 2023-12-31
        entente measures graphs/sahel --at 2023-12-31 --roll-up --sign negative
        entente measures graphs/sahel --every year
        entente measures graphs/sahel --every quarter --from 2020 --to 2024 --format csv
      """
  )

  @OptionGroup var input: GraphInput

  @Option(help: ArgumentHelp("The date, as EDTF.", valueName: "date"), transform: parseDateQuery)
  var at: DateQuery?

  @Option(
    help: "A series, of the last day of every month, quarter or year.",
    completion: .choices(of: MeasureStep.self), transform: parseChoice)
  var every: MeasureStep?

  @Option(
    help: ArgumentHelp("Where the series starts; with what the graph covers if left out.", valueName: "date"),
    transform: parseDateQuery)
  var from: DateQuery?

  @Option(
    help: ArgumentHelp("Where the series ends; with what the graph covers if left out.", valueName: "date"),
    transform: parseDateQuery)
  var to: DateQuery?

  @OptionGroup var sign: SignOption
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var rollUp: RollUpOption
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    if (at == nil) == (every == nil) {
      throw ValidationError("say --at DATE for a date or --every month, quarter or year for a series")
    }
    if at != nil && (from != nil || to != nil) { throw ValidationError("--from and --to are for --every") }
  }

  func answer() throws -> String {
    let graph = try input.read()
    if let at {
      let view = try narrowing.view(of: graph, at: at, signs: sign.signs)
      let answering = Answering(graph: graph, dateQuery: at)
      answering.warn()
      answering.noteUncounted(
        view.uncountedRelations(), ("counts for nothing here", "count for nothing here"))
      let answer = MeasuresAnswer(graph: graph, counted: view.countedStatuses)
      return answer.text(
        view.measures(rollUp: rollUp.isOn), view.actorMeasures(rollUp: rollUp.isOn), at: at, as: form.format)
    }
    let dates = try dates(of: graph)
    for dateQuery in [from, to].compactMap({ $0 }) { Answering(graph: graph, dateQuery: dateQuery).warn() }
    let series = try dates.map { day in
      let view = try narrowing.view(of: graph, at: DateQuery(day), signs: sign.signs)
      return (day: day, measures: view.measures(rollUp: rollUp.isOn))
    }
    let counted = try narrowing.view(of: graph, at: .everyDay).countedStatuses
    return MeasuresAnswer(graph: graph, counted: counted).text(series, as: form.format)
  }

  /// The last day of each period, as far as somebody has looked.
  private func dates(of graph: RelationGraph) throws -> [Day] {
    let coverage = graph.coverage?.when.flatMap { try? DateQuery($0.description) }
    guard let every, let first = from ?? coverage, let last = to ?? coverage else {
      throw ValidationError("\(graph.id) does not say which time it covers; say --from DATE and --to DATE")
    }
    let (start, end) = (first.days.lowerBound, min(last.days.upperBound, graph.asOf ?? .max))
    guard start <= end else { throw ValidationError("the series would end before it starts") }
    let dates = every.lastDays(from: start, through: end)
    guard dates.count <= Self.mostDates else {
      throw ValidationError("that would be \(dates.count) dates; at most \(Self.mostDates) will do")
    }
    return dates
  }

  private static let mostDates = 10_000
}

/// How far the dates of a series are apart.
enum MeasureStep: String, CaseIterable {
  case month
  case quarter
  case year

  /// The last day of each period from the one that holds a day to the one that holds another, which may be cut short.
  func lastDays(from start: Day, through end: Day) -> [Day] {
    var first = start.civil.year * 12 + start.civil.month - 1
    first -= first % months
    var days: [Day] = []
    while days.last.map({ $0 < end }) ?? true {
      first += months
      let next = Day(year: first / 12, month: first % 12 + 1, day: 1)
      days.append(min(next?.advanced(by: -1) ?? .max, end))
    }
    return days
  }

  private var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
