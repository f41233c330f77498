import Testing

@testable import Printing

/// Whether librsvg is here; what needs it is skipped otherwise, and says so.
private let isHere = (try? Printer()) != nil

@Suite("PNG and PDF", .enabled(if: isHere, "librsvg is not here: apt-get install librsvg2-2"))
struct PrinterTests {
  private static let words = """
    <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">\
    <style>text{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;fill:#1B1F24}
    @media screen and (prefers-color-scheme:dark){text{fill:#FFFFFF}}</style>\
    <text x="8" y="28" style="font-size:24px">Bamako</text></svg>
    """

  private static func blank(width: String, height: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"/>"
  }

  @Test(
    "A PNG has the size that was asked for",
    arguments: [
      (Resolution.standard, 240, 80), (.scale(1), 120, 40), (.scale(0.5), 60, 20), (.width(300), 300, 100),
      (.width(1), 1, 1),
    ])
  func size(resolution: Resolution, width: Int, height: Int) throws {
    let png = try #require(
      PNG(try Printer().png(Self.blank(width: "120", height: height == 1 ? "120" : "40"), resolution)))
    #expect((png.width, png.height) == (width, height))
    #expect(png.inked == 0, "bare paper is white")
  }

  @Test("Words are drawn in a font of the machine, dark on white, whatever a reader of the SVG prefers")
  func words() throws {
    let png = try #require(PNG(try Printer().png(Self.words, .scale(4))))
    #expect((0.05...0.4).contains(png.inked), "\(png.inked)")
    // The six letters stand apart: between them columns are white.
    let columns = (0..<png.width).map { x in
      (0..<png.height).contains { png.samples[3 * ($0 * png.width + x)] < 128 }
    }
    let letters = zip([false] + columns, columns).count { !$0 && $1 }
    #expect(letters == 6)
  }

  @Test("Shapes have their colours, at their places")
  func colours() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><style>.a{fill:#0072B2}</style>\
      <rect class="a" width="20" height="10"/></svg>
      """
    let png = try #require(PNG(try Printer().png(svg, .scale(1))))
    #expect(Array(png.samples[0..<3]) == [0x00, 0x72, 0xB2])
    #expect(Array(png.samples[(3 * 39)..<(3 * 40)]) == [255, 255, 255])
    #expect(png.inked == 0.5)
  }

  @Test("The same picture gives the same bytes, which hold no date")
  func repeatable() throws {
    let printer = try Printer()
    let png = try printer.png(Self.words)
    #expect(try printer.png(Self.words) == png)
    #expect(PNG(png).map { Set($0.chunks).isDisjoint(with: ["tIME", "tEXt", "zTXt", "iTXt"]) } == true)
    let pdf = try printer.pdf([Self.words], title: "Bamako")
    #expect(try printer.pdf([Self.words], title: "Bamako") == pdf)
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.contains("/Title (Bamako)"))
    #expect(!text.contains("CreationDate") && !text.contains("ModDate"))
  }

  @Test("A PDF has a page for each picture, as large as it, with words that stay words", arguments: [1, 3])
  func pages(count: Int) throws {
    let pictures = (0..<count).map { Self.words.replacing("120", with: "\(120 + 40 * $0)") }
    let pdf = try Printer().pdf(pictures, title: "Pages")
    #expect(pdf.starts(with: "%PDF-1.4".utf8))
    let text = String(decoding: pdf, as: UTF8.self)
    let boxes = text.matches(of: #/\/MediaBox \[ 0 0 ([0-9.]+) ([0-9.]+) \]/#).map { ("\($0.1)", "\($0.2)") }
    let wanted = (0..<count).map { ("\(90 + 30 * $0)", "30") }
    #expect(boxes.map(\.0) == wanted.map(\.0) && boxes.map(\.1) == wanted.map(\.1))
    #expect(text.contains("/FontFile"), "a font, and no outlines")
  }

  @Test(
    "What is no picture is refused",
    arguments: ["", "Bamako", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg' width='100%'/>"])
  func invalid(svg: String) throws {
    let printer = try Printer()
    let error = try #require(throws: PrintingError.self) { try printer.png(svg) }
    #expect(error.code == .invalidPicture)
    #expect(error.message.hasPrefix("librsvg cannot read the picture"))
    #expect(throws: PrintingError.self) { try printer.pdf([Self.words, svg], title: "") }
  }

  @Test(
    "A size that cannot be is refused with what can",
    arguments: [
      Resolution.scale(0), .scale(-1), .scale(.nan), .scale(.infinity), .scale(1e9), .width(0), .width(-3),
      .width(32_768), .width(.max), .width(32_767),
    ])
  func invalidSize(resolution: Resolution) throws {
    let picture = Self.blank(width: "100", height: "90")
    let error = try #require(throws: PrintingError.self) { try Printer().png(picture, resolution) }
    #expect(error.code == .invalidSize)
    #expect(error.message.contains("choose"))
  }

  @Test("A picture may not open files")
  func references() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">\
      <image width="9" height="9" xlink:href="file:///usr/share/pixmaps/debian-logo.png"/></svg>
      """
    #expect(try #require(PNG(try Printer().png(svg, .scale(1)))).inked == 0)
  }

  @Test("Printers in many tasks do not disturb each other")
  func concurrent() async throws {
    let printer = try Printer()
    let wanted = try printer.png(Self.words)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try printer.png(Self.words) } }
      for try await png in group { #expect(png == wanted) }
    }
  }

  @Test("The versions are said")
  func version() throws {
    #expect(try Printer().version.wholeMatch(of: #/librsvg \d+\.\d+\.\d+, cairo \d+\.\d+\.\d+/#) != nil)
  }
}

@Suite("Without librsvg")
struct MissingLibraryTests {
  @Test("Where there is no librsvg the error says what to install")
  func missing() throws {
    let error = try #require(throws: PrintingError.self) { try Printer(library: ["libno-such.so.7"]) }
    #expect(error.code == .missingLibrary)
    #expect(error.message.contains("apt-get install librsvg2-2"))
    #expect(error.message.contains("libno-such.so.7"))
  }

  @Test("A library without the functions that are needed is said to be too old")
  func old() throws {
    #if os(macOS)
      let name = "libSystem.dylib"
    #else
      let name = "libm.so.6"
    #endif
    let error = try #require(throws: PrintingError.self) { try Printer(library: [name]) }
    #expect(error.code == .oldLibrary)
    #expect(error.message.hasSuffix("the one here has no function rsvg_handle_new_from_data"))
  }
}
