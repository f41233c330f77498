import Foundation
import Testing

@Suite("Hooks of pre-commit, the GitLab job and the container")
struct HookTests {
  private static let guide = Document.all.first { $0.url.lastPathComponent == "ContinuousIntegration.md" }

  /// The YAML of the guide that begins with a name in a comment.
  private func example(_ name: String) throws -> String {
    let blocks = try #require(Self.guide).blocks(in: "yaml")
    return try #require(blocks.first { $0.hasPrefix("# \(name)\n") })
  }

  @Test(
    "pre-commit refuses a bad edit with its diagnostic, and takes a good one",
    .enabled(if: isInstalled("pre-commit")))
  func preCommit() throws {
    // The hooks as another repository sees them, and a graph that uses them as the guide says.
    let hooks = try ScratchRepository()
    let own = try String(
      contentsOf: Document.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    try hooks.write(own, to: ".pre-commit-hooks.yaml")
    try hooks.commit("Hooks")
    let revision = try hooks.git("rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
    let graph = try ScratchRepository(copying: "valley")
    // What is tested is on the PATH; building it is what language: swift does.
    let settings = try example(".pre-commit-config.yaml")
      .replacing("https://example.org/OWNER/entente", with: "file://" + hooks.folder.url.path())
      .replacing("v0.1.0", with: revision).replacing("graphs/sahel", with: "valley")
      .replacing(#/( +)- id: .*\n/#) { "\($0.0)\($0.1)  language: system\n" }
    try graph.write(settings, to: ".pre-commit-config.yaml")
    try graph.git("add", "--all")
    let run = {
      try shell(
        "pre-commit run --all-files --color never", in: graph.folder.url,
        environment: ["PRE_COMMIT_HOME": graph.folder.url.path() + "/.git/pre-commit"])
    }
    // The first run may bring files into form, which pre-commit counts as a failure once.
    _ = try run()
    try graph.commit("In form")
    let good = try run()
    #expect(good.status == 0, "\(good.output)\(good.errors)")
    #expect(good.output.contains(#/entente check\.+Passed/#))
    #expect(good.output.contains(#/entente fmt\.+Passed/#))
    try graph.replace("2016/2023", by: "2023/2016", in: "valley/relations.yaml")
    let bad = try run()
    #expect(bad.status == 1)
    #expect(bad.output.contains("error[edtf-end-before-start]"))
  }

  @Test("The job of the GitLab guide checks, draws, and compares a merge request")
  func gitLab() throws {
    let name = ".gitlab-ci.yml"
    let pipeline = try #require(try plainYAML(try example(name)) as? [String: [String: Any]])
    let lines = try #require(pipeline["graph"]?["script"] as? [String])
    let origin = try ScratchRepository()
    try FileManager.default.createDirectory(
      at: origin.folder.url.appending(path: "graphs"), withIntermediateDirectories: true)
    for name in ["graphs/sahel", "graphs/sahel.layout"] {
      try FileManager.default.copyItem(
        at: Document.root.appending(path: name), to: origin.folder.url.appending(path: name))
    }
    try origin.commit("The graph")
    let base = try origin.git("rev-parse", "HEAD").trimmingCharacters(in: .whitespacesAndNewlines)
    try origin.replace("as-of: 2025-12-31", by: "as-of: 2025-12-30", in: "graphs/sahel/sahel.yaml")
    try origin.commit("Look a day earlier")
    try origin.git("config", "uploadpack.allowAnySHA1InWant", "true")
    let clone = try TemporaryFolder()
    let url = "file://" + origin.folder.url.path()
    try #require(try shell("git clone --quiet --depth 1 \(url) job", in: clone.url).status == 0)
    let folder = clone.url.appending(path: "job")
    let run = try shell(
      lines.joined(separator: "\n"), by: ["sh", "-e", "-c"], in: folder,
      environment: ["CI_MERGE_REQUEST_DIFF_BASE_SHA": base])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try String(contentsOf: folder.appending(path: "public/sahel.svg"), encoding: .utf8).hasPrefix("<svg"))
    let changes = try String(contentsOf: folder.appending(path: "public/changes.md"), encoding: .utf8)
    #expect(changes.contains("2025-12-30"))
  }

  @Test("The container builds a command that needs no Swift beside it, with what the repository has")
  func container() throws {
    let root = Document.root
    let file = try String(contentsOf: root.appending(path: "Containerfile"), encoding: .utf8)
    let build = try #require(file.firstMatch(of: #/\nRUN (swift build .*)\n/#)).1
    #expect(build == "swift build --configuration release --product entente --static-swift-stdlib")
    let copies = file.matches(of: #/\nCOPY (\w[\w.\/]*) /#).map { String($0.1) }
    #expect(copies == ["Package.swift", "scripts", "Sources", "Tests"])
    for name in copies { #expect(FileManager.default.fileExists(atPath: root.appending(path: name).path())) }
  }
}
