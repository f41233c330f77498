/// A written picture of a date.
struct PictureSheet {
  private let masthead: Masthead
  private let xml: XMLWriter
  /// The bytes that hang on the title.
  private let headEnd: Int

  /// - Parameter headEnd: How many bytes hang on the title.
  init(masthead: Masthead, xml: XMLWriter, headEnd: Int) {
    self.masthead = masthead
    self.xml = xml
    self.headEnd = headEnd
  }

  /// An SVG file.
  var bytes: [UInt8] { xml.bytes }

  /// The same picture under another title.
  func bytes(titled title: String) -> [UInt8] {
    var masthead = masthead
    masthead.title = title
    var head = XMLWriter(capacity: xml.bytes.count + 64)
    let end = masthead.begin(in: &head)
    head.keep(end)
    head.embed(xml.bytes[headEnd...])
    return head.bytes
  }
}
