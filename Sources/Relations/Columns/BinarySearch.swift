extension RandomAccessCollection where Index == Int, Element: Comparable {
  /// How many elements are less than another, where they are ascending from index 0 on.
  ///
  /// - Complexity: O(log *n*).
  package func countOfLess(than element: Element) -> Int {
    countOfLeading { $0 < element }
  }
}

extension RandomAccessCollection where Index == Int, Element: Identifiable, Element.ID: Comparable {
  /// How many elements have a lesser identifier, where identifiers are ascending from index 0 on.
  ///
  /// - Complexity: O(log *n*).
  package func countOfLess(than id: Element.ID) -> Int {
    countOfLeading { $0.id < id }
  }

  /// Where the element of an identifier stands, where identifiers are ascending; nil where there is none.
  ///
  /// - Complexity: O(log *n*).
  package func position(of id: Element.ID) -> Int? {
    let position = countOfLess(than: id)
    return position < count && self[position].id == id ? position : nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// How many elements satisfy a condition, where none does after one that does not.
  @inline(__always)
  fileprivate func countOfLeading(where holds: (Element) -> Bool) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = holds(self[middle]) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
