import Foundation
import GraphFiles
import Testing

@testable import EntenteCommand

@Suite("A program that is waited for", .timeLimit(.minutes(2)))
struct FinishedProgramTests {
  private func run(_ lines: String, patience: Duration) throws -> FinishedProgram {
    try FinishedProgram(
      ["sh", "-c", lines], environment: ["PATH": "/usr/bin:/bin"], input: Array("input".utf8),
      patience: patience)
  }

  @Test("It is ended when it neither writes nor ends, whether or not it has written before")
  func silence() throws {
    for lines in ["exec sleep 600", "echo one; exec sleep 600", "exec >&-; exec sleep 600"] {
      let program = try run(lines, patience: .milliseconds(200))
      #expect(program.isLate && program.isSignalled, "\(lines)")
      #expect(program.output == (lines.hasPrefix("echo") ? Array("one\n".utf8) : []))
    }
  }

  @Test("One that writes on is heard to its end, and its status is told")
  func patience() throws {
    let program = try run(
      "cat; for i in 1 2 3 4 5; do sleep 0.1; printf .; done; echo no >&2; exit 3", patience: .seconds(60))
    #expect(!program.isLate && !program.isSignalled && program.status == 3)
    #expect(program.output == Array("input.....".utf8) && program.errors == Array("no\n".utf8))
  }

  @Test(
    "A repository in which a file is a pipe is given up, with the seconds", arguments: ["HEAD", "config"])
  func pipes(name: String) throws {
    let repository = try ScratchRepository(copying: "valley")
    let path = repository.folder.url.path(percentEncoded: false) + "/.git/\(name)"
    try FileManager.default.removeItem(atPath: path)
    try #require(mkfifo(path, 0o600) == 0)
    let git = Git(folder: repository.folder.url.path(percentEncoded: false), patience: 1)
    let failure = #expect(throws: Git.Failure.self) {
      try git.line(["rev-parse", "--verify", "HEAD^{commit}"])
    }
    #expect(failure?.isSilence == true)
    #expect(
      failure?.message.hasPrefix("git did not answer in 1 s; a file of the repository may be a pipe") == true)
  }
}
