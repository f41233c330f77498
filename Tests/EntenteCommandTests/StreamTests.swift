import Foundation
import Testing

@Suite("What a place leads to, and not its name, says whether a file is put there")
struct StreamTests {
  private let manager = FileManager.default

  #if os(Linux)
    @Test(
      "Below /dev and /proc a file is replaced whole, and a link that came with the graph is not followed")
    func files() throws {
      let memory = URL(filePath: "/dev/shm/entente-\(UUID().uuidString)")
      // Not every machine has a folder there that anybody may write.
      guard (try? manager.createDirectory(at: memory, withIntermediateDirectories: true)) != nil else {
        return
      }
      defer { try? manager.removeItem(at: memory) }
      let folder = try TemporaryFolder(copying: "valley")
      try manager.copyItem(at: folder.url.appending(path: "valley"), to: memory.appending(path: "valley"))
      try folder.write("mine", to: "victim")
      try manager.createSymbolicLink(
        at: memory.appending(path: "valley/out.svg"), withDestinationURL: folder.url.appending(path: "victim")
      )
      let run = try entente(
        "render valley --at 2020 --format svg -o \(memory.path())/valley/out.svg", in: memory)
      #expect(run.status == 73 && run.errors.contains("which came with the graph"), "\(run.errors)")
      #expect(try folder.read("victim") == "mine")

      let long = try folder.read("valley/graph.yaml") + String(repeating: "# more\n\n\n", count: 20_000)
      for path in ["\(memory.path())/long.yaml", "/proc/self/cwd/long.yaml"] {
        try Data(long.utf8).write(to: memory.appending(path: "long.yaml"))
        // So many blocks of 512 or 1,024 bytes that not all of the text is written.
        let run = try shell("ulimit -f 20; entente fmt \(path)", in: memory)
        #expect(run.status == 73, "\(run.errors)")
        #expect(try String(contentsOf: memory.appending(path: "long.yaml"), encoding: .utf8) == long)
      }
    }
  #endif

  @Test("Standard output by its name in the system is written where it stands, be it a file")
  func standardOutput() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    let picture = try entente("render league.yaml --at 2015", in: folder.url).output
    for place in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] where manager.fileExists(atPath: place) {
      try folder.write("before\n", to: "out")
      let lines = "{ echo head; entente render league.yaml --at 2015 -q -o \(place); } >>out"
      let run = try shell(lines, in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.read("out") == "before\nhead\n" + picture, "\(place)")
      #expect(
        try shell("entente render league.yaml --at 2015 -q -o \(place) | cat", in: folder.url).output
          == picture)
    }
    #expect(try entente("render league.yaml --at 2015 -o /dev/null", in: folder.url).status == 0)
  }

  @Test(
    "A link right beside a graph of one file may have come with it, and is not written through",
    arguments: [
      "render league.yaml --at 2015 --format svg -o link", "check league.yaml --format sarif -o link",
      "render ./league.yaml --at 2015 --format svg -o ../folder/link", "export json league.yaml -o twice",
      "render league.yaml --at 2015 -o p.svg --manifest link",
      "render in/named.yaml --at 2015 --format svg -o in/link",
    ])
  func beside(words: String) throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appending(path: "folder")
    try manager.createDirectory(at: place.appending(path: "in"), withIntermediateDirectories: true)
    try manager.copyItem(
      at: fixtures().appending(path: "league.yaml"), to: place.appending(path: "league.yaml"))
    try folder.write("{\"version\":1,\"artifacts\":[]}", to: "victim")
    for (link, target) in [
      ("link", "../victim"), ("twice", "link"), ("in/link", "../../victim"),
      ("in/named.yaml", "../league.yaml"),
    ] {
      try manager.createSymbolicLink(
        atPath: place.appending(path: link).path(), withDestinationPath: target)
    }
    let run = try entente(words, in: place)
    #expect(run.status == 73, "\(run.errors)")
    #expect(
      run.errors.contains("beside the graph, which may have come with it; name what it leads to"),
      "\(run.errors)")
    #expect(try folder.read("victim") == "{\"version\":1,\"artifacts\":[]}")
    // A link elsewhere is the user's own.
    try manager.createSymbolicLink(
      atPath: folder.url.appending(path: "own").path(), withDestinationPath: "made")
    #expect(try entente("render league.yaml --at 2015 --format svg -o ../own", in: place).status == 0)
    #expect(try folder.read("made").hasPrefix("<svg"))
  }
}
