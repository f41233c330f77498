/// What is wrong with an entry of a manifest, which anybody may have written.
struct ArtifactFault: Error {
  let message: String

  /// Says it, and gives the exit status.
  func told(of artifact: Artifact, in manifest: Manifest) -> ExitStatus {
    Terminal.diagnose("\(manifest.path): error[manifest]: the artifact ‘\(artifact.output)’ \(message)")
    return .badData
  }
}
