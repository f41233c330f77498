import ArgumentParser

/// A page of the manual, in the mdoc language of man pages.
///
/// https://man.openbsd.org/mdoc.7
struct ManualPage {
  let command: CommandDescription
  /// The other pages, by name.
  let others: [String]

  var text: String {
    (head + synopsis + description + parts + arguments + statuses + seeAlso).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let about = (command.abstract ?? "").trimmingSuffix(".")
    return [
      ".Dd \(EntenteCommand.released)", ".Dt \(command.page.uppercased()) 1", ".Os", ".Sh NAME",
      ".Nm \(command.page)", ".Nd \(Self.quoted(about))",
    ]
  }

  private var synopsis: [String] {
    var lines = [".Sh SYNOPSIS", ".Nm \(command.words.joined(separator: " "))"]
    for argument in shown {
      let form = Self.form(of: argument)
      let isNeeded = argument.kind != .flag && !argument.isOptional
      lines.append(isNeeded ? ".\(form)" : ".Op \(form)")
    }
    if !command.parts.isEmpty { lines.append(".Ar subcommand") }
    return lines
  }

  /// The text between blank lines is filled, apart from what is indented or stands in columns.
  private var description: [String] {
    var lines = [".Sh DESCRIPTION"]
    for block in (command.discussion ?? "").split(separator: "\n\n") {
      let rows = block.split(separator: "\n", omittingEmptySubsequences: false)
      let isLiteral = rows.contains { $0.hasPrefix(" ") || $0.contains("  ") }
      if lines.count > 1 { lines.append(".Pp") }
      lines += isLiteral ? [".Bd \(Self.literal) -compact"] : []
      lines += isLiteral ? rows.map { Self.escaped($0) } : rows.flatMap(Self.sentences)
      lines += isLiteral ? [".Ed"] : []
    }
    return lines
  }

  private var parts: [String] {
    guard !command.parts.isEmpty else { return [] }
    let items = command.parts.flatMap { part in
      [".It Xr \(part.page) 1"] + Self.sentences(part.abstract ?? "")
    }
    return [".Sh SUBCOMMANDS", ".Bl -tag -width Ds"] + items + [".El"]
  }

  private var arguments: [String] {
    let items = shown.flatMap { argument in
      var said = Self.sentences(argument.abstract ?? "")
      // The abstract names the words as a rule.
      if let values = argument.allValues, !values.allSatisfy({ (argument.abstract ?? "").contains($0) }) {
        said.append(Self.escaped("One of \(values.joined(separator: ", "))."))
      }
      if let value = argument.defaultValue { said.append(Self.escaped("The default is \(value).")) }
      return [".It \(Self.form(of: argument, everyName: true))"] + said
    }
    return [".Sh OPTIONS", ".Bl -tag -width Ds"] + items + [".El"]
  }

  private var statuses: [String] {
    let items = ExitStatus.allCases.flatMap { [".It \($0.rawValue)", Self.escaped($0.meaning)] }
    return [".Sh EXIT STATUS", ".Bl -tag -width Ds", ".It 0", "Done."] + items + [".El"]
  }

  private var seeAlso: [String] {
    let pages = others.filter { $0 != command.page }.sorted()
    return pages.isEmpty
      ? []
      : [".Sh SEE ALSO"] + pages.map { ".Xr \($0) 1" + ($0 == pages.last ? "" : " ,") }
  }

  private var shown: [CommandDescription.Argument] { (command.arguments ?? []).filter(\.shouldDisplay) }

  // MARK: Words of mdoc

  private static let literal = "-literal -offset indent"

  /// An option with its value, such as `Fl -at Ar date`.
  private static func form(of argument: CommandDescription.Argument, everyName: Bool = false) -> String {
    let value = argument.valueName.map { "Ar \($0)" } ?? ""
    guard argument.kind != .positional else { return value + (argument.isRepeating ? " ..." : "") }
    let names = (argument.names ?? []).map { ($0.kind == "short" ? "Fl " : "Fl -") + $0.name }
    let shown = everyName ? names : names.filter { $0.hasPrefix("Fl -") }.prefix(1).map { $0 }
    let name = (shown.isEmpty ? names : shown).joined(separator: " , ")
    return name + (argument.kind == .flag ? "" : " \(value)") + (argument.isRepeating ? " ..." : "")
  }

  /// A line of text; hyphens stay those of the keyboard, so that what is copied runs.
  static func escaped(_ line: some StringProtocol) -> String {
    let text = line.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// A text with each sentence on a line of its own, as mdoc has it.
  private static func sentences(_ text: some StringProtocol) -> [String] {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      if let last = lines.last?.last, ".?!".contains(last), word.first?.isUppercase == true {
        lines.append("")
      }
      lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? String(word) : " \(word)"
    }
    return lines.filter { !$0.isEmpty }.map { escaped($0) }
  }

  /// Text on the line of a macro, where a short word could be another macro.
  private static func quoted(_ text: String) -> String {
    let words = escaped(text).split(separator: " ").map { word in
      word.utf8.count <= 3 && word.first?.isUppercase == true ? "\\&\(word)" : String(word)
    }
    return words.joined(separator: " ")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

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
