import Graphviz

/// What every picture begins with: the page, what it tells those who cannot see it, the style sheet, the ground, and
/// the title with a line under it.
struct Masthead {
  /// The size of the page.
  let width: Int
  let height: Int
  /// The BCP 47 tag of the language.
  let language: String
  let title: String
  /// The line under the title.
  let subtitle: String
  let styleSheet: String
  /// Writes what somebody who cannot see the picture is told.
  let describe: (inout XMLWriter) -> Void

  /// The title as it stands on the page, cut to the width of it.
  private var headline: String {
    TextMetrics.fit(title, width: room, size: 18, weight: .bold)
  }

  private var room: Double { Double(width - 2 * PictureWriter.margin) / TextMetrics.slack }

  /// Opens the page; whoever calls it ends one element when all is written.
  ///
  /// - Parameter definitions: Writes what the picture refers to and does not show.
  func begin(in xml: inout XMLWriter, definitions: (inout XMLWriter) -> Void = { _ in }) {
    xml.begin(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "title desc",
        "lang": language,
      ])
    xml.element("title", ["id": "title"], title)
    xml.element("desc", ["id": "desc"], writing: describe)
    xml.style(styleSheet)
    definitions(&xml)
    xml.element("rect", ["class": "g", "width": "\(width)", "height": "\(height)"])
    let margin = PictureWriter.margin
    xml.element("text", ["class": "t", "x": "\(margin)", "y": "36"], headline)
    xml.element(
      "text", ["class": "s", "x": "\(margin)", "y": "54"],
      TextMetrics.fit(subtitle, width: room, size: 12))
  }
}
