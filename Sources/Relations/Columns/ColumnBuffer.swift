/// The memory of a column while it is being filled.
struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: ~Copyable {
  /// The elements, without a value until they are given one.
  let elements: UnsafeMutableBufferPointer<Element>

  /// Room for so many elements.
  init(count: Int) {
    elements = .allocate(capacity: count)
  }

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
    let memory = Memory(UnsafeRawBufferPointer(elements)) { $0.deallocate() }
    return Column(UnsafeBufferPointer(elements), in: memory)
  }

  deinit {
    elements.deallocate()
  }
}
