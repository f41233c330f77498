public import EDTF
public import Relations

extension GraphView {
  /// An actor with its components, operations, missions and organs at every depth, and how surely each belongs to it.
  ///
  /// Organs and authorities belong to their ``Actor/parents`` whatever the date, others by relations alone that the editors
  /// accept: what is disputed or rejected makes nobody a part. A part of a part belongs on the days on which both ties hold. Filters and the choice of a source do not
  /// matter: what belongs is what the editors read.
  ///
  /// - Complexity: O(*c* · *k*) in the number of chains that lead to the actor and of relations that touch a
  ///   part. There is one chain for each part where each belongs to one whole, and never more than a thousand or so
  ///   (``GraphProblem/Code/tangledParts``).
  public func parts(of actor: Actor.ID) -> [Actor.ID: Answer] {
    guard let position = graph.storage.actors.position(of: actor) else { return [actor: .certain] }
    var parts: [Actor.ID: Answer] = [:]
    for (part, chains) in chains(to: position) {
      parts[graph.storage.actors.id(at: part)] = chains.reduce(.no) { $0.or(answer(of: $1)) }
    }
    return parts
  }

  /// The relations of an actor and of its parts with others; ties among them are left out.
  ///
  /// A relation of a part counts on the days on which the part belongs to the actor and the other does not: where it only
  /// possibly does, the relation possibly counts.
  ///
  /// - Parameter second: The actor that they have to be with, or a part of which; anybody where left out.
  func rolledUpRelations(of actor: Actor.ID, with second: Actor.ID? = nil) -> [Holding] {
    let storage = graph.storage
    guard let position = storage.actors.position(of: actor) else { return [] }
    let chains = chains(to: position)
    let inside = chains.mapValues { Set($0.map { Exclusion($0, in: self) }) }
    let others = second.map { storage.actors.position(of: $0).map(self.chains) ?? [:] }
    // Where both ends may be parts, the relation may count for either.
    var counted: [Int: (isFirst: Bool, ways: [CountingWay])] = [:]
    for (part, chains) in chains.sorted(by: { $0.key < $1.key }) {
      for relation in storage.rows(of: part) {
        let (from, to) = storage.ends(at: relation)
        let other = from == part ? to : from
        if other == position || other == part { continue }
        var chains = chains
        if let others {
          guard let theirs = other.flatMap({ others[$0] }) else { continue }
          chains = chains.flatMap { own in theirs.map { own + $0 } }
        }
        let exclusions = other.flatMap { inside[$0] } ?? []
        counted[relation, default: (from == part, [])].ways += chains.map {
          CountingWay(chain: $0, exclusions: exclusions)
        }
      }
    }
    return counted.compactMap { relation, counts -> Holding? in
      guard let reading = reading(of: relation) else { return nil }
      let (from, to) = (reading.relation.from, reading.relation.to)
      let ends =
        counts.isFirst ? (from: actor, to: second ?? to) : (from: second ?? from, to: Optional(actor))
      return holding(reading, through: distinct(counts.ways), ends: ends)
    }
    .sorted { $0.id < $1.id }
  }

  /// For each part the chains of relations through which it may belong to the whole, none of them twice
  /// round.
  private func chains(to whole: Int) -> [Int: [[Int]]] {
    let storage = graph.storage
    var links: [Int: [PartTree.Link]] = [:]
    let tree = PartTree(from: whole, on: DaySet(dateQuery.days)) { whole in
      if let known = links[whole] { return known }
      let found = storage.rows(of: whole).compactMap { relation -> PartTree.Link? in
        guard storage.makesPart(relation) else { return nil }
        let (part, to) = storage.ends(at: relation)
        guard to == whole, part != whole else { return nil }
        let days = possibleDays(of: relation)
        return days.isEmpty ? nil : PartTree.Link(relation: relation, actor: part, days: days)
      }
      let standing = (storage.standing.parts[whole] ?? []).map {
        PartTree.Link(relation: nil, actor: $0, days: DaySet(dateQuery.days))
      }
      links[whole] = found + standing
      return found + standing
    }
    let nodes = Dictionary(grouping: tree.nodes.indices) { tree.nodes[$0].actor }
    return nodes.mapValues { distinct($0.map { CountingWay(chain: tree.way(to: $0)) }).map(\.chain) }
  }
}
