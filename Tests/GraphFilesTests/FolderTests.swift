import Foundation
import GraphFiles
import Relations
import Testing

@Suite("A folder is one graph")
struct FolderTests {
  private let header = "graph: g\nas-of: 2025-12-31\n"

  @Test("The files of all subfolders are read, by path, and no others")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: "g.yaml")
    try folder.write("actors: { a: { kind: state } }", to: "actors/a.yml")
    try folder.write("actors: { b: { kind: state } }", to: "actors/b/deep/B.YAML")
    try folder.write("id,kind,from,to,when\nR1,alliance,a,b,2012", to: "z.csv")
    for name in [".hidden.yaml", ".git/x.yaml", "notes.md", "g.layout", "yaml"] {
      try folder.write(": no", to: name)
    }
    let reading = try GraphReader.read(folder.path + "/")
    let names = ["actors/a.yml", "actors/b/deep/B.YAML", "g.yaml", "z.csv"]
    #expect(reading.files == names.map { "\(folder.path)/\($0)" })
    #expect(reading.graph?.relations.count == 1)
  }

  @Test("A table in another form, and a name that nothing is found by, are reported and not read")
  func unread() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: "g.yaml")
    for name in ["x.tsv", "deep/Y.XLSX", "z.yaml.txt", "README.md", "g.layout", "p.svg", "all.json"] {
      try folder.write("x", to: name)
    }
    let path = (Array("\(folder.path)/bad".utf8) + [0xFF] + Array(".yaml".utf8) + [0]).map {
      CChar(bitPattern: $0)
    }
    let isMade = path.withUnsafeBufferPointer { path in
      path.baseAddress.flatMap { fopen($0, "w") }.map { fclose($0) == 0 } ?? false
    }
    try #require(isMade)
    let reading = try GraphReader.read(folder.path)
    #expect(
      reading.diagnostics.map { "\($0.file.dropFirst(folder.path.count + 1)) \($0.code)" } == [
        "bad\u{FFFD}.yaml unread-file", "deep/Y.XLSX unread-file", "x.tsv unread-file",
        "z.yaml.txt unread-file",
      ])
    #expect(reading.files.count == 1)
    #expect(reading.graph != nil)
  }

  @Test("Of a file that is a part of the graph of a folder the folder is named")
  func parts() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: "g/g.yaml")
    try folder.write("actors: { a: { kind: state } }", to: "g/actors/a.yaml")
    try folder.write("relations: []", to: "g/r.yaml")
    func said(_ name: String) throws -> [String] {
      try GraphReader.check("\(folder.path)/\(name)").diagnostics.map { "\($0.code): \($0.suggestion ?? "")" }
    }
    #expect(try said("g/g.yaml") == ["lone-header: did you mean the folder \(folder.path)/g?"])
    for part in ["g/r.yaml", "g/actors/a.yaml"] {
      let found = try said(part).first { $0.hasPrefix("no-graph") }
      #expect(
        found?.contains("did you mean the folder \(folder.path)/g? Otherwise add graph:") == true, "\(part)")
    }
    #expect(try said("g").allSatisfy { !$0.hasPrefix("lone-header") })
    // A graph that somebody has just begun beside others is no part of them.
    try folder.write(header, to: "several/new.yaml")
    try folder.write(header + "actors: { a: { kind: state } }\n", to: "several/old.yaml")
    try folder.write(header, to: "alone/new.yaml")
    #expect(try !said("several/new.yaml").contains { $0.hasPrefix("lone-header") })
    #expect(try !said("alone/new.yaml").contains { $0.hasPrefix("lone-header") })
  }

  @Test("A symbolic link is reported and not followed")
  func links() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try folder.write(header, to: "g.yaml")
    try other.write("actors: { a: { kind: state } }", to: "a.yaml")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      at: folder.url.appending(path: "l.yaml"), withDestinationURL: other.url.appending(path: "a.yaml"))
    try manager.createSymbolicLink(at: folder.url.appending(path: "loop"), withDestinationURL: folder.url)
    let reading = try GraphReader.read(folder.path)
    #expect(reading.files.count == 1)
    #expect(reading.diagnostics.map(\.code) == ["symbolic-link", "symbolic-link"])
    #expect(reading.graph != nil)
  }

  @Test("The names of a file read before the header are in the language of the header")
  func language() throws {
    let folder = try TemporaryFolder()
    try folder.write("actors: { a: { kind: state, name: Nord } }", to: "a.yaml")
    try folder.write(header + "language: fr\n", to: "z.yaml")
    let names = try #require(try GraphReader.read(folder.path).contents?.actors.first?.names)
    #expect(names == [Name("Nord", language: "fr")])
  }

  @Test("A second header is faulted, once a file")
  func twoHeaders() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: "a.yaml")
    try folder.write("sources: {}\ntitle: x\nlanguage: en\n", to: "b.yaml")
    try folder.write(header, to: "c.yaml")
    #expect(try errors(of: folder) == ["b.yaml:2:1 two-headers", "c.yaml:1:1 two-headers"])
  }

  @Test("A folder without a header is faulted at its first file, or at what of a header there is")
  func noHeader() throws {
    let folder = try TemporaryFolder()
    try folder.write("actors: { a: { kind: state } }", to: "a.yaml")
    #expect(try errors(of: folder) == ["a.yaml:1:1 no-graph"])
    try folder.write("sources: {}\nas-of: 2025-12-31\n", to: "b.yaml")
    #expect(try errors(of: folder) == ["b.yaml:2:1 no-graph"])
  }

  @Test("A file that cannot be parsed takes no other file down, nor calls what it may describe unknown")
  func oneBadFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: "g.yaml")
    try folder.write("actors: { a: [", to: "a.yaml")
    try folder.write("relations:\n  - { id: r, kind: alliance, from: a, to: b, when: 2020-13 }", to: "r.yaml")
    #expect(try errors(of: folder) == ["a.yaml:1:15 yaml-syntax", "r.yaml:2:57 edtf-no-such-month"])
  }

  @Test(
    "A file that says nothing is an error alone and a warning in a folder",
    arguments: ["", "# nothing\n", "---\n"])
  func empty(text: String) throws {
    #expect(codes(in: text) == ["1:1 empty"])
    let folder = try TemporaryFolder()
    try folder.write(header, to: "g.yaml")
    try folder.write(text, to: "h.yaml")
    let reading = try GraphReader.read(folder.path)
    #expect(reading.diagnostics.map(\.code) == ["empty"])
    #expect(reading.graph != nil)
  }

  @Test("A path that leads to no graph says why")
  func noGraph() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "notes.txt")
    #expect(code(of: folder.path + "/none") == .noSuchInput)
    #expect(code(of: folder.path) == .notAGraph)
    #expect(code(of: folder.path + "/notes.txt") == .notAGraph)
  }

  @Test("A graph is made from a URL, and the errors thrown where there are any")
  func url() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: "g.yaml")
    #expect(try RelationGraph(contentsOf: folder.url).id == "g")
    try folder.write("zebra: x\n", to: "h.yaml")
    let error = #expect(throws: GraphFileError.self) { try RelationGraph(contentsOf: folder.url) }
    #expect(error?.code == .badData)
    #expect(error?.diagnostics.map(\.code) == ["unknown-key"])
    #expect(error?.description.contains("h.yaml:1:1: error[unknown-key]: ") == true)
  }

  private func code(of path: String) -> GraphFileError.Code? {
    do throws(GraphFileError) {
      _ = try GraphReader.read(path)
      return nil
    } catch {
      return error.code
    }
  }

  private func errors(of folder: TemporaryFolder) throws -> [String] {
    try GraphReader.read(folder.path).diagnostics.filter { $0.severity == .error }.map {
      "\($0.file.dropFirst(folder.path.count + 1)):\($0.line):\($0.column) \($0.code)"
    }
  }

  @Test("Files that say nothing are no graph, together as alone")
  func nothing() throws {
    let folder = try TemporaryFolder()
    for name in ["a.yaml", "b.yaml"] { try folder.write(name == "a.yaml" ? "# nothing" : "", to: name) }
    for reading in [try GraphReader.read(folder.path), try GraphReader.check(folder.path)] {
      #expect(reading.graph == nil)
      #expect(reading.diagnostics.map { "\($0.severity) \($0.code)" } == ["error empty", "error empty"])
    }
    try folder.write(header, to: "g.yaml")
    let reading = try GraphReader.read(folder.path)
    #expect(reading.graph != nil)
    #expect(reading.diagnostics.map { "\($0.severity) \($0.code)" } == ["warning empty", "warning empty"])
  }

  @Test(
    "Of files none of which is one of a graph there is no graph", arguments: [[], ["g.txt"], ["g", "h.md"]])
  func noFiles(names: [String]) {
    let reading = GraphReader.read(names.map { GraphFile(name: $0, bytes: Array(header.utf8)) })
    #expect(reading.graph == nil && reading.contents == nil)
    #expect(reading.diagnostics.map(\.code) == ["no-graph"])
    #expect(reading.diagnostics.first?.severity == .error)
  }

  @Test("Folders are read to any depth")
  func depth() throws {
    let folder = try TemporaryFolder()
    try folder.write(header, to: String(repeating: "d/", count: 900) + "g.yaml")
    #expect(try GraphReader.read(folder.path).graph?.id == "g")
  }
}
