import Foundation
import Printing
import Testing

/// Whether librsvg and ffmpeg are here; what needs them is skipped otherwise, and says so.
private let isHere =
  (try? Printer()) != nil
  && ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/ffmpeg")
  }

@Suite("entente render: films, sheets and what is unfolded")
struct RenderFilmTests {
  private static let series = "render valley --every year --from 2018 --to 2021"

  @Test("A series in a file that ends in svg is a film; in a folder it is pictures, as ever")
  func svg() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path()
    let film = try entente("\(Self.series) -o \(path)/film.svg")
    #expect(film.status == 0 && film.errors.contains("a film of 4 dates in \(path)/film.svg"))
    let text = try String(contentsOf: folder.url.appending(path: "film.svg"), encoding: .utf8)
    #expect(text.contains("@keyframes") && text.contains("prefers-reduced-motion"))
    #expect(try entente("\(Self.series) --format film").output == text)
    let pictures = try entente("\(Self.series) --format svg -o \(path)/pictures")
    #expect(pictures.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/pictures").count == 4)
    #expect(try entente("render valley --at 2020 --format film").status == 64)
  }

  @Test(
    "ffmpeg makes films of pixels of it", .enabled(if: isHere, "librsvg or ffmpeg is not here"),
    arguments: [
      ("apng", [0x89, 0x50, 0x4E, 0x47]), ("gif", [0x47, 0x49, 0x46, 0x38]), ("mp4", [0, 0, 0]),
    ])
  func encoded(format: String, magic: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let run = try entente("\(Self.series) --width 320 -o \(folder.url.path())/film.\(format)")
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: folder.url.appending(path: "film.\(format)"))
    #expect(bytes.starts(with: magic) && bytes.count > 1_000)
    if format == "apng" { #expect(bytes.range(of: Data("acTL".utf8)) != nil) }
    #expect(try folder.names == ["film.\(format)"])
  }

  @Test(
    "The size of a sheet is one of two sides, and words on it are words",
    arguments: ["1000", "axb", "10x10", "1000x"])
  func sizes(size: String) throws {
    let run = try entente("render valley --at 2020 --size \(size)")
    #expect(run.status == 64 && run.errors.contains("is no size of a sheet"))
  }

  @Test("Title, caption, credit, size and the way of dates are on the sheet")
  func sheet() throws {
    let run = try entente(
      "render valley --at 2022-02-11 --title Friends --caption Words --credit Desk --size 900x700 --dates words"
    )
    #expect(run.status == 0)
    #expect(run.output.contains(">Friends, 11 February 2022<") && run.output.contains(">Words<"))
    #expect(
      run.output.contains(">Desk · Data: ")
        && run.output.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\""))
    // The same option says which dates small pictures have.
    let multiples = try entente("render valley --dates 2019,2022-02-11 --dates words")
    #expect(multiples.status == 0 && multiples.output.contains(">11 February 2022<"))
  }

  @Test("A page has no sheet")
  func page() throws {
    let run = try entente("render valley --format html --title Friends")
    #expect(run.status == 64 && run.errors.contains("a page has no sheet"))
  }

  @Test("Whoever is unfolded is an actor of the graph, or all are")
  func unfold() throws {
    #expect(try entente("render valley --at 2022-02-11 --unfold all").status == 0)
    // Without a layout, who is tied to nobody but whom they would stand in has a place as well.
    let folder = try TemporaryFolder()
    let graph = folder.url.appending(path: "g.yaml")
    try Data(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S: { title: T } }
      actors: { a: { kind: state, name: A }, b: { kind: person, name: B }, c: { kind: state, name: C } }
      relations:
        - { id: R1, kind: leads, from: b, to: a, when: 2020/.., claims: [S] }
        - { id: R2, kind: rivalry, from: c, to: a, when: 2020/.., claims: [S] }
      """.utf8
    ).write(to: graph)
    for more in ["", " --engine dot", " --format html"] {
      let whole = try entente(
        "render \(graph.path()) --at 2021-01-01 --unfold all -o \(folder.url.path())/x\(more)")
      #expect(whole.status == 0 && !whole.errors.contains("no place"), "\(whole.errors)")
    }
    let run = try entente("render valley --at 2022-02-11 --unfold nobody-of-this-name")
    #expect(run.status == 64 && run.errors.contains("has no actor"))
  }

  @Test(
    "The window of a PDF is called what the picture is, with its date", .enabled(if: (try? Printer()) != nil))
  func title() throws {
    let run = try entente("render valley --at 2022-02-11 --format pdf --title Plain")
    let text = String(decoding: run.bytes, as: UTF8.self)
    #expect(text.contains("Plain, 2022-02-11"))
  }
}
