public import EDTF
public import Graphviz
public import Relations

extension Diagram {
  /// A page to explore a graph with, and what its reader should know that it does not show.
  public struct Explorer: Hashable, Sendable {
    /// The text of an HTML file that needs no other file and no network.
    public let html: String
    /// The actors that are drawn on some date, had they a place; none of their relations is drawn.
    public let unplaced: [Actor.ID]
    /// What was left out or not found, a sentence each.
    public let notes: [String]
  }

  /// Draws the graph on all dates in one page, with a slider over the dates of change, search and filters.
  ///
  /// The page asks nobody for anything, and runs only its own script, which its policy names by its hash: nothing in
  /// the graph can become script. Without scripts it shows one date as a picture and as a table.
  ///
  /// - Parameter day: The day that the page opens on. Where it is left out, the as-of day, or the last one before it on
  ///   which the picture shows a relation. A day that the graph does not cover becomes the nearest that it does.
  /// - Throws: What Graphviz says against the picture.
  /// - Complexity: O(*d* · *n*) in the number of dates of change and of relations, and one routing of all lines.
  public func explorer(openingOn day: Day? = nil) throws(GraphvizError) -> Explorer {
    let cast = cast(on: nil)
    let (frames, canvas) = cast.page()
    let stops = ExplorerStops(LayoutScene(graph))
    var builder = ExplorerModelBuilder(
      graph, options: cast.options, stops: stops, frames: frames, canvas: canvas)
    let model = builder.build()
    var wanted = max(day ?? graph.asOf ?? stops.days[stops.days.count - 1], stops.days[0])
    if let last = stops.last { wanted = min(wanted, last) }
    if day == nil { wanted = model.lastDayWithLines(until: wanted) }
    let page = try ExplorerPage(model, date: wanted, in: isolation)
    return Explorer(html: page.html, unplaced: model.missing.sorted(), notes: Self.notes(on: model))
  }

  private static func notes(on model: ExplorerModel) -> [String] {
    var notes: [String] = []
    if !model.missing.isEmpty {
      notes.append(
        "not drawn, as they have no place: " + model.missing.sorted().map(\.rawValue).joined(separator: ", ")
          + "; `entente layout` gives them one")
    }
    for edge in model.lost {
      let (first, second) = (model.nodes[edge.first].actor, model.nodes[edge.second].actor)
      notes.append("no room for a line from \(first) to \(second); it is missing")
    }
    if model.edges.count > Router.bendLimit {
      notes.append(
        "\(model.edges.count) lines over all dates, more than \(Router.bendLimit): drawn straight")
    }
    if model.stops.isThinned {
      notes.append(
        "more dates of change than a slider has room for: it stops at \(model.stops.days.count) of them")
    }
    return notes
  }
}

extension ExplorerModel {
  /// The last day up to another on which a line or an outline is drawn; that one where there never is any before it.
  fileprivate func lastDayWithLines(until day: Day) -> Day {
    let wanted = stops.index(of: day)
    let last = rows.lazy.flatMap(\.runs.runs).compactMap { run -> Int? in
      switch run.value.element {
      case .edge, .hull: run.first <= wanted ? min(run.stops.upperBound - 1, wanted) : nil
      case .inside, .none: nil
      }
    }
    .max()
    guard let last, last < wanted else { return day }
    return stops.days[last + 1].advanced(by: -1)
  }
}
