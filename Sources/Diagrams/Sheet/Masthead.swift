import Graphviz

/// What every picture begins with: the page, what it tells those who cannot see it, the style sheet, the ground, and
/// the title with what stands under it.
struct Masthead {
  /// The width that everything is laid out for.
  private let width: Int
  private let options: DiagramOptions
  private let headline: Headline
  /// The lines of the title, of the caption, and of the counts under it.
  private let titles: [String]
  private let captions: [String]
  private let counts: [String]
  /// How much larger the page is than what is laid out.
  private let scale: Double

  private static let titleHeight = 22
  private static let captionHeight = 17
  private static let countHeight = 15

  /// - Parameters:
  ///   - width: The width that everything is laid out for.
  ///   - names: The size of names in the picture.
  init(
    _ headline: Headline, counts line: String, width: Int, options: DiagramOptions,
    names: Double = NodeBox.nameSize
  ) {
    self.width = width
    self.options = options
    self.headline = headline
    let room = Double(width - 2 * PictureWriter.margin) / TextMetrics.slack
    titles = headline.lines(width: room, size: 18)
    captions = options.caption.map { TextMetrics.lines($0, width: room, size: 13, limit: 8) } ?? []
    counts = TextMetrics.lines(line, width: room, size: 12, limit: 4)
    scale = options.size?.scale(names: names) ?? 1
  }

  /// How much lower all that follows stands than under a title of one line.
  var shift: Int {
    (titles.count - 1) * Self.titleHeight + captions.count * Self.captionHeight
      + (counts.count - 1) * Self.countHeight
  }

  /// What is to be said where a page is higher than the sheet that was asked for.
  ///
  /// - Parameter height: The height of all but what the title takes beyond a line.
  func notes(onHeight height: Int) -> [String] {
    guard let size = options.size else { return [] }
    let high = Int((Double(height + shift) * scale).rounded(.up))
    return high > size.height
      ? ["the sheet is \(high) pixels high, not \(size.height): what is on it has no room in less"] : []
  }

  /// Opens the page; whoever calls it calls ``end(in:)`` when all is written.
  ///
  /// - Parameters:
  ///   - height: The height of all but what the title takes beyond a line.
  ///   - describe: Writes what somebody who cannot see the picture is told.
  ///   - definitions: Writes what the picture refers to and does not show.
  func begin(
    in xml: inout XMLWriter, height: Int, styleSheet: String,
    describe: (inout XMLWriter) -> Void, definitions: (inout XMLWriter) -> Void = { _ in }
  ) {
    // As high as what is on it, or as the sheet that was asked for.
    let asked = options.size.map { Int(Double($0.height) / scale) } ?? 0
    let height = max(height + shift, asked)
    let (wide, high) = (Int(Double(width) * scale), Int((Double(height) * scale).rounded(.up)))
    xml.begin(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "\(wide)", "height": "\(high)",
        "viewBox": "0 0 \(width) \(height)", "role": "img", "aria-labelledby": "title desc",
        "lang": options.language,
      ])
    xml.element("title", ["id": "title"], headline.whole)
    xml.element("desc", ["id": "desc"], writing: describe)
    xml.style(styleSheet)
    definitions(&xml)
    xml.element("rect", ["class": "g", "width": "\(width)", "height": "\(height)"])
    var baseline = 36
    for (index, line) in titles.enumerated() {
      if index > 0 { baseline += Self.titleHeight }
      write(line, class: "t", at: baseline, to: &xml)
    }
    for line in captions {
      baseline += Self.captionHeight
      write(line, class: "h", at: baseline, to: &xml)
    }
    baseline += 18
    for line in counts {
      write(line, class: "s", at: baseline, to: &xml)
      baseline += Self.countHeight
    }
    if shift > 0 { xml.begin("g", ["transform": "translate(0 \(shift))"]) }
  }

  private func write(_ line: String, class name: String, at baseline: Int, to xml: inout XMLWriter) {
    xml.element("text", ["class": name, "x": "\(PictureWriter.margin)", "y": "\(baseline)"], line)
  }

  /// Closes the page.
  func end(in xml: inout XMLWriter) {
    if shift > 0 { xml.end() }
    xml.end()
  }
}

/// What a picture is called: what it is of, and the date, which is never cut.
struct Headline: Hashable {
  /// In one line.
  let whole: String
  /// The date or dates alone, as they begin a title that takes more than a line.
  let date: String
  /// The title without the date.
  let subject: String

  /// The title in lines of a width: as it is where that is one line, else the date first.
  func lines(width: Double, size: Double) -> [String] {
    if TextMetrics.width(of: whole, size: size, weight: .bold) <= width { return [whole] }
    return TextMetrics.lines(date, width: width, size: size, weight: .bold, limit: 2)
      + TextMetrics.lines(subject, width: width, size: size, weight: .bold, limit: 3)
  }
}
