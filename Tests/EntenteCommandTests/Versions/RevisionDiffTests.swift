import Foundation
import Testing

@testable import EntenteCommand

@Suite("entente diff --rev")
struct RevisionDiffTests {
  /// A repository with a commit of the league, and one in which it was edited.
  private func edited() throws -> ScratchRepository {
    let repository = try ScratchRepository(copying: "league.yaml")
    try repository.git("tag", "v1")
    try repository.replace(
      "to: north, when: 2010/2015-06-30", by: "to: north, when: 2010/..", in: "league.yaml")
    try repository.replace(
      "kind: hostility, from: guard", by: "kind: alliance, from: guard", in: "league.yaml")
    try repository.replace(
      "label: border war", by: "label: war | of <the> \\\"border\\\" @all", in: "league.yaml")
    try repository.replace("2016-08/, status: alleged", by: "2016-08/, status: accepted", in: "league.yaml")
    try repository.replace(
      "  - { id: R8, kind: renaming, from: guard, when: 2013, label: Guard becomes Old Guard, claims: [S1] }\n",
      by:
        "  - { id: R9, kind: hostility, from: west, to: band, when: 2012/.., claims: [S1, { source: S2, quote: \"so\" }] }\n",
      in: "league.yaml")
    try repository.replace(
      "actors:\n", by: "  S2: { publisher: Courier, title: \"More, *bold*\" }\nactors:\n", in: "league.yaml")
    try repository.replace("when: 2018-01-01/.. }", by: "when: 2018-03-01/.. }", in: "league.yaml")
    try repository.commit("second")
    return repository
  }

  @Test(
    "What was edited has the forms that were agreed",
    arguments: [("table", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md")])
  func form(format: String, ending: String) throws {
    let run = try edited().entente("diff --rev v1..HEAD league.yaml --at 2018-02-01 --format \(format)")
    #expect(run.status == 0)
    #expect(run.errors == "")
    try expectGolden(run.output, "revision.\(ending)")
  }

  @Test("Commits, the files as they are and the common ancestor are compared; nothing of the folder changes")
  func ranges() throws {
    let repository = try edited()
    let answer = { (range: String) in
      try repository.entente("diff --rev \(range) league.yaml --format csv").output
    }
    let committed = try answer("v1..HEAD")
    #expect(try answer("v1..main") == committed)
    #expect(try answer("v1") == committed && answer("v1..") == committed)
    #expect(try answer("HEAD") == "section,id,what,before,after\n")
    #expect(try answer("HEAD..v1").contains("added,R8"))
    try repository.git("checkout", "--quiet", "-b", "side", "v1")
    try repository.replace("title: The League", by: "title: A League", in: "league.yaml")
    try repository.commit("aside")
    #expect(
      try answer("main...side").split(separator: "\n").dropFirst().allSatisfy { $0.contains("A League") })
    #expect(try answer("main..side").contains("withdrawn,R9"))
    try repository.write("graph: draft\n", to: "league.yaml")
    let state = try repository.git("status", "--porcelain=v2", "--branch")
    let listing = try FileManager.default.subpathsOfDirectory(atPath: repository.folder.url.path()).sorted()
    _ = try answer("main...side")
    #expect(try repository.git("status", "--porcelain=v2", "--branch") == state)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: repository.folder.url.path()).sorted() == listing)
  }

  @Test("A folder is read as git kept it, without hidden files, from any folder of the repository")
  func folders() throws {
    let repository = try ScratchRepository(copying: "valley")
    try repository.write("actors: [", to: "valley/.draft.yaml")
    try repository.commit("hidden")
    try repository.write(
      "relations:\n  - { id: X1, kind: alliance, from: north, to: west, when: 2020, claims: [] }\n",
      to: "valley/more/new.yaml")
    let fromTop = try repository.entente("diff --rev HEAD valley --format csv")
    #expect(fromTop.status == 0)
    #expect(fromTop.output.contains("added,X1"))
    let inside = try entente(
      "diff --rev HEAD . --format csv", in: repository.folder.url.appending(path: "valley"))
    #expect(inside.output == fromTop.output)
  }

  @Test("A graph that one version alone has is new, or withdrawn, as a whole")
  func wholes() throws {
    let repository = try ScratchRepository(copying: "league.yaml")
    try repository.git("checkout", "--quiet", "--orphan", "empty")
    try repository.git("rm", "--quiet", "-f", "league.yaml")
    try repository.write("nothing", to: "README")
    try repository.commit("empty")
    let added = try repository.entente("diff --rev empty..main league.yaml --format csv")
    #expect(added.errors.contains("empty has no league.yaml, so all of it is new"))
    #expect(added.output.contains("added,R1,"))
    let withdrawn = try repository.entente("diff --rev main.. league.yaml --format csv")
    #expect(withdrawn.errors.contains("working tree has no league.yaml, so all of it is withdrawn"))
    #expect(withdrawn.output.contains("withdrawn,R1,"))
    let unrelated = try repository.entente("diff --rev main...empty league.yaml")
    #expect(unrelated.status == 64)
    #expect(unrelated.errors.contains("no commit in common"))
  }

  @Test("A comment stays within the length that GitHub takes, and says how much it leaves out")
  func bounded() throws {
    let repository = try ScratchRepository()
    try repository.write("nothing", to: "README")
    try repository.commit("empty")
    try FileManager.default.copyItem(atPath: sahel, toPath: repository.folder.url.path() + "/sahel")
    let run = try repository.entente("diff --rev HEAD sahel --format markdown")
    #expect(run.status == 0)
    #expect(run.output.count < 65_536)
    let said = try #require(run.output.firstMatch(of: #/\n(\d+) more rows do not fit into a comment\.\n$/#))
    let rows = run.output.split(separator: "\n").count {
      $0.hasPrefix("| ") && !$0.hasPrefix("| id |") && !$0.hasPrefix("| ---")
    }
    let all = try repository.entente("diff --rev HEAD sahel --format csv").output
    let sections = ["added,", "effect,"]
    let total = all.split(separator: "\n").count { line in sections.contains { line.hasPrefix($0) } }
    #expect(rows + (Int(said.1) ?? 0) == total)
    #expect(run.output.contains("The sketch leaves out "))
    #expect(run.output.split(separator: "\n").count { $0.contains("|\"+ ") } <= MermaidSketch.limit)
  }

  @Test("--actor shows what concerns an actor, and --exit-code makes an edit a finding")
  func narrowed() throws {
    let repository = try edited()
    let run = try repository.entente("diff --rev v1..HEAD league.yaml --actor west --format csv --exit-code")
    #expect(run.status == 1)
    let ids = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] }
    #expect(ids.first == "R9")
    #expect(!run.output.contains(",R1,"))
    #expect(try repository.entente("diff --rev HEAD league.yaml --exit-code").status == 0)
  }

  @Test("The picture has what the edit adds and takes away on the date, and everybody of both versions")
  func picture() throws {
    let repository = try edited()
    let run = try repository.entente("diff --rev v1..HEAD league.yaml --at 2018-02-01 --format svg")
    #expect(run.status == 0)
    #expect(run.output.contains("<title id=\"title\">The League on 2018-02-01: from v1 to HEAD</title>"))
    let began = run.output.matches(of: #/class="edge began"[^>]*data-ids="([^"]*)"/#).map { String($0.1) }
    let ended = run.output.matches(of: #/class="edge ended"[^>]*data-ids="([^"]*)"/#).map { String($0.1) }
    #expect(Set(began.joined(separator: " ").split(separator: " ")) == ["R1", "R6", "R9"])
    #expect(Set(ended.joined(separator: " ").split(separator: " ")) == ["R6"])
    let again = try repository.entente("diff --rev v1..HEAD league.yaml --at 2018-02-01 --format svg")
    #expect(again.bytes == run.bytes)
  }

  @Test(
    "A call that git or the files cannot answer says why",
    arguments: [
      ("--rev nope league.yaml", Int32(64), "git knows no commit ‘nope’ here"),
      ("--rev v1..-x league.yaml", 64, "git knows no commit ‘-x’ here"),
      ("--rev .. league.yaml", 64, "write A..B, A...B, or A.. for the files as they are"),
      ("--rev ^HEAD league.yaml", 64, "write A..B, A...B, or A.. for the files as they are"),
      ("--rev v1 none.yaml", 66, "neither v1 nor working tree has a graph at none.yaml"),
      ("--rev v1", 64, "with --rev say the graph alone"),
      ("--rev v1 2020 2021 league.yaml", 64, "with --rev say the graph alone"),
      ("--rev v1 league.yaml --kind hostility", 64, "with --rev only --actor narrows"),
      ("--rev v1 -", 64, "standard input has no versions"),
      ("--rev broken league.yaml", 65, "broken:league.yaml:1:1: error[wrong-type]"),
      ("2020 2021 league.yaml --at 2020", 64, "--at belongs to --rev"),
      ("2020 2021 league.yaml --format svg", 64, "write entente render --from DATE --to DATE"),
    ])
  func refused(words: String, status: Int32, reason: String) throws {
    let repository = try edited()
    let text = try repository.folder.read("league.yaml")
    try repository.write("- no graph\n", to: "league.yaml")
    try repository.commit("broken")
    try repository.git("tag", "broken")
    try repository.write(text, to: "league.yaml")
    let run = try repository.entente("diff \(words)")
    #expect(run.status == status, "\(run.errors)")
    #expect(run.output == "")
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test("Outside of a repository there are no versions")
  func noRepository() throws {
    let folder = try TemporaryFolder(copying: "league.yaml")
    let run = try entente(
      "diff --rev HEAD league.yaml", in: folder.url,
      environment: ["GIT_CEILING_DIRECTORIES": folder.url.path()])
    #expect(run.status == 66)
    #expect(run.errors.contains("league.yaml is in no git repository"))
  }

  @Test("Ranges are read as git writes them")
  func reading() throws {
    let read = { (text: String) -> String? in
      RevisionRange(text).map { "\($0.first) \($0.second ?? "-") \($0.isFromMergeBase)" }
    }
    #expect(read("a..b") == "a b false" && read("a...b") == "a b true")
    #expect(read("a") == "a - false" && read("a..") == "a - false" && read("a...") == "a - true")
    #expect(read("..b") == "HEAD b false" && read("v1.2..v1.3") == "v1.2 v1.3 false")
    #expect(read("") == nil && read("..") == nil && read("...") == nil && read("a..b..c") == nil)
  }

  @Test("Names and words of a graph neither end a label of the sketch nor shape the page")
  func escapes() {
    #expect(MermaidSketch.escaped("a\"]; b(\n`x`|#") == "a#34;#93;#59; b#40;#92;n#96;x#96;#124;#35;")
    #expect(
      Markdown.escaped("<b>*a*_[x](y) @me #1 `z` & |\n")
        == "\\<b\\>\\*a\\*\\_\\[x\\](y) @\u{200B}me \\#1 \\`z\\` &amp; |\\\\n")
  }
}
