/// Elements in a row to which more can be added, in memory that becomes that of a ``Column`` without a copy.
///
/// A copy of it is a value of its own: whoever adds to memory that somebody else reads takes other memory first.
package struct GrowingColumn<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// Memory that is given back when nobody refers to it any more.
  private final class Room: @unchecked Sendable {
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ elements: UnsafeMutableBufferPointer<Element>) {
      self.elements = elements
    }

    deinit {
      elements.deallocate()
    }
  }

  private var room = Room(UnsafeMutableBufferPointer(start: nil, count: 0))
  package private(set) var count = 0

  package init() {}

  package init(_ elements: some Collection<Element>) {
    append(contentsOf: elements)
  }

  /// The elements as they are now.
  ///
  /// - Complexity: O(1).
  var column: Column<Element> {
    if count == 0 { return Column() }
    let elements = UnsafeBufferPointer(rebasing: room.elements[..<count])
    let memory = PinnedBytes(UnsafeRawBufferPointer(elements)) { [room] _ in withExtendedLifetime(room) {} }
    return Column(elements, in: memory)
  }

  package mutating func reserveCapacity(_ capacity: Int) {
    if capacity > room.elements.count || !isKnownUniquelyReferenced(&room) { move(toRoomFor: capacity) }
  }

  @inline(__always)
  package mutating func append(_ element: Element) {
    makeRoom(for: 1)
    room.elements[count] = element
    count &+= 1
  }

  package mutating func append(contentsOf elements: some Collection<Element>) {
    append(count: elements.count) { _ = $0.initialize(from: elements) }
  }

  /// Adds so many elements, to each of which a function gives its value.
  mutating func append(count added: Int, _ initialize: (UnsafeMutableBufferPointer<Element>) -> Void) {
    if added == 0 { return }
    makeRoom(for: added)
    initialize(UnsafeMutableBufferPointer(rebasing: room.elements[count..<count + added]))
    count += added
  }

  /// The elements of some places, in their order.
  func selecting(_ places: some Collection<Int32>) -> GrowingColumn {
    GrowingColumn(places.lazy.map { self[Int($0)] })
  }

  @inline(__always)
  private mutating func makeRoom(for added: Int) {
    if count &+ added > room.elements.count || !isKnownUniquelyReferenced(&room) {
      move(toRoomFor: Swift.max(count + added, 2 * count))
    }
  }

  @inline(never)
  private mutating func move(toRoomFor capacity: Int) {
    let larger = Room(ColumnBuffer<Element>.memory(count: capacity))
    _ = larger.elements.initialize(from: room.elements[..<count])
    room = larger
  }
}

extension GrowingColumn: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  @inline(__always)
  package subscript(place: Int) -> Element {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "a place outside of a column")
    return room.elements[place]
  }

  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBufferPointer(body)
  }

  /// Reads the elements where no place has to be checked.
  @inline(__always)
  func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(room) {} }
    return try body(UnsafeBufferPointer(rebasing: room.elements[..<count]))
  }
}
