import Entente
import Foundation
import TestSupport
import Testing

@Suite("Eight threads ask one graph at once")
struct ThreadTests {
  /// The graph of the Sahel that the repository ships.
  private static let sahel = URL(filePath: #filePath).appending(path: "../../../graphs/sahel")
    .standardizedFileURL

  /// How many questions each thread asks.
  private static let turns = 3

  @Test("Each gets the answers that it gets alone, of the Sahel and of a thousand relations read in bulk")
  func agreement() throws {
    for graph in [try RelationGraph(contentsOf: Self.sahel), try Self.bulk()] {
      let actors = graph.actors.map(\.id)
      let starts = stride(from: 0, to: actors.count, by: max(1, actors.count / 8)).prefix(8)
      let questions = zip(
        starts, ["2013", "2015-06-01", "2019", "2021-12-10", "2022-02", "2023-10-15", "2024", "2025"]
      )
      .map { Questions(first: actors[$0], second: actors[actors.count - 1 - $0], dateQuery: $1) }
      let alone = try questions.map { try $0.answers(of: graph) }
      // Each thread begins elsewhere, so that different questions meet as well as the same.
      let together = onThreads(8) { thread in
        (0..<Self.turns).map { turn in
          try? questions[(thread + turn) % questions.count].answers(of: graph)
        }
      }
      for (thread, answers) in together.enumerated() {
        let expected = (0..<Self.turns).map { alone[(thread + $0) % questions.count] }
        #expect(answers.map(\.self) == expected, "thread \(thread)")
      }
    }
  }

  /// A thousand relations of forty actors, all exact, so that the indexes answer.
  private static func bulk() throws -> RelationGraph {
    let kinds = ["alliance", "hostility", "arms-supply", "sanctions", "military-cooperation"]
    var rows = "id,kind,from,to,start,end\n"
    for number in 0..<1_000 {
      let (from, to) = (number * 7 % 40, (number * 11 + number / 40 + 1) % 40)
      let year = 2012 + number % 12
      rows +=
        "R\(number),\(kinds[number * 13 % 5]),a\(from),a\(to),\(year)-03-01,\(year + number % 4)-09-30\n"
    }
    for part in 1...5 { rows += "P\(part),component-of,a\(part),a0,2012-01-01,2030-12-31\n" }
    let url = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString).csv")
    try Data(rows.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try RelationGraph(contentsOf: url)
  }
}

/// Every question that a graph answers, about two actors and a date.
private struct Questions {
  let first: Actor.ID
  let second: Actor.ID
  let dateQuery: String

  /// The answers in words, so that they can be compared whatever their type.
  func answers(of graph: RelationGraph) throws -> [String] {
    let dateQuery = try DateQuery(dateQuery)
    let day = dateQuery.days.lowerBound
    let view = graph.at(dateQuery)
    let narrowed = graph.at(DateQuery(day)).only(.sign(.negative), .alliance).known(at: day).only(.certain)
    let ends = [first, second].map { graph.rows.row(of: $0) ?? 0 }
    let arrivals = graph.rows.earliestArrivals(from: ends[0], on: day)
    return [
      "\(view.relations)", "\(view.count) \(view.tally().byKind.sorted { $0.key < $1.key })",
      "\(view.rows.all.sorted())",
      "\(narrowed.relations)",
      "\(graph.at(DateQuery(day)).rows.all.sorted())", "\(view.relations(of: first, rollUp: true))",
      "\(view.parts(of: second).sorted { $0.key < $1.key })", "\(view.allies(of: first))",
      "\(view.adversaries(of: second, rollUp: true))", "\(view.rolledUpRelations())",
      "\(view.changes(to: "2025-06-30", rollUp: true))", "\(view.timeline(of: first).entries)",
      "\(view.history(between: first, and: second).entries)", "\(view.blocs())", "\(view.rows.components())",
      "\(view.rows.shortestPath(from: ends[0], to: ends[1])?.length ?? -1)",
      "\(view.shortestPaths(from: first, to: second))",
      "\(view.shortestPaths(from: first, to: second, ofSign: .negative, length: 3))",
      "\(String(describing: view.earliestJourney(from: first, to: second)))", "\(graph.lineage(of: first))",
      "\(graph.actors.indices.map { arrivals[$0]?.description ?? "" })", "\(view.measures().polarity)",
      "\(view.actorMeasures())", "\(view.according(to: "S132").relations)", "\(graph.datesOfChange)",
    ]
  }
}
