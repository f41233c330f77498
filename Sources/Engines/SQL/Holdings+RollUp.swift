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

  /// The ways in which each relation may count for others.
  func addWeighings(to query: inout Query) {
    query.add("head", "SELECT id, \(Self.facts) FROM picked WHERE term = 0 AND period = 0")
    let dateQuery = "m.mi, m.q0, m.q1"
    switch question.scope {
    case .all(rollsUp: true, _):
      query.add("start_way", ends("from_actor"))
      query.add("finish_way", ends("to_actor"))
      query.add(
        "entente_weighing",
        """
        SELECT \(dateQuery), s.id, s.way AS w1, f.way AS w2
        FROM start_way AS s JOIN finish_way AS f ON f.id = s.id CROSS JOIN moment AS m
        """, isKept: true)
    case .rolledUp:
      query.add(
        "entente_weighing",
        """
        SELECT \(dateQuery), r.id, w.way AS w1, 0 AS w2
        FROM head AS r JOIN root_way AS w ON w.part = r.from_actor CROSS JOIN moment AS m
        UNION
        SELECT \(dateQuery), r.id, w.way AS w1, 0 AS w2
        FROM head AS r JOIN root_way AS w ON w.part = r.to_actor CROSS JOIN moment AS m
        UNION
        \(waysAlone("root_way"))
        """, isKept: true)
    case .rolledUpBetween:
      query.add(
        "entente_weighing",
        """
        SELECT \(dateQuery), r.id, w.way AS w1, o.way AS w2
        FROM head AS r JOIN root_way AS w ON w.part = r.from_actor JOIN other_way AS o ON o.part = r.to_actor
        CROSS JOIN moment AS m
        UNION
        SELECT \(dateQuery), r.id, w.way AS w1, o.way AS w2
        FROM head AS r JOIN root_way AS w ON w.part = r.to_actor JOIN other_way AS o ON o.part = r.from_actor
        CROSS JOIN moment AS m
        UNION
        \(waysAlone("root_way"))
        """, isKept: true)
    default: break
    }
  }

  /// The ways by themselves, under a relation without a name, to tell who is a part.
  private func waysAlone(_ table: String) -> String {
    "SELECT m.mi, m.q0, m.q1, '' AS id, w.way AS w1, 0 AS w2 FROM \(table) AS w CROSS JOIN moment AS m WHERE w.way > 0"
  }

  /// Whom each relation may count for at one end, itself first.
  private func ends(_ end: String) -> String {
    """
    SELECT id, 0 AS way, -1 AS parent, \(end) AS whole FROM head
    UNION ALL
    SELECT r.id, w.way, w.parent, w.whole FROM head AS r JOIN end_way AS w ON w.part = r.\(end)
    """
  }

  /// The holdings, each once for whom it counts.
  func addHoldings(to query: inout Query) {
    switch question.scope {
    case .all(rollsUp: false, _), .touching, .between:
      query.add("finding", narrowedByCertainty(unrolled))
    case .all(rollsUp: true, _):
      query.add("placed", Self.placed)
      query.add("longer", Self.longer)
      query.add("counted", Self.tops)
      query.add(
        "finding",
        narrowedByCertainty(question.asksSources ? Self.grouped : "\(plain)\nUNION ALL\n\(Self.grouped)"))
    case .rolledUp(let actor):
      addCounted(of: actor, with: nil, to: &query)
    case .rolledUpBetween(let first, let second):
      addCounted(of: first, with: second, to: &query)
    }
  }

  private func addCounted(of actor: String, with second: String?, to query: inout Query) {
    let name = dialect.literal(actor)
    query.add(
      "part_now",
      """
      SELECT DISTINCT a.mi, w.part FROM entente_answered AS a JOIN root_way AS w ON w.way = a.w1 WHERE a.id = ''
      UNION
      SELECT m.mi, w.part FROM root_way AS w CROSS JOIN moment AS m
      LEFT JOIN way AS s ON s.way = w.way AND s.relation <> '' WHERE w.way > 0 AND s.way IS NULL
      UNION
      SELECT mi, \(name) AS part FROM moment
      """)
    let other = second.map(dialect.literal)
    query.add(
      "counted",
      """
      SELECT x.* FROM (
        SELECT a.mi, a.q0, a.q1, r.id, r.kind, r.sign, r.status, r.temporality, r.via, a.c,
          \(Self.prefixed("a", ReasonColumn.list)), r.from_actor AS rec_from, r.to_actor AS rec_to,
          CASE WHEN r.from_actor = w.part THEN \(name) ELSE \(other ?? "r.from_actor") END AS from_actor,
          CASE WHEN r.from_actor = w.part THEN \(other ?? "r.to_actor") ELSE \(name) END AS to_actor,
          CASE WHEN r.from_actor = w.part THEN r.to_actor ELSE r.from_actor END AS other
        FROM entente_answered AS a JOIN head AS r ON r.id = a.id
        JOIN root_way AS w ON w.way = a.w1 AND (w.part = r.from_actor OR w.part = r.to_actor)
      ) AS x LEFT JOIN part_now AS n ON n.mi = x.mi AND n.part = x.other WHERE n.part IS NULL
      """)
    query.add("finding", narrowedByCertainty(Self.grouped))
  }

  private static let attributes = "\(facts), rec_from, rec_to"

  /// Several ways in which a relation counts for the same actors are one holding.
  private static let grouped = """
    SELECT mi, q0, q1, id, \(attributes), MAX(c) AS c, \(ReasonColumn.union(where: "c"))
    FROM counted GROUP BY mi, q0, q1, id, \(attributes)
    """

  private static let placed = """
    SELECT a.*, s.parent AS parent1, s.whole AS whole1, f.parent AS parent2, f.whole AS whole2
    FROM entente_answered AS a JOIN start_way AS s ON s.id = a.id AND s.way = a.w1
    JOIN finish_way AS f ON f.id = a.id AND f.way = a.w2
    """

  /// The ways beyond which a longer one leads, on a day on which that and the relation hold.
  private static let longer = """
    SELECT mi, id, parent1 AS w1, w2 FROM placed WHERE w1 > 0
    UNION
    SELECT mi, id, w1, parent2 AS w2 FROM placed WHERE w2 > 0
    """

  /// Each relation for the actors at the top; what is among the parts of one whole is left out.
  private static let tops = """
    SELECT p.mi, p.q0, p.q1, p.id, r.kind, r.sign, r.status, r.temporality, r.via, p.c,
      \(prefixed("p", ReasonColumn.list)), p.whole1 AS from_actor, p.whole2 AS to_actor,
      r.from_actor AS rec_from, r.to_actor AS rec_to
    FROM placed AS p JOIN head AS r ON r.id = p.id
    LEFT JOIN longer AS l ON l.mi = p.mi AND l.id = p.id AND l.w1 = p.w1 AND l.w2 = p.w2
    WHERE l.id IS NULL AND (p.whole1 <> p.whole2 OR (p.w1 = 0 AND p.w2 = 0))
    """

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
