import Foundation
import GraphFiles
import Testing

@testable import EntenteCommand

@Suite("Files larger than any that is meant")
struct HugeFileTests {
  /// Makes a file that says that it is so long, without a byte of it on the disk.
  private func stretch(_ name: String, to size: UInt64, in folder: TemporaryFolder) throws {
    if !FileManager.default.fileExists(atPath: folder.url.appending(path: name).path()) {
      try folder.write("", to: name)
    }
    let file = try FileHandle(forWritingTo: folder.url.appending(path: name))
    try file.truncate(atOffset: size)
    try file.close()
  }

  @Test(
    "A table of terabytes is refused with a number, whatever it begins with",
    arguments: ["", "id,kind,from,to,when,claims\nR1,alliance,north,south,2010/..,S\n"])
  func table(beginning: String) throws {
    let folder = try TemporaryFolder(copying: "valley")
    try folder.write(beginning, to: "valley/x.csv")
    try stretch("valley/x.csv", to: 1 << 40, in: folder)
    for words in ["at 2020 valley", "check valley", "fmt valley", "compile valley -o v.entente"] {
      let run = try entente(words, in: folder.url)
      #expect(
        run.status == 66 && run.errors.contains("more than 4294967296 bytes"), "\(words): \(run.errors)")
    }
  }

  @Test("A manifest of gigabytes is refused, and so is what is imported")
  func others() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    try stretch("m.json", to: 8 << 30, in: folder)
    let manifest = try entente("render league.yaml --manifest m.json --check", in: folder.url)
    #expect(manifest.status == 65 && manifest.errors.contains("8589934592 bytes, more than 67108864"))
    let imported = try entente("import json m.json -o o.yaml", in: folder.url)
    #expect(
      imported.status == 66 && imported.errors.contains("it has more than 1073741824 bytes"),
      "\(imported.errors)")
  }

  @Test("A file that memory does not suffice for is refused, and ends nothing")
  func memory() throws {
    let folder = try TemporaryFolder(copying: "valley")
    try stretch("valley/x.csv", to: 3 << 30, in: folder)
    let run = try shell("ulimit -v 2000000; entente check valley", in: folder.url)
    #expect(
      run.status == 66 && run.errors.contains("x.csv: error[unreadable]"), "\(run.status) \(run.errors)")
  }

  @Test("A layout has a limit, up to which it is read, and what is no layout is not written over")
  func layout() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    #expect(try entente("layout league.yaml", in: folder.url).status == 0)
    let layout = try folder.read("league.layout")
    let room = (16 << 20) - layout.utf8.count
    try folder.write(layout + String(repeating: "\n", count: room), to: "league.layout")
    let run = try shell("ulimit -v 1500000; entente render league.yaml --at 2015 -o p.svg", in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    try folder.write(layout + String(repeating: "\n", count: room + 1), to: "league.layout")
    for words in [
      "render league.yaml --at 2015 -o p.svg", "layout league.yaml", "compile league.yaml -o l.entente",
    ] {
      let run = try entente(words, in: folder.url)
      #expect(run.status == 65, "\(words): \(run.errors)")
      #expect(
        run.errors.contains(
          "league.layout:1:1: error[layout-too-large]: the file has more than 16777216 bytes"),
        "\(run.errors)")
    }
    try folder.write("mine\n" + String(repeating: "x", count: 20 << 20), to: "league.layout")
    #expect(try entente("layout league.yaml --reset", in: folder.url).status == 65)
    #expect(try folder.read("league.layout").hasPrefix("mine\n"))
    try folder.write(layout + String(repeating: "\n", count: room + 1), to: "league.layout")
    #expect(try entente("layout league.yaml --reset", in: folder.url).status == 0)
    #expect(try folder.read("league.layout").utf8.count < 10_000)
  }

  @Test("One long cell costs its length once, and not in each row")
  func cell() {
    let long = String(repeating: "x", count: 1_000)
    let table = Table(
      header: ["id", "name", "kind"],
      rows: [["a", long, "state"]] + (0..<99).map { ["b\($0)", "short", "state"] })
    let lines = table.text(as: .aligned).split(separator: "\n")
    #expect(lines[0] == "id   name   kind")
    #expect(lines[1] == "a    \(long)  state")
    #expect(lines[2] == "b0   short  state")
    let fitting = Table(header: ["a", "b"], rows: [[String(repeating: "x", count: 200), "y"], ["z", "y"]])
    #expect(
      fitting.text(as: .aligned).split(separator: "\n")[2] == "z" + String(repeating: " ", count: 201) + "y")
  }

  @Test(
    "A pipe among the files that are watched is not waited for, and only what was written is read again",
    .timeLimit(.minutes(1)))
  func stamps() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path(percentEncoded: false)
    try folder.write("graph: g\n", to: "g.yaml")
    try folder.write("id\n", to: "x.csv")
    let before = FileStamps(of: [path])
    let numbers = before.fingerprint()
    #expect(numbers.values.allSatisfy { $0 != nil } && numbers.count == 2)
    try #require(mkfifo("\(path)/pipe.yaml", 0o600) == 0)
    #expect(FileStamps(of: [path]) == before)
    try #require(mkfifo("\(path)/named.yaml", 0o600) == 0)
    #expect(FileStamps(of: ["\(path)/named.yaml"]).fingerprint() == ["\(path)/named.yaml": nil])
    try folder.write("id,kind\n", to: "x.csv")
    // Were the other one read again, it would have its own number.
    let invented = numbers.mapValues { _ in UInt64?.some(7) }
    let after = FileStamps(of: [path]).fingerprint(since: before, invented)
    #expect(Set(after.values).count == 2 && after.values.contains(7))
    #expect(FileStamps(of: [path]).fingerprint() != numbers)
  }
}
