import Diagrams
import Graphviz
import Queries
import Relations

extension LayoutScene {
  /// Places the actors, and shows that it does.
  func following<Placed>(
    _ place: (LayoutScene) throws(GraphvizError) -> Placed
  ) throws(GraphvizError) -> Placed {
    try ProgressLine.during("placing \(graph.actors.count) actors") { () throws(GraphvizError) in
      try place(self)
    }
  }
}
