import Foundation
import TestSupport
import Testing

@Suite("The README and the guides show what the command prints")
struct DocumentTests {
  @Test("Every command in a console prints what stands below it", arguments: Document.all)
  func console(document: Document) throws {
    // A clone with a folder of the reader's own to work in.
    let folder = try TemporaryFolder()
    for name in ["Tests", "graphs"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Document.root.appending(path: name))
    }
    for (name, text) in document.files {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var replayed = document.text
    for block in document.blocks(in: "console") {
      let now = try block.replayed { try shell("exec 2>&1; \($0)", in: folder.url).output }
      replayed = replayed.replacing(block, with: now)
      if !Golden.accepts { #expect(block == now, "\(document); ENTENTE_ACCEPT=1 scripts/test accepts it") }
    }
    if Golden.accepts { try Data(replayed.utf8).write(to: document.url) }
  }

  @Test("There is something to try in each guide")
  func some() {
    #expect(Document.all.count > 10)
    #expect(Document.all.count { !$0.blocks(in: "console").isEmpty } > 7)
  }

  @Test("The graph file of the README is clean and can be asked")
  func graph() throws {
    let yaml = try #require(Document.all[0].blocks(in: "yaml").first)
    let check = try entente("check -", input: yaml)
    #expect(check.status == 0)
    #expect(check.output == "")
    #expect(try entente("at 2023-10-15 - --format csv", input: yaml).output.split(separator: "\n").count > 1)
  }
}
