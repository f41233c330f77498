import Foundation
import Testing

@Suite("A file that a command writes")
struct OutputPlaceTests {
  private let files = FileManager.default

  /// A folder with the valley, its layout, and further names of its files.
  private func valley() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(copying: "valley")
    try #require(try entente("layout valley", in: folder.url).status == 0)
    for (link, target) in [
      ("soft", "valley/graph.yaml"), ("soft.entente", "valley/graph.yaml"), ("folder", "valley"),
    ] {
      try files.createSymbolicLink(
        atPath: folder.url.appending(path: link).path(), withDestinationPath: target)
    }
    for (link, target) in [
      ("hard", "valley/graph.yaml"), ("hard.entente", "valley/graph.yaml"), ("places", "valley.layout"),
    ] {
      try files.linkItem(
        at: folder.url.appending(path: target), to: folder.url.appending(path: link))
    }
    return folder
  }

  private func attributes(_ name: String, in folder: TemporaryFolder) throws -> [FileAttributeKey: Any] {
    try files.attributesOfItem(atPath: folder.url.appending(path: name).path())
  }

  @Test(
    "It is none of those that are read, by whatever name, link or way",
    arguments: [
      "render valley --at 2020 --format svg -o hard", "render valley --at 2020 --format svg -o soft",
      "render valley --at 2020 --format svg -o places", "render valley --format html -o hard",
      "render valley --at 2020 --format svg -o valley/../hard",
      "render valley --timeline north --format svg -o hard",
      "render valley/graph.yaml --at 2020 --format svg -o soft",
      "render valley --at 2020 --format svg -o hard --manifest m.json",
      "render valley --at 2020 -o x.svg --manifest hard", "check valley -o hard", "check valley -o places",
      "check valley --format sarif -o ./folder/../soft", "check valley --fix -o hard",
      "layout valley -o hard", "layout valley -o soft", "compile valley -o hard.entente",
      "compile valley -o soft.entente", "compile valley/graph.yaml -o hard.entente",
    ])
  func inputs(words: String) throws {
    let folder = try valley()
    let before = try ["valley/graph.yaml", "valley/relations.yaml", "valley.layout"].map(folder.read)
    let names = try folder.names
    let run = try entente(words, in: folder.url)
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains("is the same file as "), "\(run.errors)")
    #expect(try ["valley/graph.yaml", "valley/relations.yaml", "valley.layout"].map(folder.read) == before)
    #expect(try folder.names == names)
  }

  @Test(
    "It has no name of a graph's files, whether or not one is there",
    arguments: [
      "schema graph -o valley/graph.yaml", "schema graph -o new.yml", "check valley -o valley/relations.yaml",
      "check valley -o valley.layout", "layout valley -o valley/graph.yaml", "check valley -o other.CSV",
      "render valley --at 2020 --format svg -o valley.layout", "schema at -o valley.entente",
    ])
  func names(words: String) throws {
    let folder = try valley()
    let run = try entente(words, in: folder.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("are those of graphs; take another"), "\(run.errors)")
    #expect(try entente("check valley", in: folder.url).status == 0)
  }

  @Test(
    "It does not become a part of the graph that is read, by whatever way it gets into its folder",
    arguments: [
      "export csv valley -o valley/all.csv", "export csv valley -o valley/deep/../ALL.CSV",
      "export csv folder -o valley/all.csv", "export table valley -o valley/tables",
      "export table valley/../valley -o valley/tables",
    ])
  func takenIn(words: String) throws {
    let folder = try valley()
    try files.createDirectory(
      at: folder.url.appending(path: "valley/deep"), withIntermediateDirectories: true)
    let names = try folder.names
    let run = try entente(words, in: folder.url)
    #expect(run.status == 73, "\(run.errors)")
    #expect(run.errors.contains("would become a part of the graph in its folder"), "\(run.errors)")
    #expect(try folder.names == names)
    #expect(try entente("check valley", in: folder.url).status == 0)
  }

  @Test(
    "What is not read with a folder may stand in it",
    arguments: [
      "export json valley -o valley/all.json", "export csv valley -o valley/.all.csv",
      "export csv valley/graph.yaml -o valley-all.csv", "compile valley -o valley/valley.entente",
      "export table valley -o tables",
    ])
  func beside(words: String) throws {
    let folder = try valley()
    let run = try entente(words, in: folder.url)
    #expect(run.status == 0 || words.contains("graph.yaml"), "\(run.errors)")
    #expect(try entente("at 2020 valley", in: folder.url).status == 0)
  }

  @Test("A link that the user names is followed, and what it leads to is written whole")
  func namedLinks() throws {
    let folder = try valley()
    try folder.write("old", to: "picture.svg")
    for (link, target) in [("link.svg", "picture.svg"), ("twice.svg", "link.svg"), ("new.svg", "made.svg")] {
      try files.createSymbolicLink(
        atPath: folder.url.appending(path: link).path(), withDestinationPath: target)
    }
    let picture = try entente("render valley --at 2020", in: folder.url).output
    for (name, target) in [("twice.svg", "picture.svg"), ("new.svg", "made.svg")] {
      #expect(try entente("render valley --at 2020 -o \(name)", in: folder.url).status == 0)
      #expect(try folder.read(target) == picture)
      #expect(try attributes(name, in: folder)[.type] as? FileAttributeType == .typeSymbolicLink)
    }
    try files.createSymbolicLink(atPath: folder.url.path() + "/round.svg", withDestinationPath: "round.svg")
    let round = try entente("render valley --at 2020 -o round.svg", in: folder.url)
    #expect(round.status == 73)
    #expect(round.errors.contains("it is a circle of symbolic links"))
    #expect(try entente("render valley --at 2020 -o /dev/stdout", in: folder.url).output == picture)
  }

  @Test("A link that came with the graph is not followed, to be read or to be written")
  func foreignLinks() throws {
    let folder = try TemporaryFolder(copying: "valley")
    try folder.write("secret", to: "secret")
    for (link, target) in [
      ("valley/out.svg", "../secret"), ("valley/more", ".."), ("valley/new.svg", "../made"),
    ] {
      try files.createSymbolicLink(
        atPath: folder.url.appending(path: link).path(), withDestinationPath: target)
    }
    for name in ["valley/out.svg", "valley/more/secret", "valley/new.svg", "valley/more/fresh.svg"] {
      let run = try entente("render valley --at 2020 --format svg -o \(name)", in: folder.url)
      #expect(run.status == 73)
      #expect(run.errors.contains("which came with the graph"), "\(run.errors)")
    }
    #expect(try folder.names == ["secret", "valley"])
    for target in ["secret", "nowhere", "/dev/zero", "valley/graph.yaml"] {
      let path = folder.url.path() + "/valley.layout"
      try? files.removeItem(atPath: path)
      try files.createSymbolicLink(atPath: path, withDestinationPath: target)
      for words in [
        "layout valley", "layout valley --reset", "compile valley -o v.entente", "render valley --at 2020",
      ] {
        let run = try entente(words, in: folder.url)
        #expect(run.status != 0, "\(words) with \(target)")
        #expect(run.errors.contains("valley.layout"), "\(run.errors)")
        #expect(run.errors.contains("symbolic link"), "\(run.errors)")
      }
    }
    try files.removeItem(atPath: folder.url.path() + "/valley.layout")
    try #require(mkfifo(folder.url.path() + "/valley.layout", 0o600) == 0)
    #expect(
      try entente("render valley --at 2020", in: folder.url).errors.contains("cannot read valley.layout"))
    #expect(try entente("layout valley", in: folder.url).errors.contains("pipe or a device"))
    #expect(try folder.names == ["secret", "valley", "valley.layout"])
    #expect(try folder.read("secret") == "secret")
  }

  @Test("A graph is known by its name, from wherever and by whatever way it is asked for")
  func realNames() throws {
    let folder = try TemporaryFolder(copying: "valley")
    try files.createSymbolicLink(atPath: folder.url.path() + "/link", withDestinationPath: "valley")
    try files.createDirectory(atPath: folder.url.path() + "/valley/.sub", withIntermediateDirectories: false)
    for (words, place) in [
      ("layout .", "valley"), ("layout ./", "valley"), ("layout ..", "valley/.sub"), ("layout link", ""),
      ("layout ../link/.", "valley"),
      ("layout ../valley", "valley"),
    ] {
      #expect(try entente(words, in: folder.url.appending(path: place)).status == 0)
      #expect(try folder.names == ["link", "valley", "valley.layout"], "\(words)")
      try files.removeItem(atPath: folder.url.path() + "/valley.layout")
    }
    try #require(try entente("layout valley", in: folder.url).status == 0)
    let run = try entente("render . --at 2020", in: folder.url.appending(path: "valley"))
    #expect(!run.errors.contains("no layout"))
    #expect(run.output == (try entente("render valley --at 2020", in: folder.url).output))
  }

  @Test("What a file has beside its bytes stays: its rights, its owner, its further names")
  func attributesStay() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    let text = try folder.read("league.yaml").replacing("as-of: ", with: "as-of:    ")
    let isRoot = geteuid() == 0
    for (name, words) in [
      ("league.yaml", "fmt league.yaml"), ("p.svg", "render league.yaml --at 2015 -o p.svg"),
      ("league.layout", "layout league.yaml --reset"),
    ] {
      try folder.write(text, to: "league.yaml")
      if name != "league.yaml" { try folder.write(name == "p.svg" ? "old" : "", to: name) }
      let path = folder.url.appending(path: name).path()
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      if isRoot { try #require(chown(path, 12_345, 54_321) == 0) }
      let run = try entente(words, in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      let attributes = try attributes(name, in: folder)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      if isRoot {
        #expect(
          attributes[.ownerAccountID] as? Int == 12_345 && attributes[.groupOwnerAccountID] as? Int == 54_321)
      }
    }
    // A further name is one of the same file still, be the new bytes more or fewer.
    for text in [text, text + String(repeating: "#\n", count: 3) + "\n\n\n\n"] {
      try folder.write(text, to: "league.yaml")
      try? files.removeItem(atPath: folder.url.path() + "/other.yaml")
      try files.linkItem(
        atPath: folder.url.path() + "/league.yaml", toPath: folder.url.path() + "/other.yaml")
      #expect(try entente("fmt league.yaml", in: folder.url).status == 0)
      #expect(try attributes("other.yaml", in: folder)[.referenceCount] as? Int == 2)
      #expect(try folder.read("other.yaml") == folder.read("league.yaml"))
      #expect(try entente("fmt league.yaml --check", in: folder.url).status == 0)
    }
    try folder.write(text, to: "read.yaml")
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.url.path() + "/read.yaml")
    let refused = try entente("fmt read.yaml", in: folder.url)
    #expect(refused.status == 73)
    #expect(refused.errors.contains("cannot write read.yaml: the file is read-only"))
    #expect(try folder.read("read.yaml") == text)
  }

  @Test("Where there is no room the old file stays, whole, behind a link too, and nothing else is left")
  func noRoom() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    let text = try folder.read("league.yaml").replacing("as-of: ", with: "as-of:    ")
    try folder.write(text, to: "league.yaml")
    try files.createSymbolicLink(atPath: folder.url.path() + "/link.yaml", withDestinationPath: "league.yaml")
    for name in ["league.yaml", "link.yaml"] {
      // Blocks of 1,024 bytes, of which the file has more.
      let run = try shell("ulimit -f 1; entente fmt \(name)", in: folder.url)
      #expect(run.status == 73, "\(run.errors)")
      #expect(run.errors == "entente: cannot write \(name): the file is larger than this process may write\n")
      #expect(try folder.read("league.yaml") == text)
      #expect(
        try files.contentsOfDirectory(atPath: folder.url.path()).sorted() == ["league.yaml", "link.yaml"])
    }
  }

  @Test("A name may be as long as the system lets it be")
  func longName() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    for length in [230, 240, 250] {
      let name = String(repeating: "n", count: length) + ".svg"
      #expect(try entente("render league.yaml --at 2015 -o \(name)", in: folder.url).status == 0)
      #expect(try folder.read(name).hasPrefix("<svg"))
    }
    let name = String(repeating: "n", count: 252) + ".svg"
    let run = try entente("render league.yaml --at 2015 -o \(name)", in: folder.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("the name is too long"))
    #expect(try files.contentsOfDirectory(atPath: folder.url.path()).count == 4)
  }
}
