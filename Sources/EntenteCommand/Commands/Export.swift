import ArgumentParser
import EDTF
import GraphFiles
import Interchange
import Relations

/// `entente export`: a graph in the form of another tool.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a graph in the form of another tool.",
    discussion: """
      Dates go out in EDTF and as the days between which each period began and ended, with certainty and sources, where \
      the format has room; what it has no room for is said on standard error. The same graph gives the same bytes. The \
      tables for engines are exact data: a text that a spreadsheet would compute stands in them as it is.

        entente export json graphs/sahel -o sahel.json
        entente export gexf graphs/sahel -o sahel.gexf
        entente export dot graphs/sahel --at 2022-01-15 | dot -Tsvg
        entente export table graphs/sahel -o tables     a folder of tables for DuckDB, Spark and other engines
        entente formats                       which formats there are, and what each loses
      """
  )

  @Argument(
    help: "The format, one of those that entente formats lists, or table.",
    completion: .list(Format.exportNames + [tables]))
  var format: String

  @OptionGroup var input: GraphInput

  @Option(help: "Only what may hold on this date, as EDTF.", transform: parseDateQuery)
  var at: DateQuery?

  @Option(
    help: ArgumentHelp("Only what may hold on some day of this span, as EDTF.", valueName: "span"),
    transform: parseDateQuery)
  var during: DateQuery?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output where left out.", valueName: "file"))
  var output: String?

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    if at != nil, during != nil { throw ValidationError("--at and --during exclude each other") }
    if format == Self.tables {
      if at != nil || during != nil {
        throw ValidationError("the tables hold all of time; leave --at and --during out")
      }
      if output == nil || output == "-" {
        throw ValidationError("the tables are several files; name a folder: -o FOLDER")
      }
    }
  }

  /// The form that is a folder of several files.
  static let tables = "table"

  func run() throws {
    if format == Self.tables { return try writeTables() }
    if ["svg", "png", "pdf", "html", "film", "gif", "apng", "mp4"].contains(self.format) {
      Terminal.complain(
        "a picture is drawn and not exported: entente render \(input.graph) --at DATE --format \(self.format)"
      )
      throw ExitStatus.usage.code
    }
    let format = try Format.known(self.format, among: Format.exportNames + [Self.tables])
    try InterchangeError.orExit { () throws(InterchangeError) in _ = try format.requireExporter() }
    let endings = (OutputFile.graphEndings + [OutputFile.layoutEnding]).filter {
      !format.endings.contains($0)
    }
    let place = try OutputFile.place(named: output, sparing: input.inputFiles, leaving: endings)
    let graph = try input.read()
    let file = try InterchangeError.orExit { () throws(InterchangeError) in
      try ProgressLine.during("exporting") { () throws(InterchangeError) in
        try format.export(graph, at: at ?? during)
      }
    }
    try OutputFile.write(file.bytes, to: place)
    if !file.report.flattened.isEmpty {
      Terminal.note("\(format.name) has no place for all of it: \(file.report)")
    }
  }
}
