// What memory safety rests on where a column comes from a file. The loops have no branches, so that they run at the
// speed of memory.
extension Column where Element == Int32 {
  /// Whether every element lies in a range.
  func isWithin(_ range: Range<Int>) -> Bool {
    if isEmpty { return true }
    var (least, greatest) = (Int32.max, Int32.min)
    withUnsafeBufferPointer { elements in
      for element in elements {
        least = Swift.min(least, element)
        greatest = Swift.max(greatest, element)
      }
    }
    return range.lowerBound <= Int(least) && Int(greatest) < range.upperBound
  }

  /// Whether no element is less than the one before it.
  func isAscending(in range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { elements in
      var falls = 0
      for place in range.dropFirst() { falls |= elements[place] < elements[place - 1] ? 1 : 0 }
      return falls == 0
    }
  }

  /// Whether they are offsets into so many elements: from 0 up to their number, no one less than the one before.
  func areOffsets(into count: Int) -> Bool {
    first == 0 && isAscending(in: indices) && last.map(Int.init) == count
  }

  /// Whether they are positions among so many, each greater than the one before.
  func areAscendingPositions(among count: Int) -> Bool {
    isWithin(0..<count) && zip(self, dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension Column where Element == UInt16 {
  /// Whether every element is less than a number.
  func isBelow(_ limit: Int) -> Bool {
    var greatest: UInt16 = 0
    withUnsafeBufferPointer { elements in
      for element in elements { greatest = Swift.max(greatest, element) }
    }
    return isEmpty || Int(greatest) < limit
  }
}

extension TextList {
  /// Whether every text lies within the bytes.
  var isSound: Bool {
    let rise = ends.withUnsafeBufferPointer { ends in
      var falls = 0
      for place in ends.indices.dropFirst() { falls |= ends[place] < ends[place - 1] ? 1 : 0 }
      return falls == 0
    }
    return rise && Int(ends.last ?? 0) <= bytes.count
  }
}

extension DayTable {
  /// Whether a list lies in the table, and counts no day that it does not have.
  func holds(_ list: DayList) -> Bool {
    let (firstSlot, slotCount) = (Int(list.firstSlot), Int(list.slotCount))
    let (count, firstDay) = (Int(list.count), Int(list.firstDay))
    guard count >= 0, slotCount >= 0, firstSlot >= 0, firstSlot + slotCount <= slots.count,
      0..<32 ~= list.shift, firstDay >= 0, list.shift == 0 || firstDay + count <= days.count,
      -(1 << 22)..<(1 << 22) ~= list.first
    else { return false }
    let slots = slots.slice(firstSlot..<firstSlot + slotCount)
    return slots.isEmpty ? count == 0 : slots.isWithin(0..<count + 1) && slots.isAscending(in: slots.indices)
  }
}
