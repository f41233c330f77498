import EDTF

extension Holdings {
  /// The ways of the question's actors, or of all.
  func addWays(to query: inout Query) {
    func root(_ actor: String) -> String {
      let name = dialect.literal(actor)
      return """
        SELECT 0 AS way, \(name) AS part
        UNION ALL
        SELECT w.way, w.part FROM way AS w WHERE w.whole = \(name) AND w.place = 1
        """
    }
    switch question.scope {
    case .all(rollsUp: false, _), .touching, .between: break
    case .rolledUp(let actor): query.add("root_way", root(actor))
    case .rolledUpBetween(let first, let second):
      query.add("root_way", root(first))
      query.add("other_way", root(second))
    case .all(rollsUp: true, let kept):
      var text = "SELECT w.part, w.whole, w.way, w.parent FROM way AS w WHERE w.place = 1"
      if !kept.isEmpty {
        text +=
          " AND w.way NOT IN (SELECT k.way FROM way AS k WHERE k.step_part IN \(dialect.literals(kept)))"
      }
      query.add("end_way", text)
    }
  }

  /// The ways in which each relation may count for others, and what rules each out.
  ///
  /// `w1` and `w2` are the ways of the two ends, and `w3` is nothing, or a way that leads further: that is weighed beside
  /// the relation and its ways, by what it asks for beyond these. It decides day by day, so that each relation is asked about
  /// a span and on each day of it on which anything may change.
  func addWeighings(to query: inout Query) {
    query.add("head", "SELECT id, \(Self.facts) FROM picked WHERE term = 0 AND period = 0")
    let asked = "m.mi, m.q0, m.q1"
    let (base, further): (String, [String])
    switch question.scope {
    case .all(rollsUp: true, _):
      query.add("start_way", ends("from_actor"))
      query.add("finish_way", ends("to_actor"))
      addDays(["start_way", "finish_way"].map { "SELECT id, way FROM \($0) WHERE way > 0" }, to: &query)
      base = """
        SELECT \(asked), s.id, s.way AS w1, f.way AS w2
        FROM start_way AS s JOIN finish_way AS f ON f.id = s.id JOIN entente_day AS m ON m.id = s.id
        """
      further = [("start_way", "w1"), ("finish_way", "w2")].map { table, way in
        "SELECT b.*, x.way AS w3 FROM base AS b JOIN \(table) AS x ON x.id = b.id AND x.parent = b.\(way) WHERE b.q0 = b.q1"
      }
    case .rolledUp, .rolledUpBetween:
      var tables = ["root_way"]
      if case .rolledUpBetween = question.scope { tables.append("other_way") }
      let sides = [("from_actor", "to_actor"), ("to_actor", "from_actor")]
      addDays(
        tables.flatMap { table in
          sides.map {
            "SELECT r.id, w.way FROM head AS r JOIN \(table) AS w ON w.part = r.\($0.0) WHERE w.way > 0"
          }
        }, to: &query)
      let hasSecond = tables.count > 1
      let second = hasSecond ? "o.way" : "0"
      base = sides.map { own, other in
        """
        SELECT \(asked), r.id, w.way AS w1, \(second) AS w2
        FROM head AS r JOIN root_way AS w ON w.part = r.\(own)
        \(hasSecond ? "JOIN other_way AS o ON o.part = r.\(other) " : "")JOIN entente_day AS m ON m.id = r.id
        """
      }.joined(separator: "\nUNION\n")
      further = sides.map { own, other in
        """
        SELECT b.*, x.way AS w3 FROM base AS b JOIN head AS r ON r.id = b.id
        JOIN root_way AS w ON w.way = b.w1 AND w.part = r.\(own) JOIN root_way AS x ON x.part = r.\(other)
        WHERE b.q0 = b.q1 AND x.way > 0
        """
      }
    default: return
    }
    query.add("base", base)
    query.add(
      "entente_weighing",
      "SELECT b.*, 0 AS w3 FROM base AS b\nUNION ALL\n\(further.joined(separator: "\nUNION\n"))", isKept: true
    )
  }

  /// The dates on which each relation is asked about: those of the question, and of each that is a span the first day and
  /// all on which the relation or a way may begin or cease to hold.
  private func addDays(_ steps: [String], to query: inout Query) {
    let dates = "SELECT m.mi, m.q0, m.q1, h.id FROM head AS h CROSS JOIN moment AS m"
    guard question.hasSpans else { return query.add("entente_day", dates, isKept: true) }
    let bounds = EngineTable.bounds.prefix(4)
    query.add("step_way", steps.joined(separator: "\nUNION\n"))
    var sources = [
      "SELECT id, \(bounds.joined(separator: ", ")) FROM picked WHERE id IN (SELECT id FROM step_way)",
      """
      SELECT g.id, \(bounds.map { "r.\($0)" }.joined(separator: ", "))
      FROM step_way AS g JOIN way AS s ON s.way = g.way JOIN relation AS r ON r.id = s.relation
      """,
      """
      SELECT g.id, \(bounds.map { "e.\($0)" }.joined(separator: ", ")) FROM (
        SELECT id, from_actor AS actor FROM head WHERE id IN (SELECT id FROM step_way)
        UNION SELECT id, to_actor FROM head WHERE id IN (SELECT id FROM step_way)
        UNION SELECT g.id, s.step_part FROM step_way AS g JOIN way AS s ON s.way = g.way
        UNION SELECT g.id, s.whole FROM step_way AS g JOIN way AS s ON s.way = g.way
      ) AS g JOIN existence AS e ON e.actor = g.actor
      """,
    ]
    if question.asksSources {
      sources.append(
        """
        SELECT c.relation AS id, \(bounds.map { "c.\($0)" }.joined(separator: ", "))
        FROM claim AS c JOIN (SELECT DISTINCT id FROM step_way) AS g ON g.id = c.relation
        WHERE c.dated = 1 AND \(claimFilter("c"))
        """)
    }
    query.add("bound", sources.joined(separator: "\nUNION ALL\n"))
    query.add(
      "change_day",
      """
      SELECT DISTINCT id, CASE n.bound WHEN 0 THEN s0 WHEN 1 THEN s1 WHEN 2 THEN e0 + 1 ELSE e1 + 1 END AS day
      FROM bound CROSS JOIN (SELECT bound FROM (VALUES (0), (1), (2), (3)) AS v (bound)) AS n
      """)
    query.add(
      "entente_day",
      """
      \(dates)
      UNION
      SELECT m.mi, m.q0, m.q0, g.id FROM (SELECT DISTINCT id FROM step_way) AS g CROSS JOIN moment AS m WHERE m.q0 < m.q1
      UNION
      SELECT m.mi, d.day, d.day, d.id FROM change_day AS d JOIN moment AS m ON d.day > m.q0 AND d.day <= m.q1
      """, isKept: true)
  }

  /// Whom each relation may count for at one end, itself first.
  private func ends(_ end: String) -> String {
    """
    SELECT id, 0 AS way, -1 AS parent, \(end) AS whole FROM head
    UNION ALL
    SELECT r.id, w.way, w.parent, w.whole FROM head AS r JOIN end_way AS w ON w.part = r.\(end)
    """
  }
}
