import EDTF
import GraphFiles
import Relations
import Writing

extension GraphSchema {
  static var definitions: [(String, JSON)] { scalars + described }

  // MARK: Scalars

  private static var scalars: [(String, JSON)] {
    [
      (
        "id",
        .object([
          ("description", .string("An identifier: no spaces.")), ("type", .strings(["string", "integer"])),
          ("pattern", .string("^\\S+$")),
        ])
      ),
      ("text", .object([("type", .strings(["string", "number", "boolean"]))])),
      (
        "texts",
        said(
          "A text, or texts by language.",
          either(
            ref("text"), .object([("type", .string("object")), ("additionalProperties", ref("text"))])))
      ),
      (
        "day",
        .object([
          ("description", .string("A day: 2025-12-31.")), ("type", .string("string")),
          ("pattern", .string("^\\d{4}-\\d{2}-\\d{2}$")),
        ])
      ),
      (
        "date",
        written("A date in EDTF: 2021, 2021-12, 2021-12-24, 201X, with ?, ~ or %.", pattern: "^[^/]+$")
      ),
      (
        "span",
        written(
          "A date or a span in EDTF: 2021-12/2025-06-06, 2023-09-16/.. (open), 2014/ (end unknown).",
          pattern: "^[^/]*(/[^/]*)?$")
      ),
      ("when", said("One or more spans.", oneOrMore(either(ref("span"), ref("spell"))))),
      ("sign", .object([("enum", .array(Sign.allCases.map { .string($0.rawValue) } + signs))])),
      ("status", said("How it stands with its sources.", words(Status.allCases))),
      ("claims", said("Who says so.", oneOrMore(either(ref("id"), ref("claim"))))),
      ("names", oneOrMore(ref("name"))),
      ("rule", .object([("enum", .strings(Rule.all.filter(\.isAdjustable).map(\.code)))])),
    ]
  }

  /// What a kind can make its first end, and the word that takes from a kind of the catalogue what it says there.
  private static let roles: JSON = .object([("enum", .strings(Role.allCases.map(\.rawValue) + ["none"]))])

  private static let signs: [JSON] = [.string("+"), .string("-"), .string("0"), .int(0)]

  /// A text that YAML may take for a number.
  private static func written(_ description: String, pattern: String) -> JSON {
    .object([
      ("description", .string(description)), ("type", .strings(["string", "integer"])),
      ("pattern", .string(pattern)),
    ])
  }

  /// Words of the catalogue, which editors complete, or one of the graph's own.
  private static func kind(_ ids: [String]) -> JSON {
    either(.object([("enum", .strings(ids))]), ref("id"))
  }

  private static var actorKind: JSON {
    said("A kind of the catalogue, or of actor-kinds:.", kind(ActorKind.catalogue.map(\.id.rawValue)))
  }

  static var relationKind: JSON {
    said("A kind of the catalogue, or of relation-kinds:.", kind(RelationKind.catalogue.map(\.id.rawValue)))
  }

  // MARK: What is described

  private static var described: [(String, JSON)] {
    [
      (
        "source",
        object(
          "A publication that facts rest on.",
          [
            ("publisher", ref("text")), ("title", ref("text")), ("date", ref("date")),
            (
              "url",
              .object([
                ("type", .string("string")), ("pattern", .string("^[Hh][Tt][Tt][Pp][Ss]?://[^/\\s]\\S*$")),
              ])
            ),
            ("reliability", said("By the Admiralty code.", words(Source.Reliability.allCases))),
            ("unverified", said("Whether it stands in for a source that is not found yet.", truth)),
            ("note", ref("text")),
          ])
      ),
      (
        "claim",
        object(
          "What one source says; when and status only where it differs from the editors.",
          [("source", ref("id"))] + claimKeys, required: ["source"])
      ),
      (
        "statement",
        object(
          "What a source says that is no relation.",
          [("id", ref("id")), ("source", ref("id"))] + claimKeys + [("about", ref("id"))],
          required: ["id", "source"])
      ),
      (
        "name",
        object(
          "A name of an actor.",
          [
            ("text", ref("text")), ("type", words(Name.Sort.allCases)), ("language", ref("text")),
            ("when", ref("when")), ("claims", ref("claims")), ("note", ref("text")),
          ], required: ["text", "type"])
      ),
      (
        "spell",
        object(
          "A span with what else is known of it.", [("span", ref("span"))] + periodKeys, required: ["span"])
      ),
      (
        "actor",
        object(
          "Who stands in relations.",
          [
            ("kind", actorKind), ("name", ref("texts")), ("names", ref("names")), ("exists", ref("when")),
            ("parents", oneOrMore(ref("id"))), ("parent", oneOrMore(ref("id"))), ("area", ref("text")),
            ("ids", externalIDs),
            ("claims", ref("claims")), ("note", ref("text")),
          ], required: ["kind"])
      ),
      ("relation", object("A tie between two actors, or an event.", relationKeys, required: relationNeeds)),
      (
        "pact",
        object(
          "An agreement with parties that join and leave.",
          [
            ("kind", relationKind), ("name", ref("texts")), ("names", ref("names")), ("when", ref("when")),
          ] + periodKeys + [
            ("parties", oneOrMore(either(ref("id"), ref("party")))),
            ("mediators", oneOrMore(either(ref("id"), ref("party")))),
            ("obligations", oneOrMore(either(relationKind, ref("obligation")))), ("status", ref("status")),
            ("claims", ref("claims")), ("label", ref("texts")), ("ids", externalIDs), ("area", ref("text")),
            ("note", ref("text")), ("notes", oneOrMore(ref("text"))),
          ], required: ["kind"])
      ),
      (
        "party",
        object(
          "Who is bound by a pact, and since when.",
          [("actor", ref("id")), ("id", ref("id")), ("side", ref("text"))] + recordKeys + [
            (
              "pairs",
              .object([
                ("type", .string("object")), ("additionalProperties", either(ref("id"), ref("pair"))),
              ])
            )
          ], required: ["actor"])
      ),
      (
        "pair",
        object("What is recorded of two parties.", [("id", ref("id"))] + recordKeys, required: ["id"])
      ),
      (
        "obligation",
        object(
          "What a pact obliges its parties to, with dates and parties of its own where they differ.",
          [("kind", relationKind), ("when", ref("when"))] + periodKeys + [
            ("parties", oneOrMore(either(ref("id"), ref("binding")))), ("status", ref("status")),
            ("label", ref("text")), ("claims", ref("claims")), ("note", ref("text")),
          ], required: ["kind"])
      ),
      (
        "binding",
        object(
          "A party that an obligation binds, and when.",
          [("actor", ref("id")), ("when", ref("when"))] + periodKeys, required: ["actor"])
      ),
      (
        "quantity",
        object(
          "A number with its unit.",
          [("value", .object([("type", .strings(["number", "string"]))])), ("unit", ref("text"))],
          required: ["value"])
      ),
      (
        "actor-kind",
        object(
          "A kind of actor of the graph's own.",
          [("label", ref("texts")), ("category", words(ActorKind.Category.allCases))])
      ),
      (
        "relation-kind",
        object(
          "A kind of relation of the graph's own.",
          [
            ("label", ref("texts")), ("sign", ref("sign")), ("direction", words(Direction.allCases)),
            ("family", words(Family.allCases)), ("mark", words(EndMark.allCases)),
            ("temporal", words(Temporality.allCases)),
            ("allies", said("Whether it makes its ends allies.", truth)),
            (
              "lineage",
              said(
                "Whether, or how, it says where an actor comes from or goes to.",
                either(truth, words(Descent.allCases)))
            ),
            ("role", said("What it makes its first end to its second.", roles)),
            ("part", said("Whether it makes its first end a part of the second.", truth)),
            ("alone", said("Whether it is a state of one actor, without to:.", truth)),
          ])
      ),
    ]
  }
}
