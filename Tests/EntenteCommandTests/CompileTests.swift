import Foundation
import Testing

@Suite("A compiled graph stands wherever a graph is asked for")
struct CompileTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = folder.url.appending(path: "sahel.entente").path(percentEncoded: false)
    let run = try entente(["compile", sahel, "-o", file])
    #expect(run.status == 0 && run.output == "")
    #expect(run.errors.hasPrefix("entente: compiled 350 relations into "))
  }

  @Test(
    "Every command prints for it what it prints for the files",
    arguments: [
      "at 2023-10-15 GRAPH --actor mali", "at 2022 GRAPH --format json --according-to S025",
      "at 2022 GRAPH --known-at 2021 --format csv", "allies niger GRAPH --at 2023-10-15 --roll-up",
      "diff 2021-06-01 2023-12-31 GRAPH", "timeline wagner GRAPH", "between mali france GRAPH",
      "blocs GRAPH --at 2023-10-15", "path france jnim GRAPH --at 2015-06-01", "lineage csp GRAPH",
      "measures GRAPH --every year", "render GRAPH --at 2023-10-15", "render GRAPH --timeline mali niger",
      "check GRAPH --today 2040-01-01 --format json",
    ])
  func twin(words: String) throws {
    let runs = try [sahel, file].map { graph in
      try entente(words.split(separator: " ").map { $0 == "GRAPH" ? graph : String($0) })
    }
    #expect(runs[0].status == runs[1].status)
    #expect(runs[0].bytes == runs[1].bytes)
    #expect(runs[0].errors == runs[1].errors)
    #expect(!runs[1].bytes.isEmpty)
  }

  @Test("A damaged one is refused with 65 and what to do, wherever the damage is")
  func damaged() throws {
    let bytes = try Data(contentsOf: URL(filePath: file))
    var random = SystemRandomNumberGenerator()
    for place in [9, 100, bytes.count - 1]
      + (0..<12).map({ _ in Int.random(in: 0..<bytes.count, using: &random) })
    {
      var damaged = bytes
      damaged[place] ^= 0x10
      try damaged.write(to: URL(filePath: file))
      let run = try entente(["at", "2023-10-15", file])
      if run.status == 0 {
        #expect(run.output == (try entente(["at", "2023-10-15", sahel])).output, "byte \(place)")
      } else {
        #expect(run.status == 65, "byte \(place)")
        #expect(run.output == "", "byte \(place)")
        #expect(run.errors.contains(": error["), "byte \(place)")
      }
    }
    try bytes.prefix(1_000).write(to: URL(filePath: file))
    let run = try entente(["at", "2023-10-15", file])
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("compile the graph again: entente compile GRAPH -o FILE\n"))
  }

  @Test("Standard input, another ending and a place that is not there are refused")
  func refused() throws {
    #expect(try entente("compile - -o x.entente").status == 64)
    #expect(try entente("compile valley -o x.bin").status == 64)
    #expect(try entente("compile valley -o nowhere/x.entente").status == 73)
    #expect(try entente(["compile", "nowhere", "-o", file]).status == 66)
  }
}
