import Testing

@testable import GraphFiles

/// What a YAML text says, as texts, lists and dictionaries.
func plainYAML(_ text: String) throws -> Any {
  var file = YAMLFile(InputFile(name: "test.yaml", format: .yaml, bytes: Array(text.utf8)))
  let tree = file.read()
  #expect(file.diagnostics == [])
  return try #require(tree).plain
}

extension YAMLNode {
  fileprivate var plain: Any {
    switch content {
    case .scalar(let text, _): text
    case .sequence(let items): items.map(\.plain)
    case .mapping(let entries):
      Dictionary(entries.map { ($0.key, $0.value.plain) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
