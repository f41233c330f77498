import Foundation

/// The file that lists artifacts and what each was made from.
struct Manifest {
  /// The version of the form of the file.
  static let version = 1

  let path: String
  /// By output.
  var artifacts: [Artifact] = []

  private struct Contents: Codable {
    let version: Int
    let artifacts: [Artifact]
  }

  /// Reads the file at a path; an empty list where there is none.
  ///
  /// - Throws: The exit status, after saying why.
  init(_ path: String) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      let contents = try JSONDecoder().decode(Contents.self, from: Data(contentsOf: URL(filePath: path)))
      guard contents.version == Self.version else {
        Terminal.diagnose("\(path): error[manifest]: its version is \(contents.version), not \(Self.version)")
        throw ExitStatus.badData.code
      }
      artifacts = contents.artifacts
    } catch is DecodingError {
      Terminal.diagnose(
        "\(path): error[manifest]: it is no manifest; remove it, and draw with --manifest again")
      throw ExitStatus.badData.code
    }
  }

  /// Puts an artifact in the place of the one of the same output.
  mutating func note(_ artifact: Artifact) {
    artifacts.removeAll { $0.output == artifact.output }
    artifacts.append(artifact)
    artifacts.sort { $0.output < $1.output }
  }

  /// Writes the file, if it changes.
  func write() throws {
    let json = JSON.object([
      ("version", .int(Self.version)), ("artifacts", .array(artifacts.map(\.json))),
    ])
    try OutputFile.write(Array((json.text + "\n").utf8), to: path)
  }

  // MARK: Paths

  private var folder: URL { URL(filePath: path).standardizedFileURL.deletingLastPathComponent() }

  /// A path from the folder of the command as one from that of the manifest.
  func noted(_ path: String) -> String {
    Self.path(to: URL(filePath: path).standardizedFileURL, from: folder)
  }

  /// A path from the folder of the manifest as one from that of the command.
  func shown(_ path: String) -> String {
    Self.path(
      to: URL(filePath: path, relativeTo: folder).standardizedFileURL,
      from: URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL)
  }

  private static func path(to target: URL, from folder: URL) -> String {
    let (steps, start) = (components(of: target), components(of: folder))
    let shared = zip(steps, start).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: start.count - shared)
    let path = (up + steps[shared...]).joined(separator: "/")
    return path.isEmpty ? "." : path
  }

  private static func components(of url: URL) -> [String] {
    url.path(percentEncoded: false).split(separator: "/").map(String.init)
  }
}
