import EDTF
import Graphviz
import Relations

/// The size of a sheet, in pixels of CSS.
///
/// A sheet is laid out for its width: however large it is, the names on it can be read where it fills the width of a
/// page of A4, upright or across as the sheet itself.
public struct SheetSize: Hashable, Sendable {
  /// The width.
  public let width: Int
  /// The least height; a sheet is higher where what is on it takes more.
  public let height: Int

  /// The widths and heights that a sheet may have.
  public static let limits = 200...20_000

  /// Makes a size; nil where a side is outside of ``limits``.
  public init?(width: Int, height: Int) {
    guard Self.limits.contains(width), Self.limits.contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The width of A4 in points, upright or across.
  private var paper: Double { width <= height ? 595 : 842 }

  /// The least size of names on A4, in points.
  static let leastName = 7.0

  /// The width that everything on the sheet is laid out for, from which it is enlarged where it is wider.
  ///
  /// - Parameter name: The size of names where nothing is enlarged.
  func layoutWidth(names name: Double) -> Int {
    min(width, Int(name * paper / Self.leastName))
  }

  /// How much larger the sheet is than what it is laid out for.
  func scale(names name: Double) -> Double {
    Double(width) / Double(layoutWidth(names: name))
  }
}

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
    var tries = (count <= limit ? [count] : []) + Self.counts.filter { $0 < count && $0 <= limit }
    // Whoever asks for fewer than have room on any sheet is given those.
    if limit < min(count, Self.least) { tries = [max(1, limit)] }
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
