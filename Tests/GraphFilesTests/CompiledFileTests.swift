import EDTF
import Foundation
import GraphFiles
import Queries
import Relations
import TestSupport
import Testing

@Suite("A compiled graph in a file")
struct CompiledFileTests {
  private let folder: TemporaryFolder
  private let source: String
  private let output: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "\(preamble)relations:\n  - { id: R1, kind: alliance, from: a, to: b, when: 2020-01~/.., claims: [ s ] }\n",
      to: "graph/g.yaml")
    source = folder.path + "/graph"
    output = folder.path + "/g.entente"
  }

  private func change(_ edit: (inout Data) -> Void) throws {
    let url = URL(filePath: output)
    var bytes = try Data(contentsOf: url)
    edit(&bytes)
    try bytes.write(to: url)
  }

  private func code(of path: String) -> GraphFileError.Code? {
    do throws(GraphFileError) {
      _ = try RelationGraph(contentsOf: URL(filePath: path))
      return nil
    } catch {
      return error.code
    }
  }

  @Test("It is opened wherever a graph is read, by its beginning whatever its name")
  func opens() throws {
    let graph = try GraphCompiler.compile(source, to: output, layout: "places")
    let opened = try RelationGraph(contentsOf: URL(filePath: output))
    #expect(opened.at("2020-02-10").relations == graph.at("2020-02-10").relations)
    #expect(try CompiledOrigin.layout(at: output) == "places")
    let other = folder.path + "/other.bin"
    try FileManager.default.moveItem(atPath: output, toPath: other)
    #expect(code(of: other) == nil)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["graph", "other.bin"])
  }

  @Test(
    "Of what it names nothing is waited for, followed without an end, or looked through",
    .timeLimit(.minutes(1)))
  func strangeSources() throws {
    let files = FileManager.default
    let file = source + "/g.yaml"
    func codes(of kind: String) throws -> [String] {
      try GraphReader.check(output).diagnostics.map(\.code).filter { $0 == kind }
    }
    for (name, isFolder) in [(source, true), (file, false)] {
      try GraphCompiler.compile(name, to: output, layout: nil)
      #expect(try codes(of: "stale-compiled") == [])
      let text = try Data(contentsOf: URL(filePath: file))
      try files.removeItem(atPath: file)
      try #require(mkfifo(file, 0o600) == 0)
      #expect(try codes(of: "stale-compiled").count == 1)
      try files.removeItem(atPath: file)
      try files.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
      #expect(try codes(of: "stale-compiled").count == 1)
      try files.removeItem(atPath: file)
      try text.write(to: URL(filePath: file))
      #expect(try codes(of: "stale-compiled") == [])
      guard isFolder else { continue }
      // More than it names: it is not read, whatever it holds.
      try #require(mkfifo(source + "/more.yaml", 0o600) == 0)
      #expect(try codes(of: "stale-compiled") == [])
      try files.removeItem(atPath: source + "/more.yaml")
      try folder.write("x", to: "graph/deep/more.csv")
      #expect(try codes(of: "stale-compiled").count == 1)
      try files.removeItem(atPath: source + "/deep")
    }
  }

  @Test("What is missing, cut short, changed or of another form is refused as such")
  func refused() throws {
    #expect(code(of: output) == .noSuchInput)
    try folder.write("graph: g\n", to: "g.entente")
    #expect(code(of: output) == .notCompiled)
    let damages: [(GraphFileError.Code, (inout Data) -> Void)] = [
      (.truncated, { $0.removeLast() }), (.truncated, { $0.removeLast($0.count - 20) }),
      (.otherVersion, { $0[12] = 9 }), (.otherByteOrder, { $0.replaceSubrange(8..<12, with: [1, 2, 3, 4]) }),
      (.damaged, { $0[40] ^= 1 }), (.damaged, { $0[70] ^= 1 }),
    ]
    for (expected, edit) in damages {
      try GraphCompiler.compile(source, to: output)
      try change(edit)
      #expect(code(of: output) == expected)
    }
  }

  @Test("The check says what the rules said, how old the look is now, and that the files have changed since")
  func check() throws {
    try GraphCompiler.compile(source, to: output)
    let today = Day("2040-01-01")
    #expect(try GraphReader.check(output).diagnostics == GraphReader.check(source).diagnostics)
    let aged = try GraphReader.check(output, today: today).diagnostics
    #expect(try aged == GraphReader.check(source, today: today).diagnostics)
    #expect(aged.contains { $0.code == "stale-open-end" })
    try folder.write("\(preamble)relations: []\n", to: "graph/g.yaml")
    #expect(try GraphReader.check(output).diagnostics.contains { $0.code == "stale-compiled" })
    try FileManager.default.removeItem(atPath: source)
    #expect(try !GraphReader.check(output).diagnostics.contains { $0.code == "stale-compiled" })
  }

  @Test("Faulty files make no compiled graph, and what stands there stays")
  func faulty() throws {
    try GraphCompiler.compile(source, to: output)
    let before = try Data(contentsOf: URL(filePath: output))
    try folder.write(
      "\(preamble)relations:\n  - { id: R1, kind: nonsense, from: a, to: b }\n", to: "graph/g.yaml")
    let error = #expect(throws: GraphFileError.self) { try GraphCompiler.compile(source, to: output) }
    #expect(error?.code == .badData)
    #expect(error?.diagnostics.isEmpty == false)
    #expect(try Data(contentsOf: URL(filePath: output)) == before)
    let unwritable = #expect(throws: GraphFileError.self) {
      try GraphCompiler.compile(folder.path + "/g.yaml", to: folder.path)
    }
    #expect(unwritable?.code == .noSuchInput)
  }

  @Test(
    "A file too large to copy is mapped, answers the same, and is refused when it is looked through and damaged"
  )
  func mapped() throws {
    var csv = "id,kind,from,to,start,end\n"
    csv.reserveCapacity(12_000_000)
    var random = SeededGenerator(seed: 3)
    for number in 0..<230_000 {
      let from = Int.random(in: 0..<400, using: &random)
      let first = Day(number: Int32.random(in: 0...20_000, using: &random))
      let last = first.advanced(by: Int.random(in: 0...4_000, using: &random))
      csv +=
        "R\(1_000_000 + number),alliance,a\(from),b\(from % 7),\(first),\(number % 9 == 0 ? ".." : "\(last)")\n"
    }
    try folder.write(csv, to: "bulk.csv")
    let graph = try GraphCompiler.compile(folder.path + "/bulk.csv", to: output)
    let url = URL(filePath: output)
    #expect(try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 > 1 << 24)
    let opened = try RelationGraph(contentsOf: url)
    try opened.verify()
    let day: DateQuery = "2001-02-03"
    #expect(opened.at(day).rows.all.sorted() == graph.at(day).rows.all.sorted())
    #expect(opened.at(day).relations(of: "b3") == graph.at(day).relations(of: "b3"))
    try change { $0[$0.count / 2] ^= 1 }
    let damaged = try RelationGraph(contentsOf: url)
    #expect(damaged.relationCount == graph.relationCount)
    #expect(throws: CompiledGraphError.self) { try damaged.verify() }
  }
}
