import ArgumentParser
import EDTF
import GraphFiles
import Interchange
import Relations
import Writing

/// `entente import`: a graph of the files of another tool.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a graph of the files of another tool.",
    discussion: """
      The graph is written in the form of entente fmt: one file where the name ends in .yaml, else a folder. What \
      was read, kept, merged and dropped, and why, goes to standard error; --report keeps it as JSON. Nothing is \
      fetched, and nothing is written over unless --replace says so.

        entente import json sahel.json -o sahel
        entente import gexf network.gexf -o network.yaml --as-of 2025-12-31
        entente import table my.csv --guess -o m.yaml         a mapping to look at
        entente import table my.csv --mapping m.yaml -o mine
        entente import ucdp-actor ucdp-actor-221.csv -o actors
        entente formats                       which formats there are, and what each loses
      """
  )

  @Argument(
    help: "The format, one of those that entente formats lists.", completion: .list(Format.importNames))
  var format: String

  @Argument(help: "The files, or - for standard input.", completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The graph to write: a folder, a file that ends in .yaml, or - for standard output.", valueName: "graph"
    ))
  var output: String?

  @Option(
    help: ArgumentHelp("What says how a table is read; see --guess.", valueName: "file"), completion: .file())
  var mapping: String?

  @Flag(help: "Write a first mapping for a table, with what it could not answer as questions.")
  var guess = false

  @Option(
    help: ArgumentHelp("The identifier of the graph, if not the name of the output.", valueName: "name"))
  var id: String?

  @Option(help: "The title of the graph.")
  var title: String?

  @Option(help: ArgumentHelp("The language of names, where the files have several.", valueName: "tag"))
  var language = "en"

  @Option(
    help: ArgumentHelp("The day of the last look, where the files do not say.", valueName: "date"),
    transform: parseDateQuery)
  var asOf: DateQuery?

  @Option(help: ArgumentHelp("Where to keep the report as JSON.", valueName: "file"))
  var report: String?

  @Flag(help: "Write over the files that stand there by those names.")
  var replace = false

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let format = try Format.known(self.format, among: Format.importNames)
    if guess { return try writeGuess() }
    guard let output else {
      Terminal.complain("say where the graph is to be written: -o GRAPH")
      throw ExitStatus.usage.code
    }
    guard mapping == nil || format.takesMapping else {
      Terminal.complain("--mapping says how a table is read, and \(format.name) is none; leave it out")
      throw ExitStatus.usage.code
    }
    try InterchangeError.orExit { () throws(InterchangeError) in _ = try format.requireImporter() }
    var inputs = InputFiles()
    for file in files + [mapping].compactMap({ $0 }) where file != "-" { inputs.insert(file) }
    let place = try ImportedGraph.place(named: output, sparing: inputs, replaces: replace)
    let reportPlace = try report.map { try OutputFile.place(named: $0, sparing: inputs) }
    let options = ImportOptions(
      id: id ?? ImportedGraph.id(of: output, files: files), title: title, language: language,
      asOf: asOf?.days.upperBound, today: Day.present, mapping: mapping.map { ImportFile($0) })
    var imported = try InterchangeError.orExit { () throws(InterchangeError) in
      try format.imported(of: try inputFiles(), options: options)
    }
    imported.report.files = files
    let errors = try place.write(&imported)
    if let reportPlace {
      try OutputFile.write(Array((imported.report.json.text + "\n").utf8), to: reportPlace)
    }
    for line in imported.report.description.split(separator: "\n") { Terminal.note(String(line)) }
    guard errors == 0 else {
      Terminal.complain(
        "the graph cannot be used yet: \(errors == 1 ? "1 error" : "\(errors) errors"); entente check says where and what"
      )
      throw ExitStatus.problems.code
    }
  }

  /// The files to read, and standard input, which is read at once.
  private func inputFiles() throws(InterchangeError) -> [ImportFile] {
    var inputs: [ImportFile] = []
    for file in files {
      inputs.append(file == "-" ? try ImportFile.standardInput() : ImportFile(file))
    }
    return inputs
  }

  /// Writes a first mapping of the table.
  private func writeGuess() throws {
    guard format == Format.table.name, files.count == 1, mapping == nil else {
      Terminal.complain("--guess looks at one table: entente import table FILE --guess -o m.yaml")
      throw ExitStatus.usage.code
    }
    var inputs = InputFiles()
    for file in files where file != "-" { inputs.insert(file) }
    let place = try OutputFile.place(named: output, sparing: inputs, leaving: [".csv", ".entente"])
    if let place, Disk.item(at: place.path) != nil, !place.isStream, !replace {
      Terminal.complain(
        "cannot write \(place.name): it is there already; take another name, or say --replace")
      throw ExitStatus.cannotWrite.code
    }
    let guess = try InterchangeError.orExit { () throws(InterchangeError) in
      try inputFiles()[0].guessedMapping(id: id)
    }
    try OutputFile.write(Array(guess.utf8), to: place)
  }
}

extension InterchangeError {
  /// What comes of a call.
  ///
  /// - Throws: The exit status, after saying what is wrong.
  static func orExit<Value>(_ body: () throws(InterchangeError) -> Value) throws -> Value {
    do throws(InterchangeError) {
      return try body()
    } catch {
      for diagnostic in error.diagnostics { Terminal.diagnose(diagnostic.description) }
      if error.diagnostics.isEmpty { Terminal.complain(error.message) }
      throw error.status.code
    }
  }

  private var status: ExitStatus {
    switch code {
    case .onlyGoesOut, .onlyComesIn, .takesNoMapping: .usage
    case .unreadable: .noInput
    case .badData: .badData
    }
  }
}
