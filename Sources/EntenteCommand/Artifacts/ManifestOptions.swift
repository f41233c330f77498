import ArgumentParser

/// Where it is kept what artifacts were made from, and whether they are only to be looked at.
struct ManifestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Note here what the artifact is made from; without -o, draw again what is stale.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var manifest: String?

  @Flag(help: "With --manifest, draw nothing; name what is stale, with exit status 1.")
  var check = false

  init() {}

  /// Refuses what makes no sense together.
  ///
  /// - Parameter draws: Whether a picture is asked for.
  func validate(draws: Bool) throws {
    if check, manifest == nil {
      throw ValidationError("--check looks at the artifacts of a manifest; say --manifest FILE")
    }
    if check, draws {
      throw ValidationError("--check looks at all artifacts of the graph; leave out the time and -o")
    }
  }
}
