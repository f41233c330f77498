/// Bytes that stay in place until nobody reads them any more.
package final class PinnedBytes: @unchecked Sendable {
  // Nobody writes the bytes once there is an instance, so that any thread may read them.
  package let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// - Parameter release: what gives the bytes back.
  package init(
    _ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.bytes = bytes
    self.release = release
  }

  deinit {
    release(bytes)
  }
}
