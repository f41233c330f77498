public import Relations
import Writing

/// Writes contents as the files of a graph, in the form that ``GraphFormatter`` gives them.
///
/// What ``GraphReader`` can read of them reads back to the same contents, but for the order of relations: those that stand
/// in a table come last. Contents with faults are written as they are, for the reader to say which faults these are.
public enum GraphWriter {
  /// How many relations a table alone can hold there are at least for them to stand in one.
  static let leastTable = 500

  /// How many things a file of a section holds at most, so that none becomes larger than is read.
  static let mostInFile = 50_000

  /// The text of a graph that is one YAML file.
  ///
  /// - Complexity: O(*n*) in what the contents hold.
  public static func yaml(of contents: GraphContents) -> String {
    let tree = ContentsTree(contents.withoutTable)
    return text(of: tree.header + tree.sections)
  }

  /// The files of a graph that is a folder: one that says what it is, one a section, and where there are hundreds of
  /// relations that a table can hold whole, a table of them.
  ///
  /// The file that says which graph it is comes last, since the others are no graph without it: written in this order, half
  /// of a graph is never taken for one. The folder should hold no other files of a graph, which would be read with these.
  ///
  /// - Complexity: O(*n*) in what the contents hold.
  public static func files(of contents: GraphContents) -> [GraphFile] {
    var contents = contents
    var files: [GraphFile] = []
    var table = RelationTableWriter()
    let inTable = contents.written.filter(RelationTableWriter.holdsWhole)
    if contents.table.count + inTable.count >= leastTable {
      contents.written.removeAll(where: RelationTableWriter.holdsWhole)
      files.append(
        GraphFile(name: "relations.csv", bytes: table.bytes(of: inTable, table: contents.table)))
      contents.table = RelationTable()
    } else {
      contents = contents.withoutTable
    }
    let tree = ContentsTree(contents)
    for (section, value) in tree.sections {
      for (number, piece) in pieces(of: value).enumerated() {
        let name = number == 0 ? "\(section).yaml" : "\(section)-\(number + 1).yaml"
        files.append(GraphFile(name: name, bytes: Array(text(of: [(section, piece)]).utf8)))
      }
    }
    return files + [GraphFile(name: "graph.yaml", bytes: Array(text(of: tree.header).utf8))]
  }

  private static func text(of members: [(String, JSON)]) -> String {
    let tree = YAMLNode(.object(members))
    return FormWriter.text(of: CommentedNode(tree, comments: [], in: []))
  }

  private static func pieces(of section: JSON) -> [JSON] {
    switch section {
    case .array(let items): chunks(of: items).map(JSON.array)
    case .object(let members): chunks(of: members).map(JSON.object)
    default: [section]
    }
  }

  private static func chunks<Element>(of elements: [Element]) -> [[Element]] {
    stride(from: 0, to: elements.count, by: mostInFile).map {
      Array(elements[$0..<min($0 + mostInFile, elements.count)])
    }
  }
}

extension GraphContents {
  /// The contents with each relation by itself.
  package var withoutTable: GraphContents {
    var contents = self
    contents.written = relations
    contents.table = RelationTable()
    return contents
  }
}
