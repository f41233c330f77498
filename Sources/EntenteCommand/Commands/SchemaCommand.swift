import ArgumentParser
import GraphFiles
import Writing

/// `entente schema`: the JSON Schema of what the command reads and prints.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of graph files, or of an answer.",
    discussion: """
      Editors complete keys and kinds, and mark what is misspelt, once a file begins with a line that names the schema. \
      entente new writes both; the schema of a later version by:

        entente schema graph -o entente.schema.json
        # yaml-language-server: $schema=entente.schema.json

      The schema sees one file at a time; what the files say together is checked by entente check.

        entente schema graph
        entente schema at
        entente schema revision
      """
  )

  /// What has a schema.
  enum Subject: String, WordArgument {
    /// The files of a graph.
    case graph
    /// The JSON answer of `entente at`.
    case at
    /// The JSON answer of `entente diff --rev`.
    case revision

    var schema: JSON {
      switch self {
      case .graph: GraphSchema.schema
      case .at: AnswerSchema.schema
      case .revision: RevisionSchema.schema
      }
    }
  }

  @Argument(
    help:
      "What to describe: graph for the files; at or revision for the JSON answer of entente at or diff --rev."
  )
  var subject: Subject

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the schema.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var manner: MannerOptions

  func run() throws {
    try OutputFile.write(Array((subject.schema.text + "\n").utf8), to: OutputFile.place(named: output))
  }
}
