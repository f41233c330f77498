package import EDTF

extension EngineQuery {
  /// How many relations hold on each day on which that changes, or on days of one's choice, within the date of the question.
  ///
  /// Each stretch of days over which a relation holds adds one on its first day and takes it away after its last, and the
  /// sums of these from the first day on are the numbers.
  ///
  /// - Parameter days: the days asked for; every day of change where there is none.
  package func series(on days: [Day]) -> String {
    var query = Query(tables: question.tables)
    let holdings = Holdings(question: question, dialect: dialect)
    holdings.addConditions(to: &query)
    let (first, last) = question.days
    query.add("stretch", Self.stretches(first, last))
    query.add("marked", Self.marked)
    query.add(
      "island",
      """
      SELECT s.*, SUM(begins) OVER (PARTITION BY sure, id, cond, cond_actor ORDER BY d0, d1 ROWS UNBOUNDED PRECEDING) AS island
      FROM marked AS s
      """)
    query.add(
      "merged",
      """
      SELECT sure, id, cond, cond_actor, MIN(d0) AS d0, MAX(d1) AS d1
      FROM island GROUP BY sure, id, cond, cond_actor, island
      """)
    query.add(
      "edge_day",
      """
      SELECT sure, id, day, SUM(delta) AS delta FROM (
        SELECT sure, id, d0 AS day, 1 AS delta FROM merged UNION ALL SELECT sure, id, d1 + 1 AS day, -1 AS delta FROM merged
      ) AS x GROUP BY sure, id, day
      """)
    query.add(
      "running",
      """
      SELECT sure, id, day, SUM(delta) OVER (PARTITION BY sure, id ORDER BY day ROWS UNBOUNDED PRECEDING) AS holding,
        LEAD(day) OVER (PARTITION BY sure, id ORDER BY day) AS next_day
      FROM edge_day
      """)
    query.add(
      "needed",
      "SELECT id, COUNT(*) AS conditions FROM (SELECT DISTINCT id, cond, cond_actor FROM entente_spell) AS x GROUP BY id"
    )
    query.add("held", held(holdings, first, last))
    query.add(
      "day_sum",
      """
      SELECT day, SUM(CASE WHEN sure = 1 THEN delta ELSE 0 END) AS certain,
        SUM(CASE WHEN sure = 0 THEN delta ELSE 0 END) AS may, MAX(wanted) AS wanted
      FROM (
        SELECT sure, d0 AS day, number AS delta, \(days.isEmpty ? 1 : 0) AS wanted FROM held
        UNION ALL
        SELECT sure, d1 + 1 AS day, -number AS delta, \(days.isEmpty ? 1 : 0) AS wanted FROM held
        UNION ALL
        \(wanted(days.isEmpty ? [Day(number: first)] : days))
      ) AS x GROUP BY day
      """)
    query.add(
      "summed",
      """
      SELECT day, wanted, SUM(certain) OVER (ORDER BY day ROWS UNBOUNDED PRECEDING) AS certain,
        SUM(may) OVER (ORDER BY day ROWS UNBOUNDED PRECEDING) AS may
      FROM day_sum
      """)
    return query.text(
      """
      SELECT \(dialect.date("day")) AS day, CAST(certain AS BIGINT) AS certain, CAST(may - certain AS BIGINT) AS possible
      FROM summed WHERE wanted = 1 AND day <= \(last) ORDER BY summed.day;
      """, in: dialect)
  }

  private func wanted(_ days: [Day]) -> String {
    let rows = days.map { "(\($0.number))" }.joined(separator: ", ")
    return "SELECT 0 AS sure, day, 0 AS delta, 1 AS wanted FROM (VALUES \(rows)) AS v (day)"
  }

  /// The days over which each period holds, certainly and at all, within those of the question.
  private static func stretches(_ first: Int32, _ last: Int32) -> String {
    """
    SELECT 0 AS sure, id, cond, cond_actor, GREATEST(s0, \(first)) AS d0, LEAST(e1, \(last)) AS d1
    FROM entente_spell WHERE s0 <= \(last) AND e1 >= \(first)
    UNION ALL
    SELECT 1 AS sure, id, cond, cond_actor, GREATEST(s1, \(first)) AS d0, LEAST(e0, \(last)) AS d1
    FROM entente_spell WHERE s1 <= \(last) AND e0 >= \(first) AND s1 <= e0
    """
  }

  /// Which stretches of a condition begin anew, and do not go on from one before.
  private static let marked = """
    SELECT s.*, CASE WHEN d0 <= MAX(d1) OVER (PARTITION BY sure, id, cond, cond_actor ORDER BY d0, d1
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS begins
    FROM stretch AS s
    """

  /// The days over which relations hold, and how many do: one by one where they were weighed, else by bounds.
  private func held(_ holdings: Holdings, _ first: Int32, _ last: Int32) -> String {
    let weighed = """
      SELECT r.sure, r.day AS d0, r.next_day - 1 AS d1, 1 AS number
      FROM running AS r JOIN needed AS n ON n.id = r.id WHERE r.holding = n.conditions
      """
    guard !question.asksSources else { return weighed }
    let filters = holdings.plainFilters.map { " AND \($0)" }.joined()
    let row = "FROM relation AS r\(holdings.plainJoins) WHERE r.care = 0\(filters)"
    return """
      \(weighed)
      UNION ALL
      SELECT 0 AS sure, d0, d1, COUNT(*) AS number FROM (
        SELECT GREATEST(r.s0, \(first)) AS d0, LEAST(r.e1, \(last)) AS d1 \(row) AND r.s0 <= \(last) AND r.e1 >= \(first)
      ) AS x GROUP BY d0, d1
      UNION ALL
      SELECT 1 AS sure, d0, d1, COUNT(*) AS number FROM (
        SELECT GREATEST(r.s1, \(first)) AS d0, LEAST(r.e0, \(last)) AS d1 \(row)
          AND r.s0 <= \(last) AND r.e1 >= \(first) AND r.s1 <= \(last) AND r.e0 >= \(first) AND r.s1 <= r.e0
      ) AS x GROUP BY d0, d1
      """
  }
}
