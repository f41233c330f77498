package import EDTF

/// The bounds of rows that never were in a graph, as far as SQL can tell them: those of plain dates.
///
/// `YYYY`, `YYYY-MM` and `YYYY-MM-DD` are plain, alone or on either side of a slash, and so are `..` and nothing on a side of
/// one. All else has `plain = 0`, and is for `entente bounds`.
package struct RowBounds {
  let dialect: Dialect
  let asOf: Day?

  /// The bounds in the SQL of an engine.
  ///
  /// - Parameter asOf: the day on which somebody last looked; nil puts no limit on open ends.
  package init(dialect: Dialect, asOf: Day?) {
    self.dialect = dialect
    self.asOf = asOf
  }

  /// A query of the rows of a table with a column `edtf`: theirs, then the bounds.
  ///
  /// Each step is a row beside the row, and no column of the answer; engines read the rows once.
  package func text(table: String) -> String {
    let steps = [("cut", cut), ("dated", dated), ("numbered", numbered), ("bounded", bounded)]
    let joins = steps.map { "CROSS JOIN LATERAL (\n  SELECT \($0.1)\n) AS entente_\($0.0)" }
    let columns = ["s0", "s1", "e0", "e1", "start_doubt", "end_doubt"].map { "entente_bounded.\($0)" }
    return """
      SELECT entente_row.*, \(columns.joined(separator: ", ")),
        CASE WHEN entente_bounded.plain = 1 THEN \(LengthClass.sql(of: "entente_bounded")) ELSE 0 END AS class,
        entente_bounded.plain
      FROM \(table) AS entente_row
      \(joins.joined(separator: "\n"));
      """
  }

  private static let date = "[0-9]{4}(-[0-9]{2}){0,2}"
  private static let text = "entente_row.edtf"
  private static let first = "entente_cut.first_date"
  private static let last = "entente_cut.last_date"

  /// The text as two dates, and whether these are plain.
  private var cut: String {
    let text = Self.text
    let plain = dialect.matches(text, "(\(Self.date)|[.][.])?/(\(Self.date)|[.][.])?|\(Self.date)")
    let slash = "POSITION('/' IN \(text))"
    return """
      \(Weighing.flag("\(plain) AND \(text) NOT LIKE '%0000-%' AND \(text) NOT LIKE '0000%'", "is_plain")),
          CASE WHEN \(slash) > 0 THEN SUBSTRING(\(text), 1, \(slash) - 1) ELSE \(text) END AS first_date,
          CASE WHEN \(slash) > 0 THEN SUBSTRING(\(text), \(slash) + 1, LENGTH(\(text))) ELSE \(text) END AS last_date
      """
  }

  /// The first day of either date.
  private var dated: String { "\(day(Self.first)) AS of_start, \(day(Self.last)) AS of_end" }

  /// Between which days the start is, and between which the end.
  private var numbered: String {
    """
    \(first(Self.first, "entente_dated.of_start", Day.min, Day.min)) AS a0,
        \(last(Self.first, "entente_dated.of_start", Day.min, Day.max)) AS a1,
        \(first(Self.last, "entente_dated.of_end", Day.max, Day.min)) AS b0,
        \(last(Self.last, "entente_dated.of_end", Day.max, Day.max)) AS b1
    """
  }

  private var bounded: String {
    let (a0, a1, b0, b1) = (
      "entente_numbered.a0", "entente_numbered.a1", "entente_numbered.b0", "entente_numbered.b1"
    )
    let known = asOf.map { "\($0.number)" }
    let isOpen = "\(Self.last) = '..'"
    let (s1, e0) = ("LEAST(\(a1), \(b1))", "GREATEST(\(b0), \(a0))")
    return """
      \(Weighing.flag("entente_cut.is_plain = 1 AND \(a0) IS NOT NULL AND \(b1) IS NOT NULL AND \(a0) <= \(b1)", "plain")),
          \(a0) AS s0, \(s1) AS s1, \(known.map { "CASE WHEN \(isOpen) THEN \($0) ELSE \(e0) END" } ?? e0) AS e0, \(b1) AS e1,
          CASE WHEN \(a0) = \(s1) THEN 0 WHEN \(Self.first) = '' THEN 4 ELSE 1 END AS start_doubt,
          CASE WHEN \(isOpen) THEN \(asOf == nil ? 0 : 16) WHEN \(e0) = \(b1) THEN 0
            WHEN \(Self.last) = '' THEN 8 ELSE 2 END AS end_doubt
      """
  }

  /// The first day of a date, missing where it is none.
  private func day(_ text: String) -> String {
    let padded =
      "CASE LENGTH(\(text)) WHEN 4 THEN \(text) || '-01-01' WHEN 7 THEN \(text) || '-01' ELSE \(text) END"
    return
      "CASE WHEN entente_cut.is_plain = 1 AND \(text) NOT IN ('', '..') THEN \(dialect.dateOrNone(padded)) END"
  }

  private func first(_ text: String, _ day: String, _ open: Day, _ unknown: Day) -> String {
    "CASE \(text) WHEN '..' THEN \(open.number) WHEN '' THEN \(unknown.number) ELSE \(dialect.days(day)) END"
  }

  private func last(_ text: String, _ day: String, _ open: Day, _ unknown: Day) -> String {
    let year = "\(dialect.days("\(dialect.dateOrNone("SUBSTRING(\(text), 1, 4) || '-12-31'"))"))"
    return """
      CASE WHEN \(text) = '..' THEN \(open.number) WHEN \(text) = '' THEN \(unknown.number)
            WHEN LENGTH(\(text)) = 4 THEN \(year)
            WHEN LENGTH(\(text)) = 7 THEN \(dialect.days(dialect.lastOfMonth(day))) ELSE \(dialect.days(day)) END
      """
  }
}
