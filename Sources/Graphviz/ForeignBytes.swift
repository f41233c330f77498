internal import CGraphviz

/// Bytes that the C target allocated, freed with the value.
struct ForeignBytes: ~Copyable, @unchecked Sendable {
  private let bytes: cgv_bytes

  init(_ bytes: cgv_bytes) { self.bytes = bytes }

  deinit { cgv_free(bytes) }

  /// Calls the body with the bytes, or with `nil` when there are none.
  func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.start.map { UnsafeRawBufferPointer(start: $0, count: bytes.count) })
  }
}
