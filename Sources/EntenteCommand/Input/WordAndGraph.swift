import ArgumentParser
import GraphFiles
import Relations

/// A word that is looked for and a graph, in whichever order they are written.
struct WordAndGraph: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A word to look for, and the graph; either may come first.", valueName: "word|graph"),
    completion: .file(extensions: ["yaml", "yml", "csv", "entente"]))
  var words: [String] = []

  @OptionGroup var reading: ReadingFlags

  init() {}

  func validate() throws {
    if words.count > 2 { throw ValidationError("say a word and a graph, and nothing else") }
  }

  /// The graph among the words; nil where none of them is a file.
  func graph() throws -> RelationGraph? {
    guard let path else { return nil }
    var input = GraphInput()
    input.graph = path
    input.reading = reading
    return try input.read()
  }

  /// The graph, which has to be named.
  func requiredGraph(of command: String) throws -> RelationGraph {
    if let graph = try graph() { return graph }
    if words.count == 1 {
      Terminal.complain("‘\(words[0])’ is no graph that can be read; write entente \(command) [WORD] GRAPH")
      throw ExitStatus.noInput.code
    }
    throw ValidationError("say which graph: entente \(command) [WORD] GRAPH")
  }

  /// What is looked for, without case and accents; nil where all is.
  var word: String? {
    words.first { $0 != path }.map(\.bareLetters).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var path: String? {
    // Of two files the last one is the graph, as in other commands.
    words.last { $0 == "-" || Disk.item(at: $0) != nil }
  }

  /// Whether any of some texts holds the word.
  func isWanted(_ texts: [String]) -> Bool {
    guard let word else { return true }
    return texts.contains { $0.bareLetters.contains(word) }
  }

  /// Says on standard error where an answer is empty, so that nobody takes a misspelt word for a broken command.
  func noteEmptiness(_ isEmpty: Bool, of what: String) {
    guard isEmpty else { return }
    let given = words.first { $0 != path }
    Terminal.note(
      given.map { "no \(what) is called ‘\($0)’, or holds it" } ?? "there is no \(what) in the graph")
  }
}
