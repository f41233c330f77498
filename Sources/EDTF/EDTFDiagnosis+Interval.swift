extension EDTFDiagnosis {
  // What is wrong with the slashes, and which piece between them is at fault.

  /// The offsets of the slashes that are not in brackets.
  private var slashOffsets: [Int] {
    offsets(of: "/", in: 0..<scalars.count)
  }

  func slashes() -> EDTFError? {
    let offsets = slashOffsets
    guard let first = offsets.first else { return nil }
    let pieces = split(0..<scalars.count, at: offsets)
    if let error = slashedDate(pieces) ?? shortenedEnd(pieces) { return error }
    if offsets.count > 1 {
      let written = pieces.filter { !$0.isEmpty }.map(string)
      let (start, end) = (string(pieces[0]), string(pieces[pieces.count - 1]))
      // What can be read in between may be a date of its own; what cannot, the gap between two spans.
      let isList = pieces.dropFirst().dropLast().allSatisfy { EDTFDate.read(string($0)) != nil }
      let span = "\(start)/\(end)"
      let isSpan = isList && (start != ".." || end != "..")
      let isAsked = isSpan && reads(span)
      return refuse(
        .twoSlashes,
        at: offsets[1],
        "an interval has one slash, between its start and its end"
          + (isAsked
            ? "; this may be \(span), or a list of dates, [\(written.joined(separator: ", "))]" : ""),
        instead: [written.joined(separator: "/")] + (isSpan ? [span] : []), isAsked: isAsked
      )
    }
    guard expectation == .date else { return nil }
    let (start, end) = (string(pieces[0]), string(pieces[1]))
    return refuse(
      .intervalForDate,
      at: first,
      "one date is wanted, and this is an interval; brackets say that it is one day of several",
      // What has one side alone says when something began, or ended.
      instead: start.isEmpty || end.isEmpty
        ? [start + end] : ["[\(start == ".." ? "" : start)..\(end == ".." ? "" : end)]"]
    )
  }

  /// `22/03/2012`, `2012/03/22`, `03/2012`, `2012/03` and `2012/13`.
  private func slashedDate(_ pieces: [Range<Int>]) -> EDTFError? {
    let candidates = isoCandidates(pieces)
    if pieces.count == 2, pieces[0].count == 4, pieces[1].count == 2, let year = number(pieces[0]),
      let short = number(pieces[1])
    {
      let century = short > year % 100 ? year / 100 : year / 100 + 1
      let interval = "\(string(pieces[0]))/\(padded(century * 100 + short, to: 4))"
      guard 1...12 ~= short else {
        return refuse(
          .shortYear,
          at: pieces[1].lowerBound,
          "a year has four digits",
          instead: [interval]
        )
      }
      let years = short > year % 100 ? "; an interval of years has four digits in both, '\(interval)'" : ""
      return refuse(
        .notISO,
        at: pieces[0].upperBound,
        "a month follows its year after '-'\(years)",
        instead: candidates
      )
    }
    guard !candidates.isEmpty else { return faultyDate(pieces, in: 0..<scalars.count) }
    return refuse(
      .notISO,
      at: pieces[0].lowerBound,
      "a date is written year, month, day, with '-' between them\(doubt(candidates))",
      instead: candidates,
      isCertain: pieces.count == 3 && candidates.count == 1,
      isAsked: candidates.count == 2
    )
  }

  /// `2012-03/04` and `2012-03-05/07`, whose ends leave out what they have in common with the start.
  private func shortenedEnd(_ pieces: [Range<Int>]) -> EDTFError? {
    guard pieces.count == 2, expectation == .span, pieces[0].count == 7 || pieces[0].count == 10,
      let year = number(pieces[0].prefix(4))
    else { return nil }
    let (start, tail) = (string(pieces[0]), string(pieces[1]))
    let isMonthAndDay =
      start.utf8.count == 10 && EDTFDate.read("\(start.prefix(5))\(tail)")?.precision == .day
    let last = number(pieces[1])
    guard isMonthAndDay || last != nil && tail.utf8.count <= 2 else { return nil }
    let missing = last.map { padded($0, to: 2) } ?? tail
    let end = "\(start.dropLast(missing.utf8.count))\(missing)"
    // 2012-11/02 goes on over New Year.
    let isOver = (isMonthAndDay || start.utf8.count == 7) && !reads("\(start)/\(end)")
    let later = "\(padded(year + 1, to: 4))\(end.dropFirst(4))"
    let span = "\(start)/\(isOver ? later : end)"
    return refuse(
      .shortYear, at: pieces[1].lowerBound, "either date of an interval is written whole",
      instead: reads(span) ? [span] : [])
  }

  /// The other reading, where a day and a month may stand in either order.
  func doubt(_ candidates: [String]) -> String {
    candidates.count > 1 ? "; this may be \(candidates.joined(separator: " or "))" : ""
  }

  /// What fields that are numbers may mean as a date, the day before the month where both are possible.
  func isoCandidates(_ fields: [Range<Int>]) -> [String] {
    let (first, second) = isoReadings(fields)
    guard let first else { return second.map { [$0] } ?? [] }
    // After a year the month comes first everywhere; the other order is a slip.
    guard let second, second != first, fields[0].count < 4 else { return [first] }
    return [first, second]
  }

  /// What fields that are numbers mean with the day before the month, and with the day behind it; after a year, the other
  /// way about.
  ///
  /// Nil where that is no date.
  func isoReadings(_ fields: [Range<Int>]) -> (first: String?, second: String?) {
    guard 2...3 ~= fields.count, fields.allSatisfy({ number($0) != nil }) else { return (nil, nil) }
    let texts = fields.map(string)
    func date(_ order: [Int]) -> String? {
      let text = order.map { texts[$0].count < 2 ? "0\(texts[$0])" : texts[$0] }.joined(separator: "-")
      return EDTFDate.read(text) == nil ? nil : text
    }
    let lengths = texts.map(\.count)
    if lengths[0] == 4, lengths.dropFirst().allSatisfy({ $0 <= 2 }) {
      return fields.count == 3 ? (date([0, 1, 2]), date([0, 2, 1])) : (date([0, 1]), nil)
    }
    guard lengths.last == 4, lengths.dropLast().allSatisfy({ $0 <= 2 }) else { return (nil, nil) }
    return fields.count == 3 ? (date([2, 1, 0]), date([2, 0, 1])) : (date([1, 0]), nil)
  }

  func pieces() -> EDTFError? {
    let ranges = split(0..<scalars.count, at: slashOffsets)
    guard ranges.count == 2 else {
      return piece(0..<scalars.count, at: .alone)
    }
    if let error = piece(ranges[0], at: .start) ?? piece(ranges[1], at: .end) { return error }
    return refuse(
      .endBeforeStart,
      at: ranges[1].lowerBound,
      "the end lies before the start",
      instead: ["\(string(ranges[1]))/\(string(ranges[0]))"]
    )
  }
}

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
      // [2014..2015]..[2016..2017]
      let rest = string(closing + 1..<range.upperBound)
      if opening == range.lowerBound, expectation == .span, rest.hasPrefix(".."), rest.count > 2 {
        return refuse(
          .dottedInterval, at: closing + 1, "an interval has a slash between its dates",
          instead: ["\(string(opening..<closing + 1))/\(rest.dropFirst(2))"])
      }
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
