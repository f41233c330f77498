#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a place may not be written.
package struct OutputPlaceError: Error {
  /// What is wrong, to stand after the name of the place.
  package let message: String

  package init(message: String) {
    self.message = message
  }
}

/// A place where a file may be written.
///
/// The user may name any place but that of a file that is read. What somebody else names, or what follows from a name of
/// theirs, lies inside a folder that the user named. A link that the user named is followed; one that came with the files
/// is not, since it can lead anywhere. With a folder that is read came all that lies in it; with a single file may have come
/// what stands right beside it.
package struct OutputPlace: Sendable {
  /// Where to write: no link.
  package let path: String
  /// What to call it.
  package let name: String
  /// Whether bytes are handed on there, by a pipe, a device or the system, and no file is put in its place.
  package let isStream: Bool
  private let inputs: InputFiles

  /// A place that the user named.
  ///
  /// - Parameter inputs: what must not be written over.
  package init(named name: String, sparing inputs: InputFiles) throws(OutputPlaceError) {
    guard Disk.isPath(name) else { throw OutputPlaceError(message: "holds a NUL, which no path can") }
    path = try Self.resolve(name, sparing: inputs)
    // By what is there and not by its name: below /dev and /proc there are files and folders as well.
    isStream = Self.ownStream(path) != nil || Disk.item(at: path)?.kind == .other
    self.name = name
    self.inputs = inputs
    try requireFree()
  }

  /// A place that a file or a rule names, by its way from a folder that the user named.
  ///
  /// - Parameters:
  ///   - way: the names of the folders on the way, and of the file.
  ///   - folder: the folder, as the user named it.
  ///   - inputs: what must not be written over.
  package init(_ way: String, inside folder: String, sparing inputs: InputFiles) throws(OutputPlaceError) {
    guard !way.hasPrefix("/"), !way.isEmpty, !way.utf8.contains(0), !way.split(separator: "/").contains("..")
    else { throw OutputPlaceError(message: "lies outside of \(folder == "" ? "this folder" : folder)") }
    var path = folder.isEmpty ? "." : folder
    for step in way.split(separator: "/") where step != "." {
      path = path.hasSuffix("/") ? path + step : "\(path)/\(step)"
      if Disk.item(at: path, followsLinks: false)?.kind == .link {
        throw OutputPlaceError(message: "is or lies behind the symbolic link \(path), which is not followed")
      }
    }
    self.path = path
    isStream = false
    name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    self.inputs = inputs
    if Disk.item(at: path)?.kind == .other {
      throw OutputPlaceError(message: "is a pipe or a device, and no file")
    }
    try requireFree()
  }

  /// The place of a file in the folder at this place.
  package func file(_ name: String) throws(OutputPlaceError) -> OutputPlace {
    try OutputPlace(name, inside: path, sparing: inputs)
  }

  private func requireFree() throws(OutputPlaceError) {
    if inputs.name(ofFileAt: path) == nil, inputs.wouldTakeIn(Self.target(of: path)) {
      throw OutputPlaceError(
        message:
          "would become a part of the graph in its folder, which is read; write it outside of that folder")
    }
    guard let input = inputs.name(ofFileAt: path) else { return }
    throw OutputPlaceError(
      message: input == name ? "is read, and not written over" : "is the same file as \(input), which is read"
    )
  }

  /// Hands bytes on where no file is put in place.
  package func send(_ bytes: [UInt8]) throws(Disk.Failure) {
    if let stream = Self.ownStream(path) {
      // Not opened again: what it leads to may be a file, in which others have written before.
      try Disk.send(bytes, to: stream)
    } else {
      try Disk.overwrite(bytes, at: path)
    }
  }

  // MARK: Links

  /// What a path leads to in the end, whether or not it is there.
  static func target(of path: String) -> String {
    (try? resolve(path, sparing: InputFiles())) ?? path
  }

  /// The stream of this process that a path leads to, such as 1 of /dev/stdout; nil for whatever else there is.
  private static func ownStream(_ path: String) -> Int32? {
    let steps = path.split(separator: "/")
    guard let number = steps.last.flatMap({ Int32($0) }), isFolderOfStreams(steps.dropLast()) else {
      return nil
    }
    return steps.first == "dev" || steps[1] == "self" || steps[1] == "\(getpid())" ? number : nil
  }

  /// Whether a folder is one in which the system shows the open files of a process, by links that no path need stand for.
  private static func isFolderOfStreams(_ steps: ArraySlice<Substring>) -> Bool {
    steps == ["dev", "fd"] || steps.count > 2 && steps.first == "proc" && steps.last == "fd"
  }

  /// What a path leads to in the end, whether or not it is there.
  ///
  /// - Parameter inputs: what is read; links that came with it are not followed.
  private static func resolve(_ path: String, sparing inputs: InputFiles) throws(OutputPlaceError) -> String {
    var real = path.hasPrefix("/") ? "" : Disk.realPath(of: ".") ?? "."
    if real == "/" { real = "" }
    var steps = Array(path.split(separator: "/").map(String.init).reversed())
    var links = 0
    while let step = steps.popLast() {
      if step == "." { continue }
      if step == ".." {
        real = String(real[..<(real.lastIndex(of: "/") ?? real.startIndex)])
        continue
      }
      let next = "\(real)/\(step)"
      guard let target = link(at: next) else {
        real = next
        continue
      }
      if isFolderOfStreams(real.split(separator: "/")[...]),
        ownStream(next) != nil || !target.hasPrefix("/")
      {
        real = next
        continue
      }
      if let folder = inputs.folder, "\(real)/".hasPrefix("\(folder)/") {
        throw OutputPlaceError(
          message: "is or lies behind the symbolic link \(next), which came with the graph")
      }
      if steps.isEmpty, inputs.neighbourhood.contains(real) {
        throw OutputPlaceError(
          message:
            "is the symbolic link \(next) beside the graph, which may have come with it; name what it leads to"
        )
      }
      links += 1
      // As many as the system follows.
      guard links <= 40 else { throw OutputPlaceError(message: "is a circle of symbolic links") }
      if target.hasPrefix("/") { real = "" }
      steps += target.split(separator: "/").map(String.init).reversed()
    }
    return real.isEmpty ? "/" : real
  }

  /// What the symbolic link at a path says; nil where there is none.
  private static func link(at path: String) -> String? {
    guard Disk.item(at: path, followsLinks: false)?.kind == .link else { return nil }
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return 0 }
      return readlink(path, start, bytes.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
