import Relations

extension ContentsReader {
  static let relationKeys =
    [
      "id", "kind", "from", "to", "when", "status", "sign", "temporal", "verification", "label", "weight",
      "count",
      "ids", "claims", "note", "notes",
    ]
    + periodKeys.dropFirst()

  mutating func readRelation(_ node: YAMLNode) {
    origins.relations.append(.yaml(file: file, position: node.position, node: node))
    let number = contents.written.count
    var relation = reading(.relation(number)) { reader in
      var relation = Relation(id: "", kind: "", from: "", when: [])
      guard let fields = reader.fields(of: node, known: Self.relationKeys, what: "a relation") else {
        return relation
      }
      let id: Relation.ID = reader.identifier("id", in: fields, of: "this relation", example: "R001")
      func what() -> String { id.rawValue.isEmpty ? "this relation" : "the relation \(id.rawValue.excerpt)" }
      relation.id = id
      relation.kind = reader.identifier("kind", in: fields, of: what(), example: "military-deployment")
      relation.from = reader.identifier("from", in: fields, of: what(), example: "the first actor")
      relation.to = reader.value("to", in: fields).map { node in reader.at("to") { $0.identifier(node) } }
      if reader.required("when", in: fields, of: what(), example: "2021-12/2025-06-06") != nil {
        relation.when = reader.periods(in: fields)
      }
      relation.status = reader.choice("status", in: fields) ?? .accepted
      relation.sign = reader.sign(in: fields)
      relation.temporality = reader.choice("temporal", in: fields)
      relation.verification = reader.choice("verification", in: fields)
      (relation.label, relation.labels) = reader.wording("label", in: fields)
      relation.weight = reader.quantity("weight", in: fields)
      relation.count = reader.quantity("count", in: fields, isCount: true)
      relation.externalIDs = reader.externalIDs(in: fields)
      relation.claims = reader.claims(in: fields)
      relation.notes = reader.notes(in: fields)
      return relation
    }
    // Its number stands in for an identifier that is missing, as no two may be the same.
    if relation.id.rawValue.isEmpty { relation.id = Relation.ID("#\(number + 1)") }
    contents.written.append(relation)
  }
}
