import EDTF

/// The relations that a question finds, as the parts of a query, the last of which is `finding`.
///
/// What one row says by itself (`care = 0`) is answered where it is read. The rest is weighed: each relation, with the
/// relations through which it counts for somebody, is a set of conditions that have to hold together, each a choice of
/// periods; the lives of its ends are conditions too. See `UncertainInterval.answer(whereAny:in:)`,
/// `UncertainInterval.answer(whereOneOfEach:ofWhichOwn:in:)` and `Conditions`, which this repeats in SQL.
struct Holdings {
  let question: EngineQuestion
  let dialect: Dialect

  /// What identifies a way in which a relation may count: the date, the relation, the ways of its two ends, and a way that
  /// leads further and is weighed beside these.
  static let key = "mi, q0, q1, id, w1, w2, w3"
  static let bounds = EngineTable.bounds.joined(separator: ", ")
  /// What a holding says beside its answer.
  static let facts = "kind, from_actor, to_actor, sign, status, temporality, via"

  /// Adds the parts.
  func add(to query: inout Query) {
    addConditions(to: &query)
    query.add("term_answer", Weighing.termAnswers)
    query.add("weighed", Weighing.weighed)
    if question.hasSpans {
      query.add("numbered", Weighing.numbered)
      query.add("piece", Weighing.pieces)
      query.add("tried", Weighing.tried)
      query.add("met", Weighing.met)
      query.add("several", Weighing.several)
    }
    query.add("entente_answered", Weighing.answered(withSpans: question.hasSpans), isKept: isKept)
    addHoldings(to: &query)
  }

  /// Whether the parts that all rests on are asked several times: on one day by nobody but the next.
  private var isKept: Bool { rollsUp || question.hasSpans }

  /// Adds the parts down to `entente_spell`, the conditions of all that has to be weighed.
  func addConditions(to query: inout Query) {
    query.add("moment", dateQueries)
    if question.asksSources { query.add("admitted", admitted) }
    addWays(to: &query)
    query.add("picked", picked)
    if rollsUp { addWeighings(to: &query) }
    query.add("entente_link", link, isKept: rollsUp)
    if rollsUp {
      query.add("pact_of", "SELECT DISTINCT \(Self.key), pact FROM entente_link WHERE pact <> ''")
    }
    query.add("life", life)
    query.add("entente_spell", periods, isKept: isKept)
  }

  /// The dates of the question with their numbers.
  private var dateQueries: String {
    let rows = question.dateQueries.enumerated().map { number, dateQuery in
      let days = dateQuery.days
      return
        "(\(number), \(dialect.literal(dateQuery.description)), \(days.lowerBound.number), \(days.upperBound.number))"
    }
    return "SELECT mi, asked, q0, q1 FROM (VALUES \(rows.joined(separator: ", "))) AS v (mi, asked, q0, q1)"
  }

  /// The claims that count, of the source asked and published by the day asked.
  func claimFilter(_ alias: String) -> String {
    var filters: [String] = []
    if let witness = question.witness { filters.append("\(alias).source = \(dialect.literal(witness))") }
    if let knownAt = question.knownAt { filters.append("\(alias).published <= \(knownAt.number)") }
    return filters.joined(separator: " AND ")
  }

  /// The relations of which a claim that counts speaks, with the claim whose status stands in for the editors', and whether
  /// dates of claims stand in for theirs.
  private var admitted: String {
    let first = "MIN(CASE WHEN c.status <> '' THEN c.claim END)"
    if question.witness != nil {
      return """
        SELECT c.relation, \(first) AS first_status, MAX(c.dated) AS dated
        FROM claim AS c WHERE \(claimFilter("c")) GROUP BY c.relation
        """
    }
    // By a day, claims speak for themselves where others came later, and where each says when or how surely.
    let later = "SELECT DISTINCT relation FROM claim WHERE published > \(question.knownAt?.number ?? .max)"
    return """
      SELECT c.relation,
        CASE WHEN MAX(h.relation) IS NOT NULL AND MIN(CASE WHEN c.status <> '' THEN 1 ELSE 0 END) = 1
          THEN \(first) END AS first_status,
        CASE WHEN MAX(h.relation) IS NOT NULL THEN MIN(c.dated) ELSE 0 END AS dated
      FROM claim AS c LEFT JOIN (\(later)) AS h ON h.relation = c.relation
      WHERE \(claimFilter("c")) GROUP BY c.relation
      """
  }

  /// The columns of a relation that the weighing needs, and whether the dates of a claim stand in for its own.
  private var picked: String {
    let branches = narrowed.map { "\(selection) WHERE \(([$0] + filters).joined(separator: " AND "))" }
    return branches.joined(separator: "\nUNION ALL\n")
  }

  /// Which rows have to be looked at: those whose time may touch the question, and all of relations of several rows.
  private var narrowed: [String] {
    if question.asksSources { return ["1 = 1"] }
    let days = question.days
    let touches = "r.s0 <= \(days.last) AND r.e1 >= \(days.first)"
    let careful =
      switch question.scope {
      case .all(rollsUp: false, _), .touching, .between: "r.care = 1"
      case .all(rollsUp: true, _):
        "(r.care = 1 OR r.from_actor IN (SELECT part FROM end_way) OR r.to_actor IN (SELECT part FROM end_way))"
          + " AND r.care < 2"
      case .rolledUp, .rolledUpBetween: "r.care < 2"
      }
    return ["\(careful) AND \(touches)", "r.class = \(LengthClass.several)"]
  }

  /// The relation with what the sources that count say of it.
  private var selection: String {
    let claimed = question.asksSources ? "a.dated" : "0"
    return """
      SELECT r.id, r.kind, r.from_actor, r.to_actor, r.sign, \(status) AS status, r.temporality, r.via, r.pact, r.limited,
        r.term, r.period, \(EngineTable.bounds.map { "r.\($0)" }.joined(separator: ", ")), \(claimed) AS claimed
      FROM relation AS r\(joins)
      """
  }

  private var joins: String {
    question.asksSources
      ? " JOIN admitted AS a ON a.relation = r.id"
        + " LEFT JOIN claim AS f ON f.relation = r.id AND f.claim = a.first_status AND f.period = 0" : ""
  }

  /// The status by what is asked, before it is called so.
  private var status: String { question.asksSources ? "COALESCE(f.status, r.status)" : "r.status" }

  /// What the question asks of the relation itself.
  private var filters: [String] {
    var filters: [String] = []
    if !question.kinds.isEmpty { filters.append("r.kind IN \(dialect.literals(question.kinds))") }
    if !question.signs.isEmpty { filters.append("r.sign IN \(dialect.literals(question.signs))") }
    if !question.statuses.isEmpty {
      filters.append("\(status) IN \(dialect.literals(question.statuses))")
    }
    switch question.scope {
    case .all: break
    case .touching(let actors):
      let list = dialect.literals(actors)
      filters.append("(r.from_actor IN \(list) OR r.to_actor IN \(list))")
    case .between(let first, let second):
      let (one, other) = (dialect.literal(first), dialect.literal(second))
      filters.append(
        "((r.from_actor = \(one) AND r.to_actor = \(other)) OR (r.from_actor = \(other) AND r.to_actor = \(one)))"
      )
    case .rolledUp, .rolledUpBetween:
      filters.append(
        "(r.from_actor IN (SELECT part FROM root_way) OR r.to_actor IN (SELECT part FROM root_way))")
    }
    return filters
  }

  /// What is asked of a relation that one row says whole.
  var plainFilters: [String] {
    guard case .all(rollsUp: true, _) = question.scope else { return filters }
    return filters + ["from_actor", "to_actor"].map { "r.\($0) NOT IN (SELECT part FROM end_way)" }
  }

  /// What a relation that one row says whole is joined with.
  var plainJoins: String { joins }

  /// Whether relations of parts count for their wholes.
  var rollsUp: Bool {
    switch question.scope {
    case .all(let rollsUp, _): rollsUp
    case .touching, .between: false
    case .rolledUp, .rolledUpBetween: true
    }
  }

  /// Columns with the name of a table before each.
  static func prefixed(_ table: String, _ columns: String) -> String {
    columns.split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// That two tables agree in some columns.
  static func same(_ one: String, _ other: String, in columns: String = key) -> String {
    columns.split(separator: ", ").map { "\(one).\($0) = \(other).\($0)" }.joined(separator: " AND ")
  }
}
