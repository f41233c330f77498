import Foundation
import Testing

@Suite("entente diff --rev in repositories that somebody else has made")
struct HostileRepositoryTests {
  private let answer = "section,id,what,before,after\nredated,V21,Army of the North – The Riders"

  /// A repository in which the valley has been edited since its first commit.
  private func edited() throws -> ScratchRepository {
    let repository = try ScratchRepository(copying: "valley")
    try repository.replace("2016/2023", by: "2016/2022-06", in: "valley/relations.yaml")
    return repository
  }

  /// What a command that must not be run would leave behind.
  private func trap(_ name: String, in folder: TemporaryFolder) -> String {
    "touch \(folder.url.path())/trap-\(name); false"
  }

  private func expectNoTrap(in folder: TemporaryFolder) throws {
    #expect(try folder.names.filter { $0.hasPrefix("trap-") } == [])
  }

  /// A configuration that runs something wherever git reads one that may.
  private func traps(in folder: TemporaryFolder) -> String {
    let quoted = { (name: String) in "\"\(trap(name, in: folder))\"" }
    return """
      [core]
      \trepositoryformatversion = 1
      \tfsmonitor = \(quoted("fsmonitor"))
      \tpager = \(quoted("pager"))
      \tsshCommand = \(quoted("ssh"))
      \tgitProxy = \(quoted("proxy"))
      \talternateRefsCommand = \(quoted("alternates"))
      \thooksPath = \(folder.url.path())/hooks
      \teditor = \(quoted("editor"))
      \taskPass = \(quoted("askpass"))
      [pager]
      \tls-tree = \(quoted("pager"))
      \tcat-file = \(quoted("pager"))
      [alias]
      \tls-tree = "!\(trap("alias", in: folder))"
      \tcat-file = "!\(trap("alias", in: folder))"
      \trev-parse = "!\(trap("alias", in: folder))"
      [diff]
      \texternal = \(quoted("external"))
      [diff "yaml"]
      \ttextconv = \(quoted("textconv"))
      \tcommand = \(quoted("command"))
      [filter "yaml"]
      \tsmudge = \(quoted("smudge"))
      \tclean = \(quoted("clean"))
      \tprocess = \(quoted("process"))
      \trequired = true
      [credential]
      \thelper = "!\(trap("credential", in: folder))"
      [gpg]
      \tprogram = \(quoted("gpg"))
      [protocol]
      \tallow = always
      [protocol "file"]
      \tallow = always
      [protocol "ext"]
      \tallow = always
      [extensions]
      \tpartialClone = evil
      [remote "evil"]
      \turl = .
      \tpromisor = true
      \tpartialclonefilter = blob:none
      \tuploadpack = \(quoted("uploadpack"))
      [remote "worse"]
      \turl = "ext::sh -c touch% \(folder.url.path())/trap-ext"
      \tpromisor = true

      """
  }

  private func writeHooks(in folder: TemporaryFolder) throws {
    let hooks = folder.url.appending(path: "hooks")
    try FileManager.default.createDirectory(at: hooks, withIntermediateDirectories: true)
    for name in [
      "post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction", "fsmonitor-watchman",
    ] {
      try folder.write("#!/bin/sh\n\(trap(name, in: folder))\n", to: "hooks/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: hooks.appending(path: name).path())
    }
  }

  @Test("Files of a bare repository among those of a graph are files: the repository around them is asked")
  func embedded() throws {
    let repository = try ScratchRepository(copying: "valley")
    let lost = String(repeating: "1", count: 40)
    for (path, text) in [
      ("HEAD", "ref: refs/heads/main\n"), ("refs/heads/main", lost + "\n"), ("objects/keep", ""),
      (
        "config",
        traps(in: repository.folder).replacing("[core]\n", with: "[core]\n\tbare = false\n\tworktree = .\n")
      ),
    ] { try repository.write(text, to: "valley/\(path)") }
    try writeHooks(in: repository.folder)
    try repository.commit("second")
    try repository.replace("2016/2023", by: "2016/2022-06", in: "valley/relations.yaml")
    // Git itself, asked in the folder, runs what the folder says, or else this test would show nothing.
    _ = try shell(
      "git rev-parse --verify 'HEAD^{commit}'", in: repository.folder.url.appending(path: "valley"))
    let sprung = try repository.folder.names.filter { $0.hasPrefix("trap-") }
    #expect(sprung.contains("trap-uploadpack"))
    for name in sprung { try FileManager.default.removeItem(at: repository.folder.url.appending(path: name)) }

    for (words, folder) in [
      ("HEAD valley", ""), ("HEAD .", "valley"), ("HEAD~1..HEAD .", "valley"),
      ("main...HEAD ../..", "valley/refs/heads"),
      ("HEAD ../valley/refs/..", "valley"),
    ] {
      let run = try entente(
        "diff --format csv --rev \(words)", in: repository.folder.url.appending(path: folder))
      #expect(run.status == 0, "\(words): \(run.errors)")
      #expect(run.output.hasPrefix(words.contains("..HEAD") ? "section,id,what" : answer), "\(words)")
    }
    try expectNoTrap(in: repository.folder)
  }

  @Test("Nothing that a repository's own configuration names is run, and nothing is fetched")
  func configuration() throws {
    let repository = try edited()
    try writeHooks(in: repository.folder)
    try repository.write(traps(in: repository.folder), to: ".git/config")
    try repository.write("*.yaml filter=yaml diff=yaml\n", to: ".git/info/attributes")
    let run = try repository.entente("diff --rev HEAD valley --format csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix(answer))
    #expect(try repository.entente("diff --rev HEAD...HEAD valley").status == 0)
    #expect(try repository.entente("diff --rev nowhere valley").status == 64)
    // A blob that was promised, and is not here.
    let blob = try shell("git -c alias.x= rev-parse HEAD:valley/relations.yaml", in: repository.folder.url)
      .output.trimmingCharacters(in: .whitespacesAndNewlines)
    try FileManager.default.removeItem(
      at: repository.folder.url.appending(path: ".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
    let lacking = try repository.entente("diff --rev HEAD valley")
    #expect(lacking.status == 66)
    #expect(
      lacking.errors.contains("the clone is partial, and only what is here is read"), "\(lacking.errors)")
    try expectNoTrap(in: repository.folder)
  }

  @Test("A partial clone says what it lacks and how to get it, and answers once it has it")
  func partial() throws {
    let origin = try edited()
    try origin.commit("second")
    try origin.git("config", "uploadpack.allowFilter", "true")
    let clone = try TemporaryFolder()
    let url = "file://" + origin.folder.url.path()
    try #require(try shell("git clone --quiet --filter=blob:none \(url) c", in: clone.url).status == 0)
    let folder = clone.url.appending(path: "c")
    #expect(try entente("diff --rev HEAD valley --format csv", in: folder).status == 0)
    let lacking = try entente("diff --rev HEAD~1 valley --format csv", in: folder)
    #expect(lacking.status == 66)
    #expect(lacking.errors.contains("git fetch --refetch --no-filter"), "\(lacking.errors)")
    try #require(try shell("git fetch --quiet --refetch --no-filter", in: folder).status == 0)
    #expect(try entente("diff --rev HEAD~1 valley --format csv", in: folder).output.hasPrefix(answer))
  }

  @Test(
    "Variables that git sets for its hooks, or somebody for git, are about another question",
    arguments: [
      ["GIT_DIR": "OTHER/.git"], ["GIT_DIR": ".git"], ["GIT_DIR": "OTHER/.git", "GIT_WORK_TREE": "OTHER"],
      ["GIT_INDEX_FILE": "OTHER/.git/index", "GIT_PREFIX": "other/"],
      ["GIT_OBJECT_DIRECTORY": "OTHER/.git/objects"],
      ["GIT_COMMON_DIR": "OTHER/.git"], ["GIT_NAMESPACE": "other"], ["GIT_CEILING_DIRECTORIES": "OTHER"],
      ["GIT_EXEC_PATH": "/nowhere"], ["GIT_TRACE": "OTHER/trap-trace"], ["GIT_ALLOW_PROTOCOL": "ext"],
      ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.bare", "GIT_CONFIG_VALUE_0": "true"],
      ["GIT_EXTERNAL_DIFF": "touch OTHER/trap-diff", "GIT_PAGER": "touch OTHER/trap-pager"],
      ["GIT_LITERAL_PATHSPECS": "0", "GIT_ICASE_PATHSPECS": "1"],
    ])
  func variables(environment: [String: String]) throws {
    let repository = try edited()
    let other = try ScratchRepository(copying: "league.yaml")
    let path = other.folder.url.path()
    let run = try entente(
      "diff --rev HEAD . --format csv", in: repository.folder.url.appending(path: "valley"),
      environment: environment.mapValues { $0.replacing("OTHER", with: path) })
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix(answer))
    try expectNoTrap(in: other.folder)
  }

  @Test("A hook of a further working tree sees the files of that tree, and a submodule its own")
  func trees() throws {
    let repository = try edited()
    try repository.commit("second")
    try repository.git("worktree", "add", "--quiet", "tree", "HEAD~1")
    let tree = repository.folder.url.appending(path: "tree")
    try repository.write(
      "#!/bin/sh\nentente diff --rev main valley --format csv >answer\n", to: ".git/hooks/post-commit")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: repository.folder.url.path() + "/.git/hooks/post-commit")
    let who = "-c user.name=tests -c user.email=tests@localhost -c commit.gpgsign=false"
    let run = try shell("git \(who) commit --quiet --allow-empty -m third", in: tree)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try repository.folder.read("tree/answer").hasPrefix(answer))

    let outer = try ScratchRepository(copying: "league.yaml")
    try outer.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.folder.url.path(), "part")
    let inner = try outer.entente("diff --rev HEAD~1 part/valley --format csv")
    #expect(inner.output.hasPrefix(answer), "\(inner.errors)")
  }

  @Test("A repository whose files lie elsewhere by its own account is not read")
  func foreign() throws {
    let repository = try edited()
    let other = try ScratchRepository(copying: "league.yaml")
    try repository.git("config", "core.worktree", other.folder.url.path())
    let run = try repository.entente("diff --rev HEAD valley")
    #expect(run.status == 66)
    #expect(run.errors.contains("says that its files lie in "), "\(run.errors)")
  }

  @Test("A bare repository has no files to compare, and a shallow one says how to get what it lacks")
  func clones() throws {
    let repository = try edited()
    try repository.commit("second")
    let clones = try TemporaryFolder()
    let url = "file://" + repository.folder.url.path()
    try #require(
      try shell("git clone -q --bare \(url) bare && git clone -q --depth 1 \(url) shallow", in: clones.url)
        .status == 0)
    let bare = try entente("diff --rev HEAD~1..HEAD bare", in: clones.url)
    #expect(bare.status == 66)
    #expect(bare.errors.contains("bare is in no git repository with a working tree"), "\(bare.errors)")
    let shallow = clones.url.appending(path: "shallow")
    #expect(try entente("diff --rev HEAD valley", in: shallow).status == 0)
    let lacking = try entente("diff --rev HEAD~1 valley", in: shallow)
    #expect(lacking.status == 64)
    #expect(lacking.errors.contains("git fetch --unshallow"))
  }

  @Test("A folder has the versions of its name, whatever the name is made of")
  func names() throws {
    let repository = try ScratchRepository(copying: "valley")
    try repository.git("mv", "valley", "lowland")
    try repository.commit("second")
    let renamed = try repository.entente("diff --rev HEAD~1..HEAD lowland --format csv")
    #expect(renamed.errors.contains("HEAD~1 has no lowland, so all of it is new"))
    let former = try repository.entente("diff --rev HEAD~1 valley --format csv")
    #expect(former.errors.contains("working tree has no valley, so all of it is withdrawn"))
    for name in [":(top)lowland", ":!x", "*", "a\tb", "été \"x\"", "-x"] {
      try repository.git("mv", "--", "lowland", name)
      try repository.commit("third")
      let run = try repository.folder.entente(["diff", "--rev", "HEAD", "./\(name)", "--exit-code"])
      #expect(run.status == 0, "\(name): \(run.output)\(run.errors)")
      try repository.git("mv", "--", name, "lowland")
    }
  }

  @Test("A graph that is reached through a link is the one that it leads to")
  func links() throws {
    let repository = try edited()
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: elsewhere.url.appending(path: "link"),
      withDestinationURL: repository.folder.url.appending(path: "valley"))
    let run = try entente("diff --rev HEAD link --format csv", in: elsewhere.url)
    #expect(run.output.hasPrefix(answer), "\(run.errors)")
  }
}

extension TemporaryFolder {
  /// Runs the command in the folder, on words that may hold blanks.
  func entente(_ words: [String]) throws -> Run { try EntenteCommandTests.entente(words, in: url) }
}
