import EDTF
import Graphviz
import Relations

extension Diagram {
  /// How many actors are tried where not all have room, one number after the other.
  private static let counts = [100, 80, 60, 48, 40, 32, 26, 20, 16, 12, 9, 7, 5, 3, 2, 1]

  /// The diagram of as many actors as have room on a sheet: all at their places where those are not too far apart, else
  /// all moved together, else the busiest of them.
  ///
  /// - Parameter share: Which part of the width of the sheet the picture has, in layout points.
  func fitted(into size: SheetSize, on moments: [Moment], width share: Int? = nil) -> Diagram {
    let sheet = size.layoutWidth(names: NodeBox.nameSize)
    // What the page has beside the boxes.
    let room = (share ?? sheet - 2 * PictureWriter.margin) - 2 * 34
    let atlas = Atlas(graph)
    let partners = atlas.partners(options, on: moments)
    let (frames, _) = page(showing: Array(partners.everybody))
    let most = Self.width(of: partners.everybody, in: frames)
    let limit =
      switch options.crowd {
      case .busiest(let count): count
      case .all, .automatic: Int.max
      }
    if most <= room, partners.everybody.count <= limit { return self }
    let height = size.height * sheet / size.width * 6 / 10
    let count = partners.everybody.count
    let tries =
      (count <= 120 && count <= limit ? [count] : []) + Self.counts.filter { $0 < count && $0 <= limit }
    var last = self
    for count in tries {
      let actors = atlas.core(of: partners.ties, from: options.focus, count: count)
      let all = count == partners.everybody.count ? partners.everybody : actors
      // The search that untangles their lines may spread them beyond the room, so it begins with less of it each time.
      for share in [10, 8, 6] {
        last = gathered(all, on: moments, room: (room * share / 10, height * 10 / share))
        if Self.width(of: all, in: last.page(showing: Array(all)).frames) <= room { return last }
      }
    }
    return last
  }

  private static func width(of actors: Set<Actor.ID>, in frames: [Actor.ID: Frame]) -> Int {
    Frame(around: frames.filter { actors.contains($0.key) }.values)?.width ?? 0
  }
}
