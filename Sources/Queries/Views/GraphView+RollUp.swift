public import EDTF
public import Relations

extension GraphView {
  /// An actor with its components, operations, missions and organs at every depth, and how surely each belongs to it.
  ///
  /// Organs and authorities belong to their ``Actor/parents`` whatever the date, others by relations alone.
  /// A part of a part belongs on the days on which both ties hold. Filters and the choice of a source do not
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
  /// A relation of a part counts on the days on which the part belongs to the actor.
  ///
  /// - Parameter second: The actor that they have to be with, or a part of which; anybody where left out.
  func rolledUpRelations(of actor: Actor.ID, with second: Actor.ID? = nil) -> [Holding] {
    let storage = graph.storage
    guard let position = storage.actors.position(of: actor) else { return [] }
    let chains = chains(to: position)
    let others = second.map { storage.actors.position(of: $0).map(self.chains) ?? [:] }
    var found: [Holding] = []
    for (part, ways) in chains {
      for incidence in storage.rows(of: part) {
        let (from, to) = storage.ends(at: incidence)
        let other = from == part ? to : from
        if let other, chains[other] != nil { continue }
        var ways = ways
        if let others {
          guard let theirs = other.flatMap({ others[$0] }) else { continue }
          ways = ways.flatMap { own in theirs.map { own + $0 } }
        }
        guard let reading = reading(of: incidence) else { continue }
        let relation = reading.relation
        let isFirst = from == part
        let ends = (
          from: isFirst ? actor : second ?? relation.from, to: isFirst ? second ?? relation.to : actor
        )
        if let holding = holding(reading, through: ways, ends: ends) { found.append(holding) }
      }
    }
    return found.sorted { $0.id < $1.id }
  }

  /// For each part the chains of relations through which it may belong to the whole, none of them twice
  /// round.
  private func chains(to whole: Int) -> [Int: [[Int]]] {
    let storage = graph.storage
    var links: [Int: [PartTree.Link]] = [:]
    let tree = PartTree(from: whole, on: DaySet(dateQuery.days)) { whole in
      if let known = links[whole] { return known }
      let found = storage.rows(of: whole).compactMap { relation -> PartTree.Link? in
        guard storage.kind(at: relation).isPart else { return nil }
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
    return nodes.mapValues { distinct($0.map(tree.way)) }
  }
}
