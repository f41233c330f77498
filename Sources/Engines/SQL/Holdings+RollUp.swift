import EDTF

extension Holdings {
  /// The holdings, each once for whom it counts.
  func addHoldings(to query: inout Query) {
    switch question.scope {
    case .all(rollsUp: false, _), .touching, .between:
      query.add("finding", narrowedByCertainty(unrolled))
    case .all(rollsUp: true, _):
      addCountedForTops(to: &query)
      let grouped = grouped(by: Self.attributes)
      query.add(
        "finding", narrowedByCertainty(question.asksSources ? grouped : "\(plain)\nUNION ALL\n\(grouped)"))
    case .rolledUp(let actor):
      addCounted(of: actor, with: nil, to: &query)
    case .rolledUpBetween(let first, let second):
      addCounted(of: first, with: second, to: &query)
    }
  }

  /// Each relation for the actors at the top of what its ends belong to; what is among the parts of one whole is left out.
  private func addCountedForTops(to query: inout Query) {
    addPlaced(
      "s.whole AS whole1, f.whole AS whole2",
      "JOIN start_way AS s ON s.id = a.id AND s.way = a.w1 JOIN finish_way AS f ON f.id = a.id AND f.way = a.w2",
      to: &query)
    addOpen(with: "whole1, whole2", to: &query)
    query.add(
      "counted",
      """
      SELECT p.mi, p.q0, p.q1, p.id, r.kind, r.sign, r.status, r.temporality, r.via, p.c,
        \(Self.prefixed("p", ReasonColumn.list)), p.whole1 AS from_actor, p.whole2 AS to_actor,
        r.from_actor AS rec_from, r.to_actor AS rec_to
      FROM open_way AS p JOIN head AS r ON r.id = p.id
      WHERE p.whole1 <> p.whole2 OR (p.w1 = 0 AND p.w2 = 0)
      """)
  }

  private func addCounted(of actor: String, with second: String?, to query: inout Query) {
    let name = dialect.literal(actor)
    let other = second.map(dialect.literal)
    addPlaced(
      "w.part",
      """
      JOIN head AS r ON r.id = a.id JOIN root_way AS w ON w.way = a.w1 AND (w.part = r.from_actor OR w.part = r.to_actor)
        AND \(name) <> CASE WHEN r.from_actor = w.part THEN r.to_actor ELSE r.from_actor END
        AND (r.from_actor <> w.part OR r.to_actor <> w.part)
      """, to: &query)
    addOpen(with: "part", to: &query)
    query.add(
      "counted",
      """
      SELECT p.mi, p.q0, p.q1, p.id, r.kind, r.sign, r.status, r.temporality, r.via, p.c,
        \(Self.prefixed("p", ReasonColumn.list)), r.from_actor AS rec_from, r.to_actor AS rec_to,
        CASE WHEN r.from_actor = p.part THEN 0 ELSE 1 END AS side
      FROM open_way AS p JOIN head AS r ON r.id = p.id
      """)
    // Where both ends may be parts, the relation may count for either, and is one.
    let kept = "kind, sign, status, temporality, via, rec_from, rec_to"
    let each = grouped(by: kept, further: "MIN(side) AS side")
    query.add(
      "finding",
      narrowedByCertainty(
        """
        SELECT mi, q0, q1, id, kind, CASE WHEN side = 0 THEN \(name) ELSE \(other ?? "rec_from") END AS from_actor,
          CASE WHEN side = 0 THEN \(other ?? "rec_to") ELSE \(name) END AS to_actor,
          sign, status, temporality, via, rec_from, rec_to, c, \(ReasonColumn.list)
        FROM (
        \(each)
        ) AS g
        """))
  }

  /// Each way with how sure it is by itself (`own`), how surely a further one rules it out (`other`), and why neither is
  /// surer.
  private func addPlaced(_ columns: String, _ joins: String, to query: inout Query) {
    let key = "mi, q0, q1, id, w1, w2"
    let reasons = ReasonColumn.names.map { "COALESCE(a.\($0), 0) AS \($0)" }
    query.add(
      "further",
      """
      SELECT \(Self.prefixed("g", key)), CASE WHEN n.id IS NULL THEN 2 ELSE COALESCE(a.c, 0) END AS c,
        \(reasons.joined(separator: ", "))
      FROM entente_weighing AS g LEFT JOIN (SELECT DISTINCT \(Self.key) FROM entente_spell) AS n ON \(Self.same("n", "g"))
      LEFT JOIN entente_answered AS a ON \(Self.same("a", "g")) WHERE g.w3 > 0
      """)
    query.add(
      "furthest", "SELECT \(key), MAX(c) AS c, \(ReasonColumn.union(where: "c")) FROM further GROUP BY \(key)"
    )
    let doubts = ReasonColumn.names.map { "GREATEST(a.\($0), COALESCE(b.\($0), 0)) AS \($0)" }
    query.add(
      "entente_placed",
      """
      SELECT \(Self.prefixed("a", key)), a.c AS own, COALESCE(b.c, 0) AS other, \(doubts.joined(separator: ", ")), \(columns)
      FROM entente_answered AS a \(joins)
      LEFT JOIN furthest AS b ON \(Self.same("b", "a", in: key)) WHERE a.w3 = 0
      """, isKept: question.hasSpans)
  }

  /// The ways in which relations count: on a day, unless a further one surely holds; in a span as a whole where on none of
  /// its days a further one may, else by its days.
  ///
  /// - Parameter columns: those of `entente_placed` that are kept.
  private func addOpen(with columns: String, to query: inout Query) {
    let kept = "id, w1, w2, \(columns), \(ReasonColumn.list)"
    let surely = "CASE WHEN other > 0 THEN 1 ELSE own END"
    guard question.hasSpans else {
      return query.add(
        "open_way", "SELECT mi, q0, q1, \(kept), \(surely) AS c FROM entente_placed WHERE other < 2")
    }
    let way = "mi, id, w1, w2"
    let (key, same) = (Self.prefixed("p", way), Self.same("t", "p", in: way))
    query.add("touched", "SELECT DISTINCT \(way) FROM entente_placed WHERE other > 0")
    query.add(
      "open_day",
      """
      SELECT p.mi, m.q0, m.q1, \(Self.prefixed("p", kept)), MAX(\(surely)) OVER (PARTITION BY \(key)) AS c,
        ROW_NUMBER() OVER (PARTITION BY \(key) ORDER BY p.q0) AS num
      FROM entente_placed AS p JOIN touched AS t ON \(same) JOIN moment AS m ON m.mi = p.mi WHERE p.q0 = p.q1 AND p.other < 2
      """)
    query.add(
      "open_way",
      """
      SELECT p.mi, p.q0, p.q1, \(Self.prefixed("p", kept)), \(surely) AS c
      FROM entente_placed AS p JOIN moment AS m ON m.mi = p.mi AND m.q0 = p.q0 AND m.q1 = p.q1 LEFT JOIN touched AS t ON \(same)
      WHERE p.other < 2 AND (t.mi IS NULL OR m.q0 = m.q1)
      UNION ALL
      SELECT mi, q0, q1, \(kept), c FROM open_day WHERE num = 1 AND q0 < q1
      """)
  }

  private static let attributes = "\(facts), rec_from, rec_to"

  /// Several ways in which a relation counts for the same actors are one holding.
  private func grouped(by attributes: String, further: String = "") -> String {
    """
    SELECT mi, q0, q1, id, \(attributes), MAX(c) AS c, \(ReasonColumn.union(where: "c"))\(further.isEmpty ? "" : ", \(further)")
    FROM counted GROUP BY mi, q0, q1, id, \(attributes)
    """
  }

  private var unrolled: String {
    let weighed = """
      SELECT a.mi, a.q0, a.q1, a.id, \(Self.prefixed("r", Self.facts)), r.from_actor AS rec_from, r.to_actor AS rec_to,
        a.c, \(Self.prefixed("a", ReasonColumn.list))
      FROM entente_answered AS a JOIN picked AS r ON r.id = a.id AND r.term = 0 AND r.period = 0
      """
    // What a source says has dates of its own.
    return question.asksSources ? weighed : "\(plain)\nUNION ALL\n\(weighed)"
  }

  /// What one row says by itself, answered where it is read.
  private var plain: String {
    let days = question.days
    let isOne = question.dateQueries.count == 1
    var filters = plainFilters
    filters.insert("r.care = 0 AND r.s0 <= \(days.last) AND r.e1 >= \(days.first)", at: 0)
    let dateQuery = isOne ? "0 AS mi, \(days.first) AS q0, \(days.last) AS q1" : "m.mi, m.q0, m.q1"
    if !isOne { filters.append("r.s0 <= m.q1 AND r.e1 >= m.q0") }
    return """
      SELECT mi, q0, q1, id, \(Self.facts), from_actor AS rec_from, to_actor AS rec_to,
        \(Weighing.answerOfRow), 0 AS d32, 0 AS d64
      FROM (
        SELECT \(dateQuery), r.id, \(Self.prefixed("r", Self.facts)), \(Self.prefixed("r", Self.bounds))
        FROM relation AS r\(plainJoins)\(isOne ? "" : " CROSS JOIN moment AS m")
        WHERE \(filters.joined(separator: " AND "))
      ) AS x
      """
  }

  /// The holdings that are as sure as is asked for.
  private func narrowedByCertainty(_ holdings: String) -> String {
    guard let certainty = question.certainty else { return holdings }
    return "SELECT * FROM (\n\(holdings)\n) AS f WHERE c = \(certainty == .certain ? 2 : 1)"
  }
}
