import ArgumentParser
import EDTF
import Queries
import Relations

/// `entente lineage`: where an actor comes from and what became of it.
struct LineageCommand: Question {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Show where an actor comes from and what became of it, as a tree both ways.",
    discussion: """
      The tree follows splits, mergers, successions, foundings and origins; names,
      renamings and dissolutions stand beside the actor that they befell. Relations
      of lineage have no sign and what befell a part did not befall the whole, so
      there is no --sign and no --roll-up.

        entente lineage csp graphs/sahel
        entente lineage jnim graphs/sahel --kind merger --kind split
        entente lineage jnim graphs/sahel --format json
      """
  )

  @Argument(help: "The identifier of the actor.")
  var actor: String

  @OptionGroup var input: GraphInput
  @OptionGroup var narrowing: Narrowing
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.read()
    let id = try graph.actor(named: actor).id
    let lineage = try narrowing.view(of: graph, at: .everyDay).lineage(of: id)
    let answer = LineageAnswer(graph: graph, actor: id, lineage: lineage)
    return answer.text(as: form.format)
  }
}
