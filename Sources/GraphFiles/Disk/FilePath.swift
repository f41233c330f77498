#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Paths as texts, compared without a look at the disk.
package enum FilePath {
  /// The names from the root to a path, without `.` and `..`.
  ///
  /// - Parameter folder: what the path begins in, unless it begins at the root; the folder of the process where left out.
  package static func steps(to path: String, from folder: String? = nil) -> [String] {
    var steps: [String] = []
    if !path.hasPrefix("/") { steps = folder.map { Self.steps(to: $0) } ?? processFolder }
    for step in path.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(String(step))
      }
    }
    return steps
  }

  /// The way from a folder to a place, both as steps from the root; empty where they are the same.
  package static func way(to place: [String], from folder: [String]) -> String {
    let shared = zip(place, folder).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + place.dropFirst(shared))
      .joined(separator: "/")
  }

  /// The folder that a path lies in, by its text alone.
  package static func parent(of path: String) -> String {
    "/" + steps(to: path).dropLast().joined(separator: "/")
  }

  /// The way to a path from the folder that a file lies in.
  static func relative(_ path: String, to file: String) -> String {
    way(to: steps(to: path), from: steps(to: file).dropLast())
  }

  /// The path that lies so from the folder of a file.
  static func resolve(_ path: String, from file: String) -> String {
    "/" + steps(to: path, from: "\(file)/..").joined(separator: "/")
  }

  private static var processFolder: [String] {
    guard let folder = getcwd(nil, 0) else { return [] }
    defer { free(folder) }
    return String(cString: folder).split(separator: "/").map(String.init)
  }
}
