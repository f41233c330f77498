import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG file shows, as an XML parser reads it.
final class Drawn: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// How many elements it stands within.
    let depth: Int
    var text = ""
    var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }
  }

  private(set) var elements: [Element] = []
  private(set) var isWellFormed = false
  private var open: [Int] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let depth = open.count
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, depth: depth))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  /// The elements within each of those that a condition is true of.
  func groups(where isGroup: (Element) -> Bool) -> [[Element]] {
    elements.indices.filter { isGroup(elements[$0]) }.map { index in
      Array(elements[(index + 1)...].prefix { $0.depth > elements[index].depth })
    }
  }

  /// The place of each actor: where its name stands.
  var places: [String: String] {
    var places: [String: String] = [:]
    for (position, element) in elements.enumerated() where element.classes.first == "node" {
      guard let id = element.attributes["data-id"] else { continue }
      let name = elements[position...].first { $0.name == "text" }
      places[id] = "\(name?.attributes["x"] ?? "?"),\(name?.attributes["y"] ?? "?")"
    }
    return places
  }

  /// The relations that the lines stand for, once for each time that they are drawn.
  var relations: [String] {
    elements.filter { $0.classes.first == "edge" }
      .flatMap { ($0.attributes["data-ids"] ?? "").split(separator: " ").map(String.init) }
  }

  var size: [String?] {
    let root = elements.first { $0.name == "svg" }
    return [root?.attributes["width"], root?.attributes["height"]]
  }
}
