import EDTF
import GraphFiles
import Relations
import Writing

/// The JSON Schema of graph files.
///
/// https://json-schema.org/draft/2020-12
///
/// What the files of a graph say together (that an actor exists, that two names differ) is for `entente check`; the
/// schema lets an editor complete keys and words while somebody types.
enum GraphSchema {
  static var schema: JSON {
    .object([
      ("$schema", .string(draft)),
      ("$comment", .string("Written by: entente schema graph")),
      ("title", .string("Entente graph")),
      ("description", .string("A file of a graph: who stands with whom, and since when.")),
      ("type", .string("object")),
      ("properties", .object(header + sections)),
      ("additionalProperties", .bool(false)),
      ("$defs", .object(definitions)),
    ])
  }

  /// The text of the schema, as a file.
  static var text: String { schema.text + "\n" }

  /// What the file of the schema is called beside a graph.
  static let fileName = "entente.schema.json"

  /// The line by which an editor finds the schema, at the top of a file.
  ///
  /// https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
  ///
  /// - Parameter path: Where the schema lies, from the file.
  static func line(naming path: String) -> String { "# yaml-language-server: $schema=\(path)\n" }

  static let draft = "https://json-schema.org/draft/2020-12/schema"

  // MARK: The file

  private static var header: [(String, JSON)] {
    [
      ("graph", said("The identifier of the graph; stands in one file.", ref("id"))),
      ("title", ref("texts")), ("description", ref("texts")),
      ("language", said("The language that the editors write in, such as en.", ref("text"))),
      ("as-of", said("The day on which somebody last looked.", ref("day"))),
      (
        "tolerance",
        object(
          "How far ~, ? and % widen a date, in units of what is written.",
          ["day", "month", "year"].map { ($0, number(Tolerance.limits)) })
      ),
      (
        "coverage",
        object("What the graph sets out to cover.", [("when", ref("span")), ("note", ref("text"))])
      ),
      (
        "check",
        object(
          "Rules that the graph skips, or takes more or less gravely; entente explain lists them.",
          [
            ("skip", oneOrMore(ref("rule"))),
            (
              "severity",
              .object([
                ("type", .string("object")), ("propertyNames", ref("rule")),
                ("additionalProperties", words(GraphProblem.Severity.allCases)),
              ])
            ),
          ])
      ),
    ]
  }

  private static var sections: [(String, JSON)] {
    [
      ("sources", mapping(of: "source")), ("actors", mapping(of: "actor")), ("pacts", mapping(of: "pact")),
      ("relations", list(of: "relation")), ("statements", list(of: "statement")),
      ("actor-kinds", mapping(of: "actor-kind")), ("relation-kinds", mapping(of: "relation-kind")),
    ]
  }

  // MARK: Pieces

  /// A section that maps identifiers to what they name; nothing stands there until it is filled.
  private static func mapping(of name: String) -> JSON {
    .object([
      ("type", .strings(["object", "null"])), ("propertyNames", ref("id")),
      ("additionalProperties", ref(name)),
    ])
  }

  private static func list(of name: String) -> JSON {
    .object([("type", .strings(["array", "null"])), ("items", ref(name))])
  }

  static func ref(_ name: String) -> JSON {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  static func said(_ description: String, _ schema: JSON) -> JSON {
    guard case .object(let members) = schema else { return schema }
    return .object([("description", .string(description))] + members)
  }

  static func object(
    _ description: String, _ properties: [(String, JSON)], required: [String] = []
  ) -> JSON {
    .object(
      [
        ("description", .string(description)), ("type", .string("object")),
        ("properties", .object(properties)),
      ] + (required.isEmpty ? [] : [("required", .strings(required))])
        + [("additionalProperties", .bool(false))])
  }

  static func number(_ range: ClosedRange<Int>) -> JSON {
    .object([
      ("type", .string("integer")), ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound)),
    ])
  }

  static func words<Word: RawRepresentable<String>>(_ words: [Word]) -> JSON {
    .object([("enum", .strings(words.map(\.rawValue)))])
  }

  static func either(_ schemas: JSON...) -> JSON {
    .object([("anyOf", .array(schemas))])
  }

  /// A list, or the one thing that stands for a list of one.
  static func oneOrMore(_ schema: JSON) -> JSON {
    either(schema, .object([("type", .string("array")), ("items", schema)]))
  }

  static let truth = JSON.object([("type", .string("boolean"))])
}
