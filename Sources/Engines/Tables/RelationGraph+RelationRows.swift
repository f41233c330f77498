import EDTF
import Queries
import Relations

extension RelationGraph {
  func writeRelations(to text: inout TableText) {
    for position in 0..<storage.relationCount {
      if let row = storage.plainRow(at: position) {
        write(row, kind: storage.kind(at: position), to: &text)
      } else {
        writeRelation(at: position, to: &text)
      }
    }
  }

  private func write(_ row: PlainRow, kind: RelationKind, to text: inout TableText) {
    guard
      let interval = UncertainInterval(from: row.days.lowerBound, through: row.days.upperBound, horizon: asOf)
    else { return }
    let bounds = Bounds(interval)
    for cell in [
      row.id, row.kind.rawValue, row.from.rawValue, row.to.rawValue, kind.sign.rawValue,
      Status.accepted.rawValue, kind.temporality.rawValue, "", "",
    ] {
      text.append(cell)
    }
    text.append(!kind.isLineage)
    for number in [0, 0, 0] { text.append(number) }
    text.append(bounds)
    text.append(LengthClass.of(bounds))
    text.endRow()
  }

  private func writeRelation(at position: Int, to text: inout TableText) {
    let relation = storage.relation(at: position)
    let kind = storage.kind(at: position)
    let terms = storage.terms(at: position)
    let pact = storage.pactOfTerms(at: position)
    let isOneRow = terms.count == 1 && terms[0].count == 1
    let isLimited = storage.limits(at: position).contains { $0 != pact }
    for (term, termPeriods) in terms.enumerated() {
      let periods = termPeriods.isEmpty ? [.never] : termPeriods.map(Bounds.init)
      for (period, bounds) in periods.enumerated() {
        for cell in [
          relation.id.rawValue, relation.kind.rawValue, relation.from.rawValue, relation.to?.rawValue ?? "",
          (relation.sign ?? kind.sign).rawValue, relation.status.rawValue,
          (relation.temporality ?? kind.temporality).rawValue, relation.via?.rawValue ?? "",
          pact.map { storage.actors.id(at: $0).rawValue } ?? "",
        ] {
          text.append(cell)
        }
        text.append(!kind.isLineage)
        text.append(isOneRow ? (isLimited ? 1 : 0) : 2)
        text.append(term)
        text.append(period)
        text.append(bounds)
        text.append(isOneRow ? LengthClass.of(bounds) : LengthClass.several)
        text.endRow()
      }
    }
  }

  /// The ways along which each part counts for its wholes, at any time; a step that no relation makes has none.
  ///
  /// There are no more than a thousand or so for one part (``GraphProblem/Code/tangledParts``).
  func writeWays(to text: inout TableText) {
    var links: [Int: [PartTree.Link]] = [:]
    for position in storage.rows(where: \.isPart) {
      let (part, whole) = storage.ends(at: position)
      guard let whole, whole != part else { continue }
      let days = storage.days(of: position, atLeast: .possible)
      if days.isEmpty { continue }
      links[part, default: []].append(PartTree.Link(relation: position, actor: whole, days: days))
    }
    for (part, wholes) in storage.standing.wholes {
      let ever = DaySet(Day.min...Day.max)
      links[part, default: []] += wholes.map { PartTree.Link(relation: nil, actor: $0, days: ever) }
    }
    var last = 0
    for part in links.keys.sorted() {
      let tree = PartTree(from: part, on: DaySet(Day.min...Day.max)) { links[$0] ?? [] }
      for number in tree.nodes.indices.dropFirst() {
        let node = tree.nodes[number]
        for (place, step) in tree.steps(to: number).enumerated() {
          let stepPart = storage.actors.id(at: tree.nodes[tree.nodes[step].parent].actor).rawValue
          let relation = tree.nodes[step].relation.map { rows.relation(at: $0).id.rawValue } ?? ""
          for cell in [
            storage.actors.id(at: part).rawValue, storage.actors.id(at: node.actor).rawValue, relation,
            stepPart,
          ] {
            text.append(cell)
          }
          text.append(last + number)
          text.append(node.parent == 0 ? 0 : last + node.parent)
          text.append(place + 1)
          text.endRow()
        }
      }
      last += tree.nodes.count
    }
  }
}
