/// Short runs of positions put together, so that whoever visits them is not called for each.
struct Gathering {
  /// As many positions as fit on the stack; for more the allocation would go to the heap.
  private static let capacity = 256
  /// Up to which length a run is copied rather than handed on as it lies.
  private static let shortRun = 64

  private let buffer: UnsafeMutableBufferPointer<Int32>
  private var count = 0

  /// Gathers positions; what is left at the end is handed on as well.
  @inline(__always)
  static func withBuffer(
    _ body: (UnsafeBufferPointer<Int32>) -> Void, _ gather: (inout Gathering) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { buffer in
      var gathering = Gathering(buffer: buffer)
      gather(&gathering)
      gathering.flush(body)
    }
  }

  private init(buffer: UnsafeMutableBufferPointer<Int32>) {
    self.buffer = buffer
  }

  @inline(__always)
  private mutating func flush(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
    if count > 0 { body(UnsafeBufferPointer(rebasing: buffer[..<count])) }
    count = 0
  }

  /// Adds a range of positions.
  @inline(__always)
  mutating func append(
    _ positions: UnsafeBufferPointer<Int32>, _ range: Range<Int>,
    _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    if range.isEmpty { return }
    if range.count > Self.shortRun {
      flush(body)
      return body(UnsafeBufferPointer(rebasing: positions[range]))
    }
    if count + range.count > buffer.count { flush(body) }
    var next = count
    for place in range {
      buffer[next] = positions[place]
      next &+= 1
    }
    count = next
  }

  /// Adds those of a range of positions whose last day is a day or a later one.
  @inline(__always)
  mutating func append(
    _ positions: UnsafeBufferPointer<Int32>, _ range: Range<Int>, where ends: UnsafeBufferPointer<Int32>,
    reach day: Int32, _ body: (UnsafeBufferPointer<Int32>) -> Void
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      if count == buffer.count { flush(body) }
      let limit = min(place + buffer.count - count, range.upperBound)
      var next = count
      // Every position is written and only those that hold are counted, so that no branch has to be guessed.
      while place < limit {
        buffer[next] = positions[place]
        next &+= ends[place] >= day ? 1 : 0
        place &+= 1
      }
      count = next
    }
  }
}
