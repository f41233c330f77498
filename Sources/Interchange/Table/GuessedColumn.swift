/// What a column of an unknown table looks like.
struct GuessedColumn {
  /// What a column may be for.
  enum Role: String, CaseIterable {
    case from, to, source, start, end, date, year, kind, status, label, id
  }

  let name: String
  private(set) var values: Set<String> = []
  private(set) var hasMoreValues = false
  private(set) var codes: Set<String> = []
  private var filled = 0
  private var blank = 0
  private var dates = 0
  private var years = 0
  private var numbers = 0
  private var dayFirst = 0
  private var monthFirst = 0
  private var unclear = 0
  private var shortYears = 0
  /// A value that is no date; nil where all of them are.
  private(set) var undated: String?

  init(name: String) {
    self.name = name
  }

  private static let missing: Set<String> = [
    "?", "??",
    "-9", "-8", "-7", "-99", "NA", "N/A", "n/a", "NULL", "null", ".", "-",
  ]

  mutating func look(at text: String) {
    if text.isEmpty {
      blank += 1
      return
    }
    if Self.missing.contains(text) {
      codes.insert(text)
      return
    }
    filled += 1
    if values.count < 200 { values.insert(text) } else if !values.contains(text) { hasMoreValues = true }
    if let number = Int(text) {
      numbers += 1
      if 1000...2100 ~= number, text.utf8.count == 4 { years += 1 }
    }
    lookAtDate(text)
  }

  private mutating func lookAtDate(_ text: String) {
    let parts = text.split { "/.-".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else {
      let rule = DateRule.Column(column: 0)
      if let number = Int(text) {
        if !(1000...2100 ~= number) { undated = undated ?? text }
      } else if case .date = DateText.reading(of: text, by: rule, on: .both) {
        dates += 1
      } else {
        undated = undated ?? text
      }
      return
    }
    dates += 1
    guard parts[0].utf8.count <= 2, let first = Int(parts[0]), let second = Int(parts[1]) else { return }
    if parts[2].utf8.count <= 2 { shortYears += 1 }
    if first > 12 { dayFirst += 1 } else if second > 12 { monthFirst += 1 } else { unclear += 1 }
  }

  // MARK: What it looks like

  /// The order of its dates; nil where the year comes first, or the order is not known.
  var order: DateOrder? {
    if dayFirst > 0, monthFirst == 0 { return .dayFirst }
    return monthFirst > 0 && dayFirst == 0 ? .monthFirst : nil
  }

  /// Whether its dates may have the day or the month first, and nothing tells.
  var isAmbiguous: Bool { unclear > 0 && order == nil }

  var hasShortYears: Bool { shortYears > 0 }
  var isOfYears: Bool { filled > 0 && years * 10 >= filled * 9 }
  /// Whether most of it is dates.
  var isOfDates: Bool {
    filled > 0 && (dates + years) * 4 >= filled * 3 && (dates > 0 || isOfYears)
  }

  /// Whether it holds words that come again, as names do.
  var isOfNames: Bool {
    filled > 0 && !isOfDates && numbers * 2 < filled && (values.count < filled || filled < 20)
  }

  /// How likely it is for something; 0 where it is not.
  func likeness(to role: Role) -> Int {
    guard let likeness = Self.likeness(of: plainName, to: role) else { return 0 }
    switch role {
    // A name of dates among words in which some are none, such as “ongoing”, is one still.
    case .start, .end, .date: if filled > 0, dates + years == 0 { return 0 }
    case .year: if filled > 0, !isOfYears { return 0 }
    case .kind: if values.count > 60 { return 0 }
    case .id: if values.count < min(filled, 200) { return 0 }
    case .status:
      let known = [
        "accepted", "reported", "claimed", "alleged", "disputed", "denied", "announced", "rejected",
      ]
      if !values.isSubset(of: known) { return 0 }
    case .from, .to, .source, .label: if isOfDates { return 0 }
    }
    return likeness
  }
}
