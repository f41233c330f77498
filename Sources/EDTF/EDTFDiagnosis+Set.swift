extension EDTFDiagnosis {
  // What is wrong with a one-of set.

  /// Brackets that do not pair, and a slash between a pair.
  func brackets() -> EDTFError? {
    var opening: Int?
    let lastClosing = scalars.lastIndex(of: "]") ?? -1
    for (offset, scalar) in scalars.enumerated() {
      switch scalar {
      case "[":
        if opening != nil {
          return malformed(
            at: offset,
            "a set has no set in it",
            instead: replacing(offset..<offset + 1, with: "")
          )
        }
        opening = offset
      case "]":
        if opening == nil {
          return malformed(
            at: offset,
            "nothing opens this bracket",
            instead: replacing(offset..<offset + 1, with: "")
          )
        }
        opening = nil
      case "/" where opening != nil && offset < lastClosing:
        return malformed(
          at: offset,
          "a set has '..' between its first and its last date",
          instead: replacing(offset..<offset + 1, with: "..")
        )
      default:
        break
      }
    }
    guard let opening else { return nil }
    let close = scalars[opening...].firstIndex(of: "/") ?? scalars.count
    return malformed(at: opening, "nothing closes this bracket", instead: replacing(close..<close, with: "]"))
  }

  private func malformed(at offset: Int, _ message: String, instead candidate: String) -> EDTFError {
    refuse(.malformedSet, at: offset, message, instead: [candidate])
  }

  /// The first fault of a piece that has brackets.
  func set(_ range: Range<Int>) -> EDTFError? {
    guard
      let opening = range.first(where: { scalars[$0] == "[" }),
      let closing = range.first(where: { scalars[$0] == "]" })
    else { return nil }
    guard opening == range.lowerBound, closing == range.upperBound - 1 else {
      return malformed(
        at: opening == range.lowerBound ? closing + 1 : range.lowerBound,
        "a set stands alone; a mark belongs to a date within it",
        instead: replacing(range, with: string(opening..<closing + 1))
      )
    }
    let inside = opening + 1..<closing
    let members = split(inside, at: offsets(of: ",", in: inside))
    for member in members {
      if let error = self.member(member, of: range, beside: members) { return error }
    }
    return nil
  }

  private func member(
    _ member: Range<Int>,
    of set: Range<Int>,
    beside members: [Range<Int>]
  ) -> EDTFError? {
    if member.isEmpty {
      let written = members.filter { !$0.isEmpty }.map(string).joined(separator: ",")
      return malformed(
        at: member.lowerBound,
        "a date is missing here",
        instead: replacing(set, with: written.isEmpty ? "" : "[\(written)]")
      )
    }
    let dots = offsets(of: ".", in: member)
    guard let first = dots.first, let last = dots.last else { return piece(member, at: .member) }
    guard last == first + 1 else {
      let isRun = last - first == dots.count - 1
      return malformed(
        at: first,
        "a range has two dots between its first and its last date",
        instead: isRun
          ? replacing(first..<last + 1, with: "..")
          : replacing(member, with: string(member).split(separator: "..").joined(separator: ","))
      )
    }
    let (before, after) = (member.lowerBound..<first, last + 1..<member.upperBound)
    if before.isEmpty && after.isEmpty {
      return malformed(
        at: first,
        "a set that may be any date is an open end",
        instead: replacing(set, with: "..")
      )
    }
    if let error = before.isEmpty ? nil : piece(before, at: .member) { return error }
    if let error = after.isEmpty ? nil : piece(after, at: .member) { return error }
    guard !before.isEmpty, !after.isEmpty, EDTFDate.read("[\(string(member))]") == nil else { return nil }
    return refuse(
      .endBeforeStart,
      at: after.lowerBound,
      "the last date of a range lies before its first",
      instead: [replacing(member, with: "\(string(after))..\(string(before))")]
    )
  }
}
