import Relations

/// A question to an engine as text: the same for every engine but for what ``Dialect`` says.
package struct EngineQuery: Sendable {
  let question: EngineQuestion
  let dialect: Dialect

  /// The text of a question in the SQL of an engine.
  package init(_ question: EngineQuestion, in dialect: Dialect) {
    self.question = question
    self.dialect = dialect
  }

  /// A query whose last part is `finding`.
  func holdings() -> Query {
    var query = Query(tables: question.tables)
    Holdings(question: question, dialect: dialect).add(to: &query)
    return query
  }

  /// Leaves out holdings of a status that ties nobody unless it is asked for; see `GraphView.countedStatuses`.
  func counted(of row: String = "f") -> String {
    guard question.statuses.isEmpty else { return "" }
    let idle = Status.allCases.filter { !$0.isCounted }.map(\.rawValue)
    return " AND \(row).status NOT IN \(dialect.literals(idle))"
  }

  var rollsUp: Bool { Holdings(question: question, dialect: dialect).rollsUp }

  /// What holds on each date, in the order of the dates and of the relations.
  package var relations: String {
    let counts = rollsUp ? ", f.from_actor AS counts_from, f.to_actor AS counts_to" : ""
    return holdings().text(
      """
      SELECT m.asked, f.id, f.kind, f.rec_from AS from_actor, f.rec_to AS to_actor,
        \(ReasonColumn.word("f.")) AS certainty,
        \(ReasonColumn.text("f.")) AS reasons,
        f.status, f.sign, f.temporality, f.via\(counts)
      FROM finding AS f JOIN moment AS m ON m.mi = f.mi
      ORDER BY m.mi, f.id, f.from_actor, f.to_actor;
      """, in: dialect)
  }

  /// How many relations hold on each date: all, of each kind, of each sign.
  package var counts: String {
    let certain = dialect.sum("CASE WHEN c = 2 THEN 1 ELSE 0 END")
    let possible = dialect.sum("CASE WHEN c = 1 THEN 1 ELSE 0 END")
    var query = holdings()
    query.add(
      "counted_by",
      """
      SELECT mi, CASE WHEN GROUPING(kind) = 0 THEN 'kind' WHEN GROUPING(sign) = 0 THEN 'sign' ELSE 'all' END AS facet,
        COALESCE(kind, sign, '') AS value, \(certain) AS certain, \(possible) AS possible
      FROM finding GROUP BY GROUPING SETS ((mi), (mi, kind), (mi, sign))
      """)
    return query.text(
      """
      SELECT m.asked, n.facet, n.value, n.certain, n.possible
      FROM counted_by AS n JOIN moment AS m ON m.mi = n.mi ORDER BY m.mi, n.facet, n.value;
      """, in: dialect)
  }

  /// Whom a tie is with.
  package enum Stance: Sendable {
    case allies
    case adversaries
  }

  /// Who stands with an actor, or against it, on each date.
  package func ties(of actor: String, _ stance: Stance) -> String {
    let name = dialect.literal(actor)
    let (belongs, opposes) =
      switch stance {
      case .allies: ("k.allying = 1 AND f.sign <> 'negative'", "f.sign = 'negative'")
      case .adversaries: ("f.sign = 'negative'", "f.sign = 'positive'")
      }
    var query = holdings()
    query.add(
      "tie",
      """
      SELECT f.mi, CASE WHEN f.from_actor = \(name) THEN f.to_actor ELSE f.from_actor END AS actor,
        CASE WHEN \(belongs) THEN f.c ELSE 0 END AS c, \(Weighing.flag(opposes, "opposes")),
        \(Holdings.prefixed("f", ReasonColumn.list))
      FROM finding AS f JOIN kind AS k ON k.id = f.kind
      WHERE f.to_actor <> '' AND (f.from_actor = \(name) OR f.to_actor = \(name))\(counted())
      """)
    query.add(
      "tied",
      """
      SELECT mi, actor, MAX(c) AS c, MAX(opposes) AS mixed,
        \(dialect.sum("CASE WHEN c > 0 THEN 1 ELSE 0 END")) AS relations, \(ReasonColumn.union(where: "c"))
      FROM tie WHERE actor <> \(name) GROUP BY mi, actor
      """)
    return query.text(
      """
      SELECT m.asked, t.actor, \(ReasonColumn.word("t.")) AS certainty,
        \(ReasonColumn.text("t.")) AS reasons, t.mixed, t.relations
      FROM tied AS t JOIN moment AS m ON m.mi = t.mi WHERE t.c > 0 ORDER BY m.mi, t.actor;
      """, in: dialect)
  }

  /// The relations of a history in the order in which each may first have begun, with the days between which.
  ///
  /// Where a source is asked, its own dates stand for those of the editors.
  package var history: String {
    var query = holdings()
    let own =
      "SELECT id, term, MIN(s0) AS s0, MAX(e1) AS e1 FROM relation WHERE id IN (SELECT id FROM finding) GROUP BY id, term"
    query.add("lasting", "SELECT id, MAX(s0) AS s0, MIN(e1) AS e1 FROM (\(own)) AS x GROUP BY id")
    var (first, last, join) = ("l.s0", "l.e1", "")
    if question.asksSources {
      let filter = Holdings(question: question, dialect: dialect).claimFilter("c")
      query.add(
        "claimed",
        "SELECT c.relation, MIN(c.s0) AS s0, MAX(c.e1) AS e1 FROM claim AS c WHERE c.dated = 1 AND \(filter)\n  AND c.relation IN (SELECT relation FROM admitted WHERE dated = 1) GROUP BY c.relation"
      )
      (first, last) = ("COALESCE(n.s0, l.s0)", "COALESCE(n.e1, l.e1)")
      join = " LEFT JOIN claimed AS n ON n.relation = f.id"
    }
    return query.text(
      """
      SELECT \(dialect.date(first)) AS first_day, \(dialect.date(last)) AS last_day,
        f.id, f.kind, f.rec_from AS from_actor, f.rec_to AS to_actor, \(ReasonColumn.word("f.")) AS certainty,
        \(ReasonColumn.text("f.")) AS reasons, f.status, f.sign, f.temporality, f.via
      FROM finding AS f JOIN lasting AS l ON l.id = f.id\(join)
      ORDER BY \(first), \(last), f.id;
      """, in: dialect)
  }
}
