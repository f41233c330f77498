import GraphFiles

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
