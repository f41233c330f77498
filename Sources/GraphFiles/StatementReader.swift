import Queries
import Relations

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
