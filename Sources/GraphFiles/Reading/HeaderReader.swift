import EDTF
import Relations

extension ContentsReader {
  /// The keys that say what the graph is; they stand in one file.
  package static let headerKeys = [
    "graph", "title", "description", "language", "as-of", "tolerance", "coverage", "check",
  ]

  /// Reads what the graph is.
  ///
  /// Comes before all else, as names are in the language of the graph where they do not say.
  package mutating func readHeader(_ entries: [YAMLNode.Entry], position: TextPosition) {
    let node = YAMLNode(content: .mapping(entries), position: position)
    origins.header = .yaml(file: file, position: position, node: node)
    let fields = Fields(entries: entries, position: position)
    reading(.header) { reader in
      let id: Identifier<GraphContents> = reader.identifier(
        "graph", in: fields, of: "the graph", example: "sahel")
      reader.contents.id = id.rawValue
      reader.contents.language = reader.language("language", in: fields) ?? "en"
      (reader.contents.title, reader.contents.titles) = reader.wording("title", in: fields)
      (reader.contents.summary, reader.contents.summaries) = reader.wording("description", in: fields)
      reader.contents.asOf = reader.day("as-of", in: fields)
      reader.contents.tolerance = reader.tolerance(in: fields)
      reader.contents.coverage = reader.coverage(in: fields)
      reader.settings = reader.checkSettings(in: fields)
    }
  }

  private mutating func tolerance(in fields: Fields) -> Tolerance {
    guard let node = value("tolerance", in: fields) else { return .standard }
    return at("tolerance") { reader in
      let fields = reader.fields(of: node, known: ["day", "month", "year"], what: "tolerance:")
      guard let fields else { return .standard }
      let number = { (key: String, reader: inout ContentsReader) in
        reader.number(key, in: fields, range: Tolerance.limits) ?? 1
      }
      return Tolerance(
        day: number("day", &reader), month: number("month", &reader), year: number("year", &reader))
    }
  }

  private mutating func coverage(in fields: Fields) -> GraphContents.Coverage? {
    guard let node = value("coverage", in: fields) else { return nil }
    return at("coverage") { reader in
      guard let fields = reader.fields(of: node, known: ["when", "note"], what: "coverage:") else {
        return nil
      }
      let when = reader.value("when", in: fields)
      return GraphContents.Coverage(
        when: when.flatMap { node in reader.at("when") { $0.span(node) } },
        note: reader.text("note", in: fields))
    }
  }
}
