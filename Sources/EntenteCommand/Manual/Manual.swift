import ArgumentParser

/// The manual of the command: a page for each subcommand, and the completions of the shells.
struct Manual {
  let pages: [ManualPage]

  init() throws {
    let root = try CommandDescription.root()
    let commands = [root] + root.parts
    pages = commands.map { ManualPage(command: $0, others: commands.map(\.page)) }
  }

  /// The page of a subcommand, or of the command itself.
  func page(of subcommand: String?) -> ManualPage? {
    pages.first { $0.command.words == ["entente"] + (subcommand.map { [$0] } ?? []) }
  }

  /// The files of a folder such as `/usr/local/share`, where man and the shells look for them.
  var files: [(path: String, text: String)] {
    pages.map { (path: "man/man1/\($0.command.page).1", text: $0.text) }
      + [
        (path: "bash-completion/completions/entente", text: EntenteCommand.completionScript(for: .bash)),
        (path: "fish/vendor_completions.d/entente.fish", text: EntenteCommand.completionScript(for: .fish)),
        (path: "zsh/site-functions/_entente", text: EntenteCommand.completionScript(for: .zsh)),
      ]
  }
}
