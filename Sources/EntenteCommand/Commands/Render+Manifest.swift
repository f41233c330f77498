import ArgumentParser
import GraphFiles
import Graphviz
import Printing

extension Render {
  /// Whether a picture is asked for, and not only what a manifest lists.
  var draws: Bool { time.isAsked || output != nil || format != nil }

  /// Draws, and notes in a manifest what the artifact is made from; or looks at what the manifest lists.
  func keep(_ path: String) throws {
    var manifest = try Manifest(path)
    guard draws else { return try keepUp(&manifest) }
    guard let output, output != "-" else {
      throw ValidationError("a manifest lists files; say -o FILE")
    }
    if input.graph == "-" { throw ValidationError("what standard input held is gone; name the graph") }
    var plain = self
    plain.kept.manifest = nil
    try plain.draw(Self.arguments(of: input.graph), to: &manifest)
    try manifest.write()
  }

  // MARK: What the manifest lists

  /// Names the stale artifacts of the graph, and unless they are only to be looked at draws them again.
  private func keepUp(_ manifest: inout Manifest) throws {
    let graph = manifest.noted(input.graph)
    let own = manifest.artifacts.filter { $0.graph == graph }
    guard !own.isEmpty else {
      Terminal.complain(
        "\(manifest.path) lists no artifact of \(input.graph); draw one with -o FILE --manifest")
      throw ExitStatus.noInput.code
    }
    let ingredients = try ingredients(noting: manifest)
    var stale = 0
    for artifact in own {
      let path = manifest.shown(artifact.output)
      let again = try Self.parse([input.graph] + artifact.arguments + ["-o", path])
      let reasons = Staleness.reasons(artifact, from: ingredients, tool: again.tool, in: manifest)
      if reasons.isEmpty { continue }
      stale += 1
      if kept.check {
        Terminal.print("\(path): \(reasons.joined(separator: "; "))")
      } else {
        let isSame = try again.draw(artifact.arguments, to: &manifest, keeping: artifact)
        try manifest.write()
        let deed = isSame ? "kept \(path), which shows the same" : "drew \(path)"
        Terminal.note("\(deed): \(reasons.joined(separator: "; "))")
      }
    }
    let count = own.count == 1 ? "the artifact" : "\(own.count) artifacts"
    if stale == 0 { return Terminal.note("\(count) of \(input.graph): up to date") }
    guard kept.check else { return }
    Terminal.note(
      "\(stale) of \(count) stale; mend with: entente render \(input.graph) --manifest \(manifest.path)")
    throw ExitStatus.findings.code
  }

  /// Draws, and puts what came of it into a manifest.
  ///
  /// A file that shows the same as before is left alone, though it names the state of the data in which it was drawn.
  ///
  /// - Parameter artifact: what was there before.
  /// - Returns: Whether all of it shows the same.
  @discardableResult
  private func draw(
    _ arguments: [String], to manifest: inout Manifest, keeping artifact: Artifact? = nil
  ) throws -> Bool {
    let old = (artifact?.files ?? [:]).map { (manifest.shown($0.key), $0.value) }
    // Read before the drawing: what is edited meanwhile makes the artifact stale, and not the note wrong.
    let ingredients = try ingredients(noting: manifest)
    let journal = OutputJournal(
      keeping: Dictionary(old, uniquingKeysWith: { $1 }), fingerprint: ingredients.says ?? "")
    try OutputJournal.$current.withValue(journal) { try run() }
    let written = journal.files.map { (manifest.noted($0.key), $0.value) }
    manifest.note(
      Artifact(
        output: manifest.noted(output ?? ""), graph: manifest.noted(input.graph), arguments: arguments,
        tool: tool, says: ingredients.says, inputs: ingredients.inputs,
        files: Dictionary(written, uniquingKeysWith: { $1 })))
    return journal.keptAll
  }

  /// What a picture of the graph is made from.
  private func ingredients(noting manifest: Manifest) throws -> Ingredients {
    let digests = try sources().map { (manifest.noted($0.name), Digest.of($0.bytes)) }
    var layout: [String: String] = [:]
    if let path = input.layoutPath, let digest = Digest.of(file: path) {
      layout[manifest.noted(path)] = digest
    }
    return Ingredients(
      says: (try? GraphReader.read(input.graph))?.fingerprint,
      files: Dictionary(digests, uniquingKeysWith: { $1 }), layout: layout)
  }

  /// The files of the graph; a single file in whatever form the graph is kept.
  private func sources() throws -> [GraphFile] {
    guard let bytes = Disk.bytes(of: input.graph) else { return try input.files() }
    return [GraphFile(name: input.graph, bytes: bytes)]
  }

  /// What draws; with librsvg, where that turns the drawing into pixels or pages.
  private var tool: String {
    let graphviz = (try? Graphviz.version()).map { ", Graphviz \($0)" } ?? ""
    let printer = isPrinted ? ", " + ((try? Printer().version) ?? "no librsvg") : ""
    return "entente \(EntenteCommand.version)\(graphviz)\(printer)"
  }

  private var isPrinted: Bool { renderer == .entente && ["png", "pdf"].contains(formatName) }

  /// The words of the call, but for the graph, where to write, and how to speak.
  private static func arguments(of graph: String) -> [String] {
    var words = Array(CommandLine.arguments.dropFirst())
    if let command = words.firstIndex(of: configuration.commandName ?? "render") { words.remove(at: command) }
    if let position = words.firstIndex(of: graph) { words.remove(at: position) }
    var arguments: [String] = []
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if ["-o", "--output", "--manifest", "--color"].contains(word) {
        isValue = true
      } else if !["-o=", "--output=", "--manifest=", "--color="].contains(where: word.hasPrefix),
        !["-q", "--quiet"].contains(word)
      {
        arguments.append(word)
      }
    }
    return arguments
  }
}
