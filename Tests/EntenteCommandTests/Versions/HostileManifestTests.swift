import Foundation
import Testing

@testable import EntenteCommand

@Suite("entente render --manifest, of a manifest that somebody else has written")
struct HostileManifestTests {
  private let mend = "render valley --manifest pictures/manifest.json"

  /// A folder with a graph and the manifest of one picture, which is stale.
  ///
  /// - Parameter edit: what is changed in the entry of the manifest.
  private func folder(_ edit: (inout [String: Any]) -> Void) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(copying: "valley")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "pictures"), withIntermediateDirectories: true)
    let words = "--at 2022-02-11 -o pictures/still.svg --manifest pictures/manifest.json"
    try #require(try entente("render valley \(words)", in: folder.url).status == 0)
    let data = Data(try folder.read("pictures/manifest.json").utf8)
    var manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var entries = try #require(manifest["artifacts"] as? [[String: Any]])
    entries[0]["says"] = "something else"
    edit(&entries[0])
    manifest["artifacts"] = entries
    try JSONSerialization.data(withJSONObject: manifest)
      .write(to: folder.url.appending(path: "pictures/manifest.json"))
    return folder
  }

  /// What every file in the folder holds, and where every link leads.
  private func state(of folder: TemporaryFolder) throws -> [String: String] {
    let files = FileManager.default
    let paths = try files.subpathsOfDirectory(atPath: folder.url.path())
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        let target = try? files.destinationOfSymbolicLink(atPath: folder.url.appending(path: path).path())
        return (path, target ?? (try? folder.read(path)) ?? "")
      })
  }

  /// Expects that the manifest is refused, looked at and drawn, that the reason names the entry, and that nothing is
  /// written.
  private func expectRefusal(_ folder: TemporaryFolder, of output: String, because reason: String) throws {
    let before = try state(of: folder)
    for call in [mend, mend + " --check"] {
      let run = try entente(call, in: folder.url)
      #expect(run.status == 65, "\(run.output)\(run.errors)")
      #expect(run.output == "")
      #expect(
        run.errors.hasPrefix("pictures/manifest.json: error[manifest]: the artifact ‘\(output)’ "),
        "\(run.errors)")
      #expect(run.errors.contains(reason), "\(run.errors)")
    }
    #expect(try state(of: folder) == before)
  }

  @Test(
    "An output that lies outside of the manifest's folder is refused",
    arguments: [
      "../outside.svg", "../../home/.bashrc", "more/../../outside.svg", "..", "../pictures/still.svg",
      "./../valley/graph.yaml", "../valley.layout", "/tmp/entente-outside.svg", "", "//tmp/x.svg",
    ])
  func outside(output: String) throws {
    let folder = try folder { $0["output"] = output }
    try expectRefusal(folder, of: output, because: "lies outside of pictures/")
  }

  @Test("An output that is the manifest or a file of the graph is refused, by whatever name it goes")
  func inputs() throws {
    let files = FileManager.default
    try expectRefusal(
      folder { $0["output"] = "manifest.json" }, of: "manifest.json",
      because: "is the manifest; name two files")
    try expectRefusal(
      folder { $0["output"] = ".//./manifest.json" }, of: ".//./manifest.json", because: "is the manifest")
    for name in ["valley/graph.yaml", "pictures/manifest.json"] {
      let linked = try folder { $0["output"] = "hard.svg" }
      try files.linkItem(
        at: linked.url.appending(path: name), to: linked.url.appending(path: "pictures/hard.svg"))
      try expectRefusal(linked, of: "hard.svg", because: "is the same file as \(name), which is read")
    }
    // A graph beside its manifest, which one of the artifacts would replace.
    let folder = try TemporaryFolder(copying: "league.yaml")
    let words = "render league.yaml --manifest m.json"
    try #require(try entente(words + " --at 2015 -o a.svg", in: folder.url).status == 0)
    let graph = try folder.read("league.yaml")
    try folder.write(
      try folder.read("m.json").replacing("\"output\": \"a.svg\"", with: "\"output\": \"league.yaml\"")
        .replacing("\"2015\"", with: "\"2015\", \"--format\", \"svg\""), to: "m.json")
    let run = try entente(words, in: folder.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("the artifact ‘league.yaml’ is read, and not written over"), "\(run.errors)")
    #expect(try folder.read("league.yaml") == graph)
  }

  @Test("A link in the folder is not followed, whether it is the output, lies before it, or leads to nothing")
  func links() throws {
    let files = FileManager.default
    for (way, link, target) in [
      ("link.svg", "link.svg", "../secret"), ("link.svg", "link.svg", "nowhere"),
      ("link.svg", "link.svg", "still.svg"),
      ("more/still.svg", "more", ".."), ("more/still.svg", "more", "/tmp"),
    ] {
      let folder = try folder { $0["output"] = way }
      try folder.write("secret", to: "secret")
      try files.createSymbolicLink(
        atPath: folder.url.appending(path: "pictures/\(link)").path(), withDestinationPath: target)
      try expectRefusal(folder, of: way, because: "symbolic link pictures/\(link), which is not followed")
    }
    // The files of a series are named by their dates, and each may be a link.
    let folder = try folder {
      $0["output"] = "years"
      $0["arguments"] = ["--every", "year", "--from", "2020", "--to", "2021"]
    }
    try folder.write("secret", to: "secret")
    try files.createDirectory(
      at: folder.url.appending(path: "pictures/years"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: folder.url.path() + "/pictures/years/2021-01-01.svg", withDestinationPath: "../../secret")
    let run = try entente(mend, in: folder.url)
    #expect(run.status == 73)
    #expect(
      run.errors.contains(
        "cannot write pictures/years/2021-01-01.svg: it is or lies behind the symbolic link"))
    #expect(try folder.read("secret") == "secret")
  }

  @Test("Neither a pipe nor an endless device is read or written, whoever names it")
  func devices() throws {
    let pipe = try folder { $0["output"] = "pipe.svg" }
    try #require(mkfifo(pipe.url.appending(path: "pictures/pipe.svg").path(), 0o600) == 0)
    try expectRefusal(pipe, of: "pipe.svg", because: "is a pipe or a device, and no file")
    try expectRefusal(
      folder { $0["files"] = ["still.svg": "0", "../../../../dev/zero": "0"] }, of: "still.svg",
      because: "lies outside of pictures/")
    let listed = try folder { $0["files"] = ["zero.svg": "0"] }
    try FileManager.default.createSymbolicLink(
      atPath: listed.url.path() + "/pictures/zero.svg", withDestinationPath: "/dev/zero")
    try expectRefusal(listed, of: "still.svg", because: "the symbolic link pictures/zero.svg")
  }

  @Test(
    "Arguments that say anything but how a picture looks are refused",
    arguments: [
      (["--help"], "‘--help’"), (["-h"], "‘-h’"), (["--at", "2022", "--help"], "‘--help’"),
      (["--version"], "‘--version’"),
      (["--at", "2022", "-o", "../out.svg"], "‘-o’"),
      (["--at", "2022", "--output=../out.svg"], "‘--output=../out.svg’"),
      (["--at", "2022", "-qo", "x.svg"], "‘-qo’"), (["--manifest", "x.json"], "‘--manifest’"),
      (["--check"], "‘--check’"),
      (["--at", "2022", "--quiet"], "‘--quiet’"), (["--at", "2022", "--color", "always"], "‘--color’"),
      (["--generate-completion-script", "bash"], "‘--generate-completion-script’"),
      (["--experimental-dump-help"], "‘--experimental-dump-help’"), (["--", "--at", "2022"], "‘--’"),
      (["--at", "2022", "../other"], "cannot be drawn: "),
      (["--at", "yesterday"], "‘yesterday’ is no date of a question"),
      (["--nonsense"], "‘--nonsense’"), (["--at"], "cannot be drawn: "),
      ([], "cannot be drawn: say which time"),
      (["layout", "--reset"], "‘--reset’"),
    ])
  func arguments(words: [String], reason: String) throws {
    try expectRefusal(folder { $0["arguments"] = words }, of: "still.svg", because: reason)
  }

  @Test("Every option of a picture is either kept in a manifest or known not to be")
  func options() throws {
    // A new option that is listed here is replayed from the manifest of a stranger: may it write, read or print?
    #expect(
      try ArtifactArguments.allowed.get().sorted() == [
        "--according-to", "--at", "--busiest", "--caption", "--certain", "--credit", "--dates", "--depth",
        "--engine", "--every", "--focus", "--format", "--from", "--kind", "--known-at", "--lang",
        "--multiples", "--possible", "--scale", "--show-unrelated", "--size", "--skip-bad-rows", "--status",
        "--theme", "--timeline", "--title", "--to", "--unfold", "--width",
      ])
  }

  @Test("What a call says of where to write and how to speak is not noted")
  func noted() {
    let noted = { (words: String) in
      ArtifactArguments(call: words.split(separator: " ").map(String.init), of: "render", graph: "g").words
    }
    #expect(noted("render g --at 2020 -o a.svg --manifest m.json -q") == ["--at", "2020"])
    #expect(noted("render --at 2020 -qo a.svg --manifest=m.json g --color never") == ["--at", "2020"])
    #expect(
      noted("render --focus g --output=a.svg --manifest m -o=b --at=2020 -- g") == [
        "--focus", "--at=2020", "g",
      ])
    #expect(
      noted("render --timeline a b --quiet --lang fr -o x g") == ["--timeline", "a", "b", "--lang", "fr"])
  }

  @Test("A picture that would lie outside of the manifest's folder is not drawn into it")
  func noting() throws {
    let folder = try folder { _ in }
    let before = try state(of: folder)
    for (output, reason) in [
      ("still.svg", "lies outside of pictures/"), ("valley/graph.yaml", "lies outside"),
      ("pictures/manifest.json", "is the manifest"),
    ] {
      let run = try entente(
        "render valley --at 2022 --format svg --manifest pictures/manifest.json -o \(output)", in: folder.url)
      #expect(run.status == 73)
      #expect(run.errors.contains("cannot write \(output): it \(reason)"), "\(run.errors)")
    }
    #expect(try state(of: folder) == before)
  }
}
