import Diagrams
import EDTF
import Foundation
import GraphFiles
import Graphviz
import Queries
import Revisions

@testable import EntenteCommand
@testable import Relations

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// By a name that no property has.
private func bytesOfCompiled(_ graph: RelationGraph) -> [UInt8] { compiled(graph) }

/// What has to hold for any bytes.
enum Properties {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A date that reads is written so that it reads as the same, and its days are in order.
  static func edtf(_ bytes: [UInt8]) {
    let text = text(bytes)
    if let date = try? EDTFDate(text) {
      hold((try? EDTFDate(date.description)) == date, "\(date)")
    }
    guard let span = try? EDTFInterval(text) else { return }
    hold((try? EDTFInterval(span.description)) == span, "\(span)")
    guard let interval = try? Period(span).interval(tolerance: .standard) else { return }
    hold(
      interval.start.lowerBound <= interval.start.upperBound
        && interval.end.lowerBound <= interval.end.upperBound)
  }

  /// A file makes a graph or an error; in the form of `fmt` it makes the same graph, which `fmt` leaves as it is.
  static func yaml(_ bytes: [UInt8]) {
    let reading = GraphReader.read(yaml: bytes, name: "g.yaml")
    let errors = reading.diagnostics.filter { $0.severity == .error }
    hold((reading.graph == nil) != errors.isEmpty, "a graph or an error")
    _ = GraphReader.check(yaml: bytes, name: "g.yaml")
    guard case .formatted(let form) = GraphFormatter.format(yaml: bytes, name: "g.yaml") else { return }
    let twin = GraphReader.read(yaml: form, name: "g.yaml")
    hold(
      twin.graph.map { $0.fingerprint } == reading.graph.map { $0.fingerprint }, "fmt keeps the meaning")
    guard case .formatted(form) = GraphFormatter.format(yaml: form.utf8, name: "g.yaml") else {
      return hold(false, "fmt changes its own form")
    }
  }

  private static let header = Array(
    """
    graph: g
    as-of: 2025-12-31
    sources: { s: { title: A source } }
    actors: { a: { kind: state }, b: { kind: state } }

    """.utf8)

  /// A table beside a header makes a graph or an error, on a line that it has.
  static func csv(_ bytes: [UInt8]) {
    let files = [GraphFile(name: "g.yaml", bytes: header), GraphFile(name: "relations.csv", bytes: bytes)]
    let reading = GraphReader.read(files)
    hold(
      (reading.graph == nil) == reading.diagnostics.contains { $0.severity == .error }, "a graph or an error")
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + header.count
    hold(reading.diagnostics.allSatisfy { 1...lines ~= $0.line && $0.column >= 1 }, "where it is")
  }

  private static let whole: [UInt8] = {
    let text = """
      pacts:
        p: { kind: defence-pact, name: Pact, when: 2010~/.., parties: [a, b], claims: [s] }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: "[2012-01..2013]/2020?", claims: [{ source: s, quote: x }] }
        - { id: R2, kind: hostility, from: b, to: a, when: 2015/.., status: claimed, claims: [s] }
      """
    let reading = GraphReader.read(yaml: header + Array(text.utf8), name: "g.yaml")
    return reading.graph.map(bytesOfCompiled) ?? []
  }()

  /// A compiled graph of which bytes were changed is refused, or answers.
  ///
  /// Its checksums are made right first, as those of
  /// an attacker would be. Five bytes of the input are one change: where, and what is there then.
  static func compiled(_ bytes: [UInt8]) {
    var forgery = whole
    hold(!forgery.isEmpty)
    for place in stride(from: 0, to: bytes.count - 4, by: 5) {
      let offset = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      forgery[offset % forgery.count] = bytes[place + 4]
    }
    guard let graph = try? opened(forged(forgery)) else { return }
    _ = try? graph.verify()
    _ = graph.at("2015-06-01").relations.count
    for actor in graph.actors.prefix(4) { _ = graph.at("2015").allies(of: actor.id).count }
    _ = graph.relations.prefix(50).map { "\($0)" }
  }

  /// A layout that reads is written as it is read.
  static func layout(_ bytes: [UInt8]) {
    guard let placement = try? Placement(parsing: text(bytes)) else { return }
    hold((try? Placement(parsing: placement.text)) == placement)
  }

  private static let folder = FileManager.default.temporaryDirectory.appending(
    path: "entente-fuzz-\(getpid())")

  /// A manifest is refused, or every place that it names lies in its own folder.
  static func manifest(_ bytes: [UInt8]) {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "manifest.json").path(percentEncoded: false)
    try? Data(bytes).write(to: URL(filePath: path))
    guard let manifest = try? Manifest(path) else { return }
    for artifact in manifest.artifacts { _ = try? ArtifactArguments(noted: artifact.arguments) }
  }

  /// A title and names, whatever they hold, make a picture and a page that are well-formed and have no script of theirs.
  static func pictures(_ bytes: [UInt8]) {
    let texts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map {
      text(Array($0))
    }
    var contents = GraphContents(id: "g")
    contents.title = texts[0]
    contents.sources = [Source(id: "s", title: texts.last)]
    contents.actors = ["a", "b"].map {
      Actor(id: Actor.ID($0), kind: "state", names: [Name(texts[texts.count / 2])])
    }
    contents.relations = [
      Relation(id: "R1", kind: "alliance", from: "a", to: "b", when: [], label: texts.last)
    ]
    guard let graph = try? RelationGraph(contents) else { return }
    let places = "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 90\n"
    guard let placement = try? Placement(parsing: places) else { return }
    let diagram = Diagram(graph, placement: placement)
    guard let svg = try? diagram.picture(at: "2015-06-01").svg, let page = try? diagram.explorer().html else {
      return hold(false, "a graph that can be used can be drawn")
    }
    hold(XMLParser(data: Data(svg.utf8)).parse(), "the picture is well-formed")
    hold(
      !svg.contains("<script") && page.ranges(of: "<script").count == 2, "no script but the page's own")
  }

  /// What is a range of revisions names at least one, and no name begins like an option of git.
  static func revisions(_ bytes: [UInt8]) {
    guard let range = RevisionRange(text(bytes)) else { return }
    hold(!range.first.isEmpty && range.second != "")
  }
}
