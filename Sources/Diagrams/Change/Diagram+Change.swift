public import EDTF

extension Diagram {
  /// Above this many changes a picture of them is too much for its reader.
  static let changeLimit = 30

  /// Draws what changed between two dates, on the places of all other pictures.
  ///
  /// What began is blue, thick and bears a "+", what ended vermillion, thin and bears a "−", the rest is grey; where
  /// ties of two actors gave way to others of another sign the new one bears a "±". The list under the picture has
  /// every change of `changes(from:to:)` that concerns what is drawn, and says how many more there are. Events are
  /// left out, which begin and end on their day, but for those of lineage in the list.
  public func picture(from: Moment, to: Moment) -> Picture {
    picture(of: ChangeBuilder(graph: graph, from: from, to: to, options: options).build())
  }

  func picture(of change: ChangeScene) -> Picture {
    let (frames, canvas) = page()
    let placed = PlacedScene(change.scene, frames: frames, canvas: canvas)
    var writer = ChangeWriter(change, placed: placed)
    let svg = writer.write()
    var notes = notes(on: placed)
    let crowdedOut = writer.layout.crowdedOut
    if crowdedOut > 0 {
      notes.append(
        "\(crowdedOut) \(crowdedOut == 1 ? "label" : "labels") of changes left out for want of room; the list has "
          + (crowdedOut == 1 ? "it" : "them"))
    }
    let count = change.entries.count
    if count > Self.changeLimit {
      notes.append(
        "\(count) changes are more than a reader takes in at once; --multiples 6 shows them step by step")
    }
    return Picture(bytes: svg, notes: notes, unplaced: placed.missing)
  }
}
