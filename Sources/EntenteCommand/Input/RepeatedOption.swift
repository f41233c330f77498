import ArgumentParser

/// An option that takes one value and stands several times in a call: of its values all but the last would be lost.
struct RepeatedOption {
  /// The option as it was written first.
  let name: String
  /// What to do about it.
  let advice: String

  /// nil where no option that may stand once stands more often.
  ///
  /// What a command takes is looked up only where some option stands twice, as that takes a while.
  ///
  /// - Complexity: O(*n*) in the number of words, O(*n*·*m*) in that of the options of the command where some are repeated.
  init?(in words: some Collection<String>, of root: any ParsableCommand.Type) {
    let names = words.prefix { $0 != "--" }.compactMap(Self.name)
    guard Self.mayRepeat(names), let description = Self.description(of: Array(words), below: root) else {
      return nil
    }
    for option in description.arguments ?? [] where option.kind == .option && !option.isRepeating {
      let own = Set((option.names ?? []).map { ($0.name.count == 1 ? "-" : "--") + $0.name })
      let found = names.filter(own.contains)
      guard let first = found.first, found.count > 1 else { continue }
      name = first
      let hasDates = description.arguments?.contains { $0.names?.contains { $0.name == "dates" } ?? false }
      advice =
        first == "--at" && hasDates == true
        ? "say it once; several dates are --dates 2020-01-01,2023-10-15" : "say it once"
      return
    }
    return nil
  }

  /// The name of an option, without the value that it may be written together with; nil of a word that is none.
  private static func name(_ word: String) -> String? {
    let name = String(word.prefix { $0 != "=" })
    guard name.hasPrefix("-"), name.count > 1 else { return nil }
    return name.hasPrefix("--") || name.count == 2 ? name : nil
  }

  /// Whether some name stands twice, or a short one beside a long one of the same letter.
  private static func mayRepeat(_ names: [String]) -> Bool {
    if Set(names).count < names.count { return true }
    return names.contains { short in
      short.count == 2 && short != "--" && names.contains { $0.hasPrefix("-\(short)") }
    }
  }

  /// What the command takes that the first words name.
  private static func description(
    of words: [String], below root: any ParsableCommand.Type
  ) -> CommandDescription? {
    var command = root
    for word in words {
      let next = command.configuration.subcommands.first { $0._commandName == word }
      guard let next else { break }
      command = next
    }
    return try? CommandDescription.of(command)
  }
}
