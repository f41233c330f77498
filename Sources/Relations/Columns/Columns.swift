import EDTF

/// The relations of a graph, a column for each field, in the order of their identifiers.
final class Columns: Sendable {
  /// The last day of a relation that has no end.
  static let open = Day.max.number
  /// How many kinds have a number.
  static let kindLimit = Int(UInt16.max) + 1

  /// For each relation the number of its kind.
  let kinds: Column<UInt16>
  /// For each relation the position of the actor that it starts from.
  let from: Column<Int32>
  /// For each relation the position of the actor that it points to; -1 where there is none.
  let to: Column<Int32>
  /// For each relation its first day, where its days are exact.
  let start: Column<Int32>
  /// For each relation its last day, where its days are exact.
  let end: Column<Int32>
  /// The relations whose days are not exact, or that something else limits, in order.
  let uncertain: Column<Int32>

  init(
    kinds: Column<UInt16> = Column(), from: Column<Int32> = Column(), to: Column<Int32> = Column(),
    start: Column<Int32> = Column(), end: Column<Int32> = Column(), uncertain: Column<Int32> = Column()
  ) {
    self.kinds = kinds
    self.from = from
    self.to = to
    self.start = start
    self.end = end
    self.uncertain = uncertain
  }

  var count: Int { kinds.count }

  /// The positions of the relations with exact days.
  var exact: [Int32] {
    var exact: [Int32] = []
    exact.reserveCapacity(count - uncertain.count)
    var next = uncertain.startIndex
    for position in 0..<Int32(count) {
      if next < uncertain.endIndex, uncertain[next] == position { next += 1 } else { exact.append(position) }
    }
    return exact
  }

  /// How many bytes it takes.
  var byteCount: Int { 18 * count + 4 * uncertain.count }
}

/// The columns of relations that are added one after the other.
struct ColumnsBuilder {
  private var kinds = GrowingColumn<UInt16>()
  private var from = GrowingColumn<Int32>()
  private var to = GrowingColumn<Int32>()
  private var start = GrowingColumn<Int32>()
  private var end = GrowingColumn<Int32>()
  private var uncertain = GrowingColumn<Int32>()

  init(capacity: Int) {
    kinds.reserveCapacity(capacity)
    from.reserveCapacity(capacity)
    to.reserveCapacity(capacity)
    start.reserveCapacity(capacity)
    end.reserveCapacity(capacity)
  }

  var count: Int { kinds.count }

  mutating func append(kind: UInt16, from: Int32, to: Int32, days: (start: Int32, end: Int32)?) {
    if days == nil { uncertain.append(Int32(count)) }
    kinds.append(kind)
    self.from.append(from)
    self.to.append(to)
    start.append(days?.start ?? Columns.open)
    end.append(days?.end ?? Columns.open)
  }

  func finish() -> Columns {
    Columns(
      kinds: kinds.column, from: from.column, to: to.column, start: start.column, end: end.column,
      uncertain: uncertain.column)
  }
}
