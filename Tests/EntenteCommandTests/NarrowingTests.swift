import EDTF
import Foundation
import GraphFiles
import Queries
import Relations
import Testing

/// Each option with each question, on the Sahel, against the library; `TwinTests` compares that with the definitions.
@Suite("What narrows a question")
struct NarrowingTests {
  /// An option, and what it does to a view.
  struct Option: Sendable, CustomTestStringConvertible {
    let words: String
    let narrow: @Sendable (GraphView) throws -> GraphView

    var testDescription: String { words }
    var rollsUp: Bool { words == "--roll-up" }
  }

  /// A question, and the identifiers of the relations in its answer, or its numbers.
  struct Question: Sendable, CustomTestStringConvertible {
    let words: String
    /// The options that it does not have.
    var lacks: [String] = []
    let answer: @Sendable (_ view: (DateQuery) throws -> GraphView, _ rollUp: Bool) throws -> [String]

    var testDescription: String { words }
  }

  static let options = [
    Option(words: "") { $0 },
    Option(words: "--kind hostility --kind alliance") { $0.only(.kind("hostility"), .kind("alliance")) },
    Option(words: "--sign negative") { $0.only(.sign(.negative)) },
    Option(words: "--status disputed --status reported") { $0.only(.status(.disputed), .status(.reported)) },
    Option(words: "--certain") { $0.only(.certain) },
    Option(words: "--possible") { $0.only(.possible) },
    Option(words: "--according-to S132") { $0.according(to: "S132") },
    Option(words: "--known-at 2023-06-30") { $0.known(at: try #require(Day("2023-06-30"))) },
    Option(words: "--roll-up") { $0 },
  ]

  static let questions = [
    Question(words: "at 2022-06-01 --actor mali") { view, rollUp in
      ids(try view("2022-06-01").relations(of: "mali", rollUp: rollUp))
    },
    Question(words: "allies mali --at 2023-10-15", lacks: ["--sign"]) { view, rollUp in
      let view = try view("2023-10-15")
      let ties = view.allies(of: "mali", rollUp: rollUp) + view.adversaries(of: "mali", rollUp: rollUp)
      return ids(ties.flatMap(\.relations))
    },
    Question(words: "diff 2021-06-01 2023-12-31") { view, rollUp in
      ids(try view("2021-06-01").changes(to: "2023-12-31", rollUp: rollUp).flatMap { $0.before + $0.after })
    },
    Question(words: "timeline mali") { view, rollUp in
      ids(try view(always).timeline(of: "mali", rollUp: rollUp).entries.flatMap(\.holdings))
    },
    Question(words: "between mali france") { view, rollUp in
      let history = try view(always).history(between: "mali", and: "france", rollUp: rollUp)
      return ids(history.entries.flatMap(\.holdings))
    },
    Question(words: "path france jnim --at 2021-06-01 --all") { view, rollUp in
      let paths = try view("2021-06-01").shortestPaths(from: "france", to: "jnim", rollUp: rollUp)
      return ids(paths.flatMap(\.steps).flatMap(\.relations))
    },
    Question(words: "path france jnim --at 2021-06-01 --all --product positive") { view, rollUp in
      let paths = try view("2021-06-01")
        .shortestPaths(from: "france", to: "jnim", ofSign: .positive, rollUp: rollUp)
      return ids(paths.flatMap(\.steps).flatMap(\.relations))
    },
    Question(words: "path france jnim --during 2014/2022") { view, rollUp in
      let view = try view("2014/2022")
      let journeys = [Certainty.certain, .possible].map {
        view.earliestJourney(from: "france", to: "jnim", certainty: $0, rollUp: rollUp)
      }
      return ids(journeys.flatMap { $0?.legs.map(\.relation) ?? [] })
    },
    Question(words: "blocs --at 2023-12-31", lacks: ["--sign"]) { view, rollUp in
      ids(try view("2023-12-31").blocs(rollUp: rollUp).flatMap { $0.ties + $0.conflicts })
    },
    Question(words: "lineage jnim", lacks: ["--sign", "--roll-up"]) { view, _ in
      let lineage = try view(always).lineage(of: "jnim")
      func all(_ node: Lineage.Node) -> [Holding] {
        node.relations + node.events + node.branches.flatMap(all)
      }
      // What befell the actor itself stands once for both ways.
      return ids(all(lineage.origins) + lineage.successors.branches.flatMap(all))
    },
    Question(words: "measures --at 2023-12-31") { view, rollUp in
      let view = try view("2023-12-31")
      return numbers(view.measures(rollUp: rollUp)) + view.actorMeasures(rollUp: rollUp).map(\.actor.rawValue)
    },
    Question(words: "measures --every year --from 2020 --to 2021") { view, rollUp in
      try ["2020-12-31", "2021-12-31"].flatMap { numbers(try view($0).measures(rollUp: rollUp)) }
    },
  ]

  @Test("Each option narrows each question as it narrows a view", arguments: questions, options)
  func narrowed(question: Question, option: Option) throws {
    let words = question.words.split(separator: " ") + [sahel[...]] + option.words.split(separator: " ")
    let run = try entente(words.map(String.init) + ["--format", "json"])
    if question.lacks.contains(where: { option.words.hasPrefix($0) }) {
      #expect(run.status == 64)
      #expect(run.errors.contains("Unknown option"))
      return
    }
    #expect(run.status == 0)
    let graph = try RelationGraph(contentsOf: URL(filePath: sahel))
    let expected = try question.answer({ try option.narrow(graph.at($0)) }, option.rollsUp)
    let json = try JSONSerialization.jsonObject(with: run.bytes)
    #expect(Self.found(in: json, isMeasured: question.words.hasPrefix("measures")) == expected)
  }

  @Test("Most options change most answers, so that none is overlooked")
  func effect() throws {
    let graph = try RelationGraph(contentsOf: URL(filePath: sahel))
    for option in Self.options.dropFirst() {
      let changed = try Self.questions.count { question in
        let all = try question.answer({ graph.at($0) }, false)
        return try question.answer({ try option.narrow(graph.at($0)) }, option.rollsUp) != all
      }
      #expect(changed >= 5, "\(option.words)")
    }
  }

  private static let always: DateQuery = "0001-01-01/9999-12-31"

  private static func ids(_ holdings: [Holding]) -> [String] {
    holdings.map(\.id.rawValue).sorted()
  }

  private static func numbers(_ measures: Measures) -> [String] {
    [
      measures.tally.total.certain, measures.tally.total.possible, measures.actorCount,
      measures.positivePairs,
      measures.negativePairs, measures.mixedPairs, measures.neutralPairs, measures.triangles.balanced,
      measures.triangles.unbalanced,
    ].map { String($0) }
  }

  /// The identifiers of all relations of an answer, sorted; or its numbers in their order, and the actors.
  private static func found(in json: Any, isMeasured: Bool) -> [String] {
    if isMeasured {
      let object = json as? [String: Any] ?? [:]
      let dates = object["series"] as? [[String: Any]] ?? [object]
      let actors = object["actors"] as? [[String: Any]] ?? []
      return dates.flatMap(measured) + actors.compactMap { $0["actor"] as? String }
    }
    return relations(in: json).sorted()
  }

  private static func measured(_ object: [String: Any]) -> [String] {
    let total = object["relations"] as? [String: Int] ?? [:]
    let members = [
      "tiedActors", "positivePairs", "negativePairs", "mixedPairs", "neutralPairs", "balancedTriangles",
      "unbalancedTriangles",
    ]
    return (["certain", "possible"].map { total[$0] } + members.map { object[$0] as? Int }).map {
      $0.map { String($0) } ?? "-"
    }
  }

  private static func relations(in json: Any) -> [String] {
    if let array = json as? [Any] { return array.flatMap(relations) }
    guard let object = json as? [String: Any] else { return [] }
    let own = (object["id"] as? String).map { [$0] } ?? []
    return own + object.keys.sorted().flatMap { relations(in: object[$0] ?? []) }
  }
}
