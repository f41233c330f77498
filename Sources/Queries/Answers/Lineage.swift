import EDTF
public import Relations

/// Where an actor comes from and what became of it, as a tree both ways.
///
/// Files decide how deep a tree is. It is kept as a list, so that nothing about it, from its making to its end, takes
/// more of the stack where it is deeper.
public struct Lineage: Hashable, Sendable {
  /// An actor in the tree.
  public struct Node: Sendable {
    private let tree: [Entry]
    private let place: Int

    fileprivate init(_ tree: [Entry], at place: Int) {
      self.tree = tree
      self.place = place
    }

    /// Who it is.
    public var actor: Actor.ID { tree[place].actor }
    /// The relations that tie it to the actor above it, by identifier; none for the actor asked about.
    public var relations: [Holding] { tree[place].relations }
    /// What befell it without another actor: renamed, founded, dissolved, transformed; by identifier.
    public var events: [Holding] { tree[place].events }
    /// Whether its branches stand elsewhere in the tree, where the actor occurs first.
    public var isRepeated: Bool { tree[place].isRepeated }
    /// How many steps it is away from the actor asked about.
    public var depth: Int { tree[place].depth }

    /// Who is next on the same way, by identifier.
    ///
    /// - Complexity: O(*n*) in their number.
    public var branches: [Node] {
      var branches: [Node] = []
      var next = place + 1
      while next < tree[place].end {
        branches.append(Node(tree, at: next))
        next = tree[next].end
      }
      return branches
    }

    /// Everybody further on the same way: each before its own branches, and these before the next one.
    ///
    /// - Complexity: O(*n*) in their number.
    public var descendants: [Node] { (place + 1..<tree[place].end).map { Node(tree, at: $0) } }

    fileprivate var subtree: ArraySlice<Entry> { tree[place..<tree[place].end] }
  }

  /// The actor asked about, with what befell it alone; its branches are those it comes from.
  public let origins: Node
  /// The actor asked about, with what befell it alone; its branches are those that came out of it.
  public let successors: Node

  init(origins: LineageSteps, successors: LineageSteps) {
    self.origins = Node(origins.tree, at: 0)
    self.successors = Node(successors.tree, at: 0)
  }
}

extension Lineage.Node: Hashable {
  /// Whether two nodes say the same, with all that comes after them.
  public static func == (left: Self, right: Self) -> Bool {
    left.subtree.elementsEqual(right.subtree) {
      $0.says($1) && $0.depth - left.depth == $1.depth - right.depth
    }
  }

  /// Adds who it is and how many come after it.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(actor)
    hasher.combine(subtree.count)
  }
}

/// A node, where the nodes of a tree stand in a list, each before its branches.
private struct Entry: Sendable {
  let actor: Actor.ID
  let relations: [Holding]
  let events: [Holding]
  let isRepeated: Bool
  let depth: Int
  /// Where the nodes end that come after it on the same way.
  var end: Int

  func says(_ other: Entry) -> Bool {
    actor == other.actor && relations == other.relations && events == other.events
      && isRepeated == other.isRepeated
  }
}

/// What leads from one actor of a lineage to the next, one way.
struct LineageSteps {
  /// Who comes next after each actor, by identifier, and through what.
  var branches: [Actor.ID: [(actor: Actor.ID, relations: [Holding])]] = [:]
  /// What befell each actor alone.
  var events: [Actor.ID: [Holding]] = [:]
  /// After whom each actor has its branches.
  var owners: [Actor.ID: Actor.ID] = [:]
  let root: Actor.ID

  init(from root: Actor.ID) {
    self.root = root
  }

  fileprivate var tree: [Entry] {
    var tree = [entry(root, [], isRepeated: false, depth: 0)]
    var pending = [(place: 0, next: (branches[root] ?? [])[...])]
    while let last = pending.last {
      guard let branch = last.next.first else {
        tree[last.place].end = tree.count
        pending.removeLast()
        continue
      }
      pending[pending.count - 1].next.removeFirst()
      let isRepeated = owners[branch.actor] != tree[last.place].actor
      tree.append(entry(branch.actor, branch.relations, isRepeated: isRepeated, depth: pending.count))
      let place = tree.count - 1
      tree[place].end = tree.count
      if !isRepeated, let next = branches[branch.actor] { pending.append((place, next[...])) }
    }
    return tree
  }

  private func entry(_ actor: Actor.ID, _ relations: [Holding], isRepeated: Bool, depth: Int) -> Entry {
    Entry(
      actor: actor, relations: relations, events: events[actor] ?? [], isRepeated: isRepeated, depth: depth,
      end: 1)
  }
}

extension RelationGraph {
  /// Where an actor comes from and what became of it; see ``GraphView/lineage(of:)``.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations of the actors in the tree.
  public func lineage(of actor: Actor.ID) -> Lineage {
    at(.everyDay).lineage(of: actor)
  }
}

extension GraphView {
  /// Where an actor comes from and what became of it, along the relations of lineage that the view shows.
  ///
  /// A `split` and an `origin` lead from the younger actor to the older; a `succession`, a `merger`, a `renaming`, a
  /// `transformation`, a `founding` and every kind of the graph's own from the older to the younger. A
  /// `dissolution` leads nowhere: it befalls its second actor, or its only one. An actor that occurs twice has
  /// its branches once, nearest to the one asked about, so that a circle ends.
  ///
  /// - Complexity: O(*n* log *n*) in the number of relations of the actors in the tree.
  public func lineage(of actor: Actor.ID) -> Lineage {
    Lineage(
      origins: lineageSteps(from: actor, isBackward: true),
      successors: lineageSteps(from: actor, isBackward: false))
  }

  /// Breadth first, so that an actor has its branches where it is nearest.
  private func lineageSteps(from root: Actor.ID, isBackward: Bool) -> LineageSteps {
    var steps = LineageSteps(from: root)
    var seen: Set = [root]
    var pending = [root]
    var position = 0
    while position < pending.count {
      let actor = pending[position]
      position += 1
      var next: [Actor.ID: [Holding]] = [:]
      for holding in relations(of: actor) where holding.kind.isLineage {
        switch holding.step(isBackward: isBackward) {
        case .befalls(let owner): if owner == actor { steps.events[actor, default: []].append(holding) }
        case .leads(let from, let to): if from == actor { next[to, default: []].append(holding) }
        }
      }
      let branches = next.sorted { $0.key < $1.key }
      steps.branches[actor] = branches.map { (actor: $0.key, relations: $0.value) }
      for (other, _) in branches where seen.insert(other).inserted {
        steps.owners[other] = actor
        pending.append(other)
      }
    }
    return steps
  }
}

extension Holding {
  /// What a relation of lineage does.
  fileprivate enum LineageStep {
    /// It befalls one actor.
    case befalls(Actor.ID)
    /// It leads from one actor to the next on the way.
    case leads(from: Actor.ID, to: Actor.ID)
  }

  fileprivate func step(isBackward: Bool) -> LineageStep {
    guard let to = relation.to, to != relation.from else { return .befalls(relation.from) }
    if kind.descent == .dissolution { return .befalls(to) }
    let isReversed = isBackward != (kind.descent?.isBackward ?? false)
    return isReversed ? .leads(from: to, to: relation.from) : .leads(from: relation.from, to: to)
  }
}
