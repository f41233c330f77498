import EDTF
import GraphFiles
import Relations
import Writing

/// The JSON Schema of what `entente at --format json` prints.
///
/// https://json-schema.org/draft/2020-12
enum AnswerSchema {
  static var schema: JSON {
    document(
      called: "at", title: "Answer of entente at",
      description: "What holds on a date, the certain and the possible alike, by identifier.",
      members: [
        ("graph", text), ("date", GraphSchema.said("As asked, in EDTF.", text)),
        ("asOf", GraphSchema.said("The day of the last look.", optional)),
        (
          "coverage",
          GraphSchema.either(
            .object([("type", .string("null"))]),
            members("What the graph sets out to cover.", [("when", optional), ("note", optional)]))
        ),
        ("relations", list(of: "relation")),
      ],
      definitions: [("relation", relation)])
  }

  // MARK: Pieces

  /// The schema of an answer, which begins with its version.
  ///
  /// - Parameter name: What `entente schema` calls it.
  static func document(
    called name: String, title: String, description: String, members: [(String, JSON)],
    definitions: [(String, JSON)]
  ) -> JSON {
    let version = GraphSchema.said(
      "Rises when a member changes its meaning or goes.",
      .object([("const", .int(Answering.jsonVersion))]))
    let members = [("version", version)] + members
    return .object([
      ("$schema", .string(GraphSchema.draft)), ("$comment", .string("Written by: entente schema \(name)")),
      ("title", .string(title)), ("description", .string(description)), ("type", .string("object")),
      ("properties", .object(members)), ("required", .strings(members.map(\.0))),
      ("additionalProperties", .bool(false)), ("$defs", .object(definitions)),
    ])
  }

  /// An object whose members are always there.
  static func members(_ description: String, _ members: [(String, JSON)]) -> JSON {
    GraphSchema.object(description, members, required: members.map(\.0))
  }

  static func list(of name: String) -> JSON {
    .object([("type", .string("array")), ("items", GraphSchema.ref(name))])
  }

  static let text = JSON.object([("type", .string("string"))])
  static let optional = JSON.object([("type", .strings(["string", "null"]))])
  static let texts = JSON.object([("type", .string("array")), ("items", text)])

  static let quantity = GraphSchema.either(
    .object([("type", .string("null"))]),
    members(
      "A number with its unit.",
      [("value", .object([("type", .string("number"))])), ("unit", optional)]))

  static var relation: JSON {
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
        ("label", optional), ("weight", quantity), ("count", quantity), ("notes", texts), ("sources", texts),
        ("via", GraphSchema.said("The pact that it follows from.", optional)),
      ])
  }
}
