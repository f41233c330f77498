import EDTF
import Relations

/// The foot of a picture: the sources in numbered columns, then a line that says where the data is from.
struct SourceList {
  /// The lines with their places.
  private(set) var lines: [(words: String, left: Int, baseline: Int)] = []
  /// The baseline of the last line.
  let bottom: Int

  /// - Parameter first: The top of the list.
  init(_ sources: [Source], provenance: String, left: Int, right: Int, first: Int) {
    let columns = max(1, (right - left) / 340)
    let columnWidth = (right - left) / columns
    let room = Double(columnWidth - 14) / TextMetrics.slack
    let texts = sources.indices.map { index in
      Self.words(for: sources[index], number: index + 1, room: room)
    }
    let rows = (texts.count + columns - 1) / columns
    for (position, text) in texts.enumerated() {
      let (column, row) = position.quotientAndRemainder(dividingBy: max(1, rows))
      lines.append((text, left + column * columnWidth, first + 8 + row * 13))
    }
    bottom = first + 8 + rows * 13 + 10
    lines.append((provenance, left, bottom))
  }

  /// What the list says of a source after its number, its title cut to the room that there is.
  private static func words(for source: Source, number: Int, room: Double) -> String {
    let parts = [source.publisher, source.title].compactMap { $0 }
    let words = parts.isEmpty ? source.id.rawValue : parts.joined(separator: ", ")
    let date = source.date.map { ", \($0)" } ?? ""
    let left = room - TextMetrics.width(of: "[\(number)] ", size: 9.5)
    let rest = left - TextMetrics.width(of: date, size: 9.5)
    // A date that would leave little of the title, as one of many may, is cut with it.
    let fitted =
      rest > left / 2
      ? TextMetrics.fit(words, width: rest, size: 9.5) + date
      : TextMetrics.fit(words + date, width: left, size: 9.5)
    return "[\(number)] " + fitted
  }

  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "sources"])
    for line in lines {
      xml.element("text", ["class": "f", "x": "\(line.left)", "y": "\(line.baseline)"], line.words)
    }
    xml.end()
  }
}
