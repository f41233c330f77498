import EDTF
import Queries
import RandomGraphs
import Relations

/// A random graph and its naive twin, to be asked the same.
final class RandomCase {
  let seed: UInt64
  let contents: GraphContents
  let graph: RelationGraph
  let naive: NaiveGraph
  let narrowing: Narrowing
  var source: RandomGraph

  init(seed: UInt64) throws {
    self.seed = seed
    source = RandomGraph(seed: seed)
    contents = try source.contents()
    graph = try RelationGraph(contents)
    naive = NaiveGraph(contents)
    narrowing = source.narrowing()
  }

  func view(at dateQuery: DateQuery) -> GraphView { narrowing.view(of: graph, at: dateQuery) }

  func actor() -> Actor.ID {
    graph.actors[Int.random(in: graph.actors.indices, using: &source.random)].id
  }
}
