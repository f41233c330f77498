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

/// The package `jsonschema` of PyPI, and a schema for it.
private struct Validator {
  private let schema: URL
  private static let folder = FileManager.default.temporaryDirectory

  static let isThere = (try? run("import jsonschema, yaml", [])) != nil

  init(_ schema: String) throws {
    self.schema = Self.folder.appending(path: "schema-\(UUID().uuidString).json")
    try schema.write(to: self.schema, atomically: true, encoding: .utf8)
  }

  /// The places at fault in a YAML or JSON text.
  func faults(inText text: String) throws -> [String] {
    let file = Self.folder.appending(path: "text-\(UUID().uuidString).yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try faults(in: file.path(percentEncoded: false))
  }

  /// The places at fault in a YAML file or the YAML files of a folder.
  func faults(in path: String) throws -> [String] {
    let script = """
      import sys, json, yaml, pathlib, jsonschema
      class Loader(yaml.SafeLoader): pass
      # Dates are texts in YAML 1.2.
      Loader.yaml_implicit_resolvers = {
        key: [pair for pair in pairs if not pair[0].endswith(":timestamp")]
        for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      path = pathlib.Path(sys.argv[2])
      files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
      assert files
      for file in files:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader)
        for error in validator.iter_errors(data):
          print("/".join(map(str, error.absolute_path)))
      """
    return try Self.run(script, [schema.path(percentEncoded: false), path])
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @discardableResult
  private static func run(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: data, as: UTF8.self)
  }
}
