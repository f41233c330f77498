import ArgumentParser
import Diagrams
import GraphFiles
import Writing

/// A file, or a folder of a series, that was drawn from a graph, and what it was made from.
///
/// Paths are told from the folder of the manifest, so that it holds wherever the command is run.
struct Artifact: Codable, Equatable {
  /// What `-o` said.
  var output: String
  /// The graph.
  var graph: String
  /// The words of the call without the graph and the output.
  var arguments: [String]
  /// What drew it.
  var tool: String
  /// What the graph said, by its fingerprint; nil where it could not be read.
  var says: String?
  /// The digest of the layout beside the graph, and those of the files of the graph, which tell what was
  /// edited where the graph says something else.
  var inputs: [String: String]
  /// The digests of what was written.
  var files: [String: String]

  var json: JSON {
    let digests = { (digests: [String: String]) in
      JSON.object(digests.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }
    return .object([
      ("output", .string(output)), ("graph", .string(graph)), ("arguments", .strings(arguments)),
      ("tool", .string(tool)), ("says", .optional(says)), ("files", digests(files)),
      ("inputs", digests(inputs)),
    ])
  }
}

/// The words of a call that say how an artifact looks.
struct ArtifactArguments {
  /// The words, without the graph, where to write, and how to speak.
  let words: [String]

  /// Options that say something else, and that a manifest thus has no say in.
  private static let others: Set<String> = [
    "--output", "--manifest", "--check", "--quiet", "--color", "--help", "--version",
  ]

  /// The words that a manifest gives.
  ///
  /// - Throws: ``ArtifactFault`` where one of them is no option of a picture.
  init(noted words: [String]) throws {
    let allowed = try Self.allowed.get()
    for word in words where word.hasPrefix("-") {
      let name = String(word.prefix { $0 != "=" })
      if !allowed.contains(name) {
        throw ArtifactFault(
          message: "cannot be drawn with ‘\(word)’; its arguments are options such as --at 2023-10-15")
      }
    }
    self.words = words
  }

  /// The words that are left of a call.
  ///
  /// - Parameters:
  ///   - call: all words behind the name of the program.
  ///   - graph: the graph, as the call names it.
  init(call: some Sequence<String>, of command: String, graph: String) {
    var call = Array(call)
    if let position = call.firstIndex(of: command) { call.remove(at: position) }
    if let position = call.firstIndex(of: graph) { call.remove(at: position) }
    var words: [String] = []
    var isValue = false
    for word in call {
      if isValue {
        isValue = false
      } else if word.hasPrefix("--") {
        let isOther = word == "--" || Self.others.contains(String(word.prefix { $0 != "=" }))
        if !isOther { words.append(word) }
        isValue = ["--output", "--manifest", "--color"].contains(word)
      } else if word.hasPrefix("-") {
        // Letters stand for where to write and for how to speak alone.
        isValue = word.hasSuffix("o")
      } else {
        words.append(word)
      }
    }
    self.words = words
  }

  /// The options of a picture, each with its dashes; found once, since a manifest may have thousands of entries.
  static let allowed = Result { () throws -> Set<String> in
    let command = try CommandDescription.root().parts.first { $0.commandName == "render" }
    let names = (command?.arguments ?? []).flatMap { $0.names ?? [] }
    return Set(names.filter { $0.kind == "long" }.map { "--\($0.name)" }).subtracting(others)
  }
}

/// What is wrong with an entry of a manifest, which anybody may have written.
struct ArtifactFault: Error {
  let message: String

  /// Says it, and gives the exit status.
  func told(of artifact: Artifact, in manifest: Manifest) -> ExitStatus {
    Terminal.diagnose("\(manifest.path): error[manifest]: the artifact ‘\(artifact.output)’ \(message)")
    return .badData
  }
}

/// What an artifact would be made from now.
struct Ingredients {
  /// What the graph says, by its fingerprint; nil where it cannot be read.
  let says: String?
  /// The digests of the files of the graph, by the path from the manifest.
  let files: [String: String]
  /// That of the layout beside the graph.
  let layout: [String: String]

  /// All digests, as an artifact keeps them.
  var inputs: [String: String] { files.merging(layout) { $1 } }
}

/// What bytes are known by in a manifest: their SHA-256 in hexadecimal digits, as `sha256sum` prints it.
enum Digest {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.digest(of: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    .joined()
  }

  /// How large a file is at most that is looked at: no picture comes near to it.
  private static let fileLimit = 1 << 30

  /// The digest of a file; nil where it cannot be read, for what is no plain file, and for one larger than any picture.
  static func of(file path: String) -> String? {
    Disk.bytes(ofPlainFile: path, atMost: fileLimit).map { of($0) }
  }
}
