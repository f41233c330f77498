import ArgumentParser
import Diagrams
import EDTF
import Relations

extension Render {
  /// The timeline of the actors asked for.
  func timeline(of graph: RelationGraph, options: DiagramOptions) throws -> TimelineDiagram {
    let isAll = time.timeline == ["all"] && graph.actor("all") == nil
    let actors = isAll ? [] : try time.timeline.map { try graph.actor(named: $0).id }
    let usual = TimelineDiagram(graph, of: []).period
    let (first, last) = time.bounds
    let days = (first ?? usual.lowerBound, last ?? usual.upperBound)
    guard days.0 <= days.1 else {
      throw ValidationError("the timeline would end on \(days.1), before it begins on \(days.0)")
    }
    let period = days.0...days.1
    return isAll
      ? TimelineDiagram(ofAll: graph, during: period, options: options)
      : TimelineDiagram(graph, of: actors, during: period, options: options)
  }
}
