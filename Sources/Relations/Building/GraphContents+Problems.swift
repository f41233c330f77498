extension GraphContents {
  /// Everything that is wrong with the contents, and what a reader should know of them.
  ///
  /// Each fault gives one problem: what depends on a faulty field is not reported again.
  ///
  /// - Complexity: O(*n*) in the number of elements; quadratic in the parties of one pact, up to
  ///   ``pactRelationLimit``.
  public func problems() -> [GraphProblem] {
    settled.problemsOfSettled()
  }

  /// The problems of contents no row of whose table needs care.
  package func problemsOfSettled() -> [GraphProblem] {
    var checker = ContentsChecker(self)
    checker.run()
    return checker.problems
  }
}
