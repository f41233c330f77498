/// Rows of relations in an order that the question says, without a copy.
///
/// They share the memory of their graph, and keep it.
public struct RowList: RandomAccessCollection, Sendable {
  private let column: Column<Int32>

  init(_ column: Column<Int32>) {
    self.column = column
  }

  /// The place of the first row.
  public var startIndex: Int { 0 }

  /// The place after that of the last row.
  public var endIndex: Int { column.count }

  /// The row at a place.
  public subscript(place: Int) -> Int32 { column[place] }

  /// Calls a function with all rows at once.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Int32>) throws -> Result
  ) rethrows -> Result? {
    try column.withContiguousStorageIfAvailable(body)
  }
}
