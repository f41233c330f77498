import ArgumentParser

/// How the files of a graph are read, and what is said of it.
struct ReadingFlags: ParsableArguments {
  @Flag(
    name: .customLong("skip-bad-rows"),
    help: "Leave out rows of tables that cannot be used, and report each.")
  var skipsBadRows = false

  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  init() {}
}
