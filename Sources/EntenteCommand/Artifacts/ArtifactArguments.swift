import ArgumentParser

/// The words of a call that say how an artifact looks.
struct ArtifactArguments {
  /// The words, without the graph, where to write, and how to speak.
  let words: [String]

  /// Options that say something else, and that a manifest thus has no say in.
  private static let others: Set<String> = [
    "--output", "--manifest", "--check", "--quiet", "--color", "--help", "--version",
  ]

  /// The words that a manifest gives.
  ///
  /// - Throws: ``ArtifactFault`` where one of them is no option of a picture.
  init(noted words: [String]) throws {
    let allowed = try Self.allowed()
    for word in words where word.hasPrefix("-") {
      let name = String(word.prefix { $0 != "=" })
      if !allowed.contains(name) {
        throw ArtifactFault(
          message: "cannot be drawn with ‘\(word)’; its arguments are options such as --at 2023-10-15")
      }
    }
    self.words = words
  }

  /// The words that are left of a call.
  ///
  /// - Parameters:
  ///   - call: all words behind the name of the program.
  ///   - graph: the graph, as the call names it.
  init(call: some Sequence<String>, of command: String, graph: String) {
    var call = Array(call)
    if let position = call.firstIndex(of: command) { call.remove(at: position) }
    if let position = call.firstIndex(of: graph) { call.remove(at: position) }
    var words: [String] = []
    var isValue = false
    for word in call {
      if isValue {
        isValue = false
      } else if word.hasPrefix("--") {
        let isOther = word == "--" || Self.others.contains(String(word.prefix { $0 != "=" }))
        if !isOther { words.append(word) }
        isValue = ["--output", "--manifest", "--color"].contains(word)
      } else if word.hasPrefix("-") {
        // Letters stand for where to write and for how to speak alone.
        isValue = word.hasSuffix("o")
      } else {
        words.append(word)
      }
    }
    self.words = words
  }

  /// The options of a picture, each with its dashes.
  static func allowed() throws -> Set<String> {
    let command = try CommandDescription.root().parts.first { $0.commandName == "render" }
    let names = (command?.arguments ?? []).flatMap { $0.names ?? [] }
    return Set(names.filter { $0.kind == "long" }.map { "--\($0.name)" }).subtracting(others)
  }
}
