import ArgumentParser

/// How the files of a graph are read.
struct ReadingFlags: ParsableArguments {
  @Flag(
    name: .customLong("skip-bad-rows"),
    help: "Leave out rows of tables that cannot be used, and report each.")
  var skipsBadRows = false

  init() {}
}
