extension EDTFDiagnosis {
  // What is wrong with the text as a whole.

  func emptiness() -> EDTFError? {
    guard scalars.isEmpty else { return nil }
    return switch expectation {
    case .date: refuse(.empty, at: 0, "there is no date")
    case .span:
      refuse(.empty, at: 0, "there is no date; a slash says that it began and ended", instead: ["/"])
    }
  }

  func timeOfDay() -> EDTFError? {
    let hasColon = scalars.contains(":")
    let marks: [Unicode.Scalar] = hasColon ? ["T", "t", " "] : ["T", "t"]
    let offset = scalars.indices.first {
      marks.contains(scalars[$0]) && isDigit($0 - 1) && isDigit($0 + 1)
    }
    guard let offset = offset ?? scalars.firstIndex(of: ":") else { return nil }
    let pieces = split(0..<scalars.count, at: offsets(of: "/", in: 0..<scalars.count))
    let days = pieces.map { piece in
      string(piece.lowerBound..<(piece.first { marks.contains(scalars[$0]) } ?? piece.upperBound))
    }
    return refuse(
      .timeOfDay,
      at: offset,
      "a time of day is finer than a day, and nothing here is",
      instead: [days.joined(separator: "/")]
    )
  }

  func foreignDash() -> EDTFError? {
    guard let offset = scalars.firstIndex(where: EDTFDiagnosis.isForeignDash) else { return nil }
    let dense = scalars.filter { !$0.properties.isWhitespace }
    let candidates = ["-", "/", ".."].map { replacement in
      dense.map { EDTFDiagnosis.isForeignDash($0) ? replacement : String($0) }.joined()
    }
    return refuse(
      .dash,
      at: offset,
      "this dash is not the hyphen of the keyboard; a date takes '-', an interval '/'",
      instead: candidates,
      isCertain: candidates.count(where: reads) == 1
    )
  }

  /// The dashes and minus signs of Unicode that are not in ASCII.
  private static func isForeignDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "-" && (scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}")
  }

  func space() -> EDTFError? {
    guard let offset = scalars.firstIndex(where: { $0.properties.isWhitespace }) else { return nil }
    let dense = scalars.filter { !$0.properties.isWhitespace }.map { String($0) }.joined()
    // A blank within a date may stand for anything.
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
    let isAtEdges = pieces.allSatisfy { piece in
      let words = piece.split(whereSeparator: \.isWhitespace)
      return words.count < 2
    }
    return refuse(.space, at: offset, "a date has no spaces", instead: [dense], isCertain: isAtEdges)
  }

  func setOfAll() -> EDTFError? {
    guard let offset = scalars.firstIndex(where: { $0 == "{" || $0 == "}" }) else { return nil }
    var candidates: [String] = []
    // All days from one date to another are an interval; all of several dates are several periods.
    if scalars.first == "{", scalars.last == "}", !scalars.contains(",") {
      let members = string(1..<scalars.count - 1)
      if let dots = members.firstRange(of: "..") {
        candidates.append("\(members[..<dots.lowerBound])/\(members[dots.upperBound...])")
      }
    }
    return refuse(
      .setOfAll,
      at: offset,
      "a set in braces means all of its dates; write a spell for each, or [ ] for one of them",
      instead: expectation == .span ? candidates : []
    )
  }
}
