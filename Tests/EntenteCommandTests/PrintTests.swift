import Foundation
import Printing
import Testing

/// Whether librsvg is here; what needs it is skipped otherwise, and says so.
private let isHere = (try? Printer()) != nil

@Suite("entente render --format png and pdf", .enabled(if: isHere, "librsvg is not here"))
struct PrintTests {
  private static let pictures = [
    "--at 2022-02-11", "--from 2019-01-01 --to 2022-02-11", "--timeline north", "--multiples 2",
  ]

  private func size(ofPNG bytes: Data) throws -> [Int] {
    try #require(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 24)
    return [16, 20].map { start in (0..<4).reduce(0) { $0 << 8 | Int(bytes[start + $1]) } }
  }

  private func size(ofSVG text: String) throws -> [Int] {
    let match = try #require(text.firstMatch(of: #/width="(\d+)" height="(\d+)"/#))
    return [try #require(Int(match.1)), try #require(Int(match.2))]
  }

  @Test(
    "Every picture is a PNG of twice its size, and the ending of the file asks for it", arguments: pictures)
  func png(time: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path() + "/picture.png"
    let run = try entente("render valley -o \(path) \(time)")
    #expect(run.status == 0)
    let svg = try entente("render valley \(time)")
    #expect(run.errors == svg.errors, "the notes are the same")
    let bytes = try Data(contentsOf: folder.url.appending(path: "picture.png"))
    #expect(try size(ofPNG: bytes) == size(ofSVG: svg.output).map { 2 * $0 })
    #expect(bytes == (try entente("render valley --format png \(time)")).bytes)
    let narrow = try entente("render valley --format png --width 321 \(time)")
    #expect(try size(ofPNG: narrow.bytes)[0] == 321)
  }

  @Test("Every picture is a PDF of one page of its size", arguments: pictures)
  func pdf(time: String) throws {
    let run = try entente("render valley --format pdf \(time)")
    #expect(run.status == 0)
    let size = try size(ofSVG: entente("render valley \(time)").output).map { Double($0) * 0.75 }
    let text = String(decoding: run.bytes, as: UTF8.self)
    let boxes = text.matches(of: #/\/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/#)
    #expect(boxes.map { [Double($0.1) ?? 0, Double($0.2) ?? 0] } == [size])
  }

  @Test("What follows its reader is light in print, and dark where that is asked for")
  func themes() throws {
    let words = "render valley --at 2022-02-11 --format png"
    let usual = try entente(words).bytes
    #expect(usual == (try entente(words + " --theme light")).bytes)
    #expect(usual != (try entente(words + " --theme dark")).bytes)
  }

  @Test("A series is a file a date in a folder, or a page a date in one file")
  func series() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path()
    let words = "render valley --every year --from 2018 --to 2021"
    let run = try entente("\(words) --format png --scale 1 -o \(path)")
    #expect(run.status == 0)
    #expect(try folder.names == ["2018-01-01.png", "2019-01-01.png", "2020-01-01.png", "2021-01-01.png"])
    let book = try entente("\(words) -o \(path)/years.pdf")
    #expect(book.status == 0)
    let text = String(decoding: try Data(contentsOf: folder.url.appending(path: "years.pdf")), as: UTF8.self)
    #expect(text.matches(of: #/\/Type \/Page\s/#).count == 4)
    let pages = try entente("\(words) --format pdf -o \(path)/pages")
    #expect(pages.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/pages").count == 4)
  }

  @Test("A size that cannot be ends it with 64")
  func size() throws {
    let run = try entente("render valley --at 2022-02-11 --format png --scale 400")
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("a side of a PNG has from 1 to 32767 pixels"))
  }
}

@Suite("entente render without librsvg")
struct PrintWithoutLibraryTests {
  #if os(Linux)
    @Test("PNG and PDF end it with 69 and what to install; SVG is drawn", arguments: ["png", "pdf", "svg"])
    func missing(format: String) throws {
      // The loader finds this one first, and it is none.
      let folder = try TemporaryFolder()
      try folder.write("no library", to: "librsvg-2.so.2")
      let run = try entente(
        "render valley --at 2022-02-11 --format \(format)",
        environment: ["LD_LIBRARY_PATH": folder.url.path()])
      #expect(run.status == (format == "svg" ? 0 : 69))
      #expect(run.bytes.isEmpty == (format != "svg"))
      #expect(run.errors.contains("apt-get install librsvg2-2") == (format != "svg"))
    }
  #endif
}
