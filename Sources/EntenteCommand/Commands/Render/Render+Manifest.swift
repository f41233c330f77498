import ArgumentParser
import GraphFiles
import Graphviz
import Printing
import Writing

extension Render {
  /// Whether a picture is asked for, and not only what a manifest lists.
  var draws: Bool { time.isAsked || output != nil || format != nil }

  /// Draws, and notes in a manifest what the artifact is made from; or looks at what the manifest lists.
  func keep(_ path: String) throws {
    _ = try OutputFile.place(named: path, sparing: input.inputFiles)
    let manifest = try Manifest(path)
    guard draws else { return try keepUp(manifest) }
    guard let output, output != "-" else {
      throw ValidationError("a manifest lists files; say -o FILE")
    }
    if input.graph == "-" { throw ValidationError("what standard input held is gone; name the graph") }
    let way = manifest.noted(output)
    let place = try OutputFile.orExit(naming: output) { () throws(OutputPlaceError) in
      try manifest.place(of: way, sparing: input.inputFiles)
    }
    let arguments = ArtifactArguments(
      call: CommandLine.arguments.dropFirst(), of: Self.configuration.commandName ?? "render",
      graph: input.graph)
    try draw(arguments.words, at: place, noting: manifest)
  }

  // MARK: What the manifest lists

  /// Names the stale artifacts of the graph, and unless they are only to be looked at draws them again.
  private func keepUp(_ manifest: Manifest) throws {
    let graph = manifest.noted(input.graph)
    let own = manifest.artifacts.filter { $0.graph == graph }
    guard !own.isEmpty else {
      Terminal.complain(
        "\(manifest.path) lists no artifact of \(input.graph); draw one with -o FILE --manifest")
      throw ExitStatus.noInput.code
    }
    let ingredients = try ingredients(noting: manifest)
    var stale = 0
    // All of them, before the first is drawn.
    let calls = try own.map { artifact in
      do {
        return try call(for: artifact, in: manifest)
      } catch let fault as ArtifactFault {
        throw fault.told(of: artifact, in: manifest).code
      }
    }
    for (artifact, (again, place)) in zip(own, calls) {
      let path = manifest.shown(artifact.output)
      let reasons = Staleness.reasons(artifact, from: ingredients, tool: again.tool, in: manifest)
      if reasons.isEmpty { continue }
      stale += 1
      if kept.check {
        Terminal.print(VisibleText.line("\(path): \(reasons.joined(separator: "; "))"))
      } else {
        let isSame = try again.draw(artifact.arguments, at: place, noting: manifest, keeping: artifact)
        let deed = isSame ? "kept \(path), which shows the same" : "drew \(path)"
        Terminal.note(VisibleText.line("\(deed): \(reasons.joined(separator: "; "))"))
      }
    }
    let count = own.count == 1 ? "the artifact" : "\(own.count) artifacts"
    if stale == 0 { return Terminal.note("\(count) of \(input.graph): up to date") }
    guard kept.check else { return }
    Terminal.note(
      "\(stale) of \(count) stale; mend with: entente render \(input.graph) --manifest \(manifest.path)")
    throw ExitStatus.problems.code
  }

  /// The call that draws an artifact again, and where to.
  ///
  /// - Throws: ``ArtifactFault`` where the manifest asks for anything but a picture in its folder.
  private func call(for artifact: Artifact, in manifest: Manifest) throws -> (Render, OutputPlace) {
    let place: OutputPlace
    do throws(OutputPlaceError) {
      place = try manifest.place(of: artifact.output, sparing: input.inputFiles)
      for file in artifact.files.keys { _ = try manifest.place(of: file, sparing: input.inputFiles) }
    } catch {
      throw ArtifactFault(message: "\(error.message); a manifest names files in its own folder")
    }
    let words = try ArtifactArguments(noted: artifact.arguments).words
    do {
      return (try Self.parse([input.graph] + words + ["-o", place.name]), place)
    } catch {
      throw ArtifactFault(message: "cannot be drawn: \(Self.message(for: error))")
    }
  }

  /// Draws, and puts what came of it into a manifest.
  ///
  /// A file that shows the same as before is left alone, though it names the state of the data in which it was drawn.
  ///
  /// - Parameter artifact: what was there before.
  /// - Returns: Whether all of it shows the same.
  @discardableResult
  private func draw(
    _ arguments: [String], at place: OutputPlace, noting manifest: Manifest,
    keeping artifact: Artifact? = nil
  ) throws -> Bool {
    let old = (artifact?.files ?? [:]).map { (manifest.shown($0.key), $0.value) }
    // Read before the drawing: what is edited meanwhile makes the artifact stale, and not the note wrong.
    let ingredients = try ingredients(noting: manifest)
    let journal = OutputJournal(
      keeping: Dictionary(old, uniquingKeysWith: { $1 }), fingerprint: ingredients.says ?? "")
    try OutputJournal.$current.withValue(journal) { try draw(to: place) }
    let written = journal.files.map { (manifest.noted($0.key), $0.value) }
    try manifest.keep(
      Artifact(
        output: manifest.noted(place.path), graph: manifest.noted(input.graph), arguments: arguments,
        tool: tool, says: ingredients.says, inputs: ingredients.inputs,
        files: Dictionary(written, uniquingKeysWith: { $1 })),
      sparing: input.inputFiles)
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

  private var isPrinted: Bool { ["png", "pdf"].contains(formatName ?? "svg") }
}
