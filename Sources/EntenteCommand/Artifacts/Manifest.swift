import ArgumentParser
import GraphFiles
import Writing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file that lists artifacts and what each was made from.
struct Manifest {
  /// The version of the form of the file.
  static let version = 1

  let path: String
  /// By output.
  var artifacts: [Artifact] = []

  /// How many artifacts a manifest lists at most: each is looked at, and may have to be drawn.
  private static let limit = 4_096
  /// How many bytes it has at most.
  private static let mostBytes = 64 << 20

  private struct Contents: Codable {
    let version: Int
    let artifacts: [Artifact]
  }

  /// Reads the file at a path; an empty list where there is none.
  ///
  /// - Throws: The exit status, after saying why.
  init(_ path: String) throws {
    self.path = path
    guard let item = Disk.item(at: path) else { return }
    guard item.kind != .file || item.size <= Self.mostBytes else {
      Terminal.diagnose(
        "\(path): error[manifest]: it has \(item.size) bytes, more than \(Self.mostBytes); keep several manifests"
      )
      throw ExitStatus.badData.code
    }
    guard let bytes = Disk.bytes(ofPlainFile: Disk.realPath(of: path) ?? path, atMost: Self.mostBytes) else {
      Terminal.diagnose("\(path): error[manifest]: it cannot be read, or is no plain file; name another one")
      throw ExitStatus.noInput.code
    }
    do {
      let contents = try JSONDecoder().decode(Contents.self, from: Data(bytes))
      guard contents.version == Self.version else {
        Terminal.diagnose("\(path): error[manifest]: its version is \(contents.version), not \(Self.version)")
        throw ExitStatus.badData.code
      }
      guard contents.artifacts.count <= Self.limit else {
        Terminal.diagnose(
          "\(path): error[manifest]: it lists \(contents.artifacts.count) artifacts, more than \(Self.limit); keep several "
            + "manifests")
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
  private mutating func note(_ artifact: Artifact) {
    artifacts.removeAll { $0.output == artifact.output }
    artifacts.append(artifact)
    artifacts.sort { $0.output < $1.output }
  }

  /// Puts an artifact into the file as it is by now: somebody else may have drawn another meanwhile.
  ///
  /// - Parameter inputs: what must not be written over.
  /// - Throws: The exit status, after saying why it cannot be kept.
  func keep(_ artifact: Artifact, sparing inputs: InputFiles) throws {
    try FolderLock.holding(folderOf: path) {
      var present = try Manifest(path)
      present.note(artifact)
      try present.write(sparing: inputs)
    }
  }

  /// Writes the file, if it changes.
  private func write(sparing inputs: InputFiles) throws {
    let json = JSON.object([
      ("version", .int(Self.version)), ("artifacts", .array(artifacts.map(\.json))),
    ])
    try OutputFile.write(Array((json.text + "\n").utf8), to: OutputFile.place(named: path, sparing: inputs))
  }

  // MARK: Paths

  private var folder: [String] { FilePath.steps(to: path).dropLast() }

  /// The place of a file that the manifest names, or that is to be named in it: in its own folder, and nowhere else.
  ///
  /// - Parameter inputs: what must not be written over, beside the manifest itself.
  func place(of way: String, sparing inputs: InputFiles) throws(OutputPlaceError) -> OutputPlace {
    var inputs = inputs
    inputs.insert(path)
    // One that is not there yet cannot be told by what it is.
    if noted(path) == noted(shown(way)) {
      throw OutputPlaceError(message: "is the manifest; name two files")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return try OutputPlace(way, inside: folder, sparing: inputs)
  }

  /// A path from the folder of the command as one from that of the manifest.
  func noted(_ path: String) -> String {
    Self.way(to: FilePath.steps(to: path), from: folder)
  }

  /// A path from the folder of the manifest as one from that of the command.
  func shown(_ path: String) -> String {
    Self.way(to: FilePath.steps(to: path, from: "\(self.path)/.."), from: FilePath.steps(to: "."))
  }

  private static func way(to place: [String], from folder: [String]) -> String {
    let way = FilePath.way(to: place, from: folder)
    return way.isEmpty ? "." : way
  }
}

/// Where it is kept what artifacts were made from, and whether they are only to be looked at.
struct ManifestOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Note here what the artifact is made from; without -o, draw again what is stale.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var manifest: String?

  @Flag(help: "With --manifest, draw nothing; name what is stale, with exit status 1.")
  var check = false

  init() {}

  /// Refuses what makes no sense together.
  ///
  /// - Parameter draws: Whether a picture is asked for.
  func validate(draws: Bool) throws {
    if check, manifest == nil {
      throw ValidationError("--check looks at the artifacts of a manifest; say --manifest FILE")
    }
    if check, draws {
      throw ValidationError("--check looks at all artifacts of the graph; leave out the time and -o")
    }
  }
}
