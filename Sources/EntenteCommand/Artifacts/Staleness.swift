/// Why an artifact is not what would be drawn now.
enum Staleness {
  /// How many reasons are told of one artifact.
  private static let limit = 3

  /// The reasons; none where it is up to date.
  ///
  /// - Parameters:
  ///   - inputs: the digests of the files that it would be made from now.
  ///   - tool: what would draw it now.
  static func reasons(
    _ artifact: Artifact, inputs: [String: String], tool: String, in manifest: Manifest
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
    for file in Set(artifact.inputs.keys).union(inputs.keys).sorted() {
      let path = manifest.shown(file)
      switch (artifact.inputs[file], inputs[file]) {
      case (nil, _): reasons.append("\(path) is new")
      case (_, nil): reasons.append("\(path) is gone")
      case (let old, let new): if old != new { reasons.append("\(path) has changed") }
      }
    }
    if artifact.tool != tool { reasons.append("drawn by \(artifact.tool), and this is \(tool)") }
    guard reasons.count > limit else { return reasons }
    return reasons.prefix(limit) + ["and \(reasons.count - limit) more"]
  }
}
