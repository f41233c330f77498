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
