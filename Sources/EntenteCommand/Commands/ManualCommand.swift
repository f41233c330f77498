import ArgumentParser

/// `entente manual`: the pages of the manual, and the completions of the shells.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print a page of the manual, or write all pages and the completions of the shells.",
    discussion: """
      With --into all that man, bash, zsh and fish look for is written into a folder such as /usr/local/share.

        entente manual check | man -l -
        entente manual --into ~/.local/share
        source <(entente --generate-completion-script bash)
      """
  )

  @Argument(help: "The subcommand; entente itself where left out.")
  var subcommand: String?

  @Option(
    help: ArgumentHelp("Write all pages and completions into this folder.", valueName: "folder"),
    completion: .directory)
  var into: String?

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    if let subcommand, into != nil {
      throw ValidationError("--into writes all pages; leave \(subcommand) out")
    }
  }

  func run() throws {
    let manual = try Manual()
    guard let into else {
      guard let page = manual.page(of: subcommand) else {
        throw ValidationError("there is no subcommand \(subcommand ?? ""); entente --help lists them")
      }
      return Terminal.write(page.text)
    }
    for (path, text) in manual.files {
      let file = "\(into)/\(path)"
      try OutputFile.makeFolder(named: String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex)))
      try OutputFile.write(
        Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: OutputFile.place(named: file))
    }
    Terminal.note("\(manual.files.count) files in \(into)")
  }
}
