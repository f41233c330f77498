import Foundation
import Synchronization
import Testing

@testable import EntenteCommand

@Suite("What a long command is at")
struct ProgressTests {
  private static let erasure = "\r\u{1B}[K"

  /// What a line writes while something is done with it.
  private func written(
    patience: Duration = .zero, _ work: (ProgressLine) throws -> Void
  ) rethrows -> [String] {
    let written = Mutex<[String]>([])
    let line = ProgressLine(patience: patience) { text in written.withLock { $0.append(text) } }
    try work(line)
    return written.withLock { $0 }
  }

  // MARK: The line

  @Test("It says what is being done, once each, and goes when it is over")
  func progress() {
    let lines = written { line in
      line.begin("answering")
      line.begin("reading")
      line.show(ProgressLine.reading(16_000_000, of: 64_000_000))
      line.show(ProgressLine.reading(16_000_001, of: 64_000_000))
      line.show("indexing the relations")
      line.end()
      line.end()
      line.end()
    }
    let texts = [
      "answering", "reading", "reading [#####···············]  25 % of 64 MB", "indexing the relations",
      "answering",
    ]
    #expect(lines == texts.map { Self.erasure + $0 } + [Self.erasure])
  }

  @Test("It makes way for other words, and comes back")
  func way() {
    let lines = written { line in
      line.begin("drawing")
      line.makeWay()
      line.show("drawing picture 2 of 3")
      line.comeBack()
      line.show("drawing picture 3 of 3")
      line.end()
    }
    #expect(
      lines == [
        Self.erasure + "drawing", Self.erasure, Self.erasure + "drawing picture 3 of 3", Self.erasure,
      ])
  }

  @Test("It counts the seconds by itself")
  func seconds() {
    let lines = written { line in
      line.begin("placing")
      Thread.sleep(forTimeInterval: 1.5)
      line.end()
    }
    #expect(lines.contains(Self.erasure + "placing, 1 s"))
    #expect(lines.last == Self.erasure)
  }

  @Test("What is soon over is not spoken of")
  func patience() {
    let lines = written(patience: .seconds(3_600)) { line in
      line.begin("reading")
      line.show("indexing the relations")
      line.makeWay()
      line.comeBack()
      line.end()
    }
    #expect(lines == [])
  }

  // MARK: On a terminal

  /// What the terminal is sent by a command that takes a while.
  ///
  /// - Parameters:
  ///   - words: The command, in a folder of its own.
  ///   - variables: Set for it.
  private func terminal(_ words: String, _ variables: String = "TERM=xterm") throws -> String {
    let folder = try TemporaryFolder()
    for ending in ["", ".layout"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "sahel\(ending)").path(), withDestinationPath: sahel + ending)
    }
    let run = try shell(
      "script -qec '\(variables) entente \(words)' /dev/null </dev/null", in: folder.url)
    #expect(run.status == 0, "\(run.output)")
    return run.output
  }

  private static let series = "render sahel --every month -o series"

  /// Commands that take a while, which is not the same for an optimised build.
  #if DEBUG
    private static let long = [
      (series, "drawing picture 168 of 168"), ("layout sahel -o other.layout", "placing 112 actors"),
    ]
  #else
    private static let long = [("layout sahel --reset -o other.layout", "placing 112 actors")]
  #endif

  @Test(
    "A long command says on a terminal what it is at, and leaves nothing of it",
    .enabled(if: isInstalled("script")),
    arguments: long)
  func shown(words: String, text: String) throws {
    for variables in ["TERM=xterm NO_COLOR=", "TERM=xterm NO_COLOR=1"] {
      let output = try terminal(words, variables)
      #expect(output.contains(Self.erasure + text))
      // After the last word of progress the line is empty, or holds what was there to be said.
      let last = try #require(output.components(separatedBy: Self.erasure).last)
      #expect(!last.contains("drawing") && !last.contains("placing"), "\(last)")
      // No colours, and nothing else but going back on the line.
      #expect(!output.replacing(Self.erasure, with: "").contains("\u{1B}"))
    }
  }

  @Test(
    "It is left out on a dumb terminal, with --quiet, and where standard error is none",
    .enabled(if: isInstalled("script")),
    arguments: [("", "TERM=dumb"), (" --quiet", "TERM=xterm"), (" 2>errors", "TERM=xterm")])
  func hidden(more: String, variables: String) throws {
    let output = try terminal(Self.series + more, variables)
    #expect(!output.contains("\u{1B}") && !output.contains("drawing"))
  }

  @Test("What is no terminal sees no progress")
  func noTerminal() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<60_000).map { "R\($0 + 100_000),alliance,a\($0 % 50),b,2012-01-01/..\n" }
    try folder.write("id,kind,from,to,when\n" + rows.joined(), to: "t.csv")
    let run = try entente(["at", "2011", "t.csv"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }
}
