import EDTF
import Relations

/// The JSON Schema of what `entente at --format json` prints.
///
/// https://json-schema.org/draft/2020-12
enum AnswerSchema {
  static var schema: JSON {
    .object([
      ("$schema", .string(GraphSchema.draft)), ("$comment", .string("Written by: entente schema at")),
      ("title", .string("Answer of entente at")),
      ("description", .string("What holds on a date, the certain and the possible alike, by identifier.")),
      ("type", .string("object")),
      (
        "properties",
        .object([
          (
            "version",
            GraphSchema.said(
              "Rises when a member changes its meaning or goes.",
              .object([("const", .int(Answering.jsonVersion))]))
          ),
          ("graph", text), ("date", GraphSchema.said("As asked, in EDTF.", text)),
          ("asOf", GraphSchema.said("The day of the last look.", optional)),
          (
            "coverage",
            GraphSchema.either(
              .object([("type", .string("null"))]),
              members("What the graph sets out to cover.", [("when", optional), ("note", optional)]))
          ),
          ("relations", .object([("type", .string("array")), ("items", GraphSchema.ref("relation"))])),
        ])
      ),
      ("required", .strings(["version", "graph", "date", "asOf", "coverage", "relations"])),
      ("additionalProperties", .bool(false)),
      ("$defs", .object([("relation", relation)])),
    ])
  }

  private static var relation: JSON {
    members(
      "A relation that holds, certainly or possibly.",
      [
        ("id", text), ("kind", text), ("from", text), ("to", optional),
        ("when", GraphSchema.said("One or more spans in EDTF.", text)),
        ("certainty", .object([("enum", .strings([Certainty.certain, .possible].map(\.rawValue)))])),
        ("reasons", GraphSchema.said("Why it is not certain.", texts)),
        ("status", GraphSchema.words(Status.allCases)),
        ("verification", GraphSchema.words(Verification.allCases)),
        ("sign", GraphSchema.words(Sign.allCases)), ("temporality", GraphSchema.words(Temporality.allCases)),
        ("label", optional), ("sources", texts),
        ("via", GraphSchema.said("The pact that it follows from.", optional)),
      ])
  }

  /// An object whose members are always there.
  private static func members(_ description: String, _ members: [(String, JSON)]) -> JSON {
    GraphSchema.object(description, members, required: members.map(\.0))
  }

  private static let text = JSON.object([("type", .string("string"))])
  private static let optional = JSON.object([("type", .strings(["string", "null"]))])
  private static let texts = JSON.object([("type", .string("array")), ("items", text)])
}
