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
  /// The digests of the files of the graph, and of the layout beside it.
  var inputs: [String: String]
  /// The digests of what was written.
  var files: [String: String]

  var json: JSON {
    let digests = { (digests: [String: String]) in
      JSON.object(digests.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }
    return .object([
      ("output", .string(output)), ("graph", .string(graph)), ("arguments", .strings(arguments)),
      ("tool", .string(tool)), ("files", digests(files)), ("inputs", digests(inputs)),
    ])
  }
}
