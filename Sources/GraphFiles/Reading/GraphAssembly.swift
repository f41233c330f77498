import Linting
import Relations

/// Puts a graph together from its files.
struct GraphAssembly {
  private let files: [InputFile]
  private var reader = ContentsReader()
  /// How closely the contents are looked at.
  var thoroughness = Thoroughness.usable
  /// Whether a source that a table alone names is one, though nothing describes it.
  var assumesSources = false
  /// The trees of the YAML files, by the position of the file.
  private var trees: [Int: YAMLNode] = [:]

  /// - Parameters:
  ///   - files: the files.
  ///   - bulkSize: how many bytes a table has at least to be read in bulk.
  ///   - pieceSize: how many bytes of a large table are read at a time; as many as suit the cache where it is nil.
  ///   - options: how to read them.
  init(
    _ files: [InputFile], bulkSize: Int = BulkReader.usualSize, pieceSize: Int? = nil,
    options: ReadingOptions = ReadingOptions()
  ) {
    self.files = files
    reader.bulk.leastSize = bulkSize
    if let pieceSize { reader.bulk.pieceSize = pieceSize }
    reader.options = options
    reader.bytesToRead = files.filter { $0.format == .csv && $0.size >= bulkSize }.reduce(0) { $0 + $1.size }
  }

  mutating func read(noting diagnostics: [Diagnostic]) -> GraphReading {
    for diagnostic in diagnostics { reader.diagnostics.append(diagnostic) }
    parse()
    let isTable = files.count == 1 && files[0].format == .csv
    if isTable { assumeHeader(for: files[0]) } else { readHeader() }
    for (position, file) in files.enumerated() {
      reader.file = file.name
      switch file.format {
      case .yaml: if let tree = trees[position] { reader.readSections(tree) }
      case .csv: reader.readTable(file)
      }
    }
    if isTable { assumeActors(for: files[0]) }
    reader.finishTables()
    return finish()
  }

  private mutating func finish() -> GraphReading {
    reader.leaveOutBadRows()
    reader.adviseOnNames()
    let examined = reader.contents.examinedAsSettled()
    if case .all(let today) = thoroughness {
      reader.report(examined.problems, under: reader.settings)
      // A broken field would be found missing all over; the rows of a foreign table stand each for itself.
      if reader.unread.isEmpty, assumesSources || !reader.diagnostics.hasErrors {
        let (problems, unlisted) = reader.contents.lintProblems(today: today, limit: DiagnosticList.limit)
        reader.report(problems, under: reader.settings)
        for (code, count) in unlisted where !reader.settings.skipped.contains(code.rawValue) {
          reader.diagnostics.count(code.rawValue, more: count)
        }
      }
    } else {
      reader.report(examined.problems)
    }
    let graph = reader.diagnostics.hasErrors ? nil : RelationGraph(checked: reader.contents, examined)
    let hasContents = !trees.isEmpty || files.contains { $0.format == .csv }
    return GraphReading(
      contents: hasContents ? reader.contents : nil, graph: graph, diagnostics: reader.diagnostics.sorted(),
      files: files.map(\.name), skippedRows: reader.skippedRows)
  }

  private mutating func parse() {
    var silent: [InputFile] = []
    for (position, file) in files.enumerated() where file.format == .yaml {
      var yaml = YAMLFile(file)
      trees[position] = yaml.read()
      for diagnostic in yaml.diagnostics { reader.diagnostics.append(diagnostic) }
      guard trees[position] == nil else { continue }
      guard yaml.diagnostics.isEmpty else {
        reader.missAll()
        continue
      }
      silent.append(file)
    }
    // Where no file says anything there is no graph.
    let isNothing = silent.count == files.count
    for file in silent {
      reader.file = file.name
      reader.report(
        isNothing ? .error : .warning, "empty", at: .start, "the file says nothing", "fill it, or remove it")
    }
  }

  // MARK: Header

  private mutating func readHeader() {
    var header: (file: String, line: Int32)?
    var firstKey: (file: String, position: TextPosition)?
    for (position, file) in files.enumerated() {
      guard case .mapping(let entries) = trees[position]?.content else { continue }
      guard let key = entries.first(where: { ContentsReader.headerKeys.contains($0.key) }) else { continue }
      firstKey = firstKey ?? (file.name, key.keyPosition)
      reader.file = file.name
      let graph = entries.first { $0.key == "graph" }
      if header == nil, let graph {
        header = (file.name, graph.keyPosition.line)
        reader.readHeader(entries, position: graph.keyPosition)
      }
    }
    guard let header else {
      reportMissingHeader(at: firstKey)
      return
    }
    reportOtherHeaders(than: header)
  }

  private mutating func reportOtherHeaders(than header: (file: String, line: Int32)) {
    for (position, file) in files.enumerated() where file.name != header.file {
      guard case .mapping(let entries) = trees[position]?.content else { continue }
      guard let key = entries.first(where: { ContentsReader.headerKeys.contains($0.key) }) else { continue }
      reader.file = file.name
      reader.report(
        .error, "two-headers", at: key.keyPosition,
        "\(key.key): says what the graph is, but \(header.file) does so on line \(header.line)",
        "keep graph:, title: and the like in one file")
    }
  }

  private mutating func reportMissingHeader(at key: (file: String, position: TextPosition)?) {
    // What the graph lacks because its header is missing is not to be reported again.
    reader.broken.insert(GraphLocation(.header, []))
    if !reader.unread.isEmpty || trees.isEmpty && files.allSatisfy({ $0.format == .yaml }) { return }
    // A misspelt graph: is reported as an unknown key.
    if trees.values.contains(where: \.hasMisspeltHeader) { return }
    let place = key ?? (files[0].name, .start)
    reader.file = place.file
    reader.report(
      .error, "no-graph", at: place.position,
      files.count == 1 ? "the file does not say which graph it is" : "no file says which graph this is",
      "add graph: with an identifier, and as-of: with the day of the last look")
  }

  // MARK: A table alone

  private mutating func assumeHeader(for file: InputFile) {
    reader.contents.id = file.stem
    reader.origins.header = .place(file: file.name, position: .start)
  }

  /// A table that stands alone describes no actors; each that it names is one.
  private mutating func assumeActors(for file: InputFile) {
    var actors = reader.bulk.actors.names.map { Actor.ID($0) }
    if !reader.contents.written.isEmpty {
      var known = Set(actors).union([""])
      for relation in reader.contents.written {
        actors += [relation.from, relation.to].compactMap { $0 }.filter { known.insert($0).inserted }
      }
    }
    reader.contents.actors = actors.map { Actor(id: $0, kind: ActorKind.other) }
    reader.origins.actors = actors.map { _ in .place(file: file.name, position: .start) }
    var sources: Set<Source.ID> = [""]
    for claim in reader.contents.written.flatMap(\.claims)
    where assumesSources && sources.insert(claim.source).inserted {
      reader.contents.sources.append(Source(id: claim.source))
      reader.origins.sources.append(.place(file: file.name, position: .start))
    }
  }
}

extension YAMLNode {
  fileprivate var hasMisspeltHeader: Bool {
    guard case .mapping(let entries) = content else { return false }
    return entries.contains { ContentsReader.sectionMeant(by: $0.key) == "graph" }
  }
}
