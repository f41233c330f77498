internal import CPrinting

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
