import ArgumentParser
import GraphFiles
import Relations

/// `entente compile`: a graph in the form that opens at once.
struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compile a graph into one file that opens at once, whatever its size.",
    discussion: """
      A compiled graph stands wherever a graph is asked for, and answers as the files that it was made from; the
      layout beside them goes with it. It is a copy: compile it again when the files change. Only the byte order of the
      machine and the version of the form matter to it; entente check looks through all of it, and says whether the
      files have changed since.

        entente compile graphs/sahel -o sahel.entente
        entente at 2023-10-15 sahel.entente --actor mali
        entente check sahel.entente
      """
  )

  @Argument(help: "A YAML or CSV file, or a folder of such.")
  var graph: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write it; a name that ends in .entente.", valueName: "file"))
  var output: String

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    if graph == "-" {
      throw ValidationError("what is compiled lies in files, so that it can be told when they change")
    }
    if !output.hasSuffix(".entente") {
      throw ValidationError("the name of a compiled graph ends in .entente, so that people know it for one")
    }
  }

  func run() throws {
    var input = GraphInput()
    input.graph = graph
    let file = input.layoutPath.map { LayoutFile(path: $0) }
    let layout = try file?.text
    // What no picture could be drawn by is no part of a graph that is passed on.
    if let file, let layout { _ = try file.parse(layout) }
    let compiled = try input.orExit { () throws(GraphFileError) in
      try ProgressLine.whileReading(then: "checking and writing the relations") {
        progress throws(GraphFileError) in
        try GraphCompiler.compile(
          graph, to: output, layout: layout,
          toolVersion: EntenteCommand.version, progress: progress)
      }
    }
    let size = Disk.item(at: output)?.size ?? 0
    Terminal.note("compiled \(compiled.relationCount) relations into \(output), \(size) bytes")
  }
}
