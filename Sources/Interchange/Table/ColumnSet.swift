import GraphFiles

/// The columns that a mapping names, each with a number of its own, whatever their order in a file.
struct ColumnSet {
  private(set) var names: [String] = []
  /// Where the mapping names each for the first time.
  private(set) var positions: [TextPosition] = []
  private var numbers: [String: Int] = [:]

  /// The number of a column.
  mutating func number(of name: String, at position: TextPosition) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    positions.append(position)
    return names.count - 1
  }
}
