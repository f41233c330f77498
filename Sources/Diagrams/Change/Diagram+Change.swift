public import EDTF
public import Graphviz
import Queries
import Relations
public import Revisions

extension Diagram {
  /// Above this many changes a picture of them is too much for its reader.
  static let changeLimit = 30

  /// Draws what changed between two dates, on the places of all other pictures.
  ///
  /// What began is blue, thick and bears a "+", what ended vermillion, thin and bears a "−", the rest is grey; where
  /// ties of two actors gave way to others of another sign the new one bears a "±". The list under the picture has
  /// every change of `changes(from:to:)` that concerns what is drawn, and says how many more there are. Events are
  /// left out, which begin and end on their day, but for those of lineage in the list.
  /// - Throws: What Graphviz says against it.
  public func picture(from: DateQuery, to: DateQuery) throws(GraphvizError) -> Picture {
    let cast = cast(on: [from, to])
    return try cast.picture(of: cast.changes(from: from, to: to))
  }

  /// The drawing of what changed between two dates in one of Graphviz's formats, see ``rendering(at:format:)``.
  ///
  /// - Throws: What Graphviz says against it, with the formats that it has where it lacks this one.
  public func rendering(
    from: DateQuery, to: DateQuery, format: String
  ) throws(GraphvizError) -> Rendering {
    let cast = cast(on: [from, to])
    let change = cast.changes(from: from, to: to)
    let placed = cast.placed(change)
    let drawing = ChangeDrawing(change, placed: placed, layout: ChangeLayout(placed, change)).build()
    return Rendering(
      bytes: try drawing.bytes(as: format, in: isolation),
      notes: notes(on: placed), unplaced: placed.missing)
  }

  private func changes(from: DateQuery, to: DateQuery) -> ChangeScene {
    ChangeBuilder(graph: graph, from: from, to: to, options: options).build()
  }

  /// The scene of the changes at its places; the box of an actor whose sort changed has room for both sorts, unless it would
  /// come too near to others.
  func placed(_ change: ChangeScene) -> PlacedScene {
    let drawn = change.scene.nodes.map(\.id)
    let page = page(showing: drawn)
    var frames = page.frames
    for id in change.transitions.keys.sorted() {
      guard let frame = frames[id], let words = change.transition(of: id) else { continue }
      let room = TextMetrics.width(of: words, size: NodeBox.wordSize) * TextMetrics.slack
      let half = Int((room / 2).rounded(.up)) + ChangeDrawing.wordMargin / 2
      let wide = Frame(
        centre: frame.centre, halfWidth: max(half, frame.width / 2), halfHeight: frame.height / 2)
      let others = drawn.compactMap { $0 == id ? nil : frames[$0] }
      let isFree = !others.contains { $0.meets(wide.grown(by: Self.gap)) }
      if isFree, wide.left >= page.canvas.left, wide.right <= page.canvas.right { frames[id] = wide }
    }
    return PlacedScene(change.scene, frames: frames, canvas: page.canvas)
  }

  /// What two boxes leave between them.
  private static let gap = 16

  func picture(of change: ChangeScene) throws(GraphvizError) -> Picture {
    let placed = placed(change)
    let writer = ChangeWriter(change, placed: placed)
    let svg = try writer.write(in: isolation)
    var notes = notes(on: placed) + writer.sheetNotes
    let crowdedOut = writer.layout.crowdedOut
    if crowdedOut > 0 {
      notes.append(
        "\(crowdedOut) \(crowdedOut == 1 ? "label" : "labels") of changes left out as there is no room; the list has "
          + (crowdedOut == 1 ? "it" : "them"))
    }
    if !change.hidden.isEmpty {
      let ids = Set(change.hidden.flatMap { ($0.before + $0.after).map(\.id) }).sorted()
      let names = ids.prefix(8).map(\.rawValue).joined(separator: ", ")
      notes.append(
        "no line here for \(change.hidden.count) of the changes, which entente diff lists"
          + (ids.isEmpty ? "" : ": \(names)" + (ids.count > 8 ? " and \(ids.count - 8) more" : "")))
    }
    let count = change.entries.count
    if count > Self.changeLimit {
      notes.append(
        "\(count) changes are more than a reader takes in at once; --multiples 6 shows them step by step")
    }
    return Picture(bytes: svg, title: change.title.whole, notes: notes, unplaced: placed.missing)
  }
}

extension Diagram {
  /// Draws what two versions of a graph show otherwise on a date, on the places of all other pictures.
  ///
  /// The diagram is to be made of the `union` of the versions, which has everybody whom either knows. What the later
  /// version alone shows bears a "+", what the earlier one alone does a "−"; a relation that says something else bears
  /// both.
  ///
  /// - Parameters:
  ///   - before: How the earlier version is called in the title.
  ///   - after: How the later version is.
  /// - Throws: What Graphviz says against it.
  public func picture(
    of revision: GraphRevision, from before: String, to after: String, at dateQuery: DateQuery
  ) throws(GraphvizError) -> Picture {
    let versions = ChangeScene.Versions(before: before, after: after)
    let cast = cast(on: [dateQuery])
    return try cast.picture(
      of: ChangeBuilder(revision, versions: versions, at: dateQuery, options: cast.options).build())
  }
}
