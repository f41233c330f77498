/// Why an artifact is not what would be drawn now.
enum Staleness {
  /// How many reasons are told of one artifact.
  private static let limit = 3

  /// The reasons; none where it is up to date.
  ///
  /// - Parameters:
  ///   - ingredients: what it would be made from now.
  ///   - tool: what would draw it now.
  static func reasons(
    _ artifact: Artifact, from ingredients: Ingredients, tool: String, in manifest: Manifest
  ) -> [String] {
    var reasons: [String] = []
    for (file, digest) in artifact.files.sorted(by: { $0.key < $1.key }) {
      let path = manifest.shown(file)
      guard let found = Digest.of(file: path) else {
        reasons.append("\(file == artifact.output ? "the file" : path) is missing")
        continue
      }
      if found != digest { reasons.append("\(file == artifact.output ? "the file" : path) was edited") }
    }
    let edits = edits(of: artifact, ingredients, in: manifest)
    reasons += edits
    if edits.isEmpty, artifact.says != ingredients.says { reasons.append("the graph says something else") }
    if artifact.tool != tool { reasons.append("drawn by \(artifact.tool), and this is \(tool)") }
    guard reasons.count > limit else { return reasons }
    return reasons.prefix(limit) + ["and \(reasons.count - limit) more"]
  }

  /// The files that were edited; none of those of the graph as long as it says the same.
  private static func edits(
    of artifact: Artifact, _ ingredients: Ingredients, in manifest: Manifest
  ) -> [String] {
    let saysTheSame = ingredients.says != nil && artifact.says == ingredients.says
    let inputs = ingredients.inputs
    return Set(artifact.inputs.keys).union(inputs.keys).sorted().compactMap { file in
      let isLayout = file.hasSuffix(".layout") || ingredients.layout[file] != nil
      if saysTheSame, !isLayout { return nil }
      let path = manifest.shown(file)
      switch (artifact.inputs[file], inputs[file]) {
      case (nil, _): return "\(path) is new"
      case (_, nil): return "\(path) is gone"
      case (let old, let new): return old == new ? nil : "\(path) has changed"
      }
    }
  }
}
