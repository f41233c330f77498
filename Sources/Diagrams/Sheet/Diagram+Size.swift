import EDTF
import Graphviz
import Relations

extension Diagram {
  /// How many actors are tried where not all have room, one number after the other.
  private static let counts = [100, 80, 60, 48, 40, 34, 28, 24, 20, 17, 14, 12, 10, 8, 6, 5, 4, least]

  /// The diagram of as many actors as have room on a sheet: all at their places where those are not too far apart, else
  /// all moved together, else the busiest of them.
  ///
  /// - Parameter share: Which part of the width of the sheet the picture has, in layout points.
  func fitted(into size: SheetSize, on dateQueries: [DateQuery], width share: Int? = nil) -> Diagram {
    let sheet = size.layoutWidth(names: NodeBox.nameSize)
    // What the page has beside the boxes.
    let room = (share ?? sheet - 2 * PictureWriter.margin) - 2 * 34
    let layoutScene = LayoutScene(graph)
    let partners = layoutScene.partners(options, on: dateQueries)
    let (frames, _) = page(showing: Array(partners.everybody))
    let natural = Self.frame(of: partners.everybody, in: frames)
    let limit =
      switch options.crowd {
      case .busiest(let count): count
      case .all, .automatic: Int.max
      }
    if natural.width <= room, partners.everybody.count <= limit { return self }
    // The picture is no higher than the sheet.
    let height = size.height * sheet / size.width
    let count = partners.everybody.count
    let tries = (count <= limit ? [count] : []) + Self.counts.filter { $0 < count && $0 <= limit }
    var last = self
    for count in tries {
      let actors =
        count == partners.everybody.count
        ? partners.everybody : layoutScene.core(of: partners.ties, from: options.focus, count: count)
      // Where the boxes alone would fill it there is no need to try.
      let area = actors.reduce(0) { sum, actor in
        let box = layoutScene.size(of: actor, isCounting: true)
        return sum + (box.width + 24) * (box.height + 24)
      }
      guard area <= room * height || count <= Self.least else { continue }
      last = gathered(actors, on: dateQueries, room: (room, height * 6 / 10))
      let frame = Self.frame(of: actors, in: last.page(showing: Array(actors)).frames)
      if frame.width <= room, frame.height <= height { return last }
    }
    return last
  }

  /// So many are drawn on any sheet.
  private static let least = 3

  private static func frame(of actors: Set<Actor.ID>, in frames: [Actor.ID: Frame]) -> Frame {
    Frame(around: frames.filter { actors.contains($0.key) }.values)
      ?? Frame(left: 0, top: 0, right: 0, bottom: 0)
  }
}
