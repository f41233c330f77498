import ArgumentParser
import EDTF
import GraphFiles
import Queries
import Relations
import Writing

/// `entente at`: what holds on a date.
struct At: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at",
    abstract: "Show what holds on a date, how certain that is, and who says so.",
    discussion: """
      A date is a day; or an imprecise date such as 2022 or 2022-03, or a span such as 2022-01/2022-06, which \
      ask for some day of it.

        entente at 2022-01-15 graphs/sahel
        entente at 2022-01-15 graphs/sahel --actor mali --kind military-deployment --format json
        entente at 2023-10-15 graphs/sahel --possible
        entente at 2022-01/2022-06 graphs/sahel --actor france --sign negative
      """
  )

  @Argument(help: "The date, as EDTF.", transform: parseDateQuery)
  var date: DateQuery

  @OptionGroup var input: GraphInput
  @OptionGroup var options: ViewOptions
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func run() throws {
    let graph = try input.read()
    let answer = Answering(graph: graph, dateQuery: date)
    // A word of caution comes last, where it is read.
    defer { answer.warn() }
    Terminal.write(try ProgressLine.during("answering") { try text(of: answer) })
  }

  private func text(of answer: Answering) throws -> String {
    let holdings = try options.holdings(in: answer.graph, at: date)
    guard let tableForm = form.format.form else { return answer.json(holdings).text + "\n" }
    let headline = form.format == .table ? answer.headline(holdings) + "\n" : ""
    return form.format == .table && holdings.isEmpty
      ? headline : headline + answer.table(holdings).text(as: tableForm)
  }
}
