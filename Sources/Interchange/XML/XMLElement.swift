import CLibexpat
import GraphFiles
import Writing

/// An element of an XML file, with its line.
///
/// Names are without the prefix of their namespace.
final class XMLElement {
  let name: String
  let attributes: [String: String]
  /// The line on which it begins, from 1.
  let line: Int
  private(set) var children: [XMLElement] = []
  private(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [String: String], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The elements of a name in it.
  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The first element of a name in it.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  subscript(attribute: String) -> String? { attributes[attribute] }

  /// Reads a file, and refuses one that declares entities or is nested too deep.
  ///
  /// - Throws: ``InterchangeError`` with the line and column.
  /// - Complexity: O(*n*) in its length.
  static func read(_ file: ImportFile) throws(InterchangeError) -> XMLElement {
    let bytes = try file.bytes
    guard let parser = XML_ParserCreateNS(nil, XML_Char(0x20)) else {
      throw file.fault("unreadable", line: 1, "there is no memory to read it in")
    }
    defer { XML_ParserFree(parser) }
    let builder = Builder(parser)
    let context = Unmanaged.passUnretained(builder).toOpaque()
    XML_SetUserData(parser, context)
    XML_SetElementHandler(
      parser, { Builder.of($0)?.begin($1, $2) }, { data, _ in Builder.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { Builder.of($0)?.add($1, Int($2)) }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in Builder.of(data)?.refuseEntities() }
    let status = withExtendedLifetime(builder) {
      bytes.withUnsafeBytes { bytes -> XML_Status in
        // A file of more bytes than C counts comes in pieces.
        var rest = UnsafeRawBufferPointer(bytes)
        while rest.count > pieceSize {
          let piece = rest.prefix(pieceSize)
          let start = UnsafeRawBufferPointer(rebasing: piece).bindMemory(to: CChar.self).baseAddress
          guard XML_Parse(parser, start, Int32(piece.count), 0) == XML_STATUS_OK else {
            return XML_STATUS_ERROR
          }
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(pieceSize))
        }
        return XML_Parse(
          parser, rest.bindMemory(to: CChar.self).baseAddress, Int32(rest.count), 1)
      }
    }
    guard status == XML_STATUS_OK, let root = builder.root else {
      let reason =
        builder.refusal ?? XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
        ?? "is no XML"
      throw file.fault(
        "bad-xml", line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1, "the XML cannot be read: \(reason)",
        "mend it, or say which format it has")
    }
    return root
  }

  private static let pieceSize = 1 << 24

  /// How deep elements may be nested, which is far beyond what any of the formats needs.
  fileprivate static let depthLimit = 200

  fileprivate func append(_ child: XMLElement) { children.append(child) }
  fileprivate func append(_ text: String) { self.text += text }

  /// Puts elements together as Expat meets them.
  private final class Builder {
    private let parser: XML_Parser
    private(set) var root: XMLElement?
    private(set) var refusal: String?
    private var open: [XMLElement] = []

    init(_ parser: XML_Parser) { self.parser = parser }

    static func of(_ data: UnsafeMutableRawPointer?) -> Builder? {
      data.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    func begin(
      _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      guard let name else { return }
      guard open.count < XMLElement.depthLimit else {
        return refuse("elements are nested more than \(XMLElement.depthLimit) deep")
      }
      var values: [String: String] = [:]
      var place = 0
      while let attributes, let key = attributes[place], let value = attributes[place + 1] {
        values[Self.local(key)] = String(cString: value)
        place += 2
      }
      let element = XMLElement(
        Self.local(name), values, line: Int(XML_GetCurrentLineNumber(parser)))
      if let parent = open.last { parent.append(element) } else { root = element }
      open.append(element)
    }

    func end() { _ = open.popLast() }

    func add(_ text: UnsafePointer<CChar>?, _ count: Int) {
      guard let text, let element = open.last else { return }
      let bytes = UnsafeBufferPointer(start: text, count: count)
      element.append(bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) })
    }

    func refuseEntities() { refuse("it declares entities, which may grow without end") }

    private func refuse(_ reason: String) {
      refusal = refusal ?? reason
      XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    /// The name without its namespace, which Expat puts before it with a blank.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
      let text = String(cString: name)
      return text.lastIndex(of: " ").map { String(text[text.index(after: $0)...]) } ?? text
    }
  }
}

/// Writes XML a line at a time, each element on its own.
struct XMLText {
  private var text: String
  private var open: [String] = []

  init(declaration: Bool = true) {
    text = declaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
  }

  /// Begins an element.
  mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
    line("<\(name)\(Self.attributes(attributes))>")
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    line("</\(name)>")
  }

  /// An element with nothing but attributes.
  mutating func element(_ name: String, _ attributes: [(String, String?)]) {
    line("<\(name)\(Self.attributes(attributes))/>")
  }

  /// An element with a text.
  mutating func element(_ name: String, _ attributes: [(String, String?)] = [], text: String) {
    line("<\(name)\(Self.attributes(attributes))>\(Self.escaped(text))</\(name)>")
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private mutating func line(_ line: String) {
    text += String(repeating: "  ", count: open.count) + line + "\n"
  }

  private static func attributes(_ attributes: [(String, String?)]) -> String {
    attributes.compactMap { name, value in value.map { " \(name)=\"\(escaped($0))\"" } }.joined()
  }

  /// A text in which nothing is markup; what XML cannot hold, not even escaped, is written out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "\n", "\t", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += VisibleText.line(String(scalar))
      case _ where VisibleText.isHidden(scalar): escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
