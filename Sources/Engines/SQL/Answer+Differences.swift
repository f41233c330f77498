import EDTF

extension EngineQuery {
  /// What differs between the first date of the question and the second, a row a relation of each change.
  ///
  /// It repeats `Difference` in SQL, but for changes of name, which no table holds. Events of lineage count where
  /// relations are not rolled up.
  package var differences: String {
    var question = question
    let certainty = question.certainty
    question.certainty = nil
    let gap = (
      first: question.dateQueries[0].days.upperBound.advanced(by: 1),
      last: question.dateQueries[1].days.upperBound
    )
    let hasLineage = gap.first <= gap.last && !rollsUp
    if hasLineage { question.dateQueries.append(DateQuery(gap.first...gap.last)) }
    var query = EngineQuery(question, in: dialect).holdings()
    let asked = certainty.map { " AND f.c = \($0 == .certain ? 2 : 1)" } ?? ""
    addStates(asked, to: &query)
    addTurns(to: &query)
    addMemberships(to: &query)
    query.add(
      "change", (Self.changes + (hasLineage ? [lineage(asked)] : [])).joined(separator: "\nUNION ALL\n"))
    return query.text(
      """
      SELECT sort AS \(dialect.change), actor, other, id, kind,
        CASE before_c WHEN 2 THEN 'certain' WHEN 1 THEN 'possible' ELSE '' END AS certainty_before, before_why AS reasons_before,
        CASE after_c WHEN 2 THEN 'certain' WHEN 1 THEN 'possible' ELSE '' END AS certainty_after, after_why AS reasons_after
      FROM change ORDER BY sort, actor, other, id;
      """, in: dialect)
  }

  /// The states on either date side by side, and what of them is a membership.
  private func addStates(_ asked: String, to query: inout Query) {
    let facts = "id, kind, sign, status, via, from_actor, to_actor, rec_to"
    for (number, name) in ["was", "is_now"].enumerated() {
      query.add(
        name,
        """
        SELECT \(Holdings.prefixed("f", facts)), f.c, \(ReasonColumn.text("f.")) AS why
        FROM finding AS f WHERE f.mi = \(number) AND f.temporality = 'state'\(asked)
        """)
    }
    let both = facts.split(separator: ", ").map { "COALESCE(b.\($0), a.\($0)) AS \($0)" }.joined(
      separator: ", ")
    query.add(
      "state",
      """
      SELECT \(both), COALESCE(b.c, 0) AS before_c, COALESCE(b.why, '') AS before_why,
        COALESCE(a.c, 0) AS after_c, COALESCE(a.why, '') AS after_why
      FROM was AS b FULL JOIN is_now AS a
        ON a.id = b.id AND a.from_actor = b.from_actor AND a.to_actor = b.to_actor
      """)
    query.add("obliged", "SELECT DISTINCT pact, kind FROM party WHERE role IN ('party', 'obliged')")
    query.add(
      "entente_told",
      """
      SELECT s.*, \(Weighing.flag("s.before_c > 0 AND s.after_c = 0", "lost")),
        \(Weighing.flag("s.before_c = 0 AND s.after_c > 0", "gained")),
        \(Weighing.flag("v.pact IS NOT NULL", "of_pact")),
        \(Weighing.flag("s.via = '' AND s.rec_to <> '' AND (k.member = 1 OR t.pact IS NOT NULL)", "membership")),
        \(Weighing.flag("1 = 1\(counted(of: "s"))", "counts")),
        LEAST(s.from_actor, s.to_actor) AS one, GREATEST(s.from_actor, s.to_actor) AS two
      FROM state AS s JOIN kind AS k ON k.id = s.kind
      LEFT JOIN obliged AS v ON v.pact = s.via AND v.kind = s.kind
      LEFT JOIN obliged AS t ON t.pact = s.rec_to AND t.kind = s.kind
      """, isKept: true)
  }

  /// The pairs that lost relations and gained others.
  private func addTurns(to query: inout Query) {
    let lists = ["sign", "kind"].map { column in
      """
      SELECT one, two, '\(column)' AS facet, \(column) AS value, MAX(lost) AS lost, MAX(gained) AS gained
      FROM entente_told WHERE membership = 0 AND counts = 1 AND to_actor <> '' AND lost + gained > 0 GROUP BY one, two, \(column)
      """
    }
    query.add("facet_of_pair", lists.joined(separator: "\nUNION ALL\n"))
    query.add(
      "turn",
      """
      SELECT one, two,
        CASE WHEN MAX(CASE WHEN facet = 'sign' AND lost <> gained THEN 1 ELSE 0 END) = 1 THEN 'changed-sign'
          WHEN MAX(CASE WHEN facet = 'kind' AND lost <> gained THEN 1 ELSE 0 END) = 1 THEN 'changed-kind'
          ELSE 'renewed' END AS sort
      FROM facet_of_pair GROUP BY one, two HAVING MAX(lost) = 1 AND MAX(gained) = 1
      """)
  }

  /// Who became a party or a member of what, or is no longer.
  private func addMemberships(to query: inout Query) {
    query.add(
      "member_row",
      """
      SELECT t.*, t.from_actor AS member, t.via AS of_what FROM entente_told AS t WHERE of_pact = 1 AND counts = 1 AND to_actor <> ''
      UNION ALL
      SELECT t.*, t.to_actor AS member, t.via AS of_what FROM entente_told AS t WHERE of_pact = 1 AND counts = 1 AND to_actor <> ''
      UNION ALL
      SELECT t.*, t.from_actor AS member, t.to_actor AS of_what FROM entente_told AS t WHERE membership = 1 AND counts = 1 AND to_actor <> ''
      """)
    // Where one party comes or goes, only that one does, though another may be left without a partner.
    let days = ["p", "e"].map { "\($0).s0 <= m.q1 AND \($0).e1 >= m.q0" }
    query.add(
      "in_force",
      """
      SELECT DISTINCT m.mi, p.pact, p.actor
      FROM party AS p CROSS JOIN moment AS m LEFT JOIN existence AS e ON e.actor = p.pact
      WHERE p.role = 'party' AND \(days[0]) AND (e.actor IS NULL OR (\(days[1]) AND p.s0 <= e.e1 AND e.s0 <= p.e1))
      """)
    query.add(
      "move",
      """
      SELECT v.member, v.of_what, v.sort
      FROM (
        SELECT member, of_what, CASE WHEN MAX(after_c) > 0 THEN 'joined' ELSE 'left' END AS sort,
          CASE WHEN MAX(after_c) > 0 THEN 0 ELSE 1 END AS mi
        FROM member_row GROUP BY member, of_what HAVING (MAX(before_c) > 0 AND MAX(after_c) = 0)
          OR (MAX(before_c) = 0 AND MAX(after_c) > 0)
      ) AS v LEFT JOIN in_force AS f ON f.mi = v.mi AND f.pact = v.of_what AND f.actor = v.member
      WHERE f.pact IS NULL
      """)
    query.add(
      "moved",
      """
      SELECT r.member, r.of_what, v.sort, r.id, r.from_actor, r.to_actor, r.kind, r.before_c, r.before_why, r.after_c,
        r.after_why
      FROM member_row AS r JOIN move AS v ON v.member = r.member AND v.of_what = r.of_what
      """)
  }

  private static let told = "id, kind, before_c, before_why, after_c, after_why"

  private static let changes = [
    // An ally who turned enemy is one change.
    """
    SELECT u.sort, t.one AS actor, t.two AS other, \(Holdings.prefixed("t", told))
    FROM entente_told AS t JOIN turn AS u ON u.one = t.one AND u.two = t.two
    WHERE t.membership = 0 AND t.counts = 1 AND t.to_actor <> '' AND t.lost + t.gained > 0
    """,
    "SELECT sort, member AS actor, of_what AS other, \(told) FROM moved",
    """
    SELECT CASE WHEN t.gained = 1 THEN 'began' ELSE 'ended' END AS sort, t.from_actor AS actor, t.to_actor AS other,
      \(Holdings.prefixed("t", told))
    FROM entente_told AS t LEFT JOIN turn AS u ON u.one = t.one AND u.two = t.two
    LEFT JOIN (SELECT DISTINCT id, from_actor, to_actor FROM moved) AS v
      ON v.id = t.id AND v.from_actor = t.from_actor AND v.to_actor = t.to_actor
    WHERE t.lost + t.gained > 0 AND v.id IS NULL AND (u.one IS NULL OR t.membership = 1 OR t.counts = 0 OR t.to_actor = '')
    """,
    """
    SELECT CASE WHEN after_c = 2 THEN 'became-certain' ELSE 'became-possible' END AS sort, from_actor AS actor,
      to_actor AS other, \(told)
    FROM entente_told WHERE before_c > 0 AND after_c > 0 AND before_c <> after_c
    """,
  ]

  /// The events of lineage that happened in between, unless they surely had by the first date.
  private func lineage(_ asked: String) -> String {
    """
    SELECT CASE k.descent WHEN 'split' THEN 'split' WHEN 'merger' THEN 'merged' WHEN 'renaming' THEN 'renamed'
        WHEN 'founding' THEN 'founded' WHEN 'dissolution' THEN 'dissolved' ELSE 'succeeded' END AS sort,
      f.from_actor AS actor, f.to_actor AS other, f.id, f.kind, 0 AS before_c, '' AS before_why, f.c AS after_c,
      \(ReasonColumn.text("f.")) AS after_why
    FROM finding AS f JOIN kind AS k ON k.id = f.kind
    LEFT JOIN finding AS n ON n.id = f.id AND n.mi = 0 AND n.c = 2
    WHERE f.mi = 2 AND f.temporality = 'event' AND k.descent <> '' AND n.id IS NULL\(asked)
    """
  }
}
