import GraphFiles
import Queries
import Relations
import Revisions
import Writing

/// The JSON Schema of what `entente diff --rev --format json` prints.
///
/// https://json-schema.org/draft/2020-12
enum RevisionSchema {
  static var schema: JSON {
    AnswerSchema.document(
      called: "revision", title: "Answer of entente diff --rev",
      description: "What an edit of the files changed, and what that does to the answers on a date.",
      members: [
        ("graph", AnswerSchema.text), ("from", GraphSchema.said("The earlier version.", AnswerSchema.text)),
        ("to", GraphSchema.said("The later version.", AnswerSchema.text)),
        ("date", GraphSchema.said("Of the answers compared, in EDTF.", AnswerSchema.optional)),
        ("edits", AnswerSchema.list(of: "edit")), ("answers", AnswerSchema.list(of: "answer")),
        ("pairs", AnswerSchema.list(of: "pair")),
      ],
      definitions: [
        ("edit", edit), ("field", field), ("answer", answer), ("pair", pair),
        ("relation", AnswerSchema.relation),
      ])
  }

  private static var edit: JSON {
    AnswerSchema.members(
      "What was done to one subject.",
      [
        ("subject", GraphSchema.words(RevisionSubject.allCases)),
        (
          "id",
          GraphSchema.said("A party and a mediator have that of the pact before theirs.", AnswerSchema.text)
        ),
        (
          "aspects",
          GraphSchema.said(
            "In what respects, the gravest first.",
            .object([
              ("type", .string("array")), ("minItems", .int(1)), ("items", aspect),
            ]))
        ),
        ("actors", GraphSchema.said("Whom it concerns, before or after.", AnswerSchema.texts)),
        ("fields", AnswerSchema.list(of: "field")),
      ])
  }

  private static var field: JSON {
    AnswerSchema.members(
      "A key of the files whose values differ; all that there are where the subject is new or gone.",
      [
        ("name", AnswerSchema.text), ("aspect", aspect), ("before", AnswerSchema.texts),
        ("after", AnswerSchema.texts),
      ])
  }

  private static var answer: JSON {
    AnswerSchema.members(
      "A relation for which the versions have different answers.",
      [
        ("id", AnswerSchema.text), ("change", GraphSchema.words(RevisedAnswer.Sort.allCases)),
        ("before", relationOrNull), ("after", relationOrNull),
      ])
  }

  private static var pair: JSON {
    let stance = JSON.object([("enum", .strings(Set<Sign>.stances))])
    return AnswerSchema.members(
      "Two actors that stand otherwise to each other.",
      [
        (
          "actors",
          .object([
            ("type", .string("array")), ("items", AnswerSchema.text), ("minItems", .int(2)),
            ("maxItems", .int(2)),
          ])
        ),
        ("before", stance), ("after", stance),
      ])
  }

  private static let aspect = GraphSchema.words(GraphRevision.Aspect.allCases)
  private static let relationOrNull = GraphSchema.either(
    .object([("type", .string("null"))]), GraphSchema.ref("relation"))
}
