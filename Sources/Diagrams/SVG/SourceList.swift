import EDTF
import Relations

/// The foot of a picture: the sources in numbered columns, then a line that says where the data is from.
struct SourceList {
  /// The lines with their places.
  private(set) var lines: [(words: String, left: Int, baseline: Int)] = []
  /// The baseline of the last line.
  let bottom: Int

  /// - Parameter first: The top of the list.
  init(
    _ sources: [Source], provenance: String, left: Int, right: Int, first: Int,
    stencils: Stencils = Stencils()
  ) {
    let columns = max(1, (right - left) / 340)
    let columnWidth = (right - left) / columns
    let room = Double(columnWidth - 14) / TextMetrics.slack
    let texts = sources.indices.map { index in
      let number = index + 1
      return "[\(number)] " + stencils.words(for: sources[index], number: number, room: room, size: 9.5)
    }
    let rows = (texts.count + columns - 1) / columns
    for (position, text) in texts.enumerated() {
      let (column, row) = position.quotientAndRemainder(dividingBy: max(1, rows))
      lines.append((text, left + column * columnWidth, first + 8 + row * 13))
    }
    bottom = first + 8 + rows * 13 + 10
    lines.append((provenance, left, bottom))
  }

  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "sources"])
    for line in lines {
      xml.element("text", ["class": "f", "x": "\(line.left)", "y": "\(line.baseline)"], line.words)
    }
    xml.end()
  }
}
