#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Elements in a row, in memory of their own or in a mapped file, which nobody changes.
///
/// It is read like an array, and as fast; copies and slices share the memory, and keep it.
struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // The memory is immutable and kept, so that any thread may read the elements.
  private let elements: UnsafeBufferPointer<Element>
  private let memory: PinnedBytes?

  /// A column without elements.
  init() {
    elements = UnsafeBufferPointer(start: nil, count: 0)
    memory = nil
  }

  /// A column of elements that lie in some memory.
  init(_ elements: UnsafeBufferPointer<Element>, in memory: PinnedBytes) {
    self.elements = elements
    self.memory = memory
  }

  /// A column with a copy of some elements.
  init(_ elements: [Element]) {
    let buffer = ColumnBuffer<Element>(count: elements.count)
    _ = buffer.elements.initialize(from: elements)
    self = buffer.finish()
  }

  /// A column of so many elements, each with what a function says of its place.
  init(count: Int, _ element: (Int) -> Element) {
    let buffer = ColumnBuffer<Element>(count: count)
    let elements = buffer.elements
    for place in 0..<count { elements[place] = element(place) }
    self = buffer.finish()
  }

  /// The elements in a range of places.
  ///
  /// - Complexity: O(1).
  func slice(_ range: Range<Int>) -> Column {
    precondition(range.lowerBound >= 0 && range.upperBound <= elements.count, "a range outside of a column")
    guard let memory, !range.isEmpty else { return Column() }
    return Column(UnsafeBufferPointer(rebasing: elements[range]), in: memory)
  }

  /// Reads the elements where no place has to be checked; it is for loops over places that were.
  @inline(__always)
  func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(elements)
  }

  /// The elements without their memory, for whoever keeps what the column is part of.
  ///
  /// To keep the memory as well costs a question of a few nanoseconds more than its answer.
  @inline(__always)
  var unkept: UnsafeBufferPointer<Element> { elements }

  /// Its bytes, whatever they mean.
  var raw: RawColumn {
    RawColumn(
      bytes: UnsafeRawBufferPointer(elements), stride: MemoryLayout<Element>.stride, count: elements.count,
      memory: memory)
  }

  /// How many bytes it takes.
  var byteCount: Int { elements.count * MemoryLayout<Element>.stride }
}

extension Column: RandomAccessCollection {
  var startIndex: Int { 0 }

  @inline(__always)
  var endIndex: Int { elements.count }

  @inline(__always)
  var count: Int { elements.count }

  @inline(__always)
  subscript(place: Int) -> Element {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: elements.count), "a place outside of a column")
    defer { withExtendedLifetime(memory) {} }
    // The place has been checked.
    return elements.baseAddress.unsafelyUnwrapped[place]
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBufferPointer(body)
  }
}

/// The memory of a column while it is being filled.
struct ColumnBuffer<Element: BitwiseCopyable & Sendable>: ~Copyable {
  /// The elements, without a value until they are given one.
  let elements: UnsafeMutableBufferPointer<Element>

  /// Room for so many elements.
  init(count: Int) {
    elements = Self.memory(count: count)
  }

  /// Memory for so many elements; much of it in large pages, because a page that is touched for the first time, or once
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
