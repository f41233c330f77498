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
