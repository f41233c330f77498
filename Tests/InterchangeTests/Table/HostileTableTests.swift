import GraphFiles
import Relations
import TestSupport
import Testing

@testable import Interchange

@Suite("Hostile tables and mappings")
struct HostileTableTests {
  private let mapping = """
    graph: test
    tables:
      - separator: ","
        blank: [NA]
        relations:
          id: "r{a}"
          kind: { column: k, map: { 1: alliance, 2: { value: rivalry, swap: true } }, else: agreement }
          from: { column: a, prefix: x-, split: ";", name: { column: b, split: ";" } }
          to: b
          when: { start: { column: s, pivot: 30 }, end: { column: e, codes: { "-9": ended }, blank: open } }
          label: "{a} {b}"
          merge: periods
        actors: { id: a, exists: { start: { year: s }, end: { earliest: s, latest: e } }, names: [{ column: b }] }
        pacts: { id: k, kind: =entente, member: a, term: { date: s }, side: b }
    """
  private let table = """
    a,b,k,s,e
    x,"y, z",1,2012-03-04,2013
    x;q,"y"";z",2,3/22/12,-9
    ,y,1,1999,NA

    x,y,3,22 March 1999,2001~
    """

  @Test("No bytes crash an import, and every row is accounted for", arguments: 0..<4)
  func bytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let palette = Array("\",;\n\r\t-/.0912xX{}[]~?:\u{0}\u{FF}\u{FEFF}é".utf8) + [0x80, 0xFF, 0xFE]
    for _ in 0..<300 {
      var bytes = Array(table.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = palette.randomElement(using: &generator) ?? 0
        case 1: bytes.remove(at: place)
        default: bytes.insert(palette.randomElement(using: &generator) ?? 0, at: place)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let size = [1, 5, 1 << 20].randomElement(using: &generator) ?? 1
      do {
        let outcome = try imported(mapping, [TableSource(name: "t.csv", bytes: bytes)], pieceSize: size)
        let whole = outcome.whole
        #expect(Set(whole.relations.map(\.id)).count == whole.relations.count, "seed \(seed)")
        let written = GraphWriter.yaml(of: whole)
        let faults = GraphReader.read(yaml: written, name: "g.yaml").diagnostics.map(\.code)
        #expect(!faults.contains { $0.hasPrefix("yaml-") }, "seed \(seed): \(faults)")
      } catch is InterchangeError {
        // A column of the mapping is gone from the header.
      }
    }
  }

  @Test("No mapping crashes its reading", arguments: 0..<4)
  func mappings(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lines = mapping.split(separator: "\n").map(String.init)
    for _ in 0..<300 {
      var mutated = lines
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<mutated.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: mutated.remove(at: place)
        case 1: mutated[place] = mutated[place].replacing(":", with: ": {", maxReplacements: 1)
        case 2: mutated[place] = "  " + mutated[place]
        default: mutated[place] += "]"
        }
        if mutated.isEmpty { mutated = ["graph: x"] }
      }
      do throws(InterchangeError) {
        _ = try ImportMapping(name: "m.yaml", bytes: Array(mutated.joined(separator: "\n").utf8))
      } catch {
        #expect(!error.diagnostics.isEmpty)
      }
    }
  }
}
