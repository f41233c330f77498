import EDTF
import Relations

/// What the dates of a fact rest on beside their text, as attributes of formats that have room for some: how far a mark
/// widens them, and when somebody last looked.
///
/// Without them a date would come back with other days than it had.
enum DateBasis {
  /// What the periods of a fact rest on, by name; nothing where the graph or a reader's own habit says it.
  static func attributes(of periods: [ExportPeriod], in graph: RelationGraph) -> [(String, String)] {
    [
      ("as_of", looks(at: periods.map(\.written))),
      (
        "tolerance", periods.contains { widens($0.written, by: graph.tolerance) } ? text(graph.tolerance) : ""
      ),
    ].filter { !$0.1.isEmpty }
  }

  /// Whether a tolerance gives a period other days than the one that whoever knows of none goes by.
  static func widens(_ period: Period, by tolerance: Tolerance) -> Bool {
    tolerance != .standard
      && (try? period.interval(tolerance: tolerance)) != (try? period.interval(tolerance: .standard))
  }

  /// A tolerance as `day=15, month=1, year=1`.
  static func text(_ tolerance: Tolerance) -> String {
    "day=\(tolerance.day), month=\(tolerance.month), year=\(tolerance.year)"
  }

  /// A tolerance of its text; nil where that is none.
  static func tolerance(_ text: String) -> Tolerance? {
    var tolerance = Tolerance.standard
    for piece in text.pieces(between: ",") {
      let parts = piece.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]), Tolerance.limits ~= number else { return nil }
      switch parts[0] {
      case "day": tolerance.day = number
      case "month": tolerance.month = number
      case "year": tolerance.year = number
      default: return nil
      }
    }
    return tolerance
  }

  /// The day of the last look at each period with commas between, and nothing for one that has none of its own.
  private static func looks(at periods: [Period]) -> String {
    guard periods.contains(where: { $0.asOf != nil }) else { return "" }
    return periods.map { $0.asOf?.description ?? "" }.joined(separator: ", ")
  }

  /// The periods with the days of the last look at each; nil where these are not theirs.
  static func looked(_ periods: [Period], at text: String) -> [Period]? {
    let looks = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined()
    }
    guard looks.count == periods.count else { return nil }
    var looked = periods
    for (place, look) in looks.enumerated() where !look.isEmpty {
      guard let day = NetworkDates.day(look) else { return nil }
      looked[place].asOf = day
    }
    return looked
  }
}
