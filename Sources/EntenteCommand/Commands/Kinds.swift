import ArgumentParser
import GraphFiles
import Relations
import Writing

/// `entente kinds`: which kinds of relation there are, and what each says.
struct Kinds: Question {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of relation, or of actor, of the catalogue or of a graph, with what each says.",
    discussion: """
      With a word, the kinds whose identifier, label or meaning holds it, and those that people call so: war is \
      hostility. With a graph, its own kinds as well, and how many relations are of each.

        entente kinds
        entente kinds war
        entente kinds graphs/sahel --format csv
        entente kinds --of actors
        entente explain hostility
      """
  )

  /// What the kinds are of.
  enum Subject: String, CaseIterable {
    case relations, actors
  }

  @OptionGroup var input: WordAndGraph

  @Option(
    help: "Kinds of relations or of actors.", completion: .choices(of: Subject.self), transform: parseChoice)
  var of: Subject = .relations

  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.graph()
    return of == .relations ? relationKinds(in: graph) : actorKinds(in: graph)
  }

  private func relationKinds(in graph: RelationGraph?) -> String {
    let all = (graph?.relationKinds ?? RelationKind.catalogue).sorted { $0.id < $1.id }
    let called = Set(input.word.map { KindWords.relationKinds(meantBy: $0, among: all) } ?? [])
    let kinds = all.filter { kind in
      let texts: [String] = [kind.id.rawValue, kind.meaning ?? ""] + Array(kind.labels.values)
      return called.contains(kind.id) || input.isWanted(texts)
    }
    input.noteEmptiness(kinds.isEmpty, of: "kind of relation")
    var counts: [RelationKind.ID: Int] = [:]
    for relation in graph?.relations ?? [] { counts[relation.kind, default: 0] += 1 }
    guard let tableForm = form.format.form else {
      var objects: [JSON] = []
      for kind in kinds {
        var members = Explain.members(of: kind)
        if graph != nil { members.append(("relations", JSON.int(counts[kind.id] ?? 0))) }
        objects.append(JSON.object(members))
      }
      return Self.text(objects, of: graph)
    }
    var header = ["id", "sign", "direction", "temporal", "family", "labels"]
    if graph != nil { header.append("relations") }
    header.append("meaning")
    var rows: [[String]] = []
    for kind in kinds {
      let direction = kind.isAlone ? "alone" : kind.direction.rawValue
      var row: [String] = [kind.id.rawValue, kind.sign.rawValue, direction]
      row += [kind.temporality.rawValue, kind.family.rawValue, Explain.labels(kind.labels)]
      if graph != nil { row.append(String(counts[kind.id] ?? 0)) }
      row.append(kind.meaning ?? "")
      rows.append(row)
    }
    return Table(header: header, rows: rows).text(as: tableForm)
  }

  private func actorKinds(in graph: RelationGraph?) -> String {
    let own = graph?.storage.contents.actorKinds ?? []
    let known = ActorKind.catalogue.filter { kind in !own.contains { $0.id == kind.id } }
    let all = (known + own).sorted { $0.id < $1.id }
    let called = Set(input.word.map { KindWords.actorKinds(meantBy: $0, among: all) } ?? [])
    let kinds = all.filter { kind in
      let texts: [String] = [kind.id.rawValue] + Array(kind.labels.values)
      return called.contains(kind.id) || input.isWanted(texts)
    }
    input.noteEmptiness(kinds.isEmpty, of: "kind of actor")
    guard let tableForm = form.format.form else {
      let objects = kinds.map { JSON.object(Explain.members(of: $0)) }
      return Self.text(objects, of: graph)
    }
    var table = Table("id", "category", "labels")
    table.rows = kinds.map { [$0.id.rawValue, $0.category.rawValue, Explain.labels($0.labels)] }
    return table.text(as: tableForm)
  }

  private static func text(_ kinds: [JSON], of graph: RelationGraph?) -> String {
    let members: [(String, JSON)] = [
      ("version", .int(Answering.jsonVersion)), ("graph", .optional(graph?.id)), ("kinds", .array(kinds)),
    ]
    return JSON.object(members).text + "\n"
  }
}
