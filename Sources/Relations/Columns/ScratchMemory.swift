/// PinnedBytes for what is needed only while a graph is put together, lent to one after the other, because memory that is
/// touched for the first time costs more than what is done with it.
struct ScratchMemory: ~Copyable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var used = 0

  /// Room for so many bytes; who asks for more is given memory of its own.
  init(byteCount: Int) {
    bytes = ColumnBuffer<UInt8>.memory(count: byteCount)
  }

  deinit {
    bytes.deallocate()
  }

  /// Lends room for so many elements, which have no value yet, until a function has ended.
  mutating func withRoom<Element: BitwiseCopyable, Result>(
    for count: Int, of type: Element.Type,
    _ body: (UnsafeMutableBufferPointer<Element>, inout ScratchMemory) -> Result
  ) -> Result {
    let start = (used + 63) & ~63
    let end = start + count * MemoryLayout<Element>.stride
    guard end <= bytes.count else {
      let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
      defer { room.deallocate() }
      return body(room, &self)
    }
    let before = used
    used = end
    defer { used = before }
    let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(bytes)[start..<end])
    return body(room.bindMemory(to: Element.self), &self)
  }
}
