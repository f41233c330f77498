import ArgumentParser
import GraphFiles
import EDTF
import Queries
import Relations
import Writing

/// `entente actors`: who is in a graph, and what they are called.
struct Actors: Question {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "List the actors of a graph with their names, lives and identifiers in other data sets.",
    discussion: """
      With a word, those whose identifier, any name or identifier elsewhere holds it, whatever its case and accents. \
      Pacts are listed by entente pacts.

        entente actors graphs/sahel
        entente actors "groupe wagner" graphs/sahel
        entente actors graphs/sahel --format csv
      """
  )

  @OptionGroup var input: WordAndGraph
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.requiredGraph(of: "actors")
    let actors = graph.actors.filter { actor in
      guard graph.pact(actor.id) == nil else { return false }
      var texts = [actor.id.rawValue]
      texts += actor.names.map(\.text)
      texts += Array(actor.externalIDs.values)
      return input.isWanted(texts)
    }
    input.noteEmptiness(actors.isEmpty, of: "actor")
    var counts: [Actor.ID: Int] = [:]
    for relation in graph.relations {
      for actor in Set([relation.from, relation.to ?? relation.from]) { counts[actor, default: 0] += 1 }
    }
    guard let tableForm = form.format.form else { return json(actors, of: graph, counts) }
    var table = Table("id", "kind", "name", "other names", "exists", "parents", "ids", "relations")
    table.rows = actors.map { actor -> [String] in
      let name = name(of: actor, in: graph)
      let others = actor.names.map(\.text).filter { $0 != name }.withoutRepeats
      let life = actor.existence.map(\.span.description).joined(separator: ", ")
      let parents = actor.parents.map(\.rawValue).joined(separator: " ")
      return [
        actor.id.rawValue, actor.kind.rawValue, name, others.joined(separator: ", "), life, parents,
        Explain.words(actor.externalIDs), String(counts[actor.id] ?? 0),
      ]
    }
    return table.text(as: tableForm)
  }

  private func name(of actor: Actor, in graph: RelationGraph) -> String {
    graph.name(of: actor.id, near: graph.latest, language: graph.language)
  }

  private func json(_ actors: [Actor], of graph: RelationGraph, _ counts: [Actor.ID: Int]) -> String {
    let objects = actors.map { actor -> JSON in
      let names = actor.names.map { name -> JSON in
        let members: [(String, JSON)] = [
          ("text", .string(name.text)), ("type", .string(name.sort.rawValue)),
          ("language", .optional(name.language)),
          ("when", .string(name.when.map(\.span.description).joined(separator: ", "))),
        ]
        return JSON.object(members)
      }
      let members: [(String, JSON)] = [
        ("id", .string(actor.id.rawValue)), ("kind", .string(actor.kind.rawValue)),
        ("name", .string(name(of: actor, in: graph))), ("names", .array(names)),
        ("exists", .string(actor.existence.map(\.span.description).joined(separator: ", "))),
        ("parents", .strings(actor.parents.map(\.rawValue))), ("ids", Explain.json(actor.externalIDs)),
        ("area", .optional(actor.area)), ("note", .optional(actor.note)),
        ("relations", .int(counts[actor.id] ?? 0)),
      ]
      return JSON.object(members)
    }
    return JSON.object([
      ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)), ("actors", .array(objects)),
    ]).text + "\n"
  }
}
