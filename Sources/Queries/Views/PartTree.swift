package import EDTF
import Relations

/// The ways from an actor to wholes, or back to parts, as a tree: an actor is in it once for each way.
///
/// A step is a relation that makes a part, or leads from an organ to its parents whatever the date. The relations of a way may hold together on some of the days asked about, and no way passes an actor twice.
package struct PartTree {
  /// By what an actor possibly belongs to a whole.
  package struct Link {
    /// The relation by which it does; nil where it does whatever the date.
    package let relation: Int?
    /// Who is at its other end.
    package let actor: Int
    /// The days asked about on which it possibly holds.
    package let days: DaySet

    package init(relation: Int?, actor: Int, days: DaySet) {
      (self.relation, self.actor, self.days) = (relation, actor, days)
    }
  }

  /// The end of a way.
  package struct Node {
    package let actor: Int
    /// The node before it, and the relation that leads from there, if it is one; the root has neither.
    package let parent: Int
    package let relation: Int?
    /// The days asked about on which all relations of the way possibly hold.
    let days: DaySet
    /// Where the nodes end that come after it on longer ways.
    fileprivate(set) var end: Int
  }

  /// The root, and each other node after its parent and before those that are not reached through it.
  package private(set) var nodes: [Node]

  /// - Parameters:
  ///   - root: the actor at which all ways begin.
  ///   - days: the days asked about.
  ///   - links: where each actor leads.
  /// - Complexity: O(*w* · *d*) in the number of ways and the relations of the longest one.
  package init(from root: Int, on days: DaySet, along links: (Int) -> [Link]) {
    nodes = [Node(actor: root, parent: -1, relation: nil, days: days, end: 1)]
    var pending = [(parent: 0, links: links(root)[...])]
    while let last = pending.last {
      guard let link = last.links.first else {
        nodes[last.parent].end = nodes.count
        pending.removeLast()
        continue
      }
      pending[pending.count - 1].links.removeFirst()
      let days = nodes[last.parent].days.intersection(link.days)
      if days.isEmpty || passes(link.actor, on: last.parent) { continue }
      let next = links(link.actor)[...]
      nodes.append(
        Node(
          actor: link.actor, parent: last.parent, relation: link.relation, days: days, end: nodes.count + 1))
      if !next.isEmpty { pending.append((nodes.count - 1, next)) }
    }
  }

  /// Whether the way to a node passes an actor.
  private func passes(_ actor: Int, on node: Int) -> Bool {
    var node = node
    while node >= 0, nodes[node].actor != actor { node = nodes[node].parent }
    return node >= 0
  }

  /// The nodes one step beyond a node.
  func children(of node: Int) -> some Sequence<Int> {
    let end = nodes[node].end
    return sequence(state: node + 1) { next -> Int? in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// The relations on the way to a node, from the root on; none for steps that lead there whatever the date.
  func way(to node: Int) -> [Int] { steps(to: node).compactMap { nodes[$0].relation } }

  /// The nodes on the way to a node, from the first after the root through that one.
  package func steps(to node: Int) -> [Int] {
    var steps: [Int] = []
    var node = node
    while nodes[node].parent >= 0 {
      steps.append(node)
      node = nodes[node].parent
    }
    return steps.reversed()
  }
}
