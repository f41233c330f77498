import Writing

/// An engine that answers SQL, and all that it writes otherwise than the others.
package enum Dialect: String, CaseIterable, Sendable {
  case duckdb
  case spark
  /// SQL as the standard has it, for whoever adapts it to an engine of theirs.
  case ansi

  /// A text of a graph as a literal, whatever is in it and however its letters are composed.
  func literal(_ text: String) -> String { verbatim(ComposedText.of(text)) }

  /// A text as a literal, byte for byte.
  func verbatim(_ text: String) -> String {
    switch self {
    case .duckdb, .ansi: "'\(VisibleText.replacing(["'": "''"], in: text))'"
    // Spark takes two quotes for the end of one text and the beginning of another, a backslash for an escape, and ${x}
    // for the value of a variable of its own.
    case .spark:
      "'\(VisibleText.replacing(["\\": "\\\\", "'": "\\'", "{": "\\u007b"], in: text))'"
    }
  }

  /// Some texts as a list of literals.
  func literals(_ texts: [String]) -> String {
    "(\(texts.map(literal).joined(separator: ", ")))"
  }

  /// A number of days since 1970-01-01 as a date.
  func date(_ days: String) -> String {
    switch self {
    case .duckdb: "(DATE '1970-01-01' + CAST(\(days) AS INTEGER))"
    case .spark: "date_add(DATE '1970-01-01', CAST(\(days) AS INT))"
    case .ansi: "(DATE '1970-01-01' + CAST(\(days) AS INTEGER) * INTERVAL '1' DAY)"
    }
  }

  /// A date as a number of days since 1970-01-01.
  func days(_ date: String) -> String {
    switch self {
    case .duckdb: "(\(date) - DATE '1970-01-01')"
    case .spark: "datediff(\(date), DATE '1970-01-01')"
    case .ansi: "CAST((\(date) - DATE '1970-01-01') DAY TO DAY AS INTEGER)"
    }
  }

  /// The last day of the month of a date.
  func lastOfMonth(_ date: String) -> String {
    switch self {
    case .duckdb, .spark: "last_day(\(date))"
    case .ansi: "(\(date) + INTERVAL '1' MONTH - INTERVAL '1' DAY)"
    }
  }

  /// A text as a date, missing where it is none.
  func dateOrNone(_ text: String) -> String {
    switch self {
    case .duckdb, .spark: "TRY_CAST(\(text) AS DATE)"
    case .ansi: "CAST(\(text) AS DATE)"
    }
  }

  /// Whether the whole of a text is of a form.
  func matches(_ text: String, _ pattern: String) -> String {
    switch self {
    case .duckdb: "regexp_full_match(\(text), \(literal(pattern)))"
    // A dollar stands before a last line break too.
    case .spark: "\(text) RLIKE \(literal(#"^(?:\#(pattern))\z"#))"
    case .ansi: "\(text) LIKE_REGEX \(literal("^(\(pattern))$"))"
    }
  }

  /// A sum as a whole number: DuckDB makes sums wider than any number that comes back, Spark does not.
  func sum(_ terms: String) -> String {
    switch self {
    case .duckdb, .spark: "CAST(SUM(\(terms)) AS BIGINT)"
    case .ansi: "SUM(\(terms))"
    }
  }

  /// The type of a column.
  func type(of kind: EngineTable.Kind) -> String {
    switch (self, kind) {
    case (.spark, .text): "STRING"
    case (_, .text): "VARCHAR"
    case (.spark, .number): "INT"
    case (_, .number): "INTEGER"
    }
  }

  /// Whether a part that is asked several times has to be kept by a statement of its own.
  var keepsParts: Bool { self == .spark }

  /// What stands between the name of a common table expression and its text, so that the engine looks through it.
  var seeThrough: String {
    switch self {
    // Else DuckDB would read all of what is asked more than once, and leave out rows after that.
    case .duckdb: "AS NOT MATERIALIZED"
    case .spark, .ansi: "AS"
    }
  }

  /// What begins common table expressions of which one asks itself; nil where the engine has none.
  var recursion: String? {
    switch self {
    case .duckdb, .ansi: "WITH RECURSIVE"
    case .spark: nil
    }
  }

  /// Whether a part that asks itself may keep one row a key (`USING KEY`), and ask all that it has kept (`recurring`).
  var keepsKeys: Bool { self == .duckdb }

  /// What the column is called that says what changed; the standard keeps the usual word for itself.
  var change: String { self == .ansi ? "change_sort" : "change" }
}
