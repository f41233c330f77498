import Foundation
import Testing

@testable import EntenteCommand

@Suite("entente render --manifest")
struct ManifestTests {
  private let check = "render valley --manifest pictures/manifest.json --check"
  private let mend = "render valley --manifest pictures/manifest.json"

  /// A folder with a graph, two pictures of it and the manifest of both.
  private func drawn() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(copying: "valley")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "pictures"), withIntermediateDirectories: true)
    for words in [
      "--at 2022-02-11 --theme dark -o pictures/still.svg --manifest pictures/manifest.json",
      "--manifest=pictures/manifest.json --timeline north --output=pictures/timeline.svg",
    ] {
      let run = try entente("render valley \(words)", in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
    }
    return folder
  }

  private func replace(_ old: String, by new: String, in path: String, of folder: TemporaryFolder) throws {
    let text = try folder.read(path)
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  @Test("What has just been drawn is up to date, in the manifest by its words and digests")
  func fresh() throws {
    let folder = try drawn()
    let run = try entente(check, in: folder.url)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "entente: 2 artifacts of valley: up to date\n")
    let manifest = try JSONDecoder().decode(
      Listing.self, from: Data(folder.read("pictures/manifest.json").utf8))
    #expect(manifest.version == 1)
    #expect(manifest.artifacts.map(\.output) == ["still.svg", "timeline.svg"])
    #expect(manifest.artifacts.map(\.graph) == ["../valley", "../valley"])
    #expect(
      manifest.artifacts.map(\.arguments) == [
        ["--at", "2022-02-11", "--theme", "dark"], ["--timeline", "north"],
      ])
    #expect(
      manifest.artifacts[0].inputs.keys.sorted() == ["../valley/graph.yaml", "../valley/relations.yaml"])
    let picture = Data(try folder.read("pictures/still.svg").utf8)
    #expect(manifest.artifacts[0].files == ["still.svg": Digest.of(picture)])
  }

  private struct Listing: Decodable {
    let version: Int
    let artifacts: [Artifact]
  }

  @Test("Times mean nothing, and the folder in which the command runs does not matter")
  func times() throws {
    let folder = try drawn()
    for path in ["valley/graph.yaml", "pictures/still.svg", "valley/relations.yaml"] {
      let date = Date(timeIntervalSince1970: 2_000_000_000)
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: folder.url.appending(path: path).path())
    }
    #expect(try entente(check, in: folder.url).status == 0)
    let inside = try entente(
      "render ../valley --manifest manifest.json --check", in: folder.url.appending(path: "pictures"))
    #expect(inside.status == 0)
    #expect(inside.errors == "entente: 2 artifacts of ../valley: up to date\n")
  }

  @Test("What is stale is named with the reason and the command that mends it, which makes it up to date")
  func stale() throws {
    let folder = try drawn()
    let file = folder.url.appending(path: "pictures/timeline.svg")
    try folder.write("<svg/>", to: "pictures/still.svg")
    try FileManager.default.removeItem(at: file)
    let touched = try entente(check, in: folder.url)
    #expect(touched.status == 1)
    #expect(
      touched.output
        == "pictures/still.svg: the file was edited\npictures/timeline.svg: the file is missing\n")
    #expect(
      touched.errors
        == "entente: 2 of 2 artifacts stale; mend with: entente render valley --manifest pictures/manifest.json\n"
    )
    #expect(try entente(mend, in: folder.url).status == 0)
    #expect(try entente(check, in: folder.url).status == 0)

    try folder.write("relations: []\n", to: "valley/more.yaml")
    try replace("The Riders", by: "The Horsemen", in: "valley/graph.yaml", of: folder)
    #expect(try entente("layout valley", in: folder.url).status == 0)
    let edited = try entente(check, in: folder.url)
    #expect(
      edited.output.hasPrefix(
        "pictures/still.svg: valley.layout is new; valley/graph.yaml has changed; valley/more.yaml is new\n"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "valley/more.yaml"))
    let mended = try entente(mend, in: folder.url)
    #expect(mended.status == 0)
    #expect(mended.errors.contains("entente: drew pictures/still.svg: "))
    #expect(try folder.read("pictures/still.svg").contains("The Horsemen"))
    #expect(try entente(check, in: folder.url).status == 0)
    let again = try entente("render valley --at 2022-02-11 --theme dark", in: folder.url)
    #expect(again.output == (try folder.read("pictures/still.svg")))
  }

  @Test("What was not touched is left alone: another graph's artifacts, and files that stay as they are")
  func untouched() throws {
    let folder = try drawn()
    try FileManager.default.copyItem(
      at: fixtures().appending(path: "league.yaml"), to: folder.url.appending(path: "league.yaml"))
    let other = "render league.yaml --timeline north -o pictures/other.svg --manifest pictures/manifest.json"
    #expect(try entente(other, in: folder.url).status == 0)
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    for name in ["still.svg", "timeline.svg", "other.svg"] {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: folder.url.appending(path: "pictures/\(name)").path())
    }
    try replace("border war", by: "frontier war", in: "league.yaml", of: folder)
    #expect(try entente(check, in: folder.url).status == 0)
    try folder.write("", to: "pictures/still.svg")
    #expect(try entente(mend, in: folder.url).status == 0)
    let dates = try ["still.svg", "timeline.svg", "other.svg"].map { name in
      let path = folder.url.appending(path: "pictures/\(name)").path()
      return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    #expect(dates[0] != old && dates[1] == old && dates[2] == old)
    let stale = try entente("render league.yaml --manifest pictures/manifest.json --check", in: folder.url)
    #expect(stale.output == "pictures/other.svg: league.yaml has changed\n")
  }

  @Test("A change that a picture does not show leaves its file alone, and is noted as seen")
  func unseen() throws {
    let folder = try drawn()
    let before = try folder.read("pictures/still.svg")
    let attack = "to: riders, when: 2022-02-11, claims: [HERALD]"
    try replace(attack, by: attack + ", note: Once", in: "valley/relations.yaml", of: folder)
    #expect(try entente(check, in: folder.url).status == 1)
    let run = try entente(mend, in: folder.url)
    #expect(
      run.errors.contains(
        "entente: kept pictures/still.svg, which shows the same: valley/relations.yaml has changed\n"))
    #expect(try folder.read("pictures/still.svg") == before)
    #expect(try entente(check, in: folder.url).status == 0)
    // The same once more with an edit of the file by hand, which is no picture of anything.
    try replace("note: Once", by: "note: Twice", in: "valley/relations.yaml", of: folder)
    try folder.write(before + "\n", to: "pictures/still.svg")
    #expect(
      try entente(mend, in: folder.url).errors.contains(
        "entente: drew pictures/still.svg: the file was edited"))
    let now = try entente("render valley --at 2022-02-11 --theme dark", in: folder.url).output
    #expect(try folder.read("pictures/still.svg") == now && now != before)
  }

  @Test(
    "What counts is what the graph says, and not its comments, blanks and form, nor the file it stands in"
  )
  func meaning() throws {
    let folder = try drawn()
    let expectFresh = { (what: String) in
      let run = try entente(check, in: folder.url)
      #expect(run.status == 0, "\(what): \(run.output)\(run.errors)")
    }
    let before = try folder.read("pictures/still.svg")
    try folder.write(
      "# A remark.\n\n" + folder.read("valley/relations.yaml") + "\n# Another.\n", to: "valley/relations.yaml"
    )
    try expectFresh("comments")
    try replace(
      "when: 2000/.., claims", by: "when:   \"2000/..\",  claims", in: "valley/relations.yaml", of: folder)
    try expectFresh("blanks and quotes")
    #expect(try entente("fmt valley", in: folder.url).status == 0)
    try expectFresh("form")
    try folder.write("# Nothing yet.\nrelations: []\n", to: "valley/more.yaml")
    try expectFresh("an empty file")
    let path = folder.url.path()
    try FileManager.default.moveItem(
      atPath: path + "/valley/relations.yaml", toPath: path + "/valley/ties.yaml")
    try expectFresh("another name")
    // The picture of now is that of before, to the byte.
    let again = try entente("render valley --at 2022-02-11 --theme dark", in: folder.url)
    #expect(again.output == before)

    try replace("when: 2016/2023", by: "when: 2016/2022", in: "valley/ties.yaml", of: folder)
    let stale = try entente(check, in: folder.url)
    #expect(stale.status == 1)
    // Once something counts, all files that were edited are named, since nobody knows which of them did it.
    #expect(
      stale.output.hasPrefix(
        "pictures/still.svg: valley/graph.yaml has changed; valley/more.yaml is new; "
          + "valley/relations.yaml is gone; and 1 more\n"))
    try replace("when: 2016/2022", by: "when: 2016/2023", in: "valley/ties.yaml", of: folder)
    try expectFresh("the fact as it was")
  }

  @Test("An edit of the layout makes all stale, and so does one after which the graph cannot be read")
  func layout() throws {
    let folder = try drawn()
    #expect(try entente("layout valley", in: folder.url).status == 0)
    #expect(try entente(mend, in: folder.url).status == 0)
    #expect(try entente(check, in: folder.url).status == 0)
    let layout = try folder.read("valley.layout")
    try folder.write(layout + "# A remark.\n", to: "valley.layout")
    #expect(
      try entente(check, in: folder.url).output.contains("pictures/still.svg: valley.layout has changed\n"))
    try folder.write(layout, to: "valley.layout")
    #expect(try entente(check, in: folder.url).status == 0)
    try replace("kind: alliance", by: "kind: alliances", in: "valley/relations.yaml", of: folder)
    let broken = try entente(check, in: folder.url)
    #expect(broken.status == 1)
    #expect(broken.output.contains("pictures/still.svg: valley/relations.yaml has changed\n"))
  }

  @Test("What librsvg printed names its version, and what it did not draw does not")
  func printer() throws {
    let folder = try drawn()
    let version = try entente("--version").output.split(separator: "\n").last.map(String.init) ?? ""
    let words = "render valley --at 2022-02-11 -o pictures/still.png --manifest pictures/manifest.json"
    let run = try entente(words, in: folder.url)
    try #require(run.status == (version.contains("cannot") ? 69 : 0), "\(run.errors)")
    if run.status == 69 { return }
    let manifest = try JSONDecoder().decode(
      Listing.self, from: Data(folder.read("pictures/manifest.json").utf8))
    let tools = Dictionary(manifest.artifacts.map { ($0.output, $0.tool) }, uniquingKeysWith: { $1 })
    let plain = try #require(tools["still.svg"])
    #expect(tools["still.png"] == "\(plain), \(version)")
    #expect(!plain.contains("librsvg"))
    #expect(try entente(check, in: folder.url).status == 0)
    try replace(", \(version)", by: ", librsvg 2.0.0", in: "pictures/manifest.json", of: folder)
    let stale = try entente(check, in: folder.url)
    #expect(stale.status == 1)
    #expect(stale.output.hasPrefix("pictures/still.png: drawn by \(plain), librsvg 2.0.0, and this is "))
    #expect(!stale.output.contains("still.svg"))
  }

  @Test("A series is one artifact of many files")
  func series() throws {
    let folder = try drawn()
    let words =
      "render valley --every year --from 2019 --to 2021 -o pictures/years --manifest pictures/manifest.json"
    #expect(try entente(words, in: folder.url).status == 0)
    #expect(try entente(check, in: folder.url).errors.contains("3 artifacts of valley: up to date"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "pictures/years/2020-01-01.svg"))
    #expect(
      try entente(check, in: folder.url).output
        == "pictures/years: pictures/years/2020-01-01.svg is missing\n")
    #expect(try entente(mend, in: folder.url).status == 0)
    #expect(try entente(check, in: folder.url).status == 0)
  }

  @Test("Another version of what draws makes all stale")
  func tool() throws {
    let folder = try drawn()
    try replace(
      "entente \(EntenteCommand.version)", by: "entente 0.0.1", in: "pictures/manifest.json", of: folder)
    let run = try entente(check, in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.contains("pictures/still.svg: drawn by entente 0.0.1, Graphviz "))
  }

  @Test("Pictures that are drawn at the same time are all listed")
  func atOnce() throws {
    let folder = try drawn()
    let calls = (0..<8).map { number in
      "entente render valley --timeline north -o pictures/t\(number).svg --manifest pictures/manifest.json -q &"
    }
    let run = try shell(calls.joined(separator: "\n") + "\nwait", in: folder.url)
    #expect(run.errors == "")
    let data = Data(try folder.read("pictures/manifest.json").utf8)
    let listing = try JSONDecoder().decode(Listing.self, from: data)
    #expect(
      listing.artifacts.map(\.output) == ["still.svg"] + (0..<8).map { "t\($0).svg" } + ["timeline.svg"])
    #expect(try entente(check, in: folder.url).status == 0)
  }

  @Test(
    "A call that makes no sense says why",
    arguments: [
      ("render valley --check", Int32(64), "say --manifest FILE"),
      ("render valley --at 2020 --manifest m.json", 64, "a manifest lists files; say -o FILE"),
      ("render valley --at 2020 --manifest m.json --check", 64, "leave out the time and -o"),
      ("render - --at 2020 -o x.svg --manifest m.json", 64, "what standard input held is gone"),
      ("render valley --manifest none.json", 66, "none.json lists no artifact of valley"),
      ("render valley --manifest none.json --check", 66, "none.json lists no artifact of valley"),
      (
        "render valley --manifest valley/graph.yaml --check", 73,
        "names that end in .yaml are those of graphs"
      ),
      ("render valley --manifest pictures/still.svg --check", 65, "it is no manifest"),
      ("render none --manifest pictures/manifest.json --check", 66, "lists no artifact of none"),
    ])
  func refused(words: String, status: Int32, reason: String) throws {
    let folder = try drawn()
    let run = try entente(words, in: folder.url)
    #expect(try folder.names == ["pictures", "valley"])
    #expect(run.status == status, "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test("A drawing that fails leaves the manifest and the picture as they were")
  func failure() throws {
    let folder = try drawn()
    let (manifest, picture) = (
      try folder.read("pictures/manifest.json"), try folder.read("pictures/still.svg")
    )
    try replace("kind: alliance", by: "kind: alliances", in: "valley/relations.yaml", of: folder)
    let run = try entente(mend, in: folder.url)
    #expect(run.status == 65)
    #expect(try folder.read("pictures/manifest.json") == manifest)
    #expect(try folder.read("pictures/still.svg") == picture)
    #expect(try entente(check, in: folder.url).status == 1)
  }
}
