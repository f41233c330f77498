import ArgumentParser
import GraphFiles
import Writing

/// `entente fmt`: graph files in one form.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Bring the YAML files of a graph into one form.",
    discussion: """
      Keys come in one order; what fits on a line stands on one, else each text and each claim has its own, so that a \
      change of one fact is a change of one line. Comments stay, and so does the order of sections and items. What the \
      files say does not change, and formatting twice changes nothing. CSV files are left as they are.

        entente fmt graphs/sahel
        entente fmt graphs/sahel --check      exit status 1 where a file is not in form
        entente fmt graphs/sahel --diff       show what would change
        entente fmt - < draft.yaml
      """
  )

  @Argument(
    help: "A YAML file, a folder of such, or - for standard input to standard output.",
    completion: .file(extensions: ["yaml", "yml"]))
  var graph: String

  private var input: GraphInput {
    var input = GraphInput()
    input.graph = graph
    return input
  }

  @Flag(help: "Change nothing; name the files that are not in form, with exit status 1.")
  var check = false

  @Flag(help: "Change nothing; show what would change, with exit status 1.")
  var diff = false

  @OptionGroup var manner: MannerOptions

  func run() throws {
    if graph == "-" {
      let bytes = try GraphInput.standardInput()
      guard try !format(bytes, name: "<stdin>", output: nil) || !(check || diff) else {
        throw ExitStatus.problems.code
      }
      return
    }
    var changed = 0
    for file in try input.files() where file.name.hasSuffix(".yaml") || file.name.hasSuffix(".yml") {
      if try format(file.bytes, name: file.name, output: file.name) { changed += 1 }
    }
    if changed > 0, check || diff { throw ExitStatus.problems.code }
  }

  /// Formats a file; whether that changes it.
  private func format(_ bytes: [UInt8], name: String, output: String?) throws -> Bool {
    switch GraphFormatter.format(yaml: bytes, name: name) {
    case .refused(let diagnostics):
      for diagnostic in diagnostics { Terminal.diagnose(diagnostic.description) }
      throw ExitStatus.badData.code
    case .formatted(let text):
      let isChanged = !bytes.elementsEqual(text.utf8)
      if diff {
        if isChanged {
          Terminal.write(LineDiff.text(from: String(decoding: bytes, as: UTF8.self), to: text, name: name))
        }
      } else if check {
        if isChanged { Terminal.print(VisibleText.line(name)) }
      } else if isChanged || output == nil {
        try OutputFile.write(Array(text.utf8), to: output.map { try OutputFile.place(ofGraphFile: $0) })
        if let output { Terminal.note("formatted \(VisibleText.line(output))") }
      }
      return isChanged
    }
  }
}
