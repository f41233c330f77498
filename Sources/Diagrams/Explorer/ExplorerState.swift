import Queries
import Relations

/// What is to be seen of an explorer at a stop, before anybody has filtered anything.
///
/// The page shows it to readers without scripts; its script works out the same for any stop and any filter.
struct ExplorerState: Sendable {
  /// A line that is to be seen.
  struct Line: Equatable, Sendable {
    var isUncertain = true
    /// Whether none of its relations is accepted.
    var isDoubtful = true
    /// The strongest mark at each of its ends.
    var marks = EndMarks()
  }

  /// The looks of the nodes to be seen.
  private(set) var nodes: [Int: ExplorerModel.Presence] = [:]
  /// The nodes among them without a relation.
  private(set) var unrelated: Set<Int> = []
  private(set) var lines: [Int: Line] = [:]
  /// Whether all relations of each pact to be seen are only possible.
  private(set) var hulls: [Int: Bool] = [:]
  /// The rows that hold, and how.
  private(set) var rows: [(row: Int, standing: ExplorerModel.StateAtStop)] = []

  /// - Complexity: O(*n*) in the number of relations and nodes.
  init(_ model: ExplorerModel, at stop: Int) {
    for (index, row) in model.rows.enumerated() {
      if let standing = row.runs[stop] { rows.append((index, standing)) }
    }
    var related: Set<Int> = []
    for (index, standing) in rows {
      let isCertain = standing.doubt == nil
      switch standing.element {
      case .edge(let edge, let isForward):
        let kind = model.graph.kind(of: model.rows[index].relation)
        var line = lines[edge] ?? Line()
        if isCertain { line.isUncertain = false }
        if model.rows[index].relation.status == .accepted { line.isDoubtful = false }
        line.marks = line.marks.joined(EndMarks(of: kind, isForward: isForward))
        lines[edge] = line
        related.formUnion([model.edges[edge].first, model.edges[edge].second])
      case .hull(let hull):
        hulls[hull] = (hulls[hull] ?? true) && !isCertain
        related.formUnion(model.hulls[hull].members)
      case .inside, .none: break
      }
    }
    let focus = model.options.focus
    for (index, node) in model.nodes.enumerated() {
      guard let presence = node.runs[stop] else { continue }
      let isRelated = related.contains(index)
      guard isRelated || model.options.showsUnrelated || node.actor == focus else { continue }
      nodes[index] = presence
      if !isRelated { unrelated.insert(index) }
    }
  }
}
