import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("entente render")
struct RenderTests {
  private let words = "render valley --at 2022-02-11"

  @Test("A file and standard output get the same picture, which is XML; what was folded is said beside it")
  func output() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path() + "/picture.svg"
    let run = try entente(words)
    #expect(run.status == 0)
    #expect(run.errors.contains("entente: folded 1 actor: army into north\n"))
    #expect(XMLParser(data: run.bytes).parse())
    let filed = try entente(words + " -o \(path)")
    #expect(filed.status == 0)
    #expect(filed.output == "")
    #expect(try folder.read("picture.svg") == run.output)
    #expect(try folder.names == ["picture.svg"])
  }

  @Test("Two processes draw the same bytes, whatever the language and the time zone around them")
  func repeatable() throws {
    for format in ["svg", "dot", "json"] {
      let words = "render \(sahel) --at 2023-10-15 --format \(format)"
      let first = try entente(words, environment: ["TZ": "Asia/Tokyo"])
      let second = try entente(words, environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"])
      #expect(first.status == 0)
      #expect(first.errors.contains("entente: folded "))
      #expect(format != "svg" || XMLParser(data: first.bytes).parse())
      #expect(first.bytes == second.bytes)
    }
  }

  @Test("Light and dark are two grounds, and auto leaves it to the reader")
  func theme() throws {
    let light = try entente(words + " --theme light").output
    let dark = try entente(words + " --theme dark").output
    let auto = try entente(words + " --theme auto").output
    #expect(light.contains(".g{fill:#FFFFFF}") && !light.contains("prefers-color-scheme"))
    #expect(dark.contains(".g{fill:#0D1117}") && !dark.contains("prefers-color-scheme"))
    #expect(auto.contains("prefers-color-scheme:dark"))
    #expect(auto == (try entente(words).output))
  }

  @Test("Names and words are in the language asked for")
  func language() throws {
    let french = try entente(words + " --lang fr").output
    #expect(french.contains(" lang=\"fr\""))
    #expect(french.contains("Les Cavaliers") && !french.contains("The Riders"))
    #expect(try entente(words).output.contains("The Riders"))
  }

  @Test(
    "A focus leaves who is near, and a kind what is of it",
    arguments: [
      ("--focus riders", ["north", "riders", "west"]),
      ("--focus army", ["army", "north", "riders"]),
      ("--focus army --engine dot", ["army", "north", "riders"]),
      ("--focus riders --depth 2", ["league", "north", "riders", "south", "west"]),
      ("--kind membership", ["league", "north", "west"]),
      ("--kind membership --kind defence-pact", ["league", "north", "south", "west"]),
      ("--kind sanctions --show-unrelated", ["league", "north", "riders", "south", "west"]),
    ])
  func choice(words: String, actors: [String]) throws {
    let run = try entente(self.words + " " + words)
    #expect(run.status == 0)
    let ids = run.output.matches(of: #/<g class="node[^"]*" data-id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids) == Set(actors))
  }

  @Test("Graphviz's dot ranks the actors where asked, and the places beside the graph do not matter")
  func ranks() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let ranked = try entente(words + " --engine dot")
    #expect(ranked.status == 0)
    #expect(ranked.bytes != (try entente(words)).bytes)
    #expect(ranked.bytes == (try entente(words + " --engine dot", in: folder.url)).bytes)
    #expect(try folder.names == ["valley"])
  }

  @Test("Without a layout beside the graph a picture is drawn all the same, with a word on how to keep it")
  func withoutLayout() throws {
    let folder = try TemporaryFolder(copying: "valley")
    let run = try entente(words, in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("no layout beside the graph"))
    #expect(XMLParser(data: run.bytes).parse())
    #expect(try folder.names == ["valley"])
  }

  @Test(
    "What changed, what happened when, and the page of all dates are written as well",
    arguments: ["--from 2019-01-01 --to 2022-02-11", "--timeline north", "--timeline all", "--format html"])
  func overTime(option: String) throws {
    let folder = try TemporaryFolder()
    let ending = option.contains("html") ? "html" : "svg"
    let run = try entente("render valley -o \(folder.url.path())/picture.\(ending) \(option)")
    #expect(run.status == 0)
    #expect(run.output == "")
    let text = try folder.read("picture.\(ending)")
    #expect(text == (try entente("render valley \(option)")).output)
    #expect(text.contains("The North"))
    if ending == "svg" { #expect(XMLParser(data: Data(text.utf8)).parse()) }
  }

  @Test(
    "A date outside of what the graph covers is drawn with a word of caution",
    arguments: ["--at 2005-01-01", "--from 2005 --to 2022-02-11", "--dates 2005,2022-02-11"])
  func coverage(option: String) throws {
    let run = try entente("render valley \(option)")
    #expect(run.status == 0)
    #expect(run.errors.contains("entente: 2005"))
    #expect(run.errors.contains("lies outside of what the graph covers (2012/2025)"))
    #expect(!(try entente("render valley --at 2022-02-11").errors.contains("outside of what")))
  }

  @Test("An output that cannot be written ends it with 73 and leaves nothing behind")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path()
    let missing = try entente(words + " -o \(path)/no/such.svg")
    #expect(missing.status == 73)
    #expect(missing.errors.contains("cannot write \(path)/no/such.svg: there is no such folder"))
    let occupied = try entente(words + " -o \(path) --format svg")
    #expect(occupied.status == 73)
    #expect(occupied.errors.contains("cannot write \(path): it is a folder"))
    #expect(try folder.names == [])
  }

  @Test("A run that fails leaves the picture of the last one as it was")
  func failure() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "picture.svg")
    let run = try entente("render faulty --at 2022 -o \(folder.url.path())/picture.svg")
    #expect(run.status == 65)
    #expect(try folder.read("picture.svg") == "kept")
  }

  @Test("A pipe gets the bytes and stays a pipe")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path() + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    // Open for both directions, so that neither end waits; the picture is smaller than the buffer of a pipe.
    let descriptor = open(path, O_RDWR | O_NONBLOCK)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let run = try entente(words + " -o \(path)")
    #expect(run.status == 0)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    #expect(Data(buffer.prefix(max(count, 0))) == (try entente(words)).bytes)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try folder.names == ["pipe"])
  }

  @Test(
    "A word that is none of those possible ends it with 64",
    arguments: [
      ("--theme pink", "‘pink’ is none of light, dark, auto"),
      ("--engine circo", "‘circo’ is none of neato, dot"),
      ("--depth 0", "--depth must be at least 1"),
      ("--focus nort", "did you mean north?"), ("--kind alliances", "did you mean alliance?"),
      ("--scale 0 --format png", "--scale must be more than 0"),
      ("--scale 1 --width 9 --format png", "exclude each other"),
      ("--width 900", "svg is sharp at any size"), ("--scale 2 --format html", "html is sharp at any size"),
    ])
  func usage(option: String, advice: String) throws {
    let run = try entente(words + " " + option)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(advice))
  }

  @Test(
    "A file without a name is refused",
    arguments: ["--at 2022-02-11", "--at 2022-02-11 --format html", "--every year"])
  func nameless(time: String) throws {
    let run = try entente("render valley \(time) -o".split(separator: " ").map(String.init) + [""])
    #expect(run.status == 64)
    #expect(run.errors.contains("entente: cannot write: the name of the file is empty\n"))
  }
}
