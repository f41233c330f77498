import Foundation
import Testing

@testable import GraphFiles

struct DiskTests {
  @Test("What the system says of a path that it cannot follow is told")
  func loop() throws {
    let folder = try TemporaryFolder()
    let link = folder.path + "/loop.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
    let error = try #require(throws: GraphFileError.self) { try GraphReader.read(link) }
    #expect(error.code == .unreadable)
    #expect(
      error.message.lowercased().hasPrefix("the file cannot be read: too many levels of symbolic links"))
    #expect(throws: GraphFileError.self) { try GraphReader.read(folder.path + "/none.yaml") }
  }

  @Test("A file that cannot be put in its place leaves nothing beside it, and no descriptor open")
  func failedFiles() throws {
    let folder = try TemporaryFolder()
    let place = folder.path + "/out"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    for _ in 0..<20 {
      #expect(throws: Disk.Failure.self) { try Disk.save([1, 2, 3], at: place) }
    }
    // Other tests open and close files of their own meanwhile, so those alone count that lead into the folder.
    let open = try Disk.names(in: "/dev/fd").filter { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/dev/fd/" + name)
      return target?.hasPrefix(folder.path) ?? false
    }
    #expect(open.isEmpty)
    #expect(try Disk.names(in: folder.path) == ["out"])
  }

  @Test("Bytes in pieces are guarded like bytes in a row")
  func pieces() {
    let text = Array("graph: g\nactors: &a x # a comment\n".utf8)
    #expect(throws: YAMLGuard.Fault.self) { try YAMLGuard.check(text) }
    #expect(throws: YAMLGuard.Fault.self) { try YAMLGuard.check(text.lazy.map { $0 &+ 0 }) }
    let plain = Array("graph: g # one\n".utf8)
    #expect((try? YAMLGuard.check(plain.lazy.map { $0 &+ 0 })) == [9])
  }
}
