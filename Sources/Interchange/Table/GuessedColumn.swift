/// What a column of an unknown table looks like.
struct GuessedColumn {
  /// What a column may be for.
  enum Role: String, CaseIterable {
    case from, to, start, end, date, year, kind, status, label, id
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
      if Int(text) == nil, case .date = DateText.reading(of: text, by: rule, on: .both) { dates += 1 }
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

  private static let words: [Role: [String]] = [
    .id: ["id", "relation_id", "event_id", "event_id_cnty", "key"],
    .from: [
      "from", "side_a", "actor1", "actor_1", "statea", "state_a", "state1", "ccode1", "country1", "supporter",
      "sender", "donor", "group1", "party1", "member", "source_actor", "attacker", "source",
    ],
    .to: [
      "to", "side_b", "actor2", "actor_2", "stateb", "state_b", "state2", "ccode2", "country2", "recipient",
      "receiver", "target", "group2", "party2", "organisation", "organization", "victim",
    ],
    .kind: ["kind", "relation", "relation_type", "link_type", "type", "event_type", "category"],
    .start: [
      "start", "start_date", "startdate", "begin", "begin_date", "since", "first_year", "start_year",
      "styear",
      "from_date", "date_from", "signed", "joined", "entry", "valid_from",
    ],
    .end: [
      "end", "end_date", "enddate", "until", "last_year", "end_year", "endyear", "to_date", "date_to",
      "finish", "ended", "left", "exit", "valid_to", "terminated",
    ],
    .date: ["date", "event_date", "day"],
    .year: ["year"],
    .status: ["status"],
    .label: ["label", "description", "title", "course", "name", "notes"],
  ]

  /// How likely it is for something; 0 where it is not.
  func likeness(to role: Role) -> Int {
    let own = name.lowercased().map { $0 == " " || $0 == "-" ? "_" : String($0) }.joined()
    guard let place = Self.words[role]?.firstIndex(of: own) else { return 0 }
    switch role {
    case .start, .end, .date: if filled > 0, !isOfDates { return 0 }
    case .year: if filled > 0, !isOfYears { return 0 }
    case .kind: if values.count > 60 { return 0 }
    case .id: if values.count < min(filled, 200) { return 0 }
    case .status:
      let known = [
        "accepted", "reported", "claimed", "alleged", "disputed", "denied", "announced", "rejected",
      ]
      if !values.isSubset(of: known) { return 0 }
    case .from, .to, .label: if isOfDates { return 0 }
    }
    return 100 - place
  }
}
