import Foundation
import Relations
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

  @Test("A path with a NUL is none: nothing else is read or written in its place", .timeLimit(.minutes(1)))
  func nul() throws {
    let folder = try TemporaryFolder()
    try folder.write(preamble, to: "g.yaml")
    for path in ["\(folder.path)/\0x", "\(folder.path)/g.yaml\0.yaml", "\0"] {
      let reads: [(String) throws -> Void] = [
        { _ = try GraphReader.read($0) }, { _ = try GraphReader.check($0) },
        { _ = try GraphReader.files($0) },
        { _ = try RelationGraph(contentsOf: URL(filePath: $0)) },
      ]
      for read in reads {
        let error = #expect(throws: GraphFileError.self) { try read(path) }
        #expect(error?.code == .noSuchInput)
      }
      #expect(Disk.item(at: path) == nil && Disk.realPath(of: path) == nil && Disk.bytes(of: path) == nil)
      #expect(throws: Disk.Failure.self) { try Disk.save([1], at: path) }
      #expect(throws: Disk.Failure.self) { try Disk.overwrite([1], at: path) }
      #expect(throws: Disk.Failure.self) { try Disk.makeFolder(path) }
    }
    let error = #expect(throws: GraphFileError.self) {
      try GraphCompiler.compile(folder.path + "/g.yaml", to: folder.path + "/g.entente\0x")
    }
    #expect(error?.code == .cannotWrite && error?.message.contains("NUL") == true)
    #expect(try Disk.names(in: folder.path) == ["g.yaml"])
  }

  @Test("The address of a graph is one of a file")
  func otherAddresses() throws {
    let folder = try TemporaryFolder()
    try folder.write(preamble, to: "g.yaml")
    let address = try #require(URL(string: "https://example.org\(folder.path)/g.yaml"))
    let error = #expect(throws: GraphFileError.self) { try RelationGraph(contentsOf: address) }
    #expect(error?.code == .notAGraph && error?.path == address.absoluteString)
    #expect(try RelationGraph(contentsOf: folder.url.appending(path: "g.yaml")).id == "g")
  }
}
