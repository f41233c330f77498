import EDTF
import Graphviz
import Relations

/// The parts of pictures that have been written, for the pictures of other dates on which they are the same.
final class Stencils {
  /// A line, as long as it runs the same way, looks the same and stands for the same relations.
  private struct Line {
    let edge: Scene.Edge
    let path: Path
    /// The bytes before and after its title.
    let head: [UInt8]
    let tail: [UInt8]

    func fits(_ line: PlacedScene.Line) -> Bool {
      path == line.path && edge.looks(like: line.edge) && edge.findings.count == line.edge.findings.count
        && edge.findings.indices.allSatisfy {
          edge.findings[$0].relation.id == line.edge.findings[$0].relation.id
        }
    }
  }

  private struct Key: Hashable {
    let from: Actor.ID
    let to: Actor.ID
    let family: Family
  }

  private var lines: [Key: Line] = [:]
  private var nodes: [Actor.ID: (node: Scene.Node, frame: Frame, bytes: [UInt8])] = [:]
  private var sheets: [StyleSheet: String] = [:]
  private var sources: [Source.ID: (room: Double, digits: Int, words: String)] = [:]

  /// The rules of a style sheet.
  func text(of sheet: StyleSheet) -> String {
    if let known = sheets[sheet] { return known }
    let text = sheet.text
    sheets[sheet] = text
    return text
  }

  /// The bytes of a node in a box.
  func node(_ node: Scene.Node, in frame: Frame, write: (inout XMLWriter) -> Void) -> [UInt8] {
    if let known = nodes[node.id], known.node == node, known.frame == frame { return known.bytes }
    var xml = XMLWriter()
    write(&xml)
    nodes[node.id] = (node, frame, xml.bytes)
    return xml.bytes
  }

  /// The bytes of a line before and after its title.
  ///
  /// - Parameters:
  ///   - begin: Opens the element.
  ///   - write: Writes what follows the title.
  func line(
    _ line: PlacedScene.Line, begin: (inout XMLWriter) -> Void, write: (inout XMLWriter) -> Void
  ) -> (head: [UInt8], tail: [UInt8]) {
    let key = Key(from: line.edge.from, to: line.edge.to, family: line.edge.family)
    if let known = lines[key], known.fits(line) { return (known.head, known.tail) }
    var xml = XMLWriter()
    begin(&xml)
    let head = xml.bytes
    write(&xml)
    xml.end()
    let tail = Array(xml.bytes[head.count...])
    lines[key] = Line(edge: line.edge, path: line.path, head: head, tail: tail)
    return (head, tail)
  }

  /// What the list of sources says of a source after its number, its title cut to the room that there is.
  func words(for source: Source, number: Int, room: Double, size: Double) -> String {
    // All digits are of the same width.
    let digits = String(number).utf8.count
    if let known = sources[source.id], known.room == room, known.digits == digits { return known.words }
    let parts = [source.publisher, source.title].compactMap { $0 }
    let words = parts.isEmpty ? source.id.rawValue : parts.joined(separator: ", ")
    let date = source.date.map { ", \($0)" } ?? ""
    let left = room - TextMetrics.width(of: "[\(number)] ", size: size)
    let rest = left - TextMetrics.width(of: date, size: size)
    // A date that would leave little of the title, as one of many may, is cut with it.
    let fitted =
      rest > left / 2
      ? TextMetrics.fit(words, width: rest, size: size) + date
      : TextMetrics.fit(words + date, width: left, size: size)
    sources[source.id] = (room, digits, fitted)
    return fitted
  }
}

extension Scene.Edge {
  /// Whether it is drawn alike between the same ends, whatever its words.
  fileprivate func looks(like other: Scene.Edge) -> Bool {
    fromMark == other.fromMark && toMark == other.toMark && isUncertain == other.isUncertain
      && change == other.change
  }
}
