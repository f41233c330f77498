import EDTF
import Queries
import Relations

/// What a graph says of itself.
struct HeaderFact: Fact {
  private let id: String
  private let title: [String]
  private let summary: [String]
  private let language: String
  private let asOf: Day?
  private let tolerance: Tolerance
  private let coverage: GraphContents.Coverage?

  init(_ contents: GraphContents) {
    id = contents.id
    title = Wording.values(contents.title, contents.titles)
    summary = Wording.values(contents.summary, contents.summaries)
    language = contents.language
    asOf = contents.asOf
    tolerance = contents.tolerance
    coverage = contents.coverage
  }

  /// There is one in each version.
  var key: String { "" }
  var subject: GraphRevision.Subject { .graph }
  var concerned: Set<Actor.ID> { [] }

  var fields: [Field] {
    [
      Field("graph", .revised, id), Field("title", .reworded, title),
      Field("description", .reworded, summary), Field("language", .revised, language),
      Field("as-of", .redated, asOf?.description),
      Field(
        "tolerance", .redated, "day \(tolerance.day), month \(tolerance.month), year \(tolerance.year)"),
      Field("coverage.when", .redated, coverage?.when?.description),
      Field("coverage.note", .reworded, coverage?.note),
    ]
  }
}
