import Foundation
import Testing

@testable import EntenteCommand

@Suite("entente diff --rev in repositories that are larger than any graph")
struct LargeRepositoryTests {
  private let header = """
    graph: g
    as-of: 2025-12-31
    sources: { s: { title: T } }
    actors: { a: { kind: state }, b: { kind: state } }

    """

  /// A repository with a graph in its folder `g`.
  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.write(header, to: "g/graph.yaml")
    try repository.commit("first")
    return repository
  }

  private func problem(
    in repository: ScratchRepository, _ limits: Repository.Limits
  ) throws -> Repository.Problem {
    let versions = try Repository(of: repository.folder.url.path() + "/g", limits: limits)
    let commit = try versions.commit("HEAD")
    return try #require(throws: Repository.Problem.self) { try versions.files(in: commit, called: "HEAD") }
  }

  @Test("Graph files that are too long altogether are not read, and the number is said")
  func contents() throws {
    let repository = try repository()
    let path = repository.folder.url.path()
    _ = try shell(
      "head -c 3000000 /dev/zero >\(path)/g/t.csv; cp \(path)/g/t.csv \(path)/g/u.csv",
      in: repository.folder.url)
    try repository.commit("second")
    let problem = try problem(in: repository, .init(contents: 4_000_000))
    #expect(problem.status == .badData)
    let size = 6_000_000 + header.utf8.count
    #expect(
      problem.message.contains("its graph files have \(size) bytes, and 4000000 at most are read from git"),
      "\(problem.message)")
    let versions = try Repository(of: path + "/g", limits: .init(contents: size))
    #expect(try versions.files(in: versions.commit("HEAD"), called: "HEAD")?.count == 3)
  }

  @Test("A list of files that is too long is not read to its end")
  func listing() throws {
    let problem = try problem(in: repository(), .init(listing: 60))
    #expect(problem.status == .badData)
    #expect(problem.message.contains("git answers with more than 60 bytes"), "\(problem.message)")
  }

  @Test("Ten thousand files beside a graph are passed over")
  func manyFiles() throws {
    let repository = try repository()
    // Made by git from a list, without a file of them on the disk.
    let lines = """
      blob=$(echo x | git hash-object -w --stdin)
      graph=$(git rev-parse HEAD:g/graph.yaml)
      tree=$({ seq 10000 | sed "s/.*/100644 blob $blob\\tf&.txt/"; printf '100644 blob %s\\tgraph.yaml\\n' $graph; } | git mktree)
      root=$(printf '040000 tree %s\\tg\\n' $tree | git mktree)
      git update-ref HEAD $(git -c user.name=tests -c user.email=tests@localhost commit-tree -m second -p HEAD $root)
      """
    try #require(try shell(lines, in: repository.folder.url).status == 0)
    let run = try repository.entente("diff --rev HEAD g --exit-code")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(
    "A folder that holds itself ten times, ten levels deep, is ten thousand million files, and is refused")
  func bomb() throws {
    let repository = try repository()
    let lines = """
      tree=$(git rev-parse HEAD:g)
      for level in 1 2 3 4 5 6 7 8 9 10; do
        tree=$(for name in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\\tf%s\\n' $tree $name; done | git mktree)
      done
      root=$(printf '040000 tree %s\\tg\\n' $tree | git mktree)
      git update-ref HEAD $(git -c user.name=tests -c user.email=tests@localhost commit-tree -m second -p HEAD $root)
      """
    try #require(try shell(lines, in: repository.folder.url).status == 0)
    let run = try repository.entente("diff --rev HEAD~1..HEAD g")
    #expect(run.status == 65, "\(run.errors)")
    #expect(
      run.errors.contains(
        "git answers with more than \(Repository.Limits.standard.listing) bytes; name the folder"),
      "\(run.errors)")
  }
}
