/// Why an engine cannot be asked in one statement.
package struct EngineQueryError: Error {
  /// What is missing, and what to ask instead.
  package let message: String
}

extension EngineQuery {
  /// The ties of blocs: the relations of allying kinds, two ends each.
  ///
  /// - Parameters:
  ///   - isAllying: Whether relations of other kinds are left out.
  ///   - isCounted: Whether those of a status that ties nobody are.
  func ties(isAllying: Bool, isCounted: Bool) -> String {
    let filter =
      (isAllying ? " AND k.allying = 1 AND f.sign <> 'negative'" : "") + (isCounted ? counted() : "")
    return """
      SELECT f.id, f.kind, f.sign, f.from_actor, f.to_actor, f.c, \(Holdings.prefixed("f", ReasonColumn.list))
      FROM finding AS f JOIN kind AS k ON k.id = f.kind WHERE f.to_actor <> ''\(filter)
      """
  }

  /// The edges that groups are made of, for engines that make them round by round: two actors and how sure the tie is,
  /// with its reasons.
  package func edges(isAllying: Bool, isCounted: Bool) -> String {
    var query = holdings()
    query.add("tie", ties(isAllying: isAllying, isCounted: isCounted))
    return query.text(
      """
      SELECT id, kind, sign, from_actor, to_actor, c, \(ReasonColumn.text()) AS reasons
      FROM tie ORDER BY id, from_actor, to_actor;
      """, in: dialect)
  }

  /// The groups of actors that relations tie together, whatever their kind and direction, each called by its first actor.
  package func components() throws(EngineQueryError) -> String {
    var query = holdings()
    try requireRecursion("components")
    query.isRecursive = true
    query.add("tie", ties(isAllying: false, isCounted: false))
    addGroups("whole", of: "SELECT from_actor, to_actor FROM tie", to: &query)
    return query.text("SELECT actor, label AS component FROM whole ORDER BY label, actor;", in: dialect)
  }

  /// The blocs of a date, a row a member: the bloc by its first member, and the core that the certain ties alone join.
  package func blocs() throws(EngineQueryError) -> String {
    var query = holdings()
    try requireRecursion("blocs")
    query.isRecursive = true
    query.add("tie", ties(isAllying: true, isCounted: true))
    addGroups("bloc", of: "SELECT from_actor, to_actor FROM tie", to: &query)
    addGroups("core", of: "SELECT from_actor, to_actor FROM tie WHERE c = 2", to: &query)
    query.add(
      "bridge",
      """
      SELECT b.label, t.c, \(Holdings.prefixed("t", ReasonColumn.list))
      FROM tie AS t JOIN bloc AS b ON b.actor = t.from_actor
      LEFT JOIN core AS x ON x.actor = t.from_actor LEFT JOIN core AS y ON y.actor = t.to_actor
      WHERE t.c = 1 AND COALESCE(x.label, t.from_actor) <> COALESCE(y.label, t.to_actor)
      """)
    query.add(
      "doubt",
      "SELECT label, 1 AS c, \(ReasonColumn.union(where: "c")) FROM bridge GROUP BY label")
    query.add(
      "core_of",
      "SELECT actor, label FROM core WHERE label IN (SELECT label FROM core GROUP BY label HAVING COUNT(*) > 1)"
    )
    query.add("size", "SELECT label, COUNT(*) AS members FROM bloc GROUP BY label HAVING COUNT(*) > 1")
    return query.text(
      """
      SELECT b.label AS bloc, b.actor, COALESCE(x.label, '') AS core,
        CASE WHEN d.c = 1 THEN 'possible' ELSE 'certain' END AS certainty, COALESCE(\(ReasonColumn.text("d.")), '') AS reasons
      FROM bloc AS b JOIN size AS s ON s.label = b.label LEFT JOIN doubt AS d ON d.label = b.label
      LEFT JOIN core_of AS x ON x.actor = b.actor
      ORDER BY s.members DESC, b.label, b.actor;
      """, in: dialect)
  }

  private func requireRecursion(_ name: String) throws(EngineQueryError) {
    guard dialect.recursion == nil else { return }
    throw EngineQueryError(
      message: "Spark has no SQL that goes round until nothing changes; ask the Python package for \(name), "
        + "which does it with data frames: entente_sql.open(folder, \"spark\").\(name)(...)")
  }

  /// Adds the groups that edges make, each actor with the first of its group.
  private func addGroups(_ name: String, of edges: String, to query: inout Query) {
    query.add(
      "\(name)_edge",
      """
      SELECT DISTINCT from_actor AS a, to_actor AS b FROM (\(edges)) AS x
      UNION
      SELECT DISTINCT to_actor AS a, from_actor AS b FROM (\(edges)) AS x
      """)
    if dialect.keepsKeys {
      // A row an actor, whose label falls for as long as a neighbour has a lesser one.
      query.add(
        "\(name) (actor, label) USING KEY (actor)",
        """
        SELECT DISTINCT a, a FROM \(name)_edge
        UNION
        SELECT e.b, MIN(g.label) FROM \(name) AS g JOIN \(name)_edge AS e ON e.a = g.actor
        JOIN recurring.\(name) AS r ON r.actor = e.b WHERE g.label < r.label GROUP BY e.b
        """)
    } else {
      // Whom each actor reaches: a row a pair, which is for small groups.
      query.add(
        "\(name)_reach (actor, other)",
        """
        SELECT DISTINCT a, a FROM \(name)_edge
        UNION
        SELECT r.actor, e.b FROM \(name)_reach AS r JOIN \(name)_edge AS e ON e.a = r.other
        """)
      query.add(name, "SELECT actor, MIN(other) AS label FROM \(name)_reach GROUP BY actor")
    }
  }

  /// The first of the shortest paths from one actor to another by the identifiers of the actors passed, a row a relation
  /// of each step.
  ///
  /// - Parameter isDirected: Whether a relation of a directed kind leads from its first end to its second alone.
  package func path(from start: String, to end: String, isDirected: Bool) throws(EngineQueryError) -> String {
    try requireRecursion("path")
    guard dialect.keepsKeys else {
      throw EngineQueryError(
        message: "the standard has no SQL for the shortest path of many; say --engine duckdb")
    }
    var query = holdings()
    query.isRecursive = true
    query.add("tie", ties(isAllying: false, isCounted: true))
    let (first, last) = (dialect.literal(start), dialect.literal(end))
    let back = isDirected ? " JOIN kind AS k ON k.id = t.kind WHERE k.direction = 'mutual' AND" : " WHERE"
    query.add(
      "step",
      """
      SELECT from_actor AS a, to_actor AS b, id FROM tie WHERE from_actor <> to_actor
      UNION
      SELECT t.to_actor AS a, t.from_actor AS b, t.id FROM tie AS t\(back) t.from_actor <> t.to_actor
      """)
    query.add(
      "distance (actor, steps) USING KEY (actor)",
      """
      SELECT \(last), 0
      UNION
      SELECT e.a, MIN(d.steps) + 1 FROM distance AS d JOIN step AS e ON e.b = d.actor
      LEFT JOIN recurring.distance AS r ON r.actor = e.a WHERE r.actor IS NULL GROUP BY e.a
      """)
    query.add(
      "walk (number, actor)",
      """
      SELECT 0, actor FROM distance WHERE actor = \(first)
      UNION ALL
      SELECT w.number + 1, MIN(e.b) FROM walk AS w JOIN step AS e ON e.a = w.actor
      JOIN distance AS d ON d.actor = w.actor JOIN distance AS n ON n.actor = e.b AND n.steps = d.steps - 1
      GROUP BY w.number
      """)
    return query.text(
      """
      SELECT w.number + 1 AS step, w.actor AS from_actor, n.actor AS to_actor, t.id, t.kind, t.sign,
        \(ReasonColumn.word("t.")) AS certainty, \(ReasonColumn.text("t.")) AS reasons
      FROM walk AS w JOIN walk AS n ON n.number = w.number + 1 JOIN step AS e ON e.a = w.actor AND e.b = n.actor
      JOIN (SELECT DISTINCT * FROM tie) AS t ON t.id = e.id
        AND ((t.from_actor = e.a AND t.to_actor = e.b) OR (t.from_actor = e.b AND t.to_actor = e.a))
      ORDER BY w.number, t.id;
      """, in: dialect)
  }
}
