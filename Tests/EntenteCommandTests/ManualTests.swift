import Foundation
import Testing

@Suite("The manual, and what the shells complete")
struct ManualTests {
  @Test("The pages read as agreed", arguments: ["", "check", "measures"])
  func pages(subcommand: String) throws {
    let run = try entente("manual \(subcommand)")
    #expect(run.status == 0)
    try expectGolden(run.output, subcommand.isEmpty ? "manual.1" : "manual-\(subcommand).1")
  }

  @Test("A folder gets a page a subcommand and the completions of three shells, where they look for them")
  func files() throws {
    let folder = try TemporaryFolder()
    let run = try entente("manual --into share", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output == "")
    let files = try shell("cd share && find . -type f | sort", in: folder.url).output
    let help = try entente("--help").output
    let list = try #require(help.range(of: "SUBCOMMANDS:"))
    for match in help[list.upperBound...].matches(of: #/\n  ([a-z]+) /#) {
      #expect(files.contains("./man/man1/entente-\(match.1).1\n"))
    }
    for path in [
      "bash-completion/completions/entente", "fish/vendor_completions.d/entente.fish",
      "man/man1/entente.1", "zsh/site-functions/_entente",
    ] {
      #expect(files.contains("./\(path)\n"))
    }
    #expect(run.errors == "entente: \(files.split(separator: "\n").count) files in share\n")
    #expect(try entente("manual --into share --quiet", in: folder.url).errors == "")
  }

  @Test("Every page is sound mdoc", .enabled(if: isInstalled("mandoc")))
  func lint() throws {
    let folder = try TemporaryFolder()
    _ = try entente("manual --into share", in: folder.url)
    let lint = try shell("mandoc -T lint -W warning share/man/man1/*.1", in: folder.url)
    #expect(lint.output + lint.errors == "")
    let page = try shell("mandoc -T ascii share/man/man1/entente-at.1 | col -b", in: folder.url).output
    #expect(page.contains("entente at date graph [--skip-bad-rows] [--actor id ...]"))
    #expect(page.contains("entente at 2022-01-15 graphs/sahel --actor mali"))
    #expect(page.contains("EXIT STATUS"))
  }

  @Test("What no subcommand is has no page, and one page or all are asked for")
  func refusals() throws {
    for words in ["manual nonsense", "manual at --into share"] {
      let run = try entente(words)
      #expect(run.status == 64)
      #expect(run.output == "")
    }
  }

  // MARK: Completions

  /// What bash offers for the last word of a line.
  private func bash(_ line: String) throws -> [String] {
    let lines = """
      source <(entente --generate-completion-script bash)
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"
      [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      "$(complete -p entente | sed 's/.* -F \\([^ ]*\\) .*/\\1/')" entente "${COMP_WORDS[COMP_CWORD]}" \
          "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try shell(lines, in: try fixtures())
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
  }

  @Test(
    "bash completes subcommands, options, words, kinds and rules",
    arguments: [
      ("entente re", ["render"]), ("entente la", ["layout"]), ("entente check --fo", ["--format"]),
      ("entente check --format s", ["sarif"]), ("entente at 2022 valley --kind oper", ["operation-of"]),
      ("entente explain yaml-al", ["yaml-alias"]),
      ("entente check valley --skip unused-s", ["unused-source"]),
      ("entente render valley --theme d", ["dark"]), ("entente at 2022 valley --sta", ["--status"]),
      ("entente at 2022 valley --status disp", ["disputed"]), ("entente check read", ["readme.yaml"]),
    ])
  func completion(line: String, words: [String]) throws {
    #expect(try bash(line) == words)
  }

  @Test("bash completes the actors and sources of the graph that the line names")
  func actors() throws {
    #expect(try bash("entente at 2022-01-15 valley --actor no").contains("north"))
    #expect(try bash("entente at 2022-01-15 valley/ --according-to HER") == ["HERALD"])
    #expect(try bash("entente at 2022-01-15 nowhere --actor no") == [])
  }

  @Test("fish completes a subcommand", .enabled(if: isInstalled("fish")))
  func fish() throws {
    let lines = "entente --generate-completion-script fish | source; complete --do-complete 'entente rend'"
    let run = try shell(lines, by: ["fish", "--no-config", "-c"], in: try fixtures())
    #expect(run.output.hasPrefix("render"))
    #expect(run.errors == "")
  }

  @Test("zsh reads its completions", .enabled(if: isInstalled("zsh")))
  func zsh() throws {
    let lines = """
      autoload -Uz compinit && compinit -u -D
      source <(entente --generate-completion-script zsh)
      print -r -- $_comps[entente] ${+functions[_entente]}
      """
    let folder = try TemporaryFolder()
    let run = try shell(
      lines, by: ["zsh", "-f", "-c"], in: folder.url, environment: ["ZDOTDIR": folder.url.path()])
    #expect(run.output == "_entente 1\n")
    let check = try shell(
      "entente --generate-completion-script zsh > _entente && zsh -n _entente", in: folder.url)
    #expect(check.status == 0)
    #expect(check.errors == "")
  }
}

/// Whether a program is there; where it is not, what needs it is skipped and the run says so.
func isInstalled(_ program: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
  }
}
