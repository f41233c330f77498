import Relations

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
