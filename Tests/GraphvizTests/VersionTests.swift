import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Graphviz

@Suite("Every version of Graphviz draws alike")
struct VersionTests {
  /// How far a part may be from where it is in the kept drawing, in points.
  private static let tolerance = 0.5

  private static let drawings: [String: LayoutGraph] = [
    "drawing": .drawing, "marks": .marks, "shapes": .shapes, "scene": .scene,
  ]

  /// The kept drawings are those of Graphviz 2.42.
  ///
  /// With `ENTENTE_ACCEPT=1` those of this machine are kept instead.
  @Test(
    "Places, sizes and heads are those of the kept drawing, to half a point",
    arguments: drawings.keys.sorted())
  func kept(name: String) throws {
    let graph = try #require(Self.drawings[name])
    let rendering = try Graphviz.render(graph, engine: .nop2, format: "svg")
    #expect(rendering.warnings.isEmpty)
    let svg = String(decoding: rendering.bytes, as: UTF8.self)
    if ProcessInfo.processInfo.environment["ENTENTE_ACCEPT"] == "1" {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Vectors")
      try Data(rendering.bytes).write(to: folder.appendingPathComponent("\(name).svg"))
      return
    }
    let file = try #require(
      Bundle.module.url(forResource: name, withExtension: "svg", subdirectory: "Vectors")
    )
    let now = PictureElement.elements(of: svg)
    let kept = PictureElement.elements(of: try String(contentsOf: file, encoding: .utf8))
    try #require(kept.count > 10)
    let unlike = zip(now, kept).first { $0.form != $1.form }
    #expect(now.count == kept.count && unlike == nil, "\(now.count) parts, not \(kept.count)")
    let distances = zip(now, kept).map { $0.distance(to: $1) }
    let farthest = distances.max() ?? 0
    if let index = distances.firstIndex(of: farthest) {
      #expect(farthest <= Self.tolerance, "\(now[index]) is not where \(kept[index]) is")
    }
    let rounded = (farthest * 100).rounded(.up) / 100
    print("\(name) by Graphviz \(try Graphviz.version()): \(now.count) parts, at most \(rounded) pt apart")
  }
}

/// What an element of a picture is, and where.
private struct PictureElement {
  /// Its name, the attributes that say no place, and its text.
  var form: String
  /// The numbers that say its place.
  var numbers: [Double]

  /// The greatest difference between two numbers.
  func distance(to other: PictureElement) -> Double {
    guard numbers.count == other.numbers.count else { return .infinity }
    return zip(numbers, other.numbers).map { abs($0 - $1) }.max() ?? 0
  }

  static func elements(of svg: String) -> [PictureElement] {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.elements : []
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [PictureElement] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      let places: Set = [
        "points", "d", "x", "y", "cx", "cy", "rx", "ry", "width", "height", "viewBox", "transform",
      ]
      // Graphviz 14 says of every text that its spaces count.
      let rest = attributes.filter { !places.contains($0.key) && $0.key != "xml:space" }
      // A colour that SVG does not know says the same as none.
      let form = rest.map { "\($0.key)=\($0.value == "transparent" ? "none" : $0.value)" }.sorted().joined(
        separator: " ")
      var numbers: [Double] = []
      for (key, value) in attributes.sorted(by: { $0.key < $1.key }) where places.contains(key) {
        let found = value.matches(of: /-?[0-9.]+/).compactMap { Double($0.output) }
        // A vee has a corner twice in one version and once in the other: what counts is where it begins and ends.
        numbers += key == "points" ? Self.bounds(of: found) : found
      }
      elements.append(PictureElement(form: "\(name) \(form)", numbers: numbers))
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
      guard !elements.isEmpty else { return }
      elements[elements.count - 1].form += characters.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func bounds(of numbers: [Double]) -> [Double] {
      let pairs = stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
      return [pairs.map(\.0).min(), pairs.map(\.0).max(), pairs.map(\.1).min(), pairs.map(\.1).max()]
        .compactMap(\.self)
    }
  }
}
