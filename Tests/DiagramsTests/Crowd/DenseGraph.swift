import EDTF
import Foundation
import GraphFiles
import Relations

@testable import Diagrams

/// Graphs of many actors, as people draw them: blocs around a power or two, most of whose members have few ties.
enum DenseGraph {
  /// A graph whose actors all have a tie from 2012 on, and some a second one from 2016.
  static func make(_ count: Int, seed: UInt64 = 1) throws -> RelationGraph {
    var generator = SeededGenerator(seed: seed)
    let kinds = ["state", "armed-movement", "militia", "regional-organisation", "company", "un-mission"]
    var actors = ""
    for actor in 0..<count {
      let name = (0...generator.below(3)).map { _ in ["Bado", "Kilemi", "Soratu", "Ne"][generator.below(4)] }
      actors += "\n  a\(actor): { kind: \(kinds[generator.below(kinds.count)]),"
      actors += " name: \(name.joined(separator: " ")) \(actor) }"
    }
    var relations = ""
    var number = 0
    func tie(_ first: Int, _ second: Int, _ kind: String, from year: Int) {
      guard first != second else { return }
      number += 1
      relations += "\n  - { id: R\(10_000 + number), kind: \(kind), from: a\(first), to: a\(second),"
      relations += " when: \(year)-01-01/.., claims: [S] }"
    }
    for actor in 1..<count {
      let hub = actor / 14 * 14
      let other = generator.below(3) == 0 ? generator.below(actor) : hub + generator.below(3)
      tie(actor, actor == hub ? generator.below(actor) : min(other, actor - 1), "alliance", from: 2012)
      if generator.below(4) == 0 { tie(actor, generator.below(count), "hostility", from: 2016) }
    }
    return try Graphs.graph("actors:\(actors)\nrelations:\(relations)\n")
  }

  /// A placement by chance, with the boxes apart.
  static func placement(of graph: RelationGraph, seed: UInt64 = 1) -> Placement {
    var generator = SeededGenerator(seed: seed)
    let problem = LayoutScene(graph).problem()
    let positions = problem.nodes.map { _ in
      Position(x: generator.within(0, 6000), y: generator.within(0, 4000))
    }
    var arrangement = Arrangement(problem, at: positions)
    arrangement.separate()
    let places = zip(problem.nodes.map(\.id), arrangement.positions)
    return Placement(
      engine: "neato", seed: 1, score: 0,
      positions: Dictionary(places, uniquingKeysWith: { first, _ in first })
    )
  }
}
