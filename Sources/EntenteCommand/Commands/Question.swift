import ArgumentParser

/// A command that prints one answer.
protocol Question: ParsableCommand {
  /// What goes to standard output, whole.
  func answer() throws -> String
}

extension Question {
  func run() throws {
    Terminal.write(try ProgressLine.during("answering") { try answer() })
  }
}
