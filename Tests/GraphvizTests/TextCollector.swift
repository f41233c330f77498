import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Collects what a reader of an SVG file sees.
final class TextCollector: NSObject, XMLParserDelegate {
  private var texts: [String] = []
  private var links: [String] = []
  private var current: String?

  /// The content of every `text` element.
  static func texts(of svg: String) -> [String] { read(svg).texts }

  /// The target of every link.
  static func links(of svg: String) -> [String] { read(svg).links }

  private static func read(_ svg: String) -> TextCollector {
    let collector = TextCollector()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = collector
    _ = parser.parse()
    return collector
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "text" { current = "" }
    if let link = attributes["xlink:href"] { links.append(link) }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { current? += characters }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    guard name == "text", let text = current else { return }
    // Graphviz writes a space that could collapse as a no-break space.
    texts.append(text.replacing("\u{A0}", with: " "))
    current = nil
  }
}
