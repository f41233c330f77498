import Foundation
import GraphFiles
import Queries
import Relations
import Revisions
import Testing
import Writing

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

  @Test(
    "Every file of the Sahel names the schema by its first line, and the copy that it names is that of now")
  func named() throws {
    let folder = URL(filePath: sahel)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sahel).filter { $0.hasSuffix(".yaml") }
    #expect(!paths.isEmpty)
    for path in paths {
      let file = folder.appending(path: path)
      let text = try String(contentsOf: file, encoding: .utf8)
      let target = try #require(text.firstMatch(of: #/^# yaml-language-server: \$schema=(.+)\n/#), "\(path)")
        .1
      let schema = file.deletingLastPathComponent().appending(path: String(target)).standardizedFileURL
      #expect(
        try String(contentsOf: schema, encoding: .utf8) == GraphSchema.text,
        "entente schema graph -o graphs/\(GraphSchema.fileName)")
    }
  }

  @Test("Every reference of a schema leads to a definition", arguments: SchemaCommand.Subject.allCases)
  func references(subject: SchemaCommand.Subject) throws {
    let schema = subject.schema
    let definitions = try #require(try object(schema)["$defs"] as? [String: Any])
    let names = schema.text.matches(of: #/"#\/\$defs\/([^"]+)"/#).map { String($0.1) }
    #expect(Set(names).subtracting(definitions.keys).isEmpty)
    #expect(Set(definitions.keys).subtracting(names).isEmpty)
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
    for dateQuery in ["2020", "2014", "2000"] {
      let date = try parseDateQuery(dateQuery)
      let answer = Answering(graph: graph, dateQuery: date).json(graph.at(date).relations)
      #expect(try validator.faults(inText: answer.text) == [])
      #expect(
        try validator.faults(inText: answer.text.replacing("\"version\": 1", with: "\"version\": 0")) != [])
    }
  }

  @Test(
    "A real validator finds in order what an edit changed, and says where an answer is not what it should be",
    .enabled(if: Validator.isThere, "python3 with jsonschema and yaml is not installed"))
  func revisions() throws {
    let validator = try Validator(RevisionSchema.schema.text)
    let league = try #require(GraphReader.read(fixtures().appending(path: "league.yaml").path()).graph)
    let valley = try #require(GraphReader.read(fixtures().appending(path: "valley").path()).graph)
    // One graph becomes another, so that every sort of subject comes and goes; and nothing is known of a
    // date.
    for (before, after, date) in [
      (league, valley, "2018-02-01"), (valley, league, "2018"), (league, league, nil),
    ] {
      let answer = RevisionAnswer(
        revision: GraphRevision(from: before, to: after), names: ("v1", "v2"),
        dateQuery: try date.map(parseDateQuery), actors: [])
      #expect(try validator.faults(inText: answer.json.text) == [])
    }
    let golden = try String(
      contentsOf: URL(filePath: #filePath).appending(path: "../../Goldens/revision.json").standardizedFileURL,
      encoding: .utf8)
    #expect(try validator.faults(inText: golden) == [])
    for (old, new, place) in [
      ("\"subject\": \"source\"", "\"subject\": \"sauce\"", "edits/0/subject"),
      ("\"version\": 1", "\"version\": 0", "version"),
      ("\"aspects\": [\"added\"]", "\"aspects\": []", "edits/0/aspects"),
      ("\"change\": \"differs\"", "\"change\": \"differ\"", "answers/3/change"),
      ("\"after\": \"mixed\"", "\"after\": \"mixt\"", "pairs/1/after"),
      ("\"certainty\": \"certain\"", "\"certainty\": \"no\"", "answers/0/after/certainty"),
    ] {
      let faults = try validator.faults(inText: golden.replacing(old, with: new, maxReplacements: 1))
      // A relation may be none, so its fault is that of what stands in its place.
      #expect(faults.allSatisfy { place.hasPrefix($0) } && !faults.isEmpty, "\(old): \(faults)")
    }
  }
}
