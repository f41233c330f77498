// What has to hold together, so that a relation counts in a way.
extension Holdings {
  /// The relations whose conditions have to hold together: the relation itself, and those of its ways.
  var link: String {
    let facts = "kind, from_actor, to_actor, pact, limited, term, period"
    let terms = "\(facts), \(Self.bounds)"
    let own = "\(terms), claimed"
    guard rollsUp else {
      return """
        SELECT m.mi, m.q0, m.q1, r.id, 0 AS w1, 0 AS w2, 0 AS w3, 0 AS place, \(Self.prefixed("r", own))
        FROM picked AS r CROSS JOIN moment AS m
        """
    }
    let keys = Self.prefixed("g", Self.key)
    func steps(_ way: String, _ first: Int, _ columns: String, _ filter: String) -> String {
      """
      UNION ALL
      SELECT \(keys), s.place + \(first) AS place, \(columns), 0 AS claimed
      FROM entente_weighing AS g JOIN way AS s ON s.way = g.\(way) JOIN relation AS r ON r.id = s.relation\(filter)
      """
    }
    let (plain, given) = (
      Self.prefixed("r", terms), "s.relation = g.id OR ow1.way IS NOT NULL OR ow2.way IS NOT NULL"
    )
    // What has to hold anyhow is in no doubt where it may hold at all.
    func sure(_ column: String, _ value: String) -> String {
      "CASE WHEN \(given) THEN \(value) ELSE r.\(column) END AS \(column)"
    }
    let further =
      Self.prefixed("r", facts)
      + ", r.s0, \(sure("s1", "r.s0")), \(sure("e0", "r.e1")), r.e1, "
      + ["start_doubt", "end_doubt", "sighted"].map { sure($0, "0") }.joined(separator: ", ")
    var beyond = ["w1", "w2"].map {
      " LEFT JOIN way AS o\($0) ON o\($0).way = g.\($0) AND o\($0).relation = s.relation"
    }
    var filter = "g.w3 > 0"
    if case .all = question.scope {
      beyond.append(" LEFT JOIN way AS n ON n.way = s.way AND n.place > s.place")
      filter += " AND n.way IS NULL"
    }
    return """
      SELECT \(keys), 0 AS place, \(Self.prefixed("r", own)) FROM entente_weighing AS g JOIN picked AS r ON r.id = g.id
      WHERE g.w3 = 0
      \(steps("w1", 0, plain, " WHERE g.w3 = 0"))
      \(steps("w2", 1_000, plain, " WHERE g.w3 = 0"))
      \(steps("w3", 0, further, beyond.joined() + " WHERE \(filter)"))
      """
  }

  /// The actors whose lives limit each relation; that of a pact not beside its own terms.
  var life: String {
    let pacts = rollsUp ? "" : " AND actor <> pact"
    let limiting = """
      SELECT DISTINCT \(Self.key), actor FROM (
        SELECT \(Self.key), pact, CASE WHEN n.side = 0 THEN from_actor ELSE to_actor END AS actor
        FROM entente_link CROSS JOIN (SELECT side FROM (VALUES (0), (1)) AS v (side)) AS n
        WHERE limited = 1 AND term = 0 AND period = 0 AND (w3 = 0 OR n.side = 1)
      ) AS x WHERE actor <> ''\(pacts)
      """
    guard rollsUp else { return limiting }
    // Who has to exist anyhow is in no doubt.
    return """
      SELECT x.* FROM (
      \(limiting)
      ) AS x LEFT JOIN (
      \(limiting)
      ) AS y ON \(Self.same("y", "x", in: "mi, q0, q1, id, w1, w2")) AND y.w3 = 0 AND x.w3 > 0 AND y.actor = x.actor
      WHERE y.id IS NULL
      """
  }

  /// All conditions of each way, a row a period.
  var periods: String {
    let bounds = Self.bounds
    // The dates of claims stand in for those of the relation.
    let filter = question.asksSources ? "NOT (place = 0 AND claimed = 1)" : "1 = 1"
    var text =
      "SELECT \(Self.key), place * 16 + term AS cond, '' AS cond_actor, \(bounds) FROM entente_link WHERE \(filter)"
    if question.asksSources {
      text += """

        UNION ALL
        SELECT \(Self.prefixed("l", Self.key)), 0, '', \(Self.prefixed("c", bounds))
        FROM entente_link AS l JOIN claim AS c ON c.relation = l.id
        WHERE l.place = 0 AND l.claimed = 1 AND l.term = 0 AND l.period = 0 AND c.dated = 1 AND \(claimFilter("c"))
        """
    }
    let keys = Self.prefixed("l", Self.key)
    text += """

      UNION ALL
      SELECT \(keys), -1, l.actor, \(Self.prefixed("e", bounds)) FROM life AS l JOIN existence AS e ON e.actor = l.actor
      """
    if rollsUp {
      text += " LEFT JOIN pact_of AS p ON \(Self.same("p", "l")) AND p.pact = l.actor WHERE p.pact IS NULL"
    }
    return text
  }
}
