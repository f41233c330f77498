import Queries
import Relations

extension ContentsReader {
  static let nameKeys = ["text", "type", "language", "when", "claims", "note"]

  /// The official names of `name:`, and then those of `names:`.
  mutating func names(in fields: Fields) -> [Name] {
    officialNames(in: fields) + items("names", in: fields) { $0.name($1) }
  }

  private mutating func officialNames(in fields: Fields) -> [Name] {
    guard let node = value("name", in: fields) else { return [] }
    let language = contents.language
    return at("name") { reader in
      if case .mapping(let entries) = node.content {
        return entries.map { entry in
          reader.at(entry.key) { Name($0.text(entry.value) ?? "", language: $0.language(of: entry)) }
        }
      }
      return reader.text(node, expected: "a text, or texts by language").map {
        [Name($0, language: language)]
      } ?? []
    }
  }

  private mutating func name(_ node: YAMLNode) -> Name {
    guard let fields = fields(of: node, known: Self.nameKeys, what: "a name") else { return Name("") }
    let text = required("text", in: fields, of: "this name", example: "JNIM")
    _ = required("type", in: fields, of: "this name", example: "acronym")
    return Name(
      text.flatMap { text in at("text") { $0.text(text) } } ?? "",
      sort: fields["type"].map(\.isNull) == false ? choice("type", in: fields) ?? .alias : .alias,
      language: self.text("language", in: fields),
      when: spells("when", in: fields),
      claims: claims(in: fields),
      note: self.text("note", in: fields))
  }

  /// The language that a key names.
  private mutating func language(of entry: YAMLNode.Entry) -> String {
    let isTag =
      !entry.key.isEmpty
      && entry.key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    if !isTag || entry.key.utf8.count > 35 {
      fault(
        "bad-value", at: entry.keyPosition, "‘\(entry.key.excerpt)’ is no language",
        "write the tag of a language, such as en or fr")
    }
    return entry.key
  }

  /// Labels by language, or one in the language of the graph.
  mutating func labels(in fields: Fields) -> [String: String] {
    guard let node = value("label", in: fields) else { return [:] }
    let language = contents.language
    return at("label") { reader in
      guard case .mapping(let entries) = node.content else {
        return reader.text(node, expected: "a text, or texts by language").map { [language: $0] } ?? [:]
      }
      var labels: [String: String] = [:]
      for entry in entries {
        reader.at(entry.key) { labels[$0.language(of: entry)] = $0.text(entry.value) }
      }
      return labels
    }
  }
}
