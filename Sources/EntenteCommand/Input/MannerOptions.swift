import ArgumentParser

/// How much a command says about its work, and in what colours.
struct MannerOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing beside the answer but what ends the command.")
  var quiet = false

  @Option(help: "Colour severities: auto does so on a terminal, unless NO_COLOR is set.")
  var color: OutputStyle.Colour = .auto

  init() {}

  /// Is called once all words are read, and before anything is said.
  func validate() throws {
    Terminal.take(OutputStyle(isQuiet: quiet, colour: color))
  }
}
