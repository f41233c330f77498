public import EDTF
public import Relations

extension GraphContents {
  /// What good sourcing and good sense have against the contents: warnings and notes, never errors.
  ///
  /// ``problems()`` says whether the contents can be used; this says whether they are likely what the editors meant.
  /// Dates that are imprecise or unknown are given the benefit of the doubt.
  ///
  /// - Parameter today: the day of the check; nil lets a graph be as old as it likes.
  /// - Complexity: O(*n* log *n*) in the number of elements; quadratic in the parties of one pact, and in the relations
  ///   of opposite sign between one pair of actors.
  public func lintProblems(today: Day? = nil) -> [GraphProblem] {
    lintProblems(today: today, limit: .max).problems
  }

  /// The problems as far as somebody reads them.
  ///
  /// - Parameter limit: how many of each code are told of; of the others it is only said how many they are.
  package func lintProblems(
    today: Day?, limit: Int
  ) -> (problems: [GraphProblem], unlisted: [GraphProblem.Code: Int]) {
    var linter = Linter(self, today: today, limit: limit)
    linter.run()
    return (linter.problems, linter.unlisted)
  }
}
