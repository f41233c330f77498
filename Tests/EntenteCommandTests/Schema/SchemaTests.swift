import Foundation
import GraphFiles
import Relations
import Testing

@testable import EntenteCommand

struct SchemaTests {
  private func object(_ schema: JSON) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
  }

  @Test("The schema has the keys that the reader knows, and no others")
  func keys() throws {
    let schema = try object(GraphSchema.schema)
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    for (name, keys) in FileKeys.all {
      let definition = name == "file" ? schema : try #require(definitions[name], "\(name)")
      let properties = try #require(definition["properties"] as? [String: Any], "\(name)")
      #expect(properties.keys.sorted() == keys.sorted(), "\(name)")
    }
  }

  @Test("Every reference of a schema leads to a definition")
  func references() throws {
    for schema in [GraphSchema.schema, AnswerSchema.schema] {
      let definitions = try #require(try object(schema)["$defs"] as? [String: Any])
      let names = schema.text.matches(of: #/"#\/\$defs\/([^"]+)"/#).map { String($0.1) }
      #expect(Set(names).subtracting(definitions.keys).isEmpty)
      #expect(Set(definitions.keys).subtracting(names).isEmpty)
    }
  }

  // MARK: With a validator

  @Test(
    "A real validator finds the Sahel and every key in order, and says what is wrong with broken files",
    .enabled(if: Validator.isThere, "python3 with jsonschema and yaml is not installed"))
  func files() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let validator = try Validator(GraphSchema.schema.text)
    let sahel = repository.appending(path: "graphs/sahel").path(percentEncoded: false)
    #expect(try validator.faults(in: sahel) == [])
    let everyKey = try String(
      contentsOf: repository.appending(path: "Tests/GraphFilesTests/Fixtures/every-key/graph.yaml"),
      encoding: .utf8)
    // The validator's reader of YAML takes a question mark before a comma for a key.
    #expect(try validator.faults(inText: everyKey.replacing("Who knows?", with: "Who knows")) == [])
    for (text, place) in [
      ("graph: g\nrelation: []", ""), ("relations: [{ id: R1, kind: alliance, from: a }]", "relations/0"),
      ("relations: [{ id: R1, kind: alliance, from: a, when: 2020, status: sure }]", "relations/0/status"),
      ("actors: { a: { kind: state, exist: 2020 } }", "actors/a"),
      ("sources: { s: { url: \"javascript:x\" } }", "sources/s/url"), ("as-of: 2020", "as-of"),
      ("check: { skip: [unknown-actor] }", "check/skip"), ("relations: {}", "relations"),
    ] {
      #expect(try validator.faults(inText: text) == [place], "\(text)")
    }
  }

  @Test(
    "A real validator finds the JSON answers in order",
    .enabled(if: Validator.isThere, "python3 with jsonschema and yaml is not installed"))
  func answers() throws {
    let yaml = """
      graph: g
      as-of: 2025-12-31
      coverage: { when: 2012/2025 }
      sources: { s: { title: S } }
      actors: { a: { kind: state }, b: { kind: state } }
      pacts: { p: { kind: defence-pact, when: 2014~/.., parties: [a, b], claims: [s] } }
      relations: [{ id: R1, kind: coup, from: a, when: 2020, claims: [s] }]
      """
    let graph = try #require(GraphReader.read(yaml: yaml, name: "g").graph)
    let validator = try Validator(AnswerSchema.schema.text)
    for moment in ["2020", "2014", "2000"] {
      let date = try parseMoment(moment)
      let answer = Answering(graph: graph, moment: date).json(graph.at(date).relations)
      #expect(try validator.faults(inText: answer.text) == [])
      #expect(
        try validator.faults(inText: answer.text.replacing("\"version\": 1", with: "\"version\": 0")) != [])
    }
  }
}
