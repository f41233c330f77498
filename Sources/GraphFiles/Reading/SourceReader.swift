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

extension ContentsReader {
  static let claimKeys = ["source", "locator", "quote", "when", "status", "note"]

  /// The claims of an element: identifiers of sources, or mappings.
  mutating func claims(in fields: Fields) -> [Claim] {
    items("claims", in: fields) { $0.claim($1) }
  }

  private mutating func claim(_ node: YAMLNode) -> Claim {
    guard case .mapping = node.content else { return Claim(source: identifier(node)) }
    guard let fields = fields(of: node, known: Self.claimKeys, what: "a claim") else {
      return Claim(source: "")
    }
    return claim(of: fields, what: "a claim")
  }

  /// The claim of fields that say who says so.
  mutating func claim(of fields: Fields, what: String) -> Claim {
    Claim(
      source: identifier("source", in: fields, of: what, example: "S001"),
      locator: text("locator", in: fields),
      quote: text("quote", in: fields),
      when: periods("when", in: fields),
      status: choice("status", in: fields),
      note: text("note", in: fields))
  }
}

extension ContentsReader {
  static let statementKeys = ["id", "source", "locator", "quote", "when", "about", "status", "note"]

  mutating func readStatement(_ node: YAMLNode) {
    origins.statements.append(.yaml(file: file, position: node.position, node: node))
    let number = contents.statements.count
    let statement = reading(.statement(number)) { reader in
      let standIn = Statement.ID("#\(number + 1)")
      guard let fields = reader.fields(of: node, known: Self.statementKeys, what: "a statement") else {
        return Statement(id: standIn, claim: Claim(source: ""))
      }
      let id: Statement.ID = reader.identifier("id", in: fields, of: "this statement", example: "F01")
      let what = id.rawValue.isEmpty ? "this statement" : "the statement \(id.rawValue.excerpt)"
      // The checks see the claim of a statement as the first of a list.
      var statement = Statement(id: id.rawValue.isEmpty ? standIn : id, claim: Claim(source: ""))
      statement.claim = reader.at("0") { $0.claim(of: fields, what: what) }
      statement.about = reader.value("about", in: fields).map { node in
        reader.at("about") { $0.identifier(node) }
      }
      return statement
    }
    contents.statements.append(statement)
  }
}
