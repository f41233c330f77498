import ArgumentParser
import EDTF

/// What of time a picture shows: a date, what happened between two, or all of it.
struct TimeOptions: ParsableArguments {
  @Option(help: "The date, as EDTF.", transform: parseMoment)
  var at: Moment?

  @Option(
    help: ArgumentHelp("What changed since this date, or the first day of a timeline.", valueName: "date"),
    transform: parseMoment)
  var from: Moment?

  @Option(
    help: ArgumentHelp("What changed up to this date, or the last day of a timeline.", valueName: "date"),
    transform: parseMoment)
  var to: Moment?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A timeline with a row a relation: of these actors, or of all; the graph goes before.",
      valueName: "actor"))
  var timeline: [String] = []

  init() {}

  /// The first day of the days that `--from` may mean, and the last of those of `--to`.
  var bounds: (first: Day?, last: Day?) { (from?.days.lowerBound, to?.days.upperBound) }

  /// How many ways of showing time were asked for.
  private var modes: [String] {
    var modes: [String] = []
    if at != nil { modes.append("--at") }
    if !timeline.isEmpty { modes.append("--timeline") }
    if modes.isEmpty, from != nil || to != nil { modes.append("--from and --to") }
    return modes
  }

  /// Refuses a picture of no time at all; a page to explore shows all of it.
  func requireChoice() throws {
    guard modes.isEmpty else { return }
    throw ValidationError(
      "say which time to draw: --at DATE, --from DATE --to DATE, or --timeline ACTOR...; "
        + "--format html draws all dates")
  }

  func validate() throws {
    if timeline.isEmpty, (from == nil) != (to == nil) {
      throw ValidationError("what changed needs both --from and --to")
    }
    if modes.count > 1 { throw ValidationError("\(modes.joined(separator: " and ")) exclude each other") }
    if at != nil, from != nil || to != nil {
      throw ValidationError(
        "--at draws one date, --from and --to what changed between two; leave out one or the other")
    }
    if let first = bounds.first, let last = bounds.last, last < first {
      throw ValidationError("--to lies before --from")
    }
  }
}
