import Foundation
import Testing

@Suite("entente new")
struct NewTests {
  @Test(
    "What it makes checks, is in form, answers and draws, as a folder and as a file",
    arguments: ["coalition", "coalition.yaml", "./with-dash_2/"])
  func sound(name: String) throws {
    let folder = try TemporaryFolder()
    let made = try entente("new \(name) --as-of 2024-05-06", in: folder.url)
    #expect(made.status == 0)
    #expect(made.errors == "")
    let check = try entente("check \(name) --fail-on note --today 2024-05-06", in: folder.url)
    #expect(check.status == 0, "\(check.output)")
    let form = try entente("fmt --check \(name)", in: folder.url)
    #expect(form.status == 0)
    #expect(form.output == "")
    // The commands that it prints are run as they stand.
    let commands = made.output.split(separator: "\n").filter { $0.hasPrefix("  entente ") }
    #expect(commands.count == 3)
    for command in commands {
      let run = try entente(String(command.dropFirst(10)), in: folder.url)
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let at = try entente("at 2024-05-06 \(name) --format csv", in: folder.url)
    #expect(at.output.split(separator: "\n").count == 3)
    let picture = try #require(try folder.names.first { $0.hasSuffix(".svg") })
    #expect(try folder.read(picture).contains("Northland"))
  }

  @Test("What to type next can be typed, also where the name begins with a dash")
  func dash() throws {
    let folder = try TemporaryFolder()
    let run = try entente("new --as-of 2024-05-06 -- -dash", in: folder.url)
    #expect(run.status == 0 && run.output.contains("entente check ./-dash"), "\(run.output)")
    #expect(run.output.contains("-o ./-dash.svg") && !run.output.contains(" -dash"), "\(run.output)")
    #expect(try entente("check ./-dash", in: folder.url).status == 0)
  }

  @Test("The files are those that were agreed")
  func golden() throws {
    let folder = try TemporaryFolder()
    let run = try entente("new coalition --as-of 2024-05-06", in: folder.url)
    let url = folder.url.appending(path: "coalition")
    let files = try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted()
      .filter { $0.hasSuffix(".yaml") }
    let texts = try files.map { name in "==> \(name)\n\(try folder.read("coalition/\(name)"))" }
    try expectGolden(run.output + texts.joined(), "new.txt")
  }

  @Test(
    "Every file names the schema, which lies there", arguments: ["coalition", "coalition.yaml", "./a/b.yaml"])
  func schema(name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "a"), withIntermediateDirectories: true)
    #expect(try entente("new \(name)", in: folder.url).status == 0)
    let schema = try entente("schema graph").output
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path())
      .filter { $0.hasSuffix(".yaml") }
    #expect(paths.count == (name.hasSuffix(".yaml") ? 1 : 4))
    for path in paths {
      let first = try #require(try folder.read(path).split(separator: "\n").first)
      let target = try #require(first.firstMatch(of: #/^# yaml-language-server: \$schema=(.+)$/#)).1
      let place = URL(filePath: path).deletingLastPathComponent().relativePath
      #expect(try folder.read("\(place)/\(target)") == schema, "\(path)")
    }
    // A second graph beside the first leaves the schema as it is.
    let kept = try #require(
      FileManager.default.subpathsOfDirectory(atPath: folder.url.path()).first { $0.hasSuffix(".json") })
    try folder.write("{}", to: kept)
    let other = (kept as NSString).deletingLastPathComponent + "/second.yaml"
    #expect(try entente(["new", other.hasPrefix("/") ? "second.yaml" : other], in: folder.url).status == 0)
    #expect(try folder.read(kept) == "{}")
  }

  @Test("Nothing is written over, and a name that is none is refused")
  func refused() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let text = try folder.read("valley/graph.yaml")
    for (name, status, reason) in [
      ("valley", 73, "valley is there already"), ("valley/graph.yaml", 73, "is there already"),
      ("a.b", 64, "is no name of a graph"), ("..", 64, "is no name of a graph"),
      (".yaml", 64, "is no name of a graph"), ("none/graph.yaml", 73, "there is no such folder"),
    ] as [(String, Int32, String)] {
      let run = try entente(["new", name], in: folder.url)
      #expect(run.status == status, "\(name): \(run.errors)")
      #expect(run.output == "")
      #expect(run.errors.contains(reason), "\(name): \(run.errors)")
    }
    #expect(try folder.read("valley/graph.yaml") == text)
    #expect(try folder.names == ["valley"])
  }
}
