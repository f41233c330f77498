#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The memory of a column while it is being filled.
struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: ~Copyable {
  /// The elements, without a value until they are given one.
  let elements: UnsafeMutableBufferPointer<Element>

  /// Room for so many elements.
  init(count: Int) {
    elements = Self.memory(count: count)
  }

  /// PinnedBytes for so many elements; much of it in large pages, because a page that is touched for the first time, or once
  /// more after many others, costs more than what is read there.
  static func memory(count: Int) -> UnsafeMutableBufferPointer<Element> {
    #if os(Linux)
      let size = count * MemoryLayout<Element>.stride
      if size >= 2 * largePage {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: largePage)
        // Whether the system follows the advice changes the speed alone.
        _ = madvise(bytes.baseAddress, size, MADV_HUGEPAGE)
        return bytes.bindMemory(to: Element.self)
      }
    #endif
    return .allocate(capacity: count)
  }

  private static var largePage: Int { 1 << 21 }

  /// Room for so many elements, each with the same value.
  init(repeating element: Element, count: Int) {
    self.init(count: count)
    elements.initialize(repeating: element)
  }

  /// The column, once each element has its value.
  consuming func finish() -> Column<Element> {
    let elements = elements
    discard self
    guard !elements.isEmpty else {
      elements.deallocate()
      return Column()
    }
    let memory = PinnedBytes(UnsafeRawBufferPointer(elements)) { $0.deallocate() }
    return Column(UnsafeBufferPointer(elements), in: memory)
  }

  deinit {
    elements.deallocate()
  }
}
