import Foundation
import Testing

@Suite("The GitHub Action, run as GitHub runs it")
struct ActionTests {
  /// A pull request on a graph, checked out as actions/checkout does: the merge commit alone.
  private struct PullRequest {
    let clone: TemporaryFolder
    let base: String

    /// - Parameter edit: What the branch changes.
    init(_ edit: (ScratchRepository) throws -> Void) throws {
      let origin = try ScratchRepository(copying: "valley")
      base = try origin.git("rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
      try origin.git("switch", "--quiet", "--create", "edit")
      try edit(origin)
      try origin.commit("Edit the valley")
      try origin.git("switch", "--quiet", "--create", "merge", "main")
      try origin.git("merge", "--quiet", "--no-ff", "--no-edit", "edit")
      try origin.git("config", "uploadpack.allowAnySHA1InWant", "true")
      clone = try TemporaryFolder()
      let url = "file://" + origin.folder.url.path()
      let run = try shell("git clone --quiet --depth 1 --branch merge \(url) graphs", in: clone.url)
      try #require(run.status == 0, "\(run.errors)")
      // The clone is deep enough for one commit, and the test must not be the one that fetches more.
      try #require(try shell("git -C graphs cat-file -e \(base)", in: clone.url).status != 0)
      repository = origin
    }

    private let repository: ScratchRepository

    var event: [String: String] {
      [
        "github.event_name": "pull_request", "github.event.pull_request.base.sha": base,
        "github.event.pull_request.number": "7", "github.token": "secret",
      ]
    }
  }

  /// A `gh` that writes down what it is asked, and finds the comment that a file holds.
  private func standIn(in folder: TemporaryFolder, holding comment: String) throws -> String {
    let path = folder.url.path() + "/stand-in"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try folder.write(
      """
      #!/usr/bin/env bash
      printf '%s ' "$@" "token=$GH_TOKEN" >>"\(path)/calls"; echo >>"\(path)/calls"
      for word in "$@"; do
        case $word in
          body=@*) cp "${word#body=@}" "\(path)/body" ;;
          --jq) printf '%s' '\(comment)' ;;
        esac
      done
      """, to: "stand-in/gh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/gh")
    return path
  }

  private func run(
    _ request: PullRequest, inputs: [String: String] = [:], holding comment: String = ""
  ) throws -> (outcome: Workflow.Outcome, calls: String, body: String) {
    let scratch = try TemporaryFolder()
    let tools = try standIn(in: scratch, holding: comment)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let outcome = try Workflow().run(
      in: request.clone.url.appending(path: "graphs"), inputs: ["graph": "valley"].merging(inputs) { $1 },
      event: request.event, scratch: scratch, environment: ["PATH": "\(tools):\(path)"])
    let calls = try? String(contentsOfFile: tools + "/calls", encoding: .utf8)
    let body = try? String(contentsOfFile: tools + "/body", encoding: .utf8)
    return (outcome, calls ?? "", body ?? "")
  }

  @Test("A good edit is checked, drawn, and described in a comment and the summary")
  func goodEdit() throws {
    let request = try PullRequest {
      try $0.replace("2016/2023", by: "2016/2022-06", in: "valley/relations.yaml")
    }
    let pictures = "valley.svg --at 2021-01-01\n\nmore/valley.html\n"
    let (outcome, calls, body) = try run(request, inputs: ["pictures": pictures, "at": "2023-01-01"])
    #expect(outcome.failure == nil, "\(outcome.errors)")
    #expect(outcome.values["steps.check.outputs.check"] == "0")
    #expect(outcome.values["steps.compare.outputs.changes"] == "1")
    #expect(outcome.summary.hasPrefix("## Check of valley\n\n    entente: "))
    #expect(outcome.summary.contains("1 redated"))
    #expect(outcome.summary.contains("- drawn: valley.svg\n- drawn: more/valley.html\n"))
    #expect(body.hasPrefix("<!-- entente valley -->\n## The valley, "))
    #expect(body.contains("```mermaid"))
    #expect(calls.contains("--method POST repos/owner/graphs/issues/7/comments"))
    #expect(calls.contains("token=secret"))
    let folder = request.clone.url.appending(path: "graphs/entente-pictures")
    #expect(try String(contentsOf: folder.appending(path: "valley.svg"), encoding: .utf8).hasPrefix("<svg"))
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "more/valley.html").path()))
    let kept = try #require(outcome.handedOn.first { $0.key.hasPrefix("actions/upload-artifact@") }?.value)
    #expect(kept == ["name": "entente-pictures", "path": "entente-pictures"])
  }

  @Test("A comment of an earlier run is written anew")
  func secondRun() throws {
    let request = try PullRequest {
      try $0.replace("2016/2023", by: "2016/2022-06", in: "valley/relations.yaml")
    }
    let (outcome, calls, _) = try run(request, holding: "4711")
    #expect(outcome.failure == nil)
    #expect(calls.contains("--method PATCH repos/owner/graphs/issues/comments/4711"))
    #expect(!calls.contains("POST"))
  }

  @Test("A bad edit is annotated in its line, in the summary, and fails the run at its end")
  func badEdit() throws {
    let request = try PullRequest {
      try $0.replace("army, to: riders", by: "army, to: ridars", in: "valley/relations.yaml")
    }
    let (outcome, calls, _) = try run(request, inputs: ["sarif": "check.sarif"])
    #expect(outcome.failure == "Fail where something was found")
    #expect(outcome.output.contains(#/::error file=valley\/relations\.yaml,line=\d+,col=\d+.*::/#))
    #expect(outcome.summary.contains("    valley/relations.yaml:"))
    #expect(!outcome.ran.contains("Draw"))
    #expect(calls == "")
    let sarif = try String(
      contentsOf: request.clone.url.appending(path: "graphs/check.sarif"), encoding: .utf8)
    #expect(sarif.contains("\"version\": \"2.1.0\""))
  }

  @Test("An edit of something else is not spoken of")
  func elsewhere() throws {
    let request = try PullRequest { try $0.write("Read me\n", to: "README.md") }
    let (outcome, calls, _) = try run(request)
    #expect(outcome.failure == nil)
    #expect(outcome.values["steps.compare.outputs.changes"] == "0")
    #expect(!calls.contains("POST"))
  }

  @Test("A pull request that brings the files of a repository along runs nothing")
  func embeddedRepository() throws {
    let scratch = try TemporaryFolder()
    let configuration = """
      [core]
      \trepositoryformatversion = 1
      \tbare = false
      \tworktree = .
      \tfsmonitor = "touch \(scratch.url.path())/trap"
      [extensions]
      \tpartialClone = evil
      [remote "evil"]
      \turl = .
      \tpromisor = true
      \tuploadpack = "touch \(scratch.url.path())/trap; false"
      [remote "origin"]
      \turl = .
      \tuploadpack = "touch \(scratch.url.path())/trap; false"

      """
    let request = try PullRequest { repository in
      for folder in ["", "valley/"] {
        try repository.write("ref: refs/heads/main\n", to: folder + "HEAD")
        try repository.write(configuration, to: folder + "config")
        try repository.write("", to: folder + "objects/keep")
        try repository.write(String(repeating: "1", count: 40) + "\n", to: folder + "refs/heads/main")
      }
      try repository.replace("2016/2023", by: "2016/2022-06", in: "valley/relations.yaml")
    }
    let folder = request.clone.url.appending(path: "graphs")
    let (outcome, _, _) = try run(request, inputs: ["graph": "."])
    #expect(outcome.failure == nil, "\(outcome.errors)")
    #expect(outcome.summary.contains("1 redated"))
    // Where the files were fetched without git, nothing is a repository.
    try FileManager.default.removeItem(at: folder.appending(path: ".git"))
    let bare = try run(request, inputs: ["graph": "."]).outcome
    #expect(bare.failure == "Compare")
    #expect(bare.errors.contains("the workspace holds no git repository"), "\(bare.errors)")
    #expect(try scratch.names == [])
  }

  @Test("A picture that is not of the graph any more fails the run, with the command that mends it")
  func stale() throws {
    let request = try PullRequest {
      try $0.replace("2016/2023", by: "2016/2022-06", in: "valley/relations.yaml")
    }
    let folder = request.clone.url.appending(path: "graphs")
    let drawn = try entente(
      "render valley --at 2021-01-01 -o valley.svg --manifest pictures.json --quiet", in: folder)
    try #require(drawn.status == 0)
    let fresh = try run(request, inputs: ["manifest": "pictures.json"]).outcome
    #expect(fresh.failure == nil)
    #expect(fresh.values["steps.stale.outputs.stale"] == "0")
    try #require(try shell("sed -i s/2021-03/2021-02/ valley/relations.yaml", in: folder).status == 0)
    let stale = try run(request, inputs: ["manifest": "pictures.json"]).outcome
    #expect(stale.failure == "Fail where something was found")
    #expect(stale.values["steps.stale.outputs.stale"] == "1")
    #expect(stale.errors.contains("mend with: entente render valley --manifest pictures.json"))
    #expect(stale.summary.contains("## Pictures of pictures.json\n\n    valley.svg: "))
  }

  @Test(
    "A pull request that puts a link in the place of a file writes and reads nothing through it",
    arguments: [
      ("check.sarif", ["sarif": "check.sarif"], "Check"), ("out", ["sarif": "out/check.sarif"], "Check"),
      ("valley2", ["graph": "valley2"], "Check"),
      ("pictures.json", ["manifest": "pictures.json"], "Look for stale pictures"),
      ("entente-pictures", [:], "Draw"),
    ] as [(String, [String: String], String)])
  func links(link: String, inputs: [String: String], step: String) throws {
    let outside = try TemporaryFolder(copying: "valley")
    try outside.write("mine", to: "check.sarif")
    let target =
      ["valley2": "/valley", "check.sarif": "/check.sarif", "pictures.json": "/check.sarif"][link] ?? ""
    let request = try PullRequest { repository in
      try FileManager.default.createSymbolicLink(
        atPath: repository.folder.url.appending(path: link).path(),
        withDestinationPath: outside.url.path(percentEncoded: false) + target)
    }
    let (outcome, _, _) = try run(request, inputs: inputs)
    #expect(outcome.failure == step, "\(outcome.errors)")
    #expect(outcome.errors.contains("\(link) is a symbolic link, and nothing is read or written through it"))
    #expect(try outside.read("check.sarif") == "mine")
    #expect(try outside.names == ["check.sarif", "valley"])
  }

  @Test("The actions of others are named by their commits, which nobody can move")
  func pinned() throws {
    for action in try Workflow().steps.compactMap(\.uses) {
      #expect(action.contains(#/^[a-z]+\/[a-z-]+@[0-9a-f]{40}$/#), "\(action)")
    }
  }

  @Test("A push compares nothing and writes no comment")
  func push() throws {
    let request = try PullRequest { try $0.write("Read me\n", to: "README.md") }
    let scratch = try TemporaryFolder()
    let outcome = try Workflow().run(
      in: request.clone.url.appending(path: "graphs"), inputs: ["graph": "valley", "artifact": ""],
      event: ["github.event_name": "push"], scratch: scratch)
    #expect(outcome.failure == nil)
    let names = ["Compare", "Comment", "Keep the pictures"]
    #expect(!outcome.ran.contains { names.contains($0) })
    #expect(outcome.ran.contains("Draw"))
  }

  @Test("No text of a workflow's user is part of a command")
  func injection() throws {
    for step in try Workflow().steps { #expect(step.run?.contains("${{") != true) }
  }

  @Test("A build that was kept is put on the path, and one that is there already is used")
  func setup() throws {
    let scratch = try TemporaryFolder()
    for name in ["output", "path"] { try scratch.write("", to: name) }
    let kept = scratch.url.path() + "/entente/bin"
    let lines = """
      export RUNNER_TEMP="$PWD" GITHUB_OUTPUT="$PWD/output" GITHUB_PATH="$PWD/path"
      "\(Document.root.path(percentEncoded: false))/scripts/action" setup && cat path
      mkdir -p entente/bin && ln -s /bin/true entente/bin/entente
      export PATH="${PATH#*:}"
      "\(Document.root.path(percentEncoded: false))/scripts/action" setup && cat path
      """
    let run = try shell(lines, in: scratch.url)
    #expect(run.status == 0)
    #expect(run.output == kept + "\n")
    let key = try shell(
      "RUNNER_TEMP=$PWD GITHUB_OUTPUT=$PWD/output \(Document.root.path())/scripts/action key; cat output",
      in: scratch.url)
    #expect(key.output.contains(#/^key=[0-9a-f]{16}\n$/#))
  }
}
