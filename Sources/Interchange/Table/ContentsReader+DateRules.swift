import GraphFiles

extension ContentsReader {
  private static let dateKeys = [
    "column", "format", "pivot", "as", "codes", "blank", "precision", "year", "month", "day", "earliest",
    "latest", "or", "open-where",
  ]
  private static let periodKeys = [
    "date", "year", "start", "end", "where", "first-seen", "last-seen", "as", "row-year",
  ]

  /// The periods of a key: one, or a list of them.
  mutating func periodRules(
    _ key: String, in fields: Fields, _ columns: inout ColumnSet
  ) -> [PeriodRule] {
    guard let node = value(key, in: fields) else { return [] }
    path.append(key)
    defer { path.removeLast() }
    let items: [YAMLNode] = if case .sequence(let items) = node.content { items } else { [node] }
    return items.compactMap { periodRule($0, &columns) }
  }

  private mutating func periodRule(_ node: YAMLNode, _ columns: inout ColumnSet) -> PeriodRule? {
    if case .scalar = node.content {
      guard let text = text(node, expected: "a column of dates, or a mapping") else { return nil }
      if text == "undated" { return PeriodRule(isUndated: true) }
      let column = DateRule.Column(column: columns.number(of: text, at: node.position), blank: .skip)
      return PeriodRule(start: .column(column), isSingle: true)
    }
    guard let fields = fields(of: node, known: Self.periodKeys, what: "a period") else { return nil }
    var rule = PeriodRule()
    rule.conditions = conditions("where", in: fields, &columns)
    rule.firstSeen = dateRule("first-seen", in: fields, &columns)
    rule.lastSeen = dateRule("last-seen", in: fields, &columns)
    if let column = text("year", in: fields) {
      let year = DateRule.Column(
        column: columns.number(of: column, at: fields.position(of: "year")), order: .edtf, blank: .skip)
      year.span = choice("as", in: fields) ?? .whole
      rule.start = .column(year)
      rule.end = .column(year)
      return rule
    }
    if fields["date"] != nil {
      rule.start = dateRule("date", in: fields, &columns, blank: .skip)
      rule.isSingle = true
      return rule
    }
    rule.start = dateRule("start", in: fields, &columns)
    rule.end = dateRule("end", in: fields, &columns)
    if let year = text("row-year", in: fields) {
      rule.rowYear = columns.number(of: year, at: fields[key: "row-year"])
    }
    let isEmpty =
      rule.start == nil && rule.end == nil && rule.firstSeen == nil && rule.lastSeen == nil
    if isEmpty, fields["start"] == nil, fields["end"] == nil {
      fault(
        "missing-key", at: fields.position, "the period has no date",
        "add date:, year:, or start: and end: with the names of columns")
    }
    return rule
  }

  mutating func dateRule(
    _ key: String, in fields: Fields, _ columns: inout ColumnSet, blank: DateMissing? = nil
  ) -> DateRule? {
    guard let node = value(key, in: fields) else { return nil }
    path.append(key)
    defer { path.removeLast() }
    return dateRule(node, &columns, blank: blank)
  }

  private mutating func dateRule(
    _ node: YAMLNode, _ columns: inout ColumnSet, blank: DateMissing? = nil
  ) -> DateRule? {
    if case .scalar = node.content {
      guard let text = text(node, expected: "a column of dates, or a mapping") else { return nil }
      return .column(
        DateRule.Column(column: columns.number(of: text, at: node.position), blank: blank ?? .unknown))
    }
    guard let fields = fields(of: node, known: Self.dateKeys, what: "a date") else { return nil }
    guard var rule = ownRule(in: fields, &columns, blank: blank) else { return nil }
    if let other = dateRule("or", in: fields, &columns, blank: blank) { rule = .either(rule, other) }
    let open = conditions("open-where", in: fields, &columns)
    return open.isEmpty ? rule : .open(open, rule)
  }

  private mutating func ownRule(
    in fields: Fields, _ columns: inout ColumnSet, blank: DateMissing?
  ) -> DateRule? {
    let codes = codes(in: fields)
    let blank = choice("blank", in: fields) ?? blank ?? .unknown
    let span: YearSpan = choice("as", in: fields) ?? .some
    if fields["earliest"] != nil || fields["latest"] != nil {
      refuse(
        ["column", "year", "month", "day", "format", "pivot", "as", "codes", "precision"],
        beside: "earliest: and latest", in: fields)
      guard let earliest = dateRule("earliest", in: fields, &columns),
        let latest = dateRule("latest", in: fields, &columns)
      else {
        let missing = fields["earliest"] == nil ? "earliest" : "latest"
        if fields[missing] == nil {
          fault(
            "missing-key", at: fields.position, "\(missing): is missing",
            "name the column of the \(missing) day that it may be")
        }
        return nil
      }
      return .between(earliest, latest, blank)
    }
    if let year = text("year", in: fields) {
      refuse(["column", "format"], beside: "year", in: fields)
      func number(_ key: String, _ reader: inout ContentsReader, _ columns: inout ColumnSet) -> Int? {
        guard let name = reader.text(key, in: fields) else { return nil }
        return columns.number(of: name, at: fields[key]?.position ?? fields.position)
      }
      let yearNumber = columns.number(of: year, at: fields[key: "year"])
      let month = number("month", &self, &columns)
      return .parts(
        DateRule.Parts(
          year: yearNumber, month: month, day: number("day", &self, &columns), span: span, codes: codes,
          blank: blank, pivot: pivot(in: fields), precision: precision(in: fields, &columns)))
    }
    guard let name = text("column", in: fields) else {
      if fields["column"] == nil {
        fault(
          "missing-key", at: fields.position, "it is not said where the date stands",
          "add column:, year: with month: and day:, or earliest: and latest:")
      }
      return nil
    }
    refuse(["month", "day"], beside: "column", in: fields)
    let column = DateRule.Column(column: columns.number(of: name, at: fields[key: "column"]))
    column.order = choice("format", in: fields) ?? .any
    column.pivot = pivot(in: fields)
    column.span = span
    column.codes = codes
    column.blank = blank
    column.precision = precision(in: fields, &columns)
    return .column(column)
  }

  /// Reports keys that would be without effect.
  private mutating func refuse(_ keys: [String], beside key: String, in fields: Fields) {
    for name in keys where fields[name] != nil {
      fault(
        "unknown-key", at: fields.position(of: name), "\(name): says nothing beside \(key):", "leave it out")
    }
  }

  private mutating func pivot(in fields: Fields) -> Int? { number("pivot", in: fields, range: 0...99) }

  /// What codes mean that stand where a date could, such as `{ "-9": unknown, "0": open }`.
  private mutating func codes(in fields: Fields) -> [String: DateMissing] {
    guard let node = value("codes", in: fields) else { return [:] }
    path.append("codes")
    defer { path.removeLast() }
    guard case .mapping(let entries) = node.content else {
      fault(
        "wrong-type", at: node.position, "codes: must be a mapping, but \(node.summary) stands here",
        "write each code and what it means, such as { \"-9\": unknown, \"0\": open }")
      return [:]
    }
    let own = Fields(entries: entries, position: node.position)
    var codes: [String: DateMissing] = [:]
    for entry in entries { codes[entry.key] = choice(entry.key, in: own) }
    return codes
  }

  private mutating func precision(
    in fields: Fields, _ columns: inout ColumnSet
  ) -> (column: Int, words: [String: DatePrecision])? {
    guard let node = value("precision", in: fields) else { return nil }
    path.append("precision")
    defer { path.removeLast() }
    guard let fields = self.fields(of: node, known: ["column", "map", "scheme"], what: "a precision"),
      let name = text("column", in: fields)
    else { return nil }
    let column = columns.number(of: name, at: fields[key: "column"])
    if let scheme = text("scheme", in: fields) {
      if scheme == "ucdp" { return (column, DatePrecision.ucdp) }
      fault(
        "bad-value", at: fields[key: "scheme"], "no scheme of precision is called ‘\(scheme.excerpt)’",
        "write ucdp, or map: with each value and day, month, year, about-year or unknown")
      return nil
    }
    guard case .mapping(let entries)? = value("map", in: fields)?.content else {
      fault(
        "missing-key", at: fields.position, "it is not said what the precisions mean",
        "add scheme: ucdp, or map: with each value and day, month, year, about-year or unknown")
      return nil
    }
    let own = Fields(entries: entries, position: node.position)
    var words: [String: DatePrecision] = [:]
    for entry in entries { words[entry.key] = choice(entry.key, in: own) }
    return (column, words)
  }
}

extension Fields {
  /// The place of the value of a key, else of the mapping.
  subscript(key name: String) -> TextPosition { self[name]?.position ?? position }
}
