import GraphFiles
import Relations
import Writing

/// Writes a first mapping for a table, with what it could not answer as questions.
package struct MappingGuess {
  /// How many rows are looked at.
  private static let sampleSize = 2_000
  /// How many values of a column are listed.
  private static let mostListed = 30

  private let source: TableSource
  private let graph: String
  private(set) var columns: [GuessedColumn] = []
  private var separator = UInt8.comma
  private var encoding = TableEncoding.utf8
  var roles: [GuessedColumn.Role: GuessedColumn] = [:]
  /// The ends that no name says to be any.
  var unsure: Set<GuessedColumn.Role> = []

  /// Looks at a table.
  package init(_ source: TableSource, graph: String) {
    self.source = source
    self.graph = IdentifierText.identifier(of: graph)
    var stream = TableStream(source, form: TableForm())
    separator = stream.separator
    encoding = stream.encoding
    columns = stream.header.map { GuessedColumn(name: $0) }
    stream.readRows(atMost: Self.sampleSize) { fields, bytes, _ in
      for (number, field) in fields.enumerated() where number < columns.count {
        columns[number].look(at: TableRow.text(of: field, in: bytes))
      }
    } onBadRow: { _ in
    }
    giveRoles()
  }

  /// Whether the table has a header at all.
  package var isEmpty: Bool { columns.isEmpty }

  // MARK: Writing

  /// The mapping as a file of YAML.
  package var text: String {
    var lines = [
      "# A first mapping of \(source.name), to be looked at: each question stands where its answer belongs.",
      "graph: \(graph)",
      "# Question: on which day did somebody last look? What has no end is known to hold until then.",
      "# as-of: 2025-12-31",
      roles[.source] == nil
        ? "# Question: who says so? Name the source here, and below as source: =the-identifier."
        : "# Question: what more is known of the sources? Describe them here.",
      "# sources:",
      "#   my-source: { publisher: …, title: …, date: …, url: \"https://…\" }",
      "tables:",
      "  - separator: \(Self.quoted(separator == .tab ? "tab" : String(UnicodeScalar(separator))))",
      "    encoding: \(encoding.rawValue)",
    ]
    let codes = Set(columns.flatMap(\.codes)).sorted()
    if codes.isEmpty {
      lines.append(
        "    # Question: does a text such as NA or -9 mean that nothing is known? List them in blank:.")
    } else {
      lines += [
        "    # Question: do these mean that nothing is known?",
        "    blank: [\(codes.map(Self.quoted).joined(separator: ", "))]",
      ]
    }
    lines += relationLines
    let used = Set(roles.values.map(\.name) + roles.values.flatMap(fields).map(\.column.name))
    let rest = columns.map(\.name).filter { !used.contains($0) && !$0.isEmpty }
    if !rest.isEmpty {
      lines += [
        "    # Question: does one of these belong into label:, note:, quote: or locator:?",
        "    ignore: [\(rest.map(Self.quoted).joined(separator: ", "))]",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var relationLines: [String] {
    var lines = ["    relations:"]
    if let id = roles[.id] { lines.append("      id: \(Self.scalar(id.name))") }
    lines += kindLines
    for role in [GuessedColumn.Role.from, .to] {
      if let column = roles[role] {
        if unsure.contains(role) {
          lines.append(
            "      # Question: does \(Self.onOneLine(column.name)) name the \(role == .from ? "first" : "second") end?"
          )
        }
        lines += [
          "      # Question: what are these: state, armed-group, international-organisation, person, …?",
          "      \(role.rawValue): { column: \(Self.quoted(column.name)), kind: =other }",
        ]
      } else {
        lines += [
          "      # Question: which column names the \(role == .from ? "first" : "second") end? Or say "
            + "\(role.rawValue): =the-actor for all rows.",
          "      \(role.rawValue): =?",
        ]
      }
    }
    lines += dateLines
    if let column = roles[.status] { lines.append("      status: \(Self.scalar(column.name))") }
    if let column = roles[.source] {
      lines += [
        "      # Question: does this name who says so? Say more of each source under sources: above.",
        "      source: \(Self.scalar(column.name))",
      ]
    }
    if let column = roles[.label] { lines.append("      label: \(Self.scalar(column.name))") }
    return lines
  }

  private var kindLines: [String] {
    guard let column = roles[.kind] else {
      return [
        "      # Question: of which kind are the relations: =alliance, =support, =hostility, …? Or which column says it?",
        "      kind: =?",
      ]
    }
    let words = RelationKind.catalogue.map(\.id.rawValue)
    var lines = [
      "      # Question: which kind is each value? skip leaves a row out.", "      kind:",
      "        column: \(Self.quoted(column.name))", "        map:",
    ]
    for value in column.values.sorted().prefix(Self.mostListed) {
      let word = IdentifierText.identifier(of: value).split(separator: "_").joined(separator: "-")
      let kind = Self.kind(meantBy: word, among: words)
      let near = kind == nil ? Self.kind(in: word, among: words) : nil
      lines.append(
        "          \(Self.quoted(value)): \(kind ?? "skip")" + (near.map { "  # Question: \($0)?" } ?? ""))
    }
    if column.values.count > Self.mostListed || column.hasMoreValues {
      lines.append("          # … and more values than are listed here")
    }
    return lines
  }

  /// The kind that is called so, or that people call so: what only looks like it may mean the opposite.
  private static func kind(meantBy word: String, among words: [String]) -> String? {
    words.contains(word)
      ? word : KindWords.relationKinds(meantBy: word, among: RelationKind.catalogue).first?.rawValue
  }

  /// A kind of which a word of some length is one, to be asked about.
  private static func kind(in word: String, among words: [String]) -> String? {
    let parts = Set(word.split(separator: "-").filter { $0.utf8.count > 5 })
    return words.first { !parts.isDisjoint(with: $0.split(separator: "-")) }
      ?? nearest(to: word, among: words)
  }

  /// The columns of the month and the day of a column of years: `stmonth` and `stday` of `styear`.
  private func fields(of column: GuessedColumn) -> [(key: String, column: GuessedColumn)] {
    guard column.isOfYears else { return [] }
    let own = column.plainName
    for words in [
      ["year", "month", "day"], ["yr", "mo", "dy"], ["yr", "month", "day"], ["annee", "mois", "jour"],
    ]
    where own.contains(words[0]) {
      let found = zip(["month", "day"], words.dropFirst()).compactMap { key, word in
        columns.first { $0.plainName == own.replacing(words[0], with: word) }.map { (key: key, column: $0) }
      }
      if found.first?.key == "month" { return found }
    }
    return []
  }

  private var dateLines: [String] {
    var lines: [String] = []
    func rule(_ column: GuessedColumn, isEnd: Bool) -> String {
      let fields = fields(of: column)
      var parts =
        fields.isEmpty
        ? ["column: \(Self.quoted(column.name))"]
        : ["year: \(Self.quoted(column.name))"] + fields.map { "\($0.key): \(Self.quoted($0.column.name))" }
      if let order = column.order { parts.append("format: \(order.rawValue)") }
      if column.hasShortYears { parts.append("pivot: 30") }
      if column.isOfYears, fields.isEmpty { parts.append("as: \(YearSpan.some.rawValue)") }
      if isEnd { parts.append("blank: \(DateMissing.unknown.rawValue)") }
      return "{ \(parts.joined(separator: ", ")) }"
    }
    let yearOfDate = roles[.year].flatMap { fields(of: $0).isEmpty ? nil : $0 }
    let dates = [roles[.start], roles[.end], roles[.date] ?? yearOfDate].compactMap { $0 }
    for column in dates where column.isAmbiguous {
      lines.append("      # Question: has \(column.name) the day or the month first? Say format: in it.")
    }
    for column in dates {
      guard let text = column.undated else { continue }
      lines.append(
        "      # Question: what does \(Self.quoted(text.shortened)) in \(Self.onOneLine(column.name)) mean? It is no date that "
          + "is understood.")
    }
    for column in dates where column.hasShortYears {
      lines.append(
        "      # Question: up to which year of two digits is it 20..? pivot: 30 takes 30 for 2030.")
    }
    if dates.contains(where: { $0.isOfYears && fields(of: $0).isEmpty }) {
      lines.append(
        "      # Question: does a year mean some day of it, or (as: whole) all of it?")
    }
    if let start = roles[.start] {
      lines.append("      when:")
      lines.append("        start: \(rule(start, isEnd: false))")
      if let end = roles[.end] {
        lines += [
          "        # Question: where no end stands, is it open, unknown, ended, or did the data end (data-end)?",
          "        end: \(rule(end, isEnd: true))",
        ]
      } else {
        lines.append("        # Question: no column names an end. Is it unknown, as here, or end: open?")
      }
    } else if let date = roles[.date] ?? yearOfDate {
      lines.append("      when: { date: \(rule(date, isEnd: false)) }")
    } else if let year = roles[.year] {
      lines += [
        "      # Question: is a row a year of something that lasts? Then rows that follow each other are merged.",
        "      when: { year: \(Self.quoted(year.name)) }", "      merge: periods",
      ]
    } else {
      lines += [
        "      # Question: which columns say when? Write when: { start: a-column, end: another }.",
        "      when: undated",
      ]
    }
    return lines
  }

  /// A name within a comment.
  private static func onOneLine(_ name: String) -> String {
    name.split { $0.isNewline }.joined(separator: " ")
  }

  /// A text in quotes where YAML would take it for something else.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy { byte in
        0x61...0x7A ~= byte || 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F || byte == 0x2D
          || byte == 0x20
      } && text.utf8.first.map { 0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 } == true && text.last != " "
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n", "skip", "~"].contains(
        text.lowercased())
    if isPlain { return text }
    let escaped = VisibleText.replacing(
      ["\"": "\\\"", "\\": "\\\\", "\n": " ", "\r": " ", "\t": " "], in: text)
    return "\"\(escaped)\""
  }

  /// The name of a column where a text alone is one.
  private static func scalar(_ name: String) -> String {
    name.hasPrefix("=") || name.contains("{") ? "{ column: \(quoted(name)) }" : quoted(name)
  }
}
