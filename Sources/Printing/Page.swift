internal import CPrinting

/// A picture that librsvg has read, given back with the value.
struct Page: ~Copyable {
  let pointer: OpaquePointer

  init(_ svg: String, library: Library) throws(PrintingError) {
    pointer = try library.open(svg)
  }

  deinit { cpr_close(pointer) }

  /// The size that the picture says it has, in CSS pixels.
  var size: (width: Double, height: Double) { (cpr_width(pointer), cpr_height(pointer)) }

  /// The picture as PNG of so many pixels.
  func png(width: Int, height: Int) throws(PrintingError) -> [UInt8] {
    var outcome = cpr_outcome()
    let bytes = cpr_png(pointer, UInt32(width), UInt32(height), &outcome)
    defer { cpr_free(bytes) }
    guard outcome.status == CPR_DONE else { throw PrintingError(outcome) }
    return Array(UnsafeBufferPointer(start: bytes.start, count: bytes.count))
  }
}

/// A PDF that is being written, given back with the value.
struct Document: ~Copyable {
  private let pointer: OpaquePointer

  init(title: String, library: Library) throws(PrintingError) {
    pointer = try library.beginDocument(title: title)
  }

  deinit { cpr_document_close(pointer) }

  /// Adds a picture as a page of its own size.
  func add(_ page: borrowing Page) throws(PrintingError) {
    var outcome = cpr_outcome()
    cpr_document_add(pointer, page.pointer, &outcome)
    guard outcome.status == CPR_DONE else { throw PrintingError(outcome) }
  }

  /// The bytes of the whole document.
  consuming func finish() throws(PrintingError) -> [UInt8] {
    var outcome = cpr_outcome()
    let bytes = cpr_document_finish(pointer, &outcome)
    defer { cpr_free(bytes) }
    guard outcome.status == CPR_DONE else { throw PrintingError(outcome) }
    return Array(UnsafeBufferPointer(start: bytes.start, count: bytes.count))
  }
}

/// How many pixels a picture gets.
public enum Resolution: Hashable, Sendable {
  /// So many pixels for each CSS pixel of the picture, in both directions.
  case scale(Double)
  /// So many pixels from left to right, and as many from top to bottom as the picture's shape asks for.
  case width(Int)

  /// What makes the smallest words of a picture legible on a screen and on paper.
  public static let standard = Resolution.scale(2)

  /// The most pixels that a side may have, which is what cairo can draw.
  static let longestSide = 32_767
  /// The most pixels in all: 256 Mi, which take 1 GiB while the picture is drawn.
  static let mostPixels = 1 << 28

  /// The size in pixels of a picture of this size in CSS pixels.
  func pixels(of size: (width: Double, height: Double)) throws(PrintingError) -> (width: Int, height: Int) {
    let scale =
      switch self {
      case .scale(let scale): scale
      case .width(let width): Double(width) / size.width
      }
    let width = (size.width * scale).rounded()
    let height = (size.height * scale).rounded()
    // What is no number is in no range.
    let sides = 1...Double(Self.longestSide)
    guard sides.contains(width), sides.contains(height) else {
      throw PrintingError(
        code: .invalidSize,
        message: "a side of a PNG has from 1 to \(Self.longestSide) pixels; choose another scale or width")
    }
    guard Int(width) * Int(height) <= Self.mostPixels else {
      throw PrintingError(
        code: .invalidSize,
        message: "\(Int(width)) by \(Int(height)) pixels are more than \(Self.mostPixels); "
          + "choose a smaller scale or width, or PDF, which is sharp at any size")
    }
    return (Int(width), Int(height))
  }
}
