package import EDTF

/// The bounds of rows that never were in a graph, as far as SQL can tell them: those of plain dates.
///
/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `..` and nothing, alone or on both sides of a slash, are plain. All else has
/// `plain = 0`, and is for `entente bounds`.
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
  package func text(table: String) -> String {
    var query = Query()
    let plain = dialect.matches("edtf", "(\(Self.date)|[.][.])?/(\(Self.date)|[.][.])?|\(Self.date)")
    query.add(
      "cut",
      """
      SELECT r.*, \(Weighing.flag("\(plain) AND edtf NOT LIKE '%0000-%' AND edtf NOT LIKE '0000%'", "is_plain")),
        \(Weighing.flag("POSITION('/' IN edtf) > 0", "has_slash")),
        CASE WHEN POSITION('/' IN edtf) > 0 THEN SUBSTRING(edtf, 1, POSITION('/' IN edtf) - 1) ELSE edtf END AS first_date,
        CASE WHEN POSITION('/' IN edtf) > 0 THEN SUBSTRING(edtf, POSITION('/' IN edtf) + 1, LENGTH(edtf)) ELSE edtf END AS last_date
      FROM \(table) AS r
      """)
    query.add(
      "dated",
      """
      SELECT c.*, \(day("first_date")) AS first_of_start, \(day("last_date")) AS first_of_end FROM cut AS c
      """)
    query.add(
      "numbered_days",
      """
      SELECT d.*, \(first("first_date", "first_of_start", Day.min, Day.min)) AS a0,
        \(last("first_date", "first_of_start", Day.min, Day.max)) AS a1,
        \(first("last_date", "first_of_end", Day.max, Day.min)) AS b0,
        \(last("last_date", "first_of_end", Day.max, Day.max)) AS b1
      FROM dated AS d
      """)
    let known = asOf.map { "\($0.number)" }
    let isOpen = "last_date = '..'"
    let e0 = "GREATEST(b0, a0)"
    query.add(
      "bounded",
      """
      SELECT n.*, CASE WHEN is_plain = 1 AND a0 IS NOT NULL AND b1 IS NOT NULL AND a0 <= b1 THEN 1 ELSE 0 END AS plain,
        a0 AS s0, LEAST(a1, b1) AS s1, \(known.map { "CASE WHEN \(isOpen) THEN \($0) ELSE \(e0) END" } ?? e0) AS e0, b1 AS e1,
        CASE WHEN a0 = LEAST(a1, b1) THEN 0 WHEN first_date = '' THEN 4 ELSE 1 END AS start_doubt,
        CASE WHEN \(isOpen) THEN \(asOf == nil ? 0 : 16) WHEN \(e0) = b1 THEN 0 WHEN last_date = '' THEN 8 ELSE 2 END AS end_doubt
      FROM numbered_days AS n
      """)
    return query.text(
      """
      SELECT r.*, plain, CASE WHEN plain = 1 THEN \(LengthClass.sql) ELSE 0 END AS class FROM bounded AS r;
      """, in: dialect)
  }

  private static let date = "[0-9]{4}(-[0-9]{2}){0,2}"

  /// The first day of a date, missing where it is none.
  private func day(_ text: String) -> String {
    let padded =
      "CASE LENGTH(\(text)) WHEN 4 THEN \(text) || '-01-01' WHEN 7 THEN \(text) || '-01' ELSE \(text) END"
    return "CASE WHEN is_plain = 1 AND \(text) NOT IN ('', '..') THEN \(dialect.dateOrNone(padded)) END"
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
