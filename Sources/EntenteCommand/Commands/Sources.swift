import ArgumentParser
import GraphFiles
import EDTF
import Queries
import Relations
import Writing

/// `entente sources`: what a graph rests on.
struct Sources: Question {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List the sources of a graph, and how many relations rest on each.",
    discussion: """
      With a word, those whose identifier, publisher, title or address holds it.

        entente sources graphs/sahel
        entente sources reuters graphs/sahel
        entente sources graphs/sahel --format csv
      """
  )

  @OptionGroup var input: WordAndGraph
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.requiredGraph(of: "sources")
    let sources = graph.sources.filter { source in
      let texts: [String?] = [source.publisher, source.title, source.url, source.note]
      return input.isWanted([source.id.rawValue] + texts.compactMap { $0 })
    }
    input.noteEmptiness(sources.isEmpty, of: "source")
    var counts: [Source.ID: Int] = [:]
    for relation in graph.relations {
      for source in Set(relation.claims.map(\.source)) { counts[source, default: 0] += 1 }
    }
    guard let tableForm = form.format.form else {
      let objects = sources.map { source in
        JSON.object([
          ("id", .string(source.id.rawValue)), ("publisher", .optional(source.publisher)),
          ("title", .optional(source.title)), ("date", .optional(source.date?.description)),
          ("url", .optional(source.url)), ("reliability", .optional(source.reliability?.rawValue)),
          ("unverified", .bool(source.isUnverified)), ("note", .optional(source.note)),
          ("relations", .int(counts[source.id] ?? 0)),
        ])
      }
      return JSON.object([
        ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)), ("sources", .array(objects)),
      ]).text + "\n"
    }
    var table = Table("id", "date", "publisher", "title", "reliability", "relations", "address")
    table.rows = sources.map { source in
      [
        source.id.rawValue, source.date?.description ?? "", source.publisher ?? "",
        source.title ?? (source.isUnverified ? "unverified" : ""), source.reliability?.rawValue ?? "",
        String(counts[source.id] ?? 0), source.url ?? "",
      ]
    }
    return table.text(as: tableForm)
  }
}
