/// How conditions that have to hold together are weighed, in SQL.
///
/// Every part groups by the key of a way. A condition is one number and one actor (`cond`, `cond_actor`): a term where the
/// number is not negative, else the life of the actor. Of an answer, `c` is 0 for no, 1 for possible and 2 for certain.
enum Weighing {
  private static let key = Holdings.key
  private static let may = "s0 <= q1 AND e1 >= q0"
  private static let must = "s1 <= q1 AND e0 >= q0 AND (end_doubt <> 16 OR s1 <= e0)"

  /// A flag of 0 or 1.
  static func flag(_ condition: String, _ name: String) -> String {
    "CASE WHEN \(condition) THEN 1 ELSE 0 END AS \(name)"
  }

  private static func any(_ condition: String, _ name: String) -> String {
    "MAX(CASE WHEN \(condition) THEN 1 ELSE 0 END) AS \(name)"
  }

  /// How sure one period is, and why not surer, as columns beside it; rows that cannot hold have to be left out.
  static let answerOfRow = """
    CASE WHEN \(must) THEN 2 ELSE 1 END AS c,
    \(doubts.map { flag($0.condition, $0.name) }.joined(separator: ",\n"))
    """

  /// The doubts that a period gives by itself, which may hold.
  private static let doubts: [(condition: String, name: String)] = [
    ("s1 > q1 AND start_doubt = 1", "d1"), ("e0 < q0 AND end_doubt = 2", "d2"),
    ("s1 > q1 AND start_doubt = 4", "d4"), ("e0 < q0 AND end_doubt = 8", "d8"),
    ("end_doubt = 16 AND e0 < GREATEST(q0, LEAST(s1, q1))", "d16"),
  ]

  /// The answer of each condition by itself: the greatest of those of its periods.
  static let termAnswers = """
    SELECT \(key), cond, cond_actor,
      MAX(CASE WHEN \(may) THEN CASE WHEN \(must) THEN 2 ELSE 1 END ELSE 0 END) AS c,
      \(doubts.map { any("\(may) AND \($0.condition)", $0.name) }.joined(separator: ",\n  ")),
      CASE WHEN SUM(\(seenBefore)) > 0 AND SUM(\(seenAfter)) > 0
        AND NOT (SUM(\(seenBefore)) = 1 AND SUM(\(seenAfter)) = 1 AND SUM(\(seenBefore) * \(seenAfter)) = 1)
        THEN 1 ELSE 0 END AS d32
    FROM entente_spell GROUP BY \(key), cond, cond_actor
    """
  private static let seenBefore = "CASE WHEN sighted >= 2 AND e0 < q0 THEN 1 ELSE 0 END"
  private static let seenAfter = "CASE WHEN sighted IN (1, 3) AND s1 > q1 THEN 1 ELSE 0 END"

  /// The answers of the conditions taken one by one: the least, which is that of all together on one day.
  static let weighed = """
    SELECT \(key), COUNT(*) AS conditions, MIN(c) AS least,
      \(ReasonColumn.names.dropLast().map { any("c = 1 AND cond >= 0 AND \($0) = 1", $0) }.joined(separator: ",\n  ")),
      \(any("c = 1 AND cond < 0", "d64"))
    FROM term_answer GROUP BY \(key)
    """

  // On some day of several the answers do not combine by themselves: two things may each hold on some day and never on
  // the same.

  /// The periods that may touch the dates, with numbers for their conditions.
  static let numbered = """
    SELECT \(key), cond, \(Holdings.bounds), CASE WHEN end_doubt = 16 THEN 2932896 ELSE e0 END AS x0,
      DENSE_RANK() OVER (PARTITION BY \(key) ORDER BY cond, cond_actor) AS cn,
      ROW_NUMBER() OVER (PARTITION BY \(key) ORDER BY cond, cond_actor, s0, s1, e0, e1, start_doubt, end_doubt) AS num
    FROM entente_spell WHERE q0 < q1 AND \(may)
    """

  /// Those with how many conditions there are.
  static let pieces = "SELECT p.*, MAX(cn) OVER (PARTITION BY \(key)) AS cns FROM numbered AS p"

  /// Days of which one is in every choice of periods that has a day, and, if there is one, a day after any of its last
  /// looks.
  ///
  /// Periods that have a day in common have one on which the last of them may begin, or the first of those asked about;
  /// after a day, that one or the next.
  static let tried = """
    SELECT \(key), GREATEST(s0, q0) AS day FROM piece
    UNION
    SELECT \(key), e0 + 1 AS day FROM piece WHERE end_doubt = 16 AND e0 >= q0 AND e0 < q1
    """

  /// Each period on each day on which it may meet all other conditions, and how it stands to their periods there.
  static let met = """
    SELECT \(Holdings.prefixed("a", key)), a.cond, a.num, a.s1, a.e0, a.x0, a.start_doubt, a.end_doubt, a.cns, d.day,
      COUNT(DISTINCT CASE WHEN b.s1 <= LEAST(a.s1, a.e0) AND b.e0 >= GREATEST(a.s1, a.q0) THEN b.cn END) AS surely,
      \(any("b.s1 > a.e0", "later")),
      \(any(startsLate, "starts_late")),
      \(any("b.s1 <= a.q1 AND a.x0 >= a.q0 AND b.s1 > a.x0", "ends_early"))
    FROM piece AS a JOIN tried AS d ON \(Holdings.same("a", "d")) JOIN piece AS b ON \(Holdings.same("a", "b"))
    WHERE d.day >= a.s0 AND d.day <= a.e1 AND b.cn <> a.cn AND b.s0 <= d.day AND b.e1 >= d.day
    GROUP BY \(Holdings.prefixed("a", key)), a.cond, a.num, a.s1, a.e0, a.x0, a.start_doubt, a.end_doubt, a.cns,
      d.day
    HAVING COUNT(DISTINCT b.cn) = a.cns - 1
    """
  private static let startsLate = "a.s1 <= a.q1 AND b.x0 >= a.q0 AND a.s1 > b.x0"

  /// The answers of conditions of which each choice of periods is weighed as a whole.
  static let several = """
    SELECT \(key),
      MAX(CASE WHEN surely = cns - 1 AND \(must) THEN 2 ELSE 1 END) AS c,
      \(any("cond >= 0 AND start_doubt = 1 AND \(startDoubt)", "d1")),
      \(any("cond >= 0 AND end_doubt = 2 AND \(endDoubt)", "d2")),
      \(any("cond >= 0 AND start_doubt = 4 AND \(startDoubt)", "d4")),
      \(any("cond >= 0 AND end_doubt = 8 AND \(endDoubt)", "d8")),
      \(any("cond >= 0 AND \(unseen)", "d16")),
      \(any("cond < 0 AND ((start_doubt <> 0 AND \(startDoubt)) OR (end_doubt IN (2, 8) AND \(endDoubt)) OR (\(unseen)))", "d64"))
    FROM met GROUP BY \(key)
    """
  private static let startDoubt = "(s1 > q1 OR starts_late = 1)"
  private static let endDoubt = "(x0 < q0 OR ends_early = 1)"
  private static let unseen = "end_doubt = 16 AND e0 < day AND (e0 < q0 OR e0 < s1 OR later = 1)"

  /// The answer of each way that possibly holds.
  static func answered(withSpans: Bool) -> String {
    let alone = "SELECT \(key), least AS c, \(ReasonColumn.list) FROM weighed WHERE least > 0"
    guard withSpans else { return alone }
    let columns = ReasonColumn.names.map { $0 == "d32" ? "w.d32" : "s.\($0)" }.joined(separator: ", ")
    return """
      \(alone) AND (q0 = q1 OR conditions = 1)
      UNION ALL
      SELECT \(Holdings.prefixed("s", key)), s.c, \(columns)
      FROM several AS s JOIN weighed AS w ON \(Holdings.same("s", "w"))
      WHERE w.least > 0 AND w.conditions > 1
      """
  }
}
