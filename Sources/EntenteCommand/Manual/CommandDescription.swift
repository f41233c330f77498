import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command as ArgumentParser describes it, in the form that `--experimental-dump-help` prints.
struct CommandDescription: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  private struct Tool: Decodable {
    let command: CommandDescription
  }

  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// The whole of `entente`.
  static func root() throws -> CommandDescription { try of(EntenteCommand.self) }

  /// A command, with those below it.
  static func of(_ command: any ParsableCommand.Type) throws -> CommandDescription {
    try JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// What the caller types, such as `entente check`.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// The name of its page, such as `entente-check`.
  var page: String { words.joined(separator: "-") }

  /// The commands below it that have a page of their own; help is said on every page.
  var parts: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}
