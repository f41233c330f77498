package import EDTF

/// The actors of a graph in the order of their identifiers, pacts included.
///
/// An actor that has nothing but an identifier and a kind, as those of bulk files, stands in columns alone.
package struct ActorList: Sendable {
  /// The identifiers, ascending.
  let ids: TextList
  /// For each actor the number of its kind.
  let kinds: Column<UInt16>
  /// The kinds that occur, by their numbers.
  let kindIDs: [ActorKind.ID]
  /// Where the actors with more to them stand among all.
  let positions: Column<Int32>
  /// The actors with more to them.
  let details: [Actor]
  /// For each of them the intervals of its life; empty where nothing limits it.
  package let lives: [[UncertainInterval]]

  init(
    ids: TextList, kinds: Column<UInt16>, kindIDs: [ActorKind.ID], positions: Column<Int32>,
    details: [Actor], lives: [[UncertainInterval]]
  ) {
    self.ids = ids
    self.kinds = kinds
    self.kindIDs = kindIDs
    self.positions = positions
    self.details = details
    self.lives = lives
  }

  /// - Parameters:
  ///   - actors: the actors in the order of their identifiers.
  ///   - intervals: the intervals of some periods.
  init(_ actors: [Actor], intervals: ([Period]) -> [UncertainInterval]) {
    var numbers: [ActorKind.ID: UInt16] = [:]
    var kindIDs: [ActorKind.ID] = []
    var kinds: [UInt16] = []
    var positions: [Int32] = []
    var details: [Actor] = []
    kinds.reserveCapacity(actors.count)
    for (position, actor) in actors.enumerated() {
      // Beyond so many kinds an actor keeps its own.
      var number = numbers[actor.kind]
      if number == nil, kindIDs.count < Int(UInt16.max) {
        number = UInt16(kindIDs.count)
        numbers[actor.kind] = number
        kindIDs.append(actor.kind)
      }
      kinds.append(number ?? 0)
      guard number == nil || !actor.isPlain else { continue }
      positions.append(Int32(position))
      details.append(actor)
    }
    self.init(
      ids: TextList(actors.lazy.map(\.id.rawValue)), kinds: Column(kinds), kindIDs: kindIDs,
      positions: Column(positions), details: details, lives: details.map { intervals($0.existence) })
  }

  package var count: Int { kinds.count }

  package var indices: Range<Int> { 0..<count }

  /// The actor at a row.
  ///
  /// - Complexity: O(1) where all actors have more to them or none has, else O(log *n*).
  package subscript(row: Int) -> Actor {
    if let number = detail(at: row) { return details[number] }
    return Actor(id: id(at: row), kind: kindIDs[Int(kinds[row])])
  }

  /// All actors, in order.
  ///
  /// - Complexity: O(1) where all have more to them, else O(*n*).
  package var all: [Actor] { details.count == count ? details : indices.map { self[$0] } }

  package func id(at row: Int) -> Actor.ID {
    details.count == count ? details[row].id : Actor.ID(ids[row])
  }

  /// Where an actor stands.
  ///
  /// - Complexity: O(log *n*).
  package func position(of id: Actor.ID) -> Int? { ids.firstNumber(of: id.rawValue) }

  /// The intervals of the life of the actor at a row; empty where nothing limits it.
  ///
  /// - Complexity: that of the subscript.
  package func life(at row: Int) -> [UncertainInterval] {
    detail(at: row).map { lives[$0] } ?? []
  }

  private func detail(at row: Int) -> Int? {
    if details.isEmpty { return nil }
    if details.count == count { return row }
    let number = positions.countOfLess(than: Int32(row))
    return number < positions.count && positions[number] == row ? number : nil
  }
}

extension Actor {
  /// Whether it has nothing but an identifier and a kind.
  fileprivate var isPlain: Bool { self == Actor(id: id, kind: kind) }
}

/// What columns do not hold of the relations that have more to them, in the order of their positions.
struct Details: Sendable {
  /// Where the relations stand among all.
  var positions = Column<Int32>()
  /// The relations, in the order of their identifiers.
  var relations: [Relation] = []
  /// For each the terms that must hold together, at least one, each a choice of periods.
  var terms: [[[UncertainInterval]]] = []
  /// For each the actors at its ends whose lives are recorded and limit it.
  var limits: [[Int]] = []
  /// For each the pact whose life is already among its terms.
  var pactOfTerms: [Int?] = []

  var count: Int { relations.count }

  /// The pacts from which relations follow: the one of which the parties are, or whose term is among the relation's.
  func pactsBehind(_ actors: ActorList) -> [Relation.ID: Actor.ID] {
    var behind: [Relation.ID: Actor.ID] = [:]
    for (number, relation) in relations.enumerated() {
      guard let pact = relation.via ?? pactOfTerms[number].map({ actors.id(at: $0) }) else { continue }
      behind[relation.id] = pact
    }
    return behind
  }

  /// How many of the relations stand before a position.
  ///
  /// - Complexity: O(log *n*).
  func count(before position: Int) -> Int { positions.countOfLess(than: Int32(position)) }

  /// How many of the relations have a lesser identifier.
  ///
  /// - Complexity: O(log *n*).
  func count(before id: Relation.ID) -> Int { relations.countOfLess(than: id) }
}
