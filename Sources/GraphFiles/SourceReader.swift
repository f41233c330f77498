import Relations

extension ContentsReader {
  static let sourceKeys = ["publisher", "title", "date", "url", "reliability", "unverified", "note"]

  mutating func readSource(_ entry: YAMLNode.Entry) {
    origins.sources.append(.yaml(file: file, position: entry.keyPosition, node: entry.value))
    let source = reading(.source(contents.sources.count)) { reader in
      var source = Source(id: reader.identifier(entry.key, at: entry.keyPosition))
      let fields = reader.fields(
        of: entry.value, known: Self.sourceKeys, what: "the source \(entry.key.excerpt)",
        position: entry.keyPosition)
      guard let fields else { return source }
      source.publisher = reader.text("publisher", in: fields)
      source.title = reader.text("title", in: fields)
      source.date = reader.date("date", in: fields)
      source.url = reader.address("url", in: fields)
      source.reliability = reader.choice("reliability", in: fields)
      source.isUnverified = reader.truth("unverified", in: fields) ?? false
      source.note = reader.text("note", in: fields)
      return source
    }
    contents.sources.append(source)
  }

  /// An address of the web; any other could do harm in a picture that links to it.
  private mutating func address(_ key: String, in fields: Fields) -> String? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { reader in
      guard let text = reader.text(node, expected: "an address") else { return nil }
      if let link = WebAddress.link(text) { return link }
      reader.fault(
        "bad-value", at: node.position, "\(key): ‘\(text.excerpt)’ is no address of the web",
        "write one that begins with https:// or http:// and has no blanks")
      return nil
    }
  }
}
