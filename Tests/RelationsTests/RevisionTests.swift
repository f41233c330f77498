import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Queries
@testable import Relations
@testable import Revisions

@Suite("What differs between two versions of a graph")
struct RevisionTests {
  private func revision(
    _ before: GraphContents, _ after: GraphContents
  ) throws -> GraphRevision {
    GraphRevision(from: try RelationGraph(before), to: try RelationGraph(after))
  }

  private let base = {
    try GraphContents(relations: [
      Relation("R1", "alliance", "a", "b", "2020/.."), Relation("R2", "hostility", "a", "c", "2021/2022"),
    ])
  }

  @Test("Versions that say the same have no difference, whatever the order in which they say it")
  func same() throws {
    let before = try base()
    var after = before
    after.relations.reverse()
    after.actors.reverse()
    let revision = try revision(before, after)
    #expect(revision.isEmpty)
    #expect(revision.answers(at: "2021").isEmpty)
    #expect(revision.pairs(at: "2021").isEmpty)
  }

  @Test("A fact is added, withdrawn, revised, redated, resourced or reworded, the gravest first")
  func aspects() throws {
    let before = try base()
    var after = before
    after.relations[0].when = try periods("2021/..")
    after.relations[0].claims.append(Claim(source: "S1", locator: "p. 2"))
    after.relations[0].label = "a treaty"
    after.relations[1].kind = "sanctions"
    after.relations.append(try Relation("R3", "alliance", "b", "c", "2020"))
    let edits = try revision(before, after).edits
    #expect(edits.map(\.subject) == [.relation("R1"), .relation("R2"), .relation("R3")])
    #expect(edits.map(\.aspects) == [[.redated, .resourced, .reworded], [.revised], [.added]])
    let fields = edits[0].fields.map { "\($0.name): \($0.before) \($0.after)" }
    #expect(
      fields == [
        #"when: ["2020/.."] ["2021/.."]"#, #"label: [] ["a treaty"]"#, #"claims: ["S1"] ["S1", "S1 p. 2"]"#,
      ])
    #expect(edits[2].actors == ["b", "c"])
    let reverse = try revision(after, before).edits
    #expect(reverse.map(\.aspects) == [[.redated, .resourced, .reworded], [.revised], [.withdrawn]])
  }

  @Test("What follows from a pact is told once, of the party that joined, moved or left")
  func parties() throws {
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods("2020/.."),
      parties: [Party("a"), Party("b"), Party("c")],
      claims: [Claim(source: "S1")])
    let before = GraphContents(pacts: [pact])
    var after = before
    after.pacts[0].parties[1].record.when = try periods("2021/..")
    after.pacts[0].parties.remove(at: 2)
    let revision = try revision(before, after)
    #expect(revision.edits.map(\.subject) == [.party("b", of: "p"), .party("c", of: "p")])
    #expect(revision.edits.map(\.aspects) == [[.redated], [.withdrawn]])
    let answers = revision.answers(at: "2020-06-01")
    #expect(answers.allSatisfy { $0.sort == .holdsNoLonger && $0.before?.via == "p" })
    #expect(revision.pairs(at: "2020-06-01").map(\.actors) == [["a", "b"], ["a", "c"], ["b", "c"]])
  }

  @Test("A pair that loses its friends' tie for a hostile one has turned")
  func turned() throws {
    let before = try base()
    var after = before
    after.relations[0].kind = "hostility"
    let revision = try revision(before, after)
    #expect(revision.answers(at: "2021").map(\.sort) == [.differs])
    #expect(
      revision.pairs(at: "2021")
        == [RevisedPair(actors: ["a", "b"], before: [.positive], after: [.negative])])
    #expect(revision.answers(at: "2019").isEmpty)
  }

  @Test("Another role or another way of descent of a kind is an edit of it")
  func kinds() throws {
    var before = try base()
    before.relationKinds = [
      RelationKind(id: "heads", role: .leader), RelationKind(id: "stems-from", descent: .succession),
    ]
    var after = before
    after.relationKinds[0].role = .officer
    after.relationKinds[1].descent = .split
    let edits = try revision(before, after).edits
    #expect(edits.map(\.subject) == [.relationKind("heads"), .relationKind("stems-from")])
    let fields = edits.flatMap(\.fields).map { "\($0.name): \($0.before) \($0.after)" }
    #expect(fields == [#"role: ["leader"] ["officer"]"#, #"lineage: ["true"] ["split"]"#])
  }

  @Test("A hostility that turns out to be denied is one no longer")
  func denied() throws {
    var before = try base()
    before.relations[0].kind = "hostility"
    var after = before
    after.relations[0].status = .denied
    #expect(
      try revision(before, after).pairs(at: "2021")
        == [RevisedPair(actors: ["a", "b"], before: [.negative], after: [])])
  }

  @Test("The union has everybody and everything that either version has")
  func union() throws {
    let before = try base()
    var after = before
    after.relations.removeLast()
    after.actors.removeAll { $0.id == "c" }
    after.actors.append(Actor(id: "d", kind: "state"))
    let revision = try revision(before, after)
    #expect(revision.union.actors.map(\.id) == ["a", "b", "c", "d"])
    #expect(revision.union.relations.map(\.id) == ["R1", "R2"])
    #expect(revision.edits.map(\.aspect) == [.withdrawn, .added, .withdrawn])
  }

  @Test("A pact that gave way to a relation of the same identifier is in the union, and the relation once")
  func unionOfOneIdentifier() throws {
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods("2020/.."),
      parties: [Party("a"), Party("b", pairs: [Party.Pair(other: "a", id: "R1")]), Party("c")],
      claims: [Claim(source: "S1")])
    let after = GraphContents(relations: [
      try Relation("R1", "alliance", "a", "b", "2021/.."),
      try Relation("p:a+c", "hostility", "a", "c", "2022"),
    ])
    let union = try revision(GraphContents(pacts: [pact]), after).union
    #expect(union.relations.map(\.id) == ["R1", "p:a+c", "p:b+c"])
    #expect(union.relation("R1")?.kind == "alliance")
    #expect(union.relation("p:a+c")?.kind == "hostility")
    #expect(union.actor("p") != nil)
    let broken = union.checkInvariants()
    #expect(broken == [])
  }

  @Test("The union of any two graphs is sound, and has every identifier of either")
  func unionsOfRandomGraphs() throws {
    for seed in 0..<200 as Range<UInt64> {
      var (first, second) = (RandomGraph(seed: seed), RandomGraph(seed: seed + 1_000))
      let before = try first.contents()
      var after = try second.contents()
      // A date that contradicts itself by the tolerance of the other version never holds in the union.
      (after.asOf, after.tolerance) = (before.asOf, before.tolerance)
      guard let revision = try? revision(before, after) else { continue }
      let union = revision.union
      let broken = union.checkInvariants()
      #expect(broken == [], "seed \(seed)")
      let ids = Set((revision.before.relations + revision.after.relations).map(\.id))
      let strays = union.relations.map(\.id).filter { !ids.contains($0) }
      #expect(strays == [], "seed \(seed)")
      let missing = revision.after.relations.map(\.id).filter { union.relation($0) == nil }
      #expect(missing == [], "seed \(seed)")
    }
  }

  @Test("Exactly the facts that were edited at random are told, with the fields that were")
  func random() throws {
    for seed in 0..<300 as Range<UInt64> {
      var graphs = RandomGraph(seed: seed)
      let before = try graphs.contents()
      var after = before
      let expected = edit(&after, with: &graphs.random)
      guard let revision = try? revision(before, after) else { continue }
      let found = Set(
        revision.edits.flatMap { edit in edit.fields.map { "\(edit.subject) \(edit.aspects[0]) \($0.name)" } }
      )
      #expect(found == expected, "seed \(seed)")
      let reverse = try self.revision(after, before)
      #expect(reverse.edits.map(\.subject).count == revision.edits.count, "seed \(seed)")
    }
  }

  @Test(
    "On every date the answers that differ are those whose relations hold by one version alone, or otherwise")
  func answers() throws {
    for seed in 0..<150 as Range<UInt64> {
      var graphs = RandomGraph(seed: seed)
      let before = try graphs.contents()
      var after = before
      _ = edit(&after, with: &graphs.random)
      guard let revision = try? revision(before, after) else { continue }
      let dateQuery = try graphs.dateQuery()
      let holding = [revision.before, revision.after].map { graph in
        graph.at(dateQuery).relations.map {
          "\($0.id) \($0.relation.from) \($0.relation.to.map(\.rawValue) ?? "") \($0.kind.id) \($0.sign) "
            + "\($0.status) \($0.certainty)"
        }
      }
      let differing = Set(holding[0]).symmetricDifference(holding[1]).compactMap {
        $0.split(separator: " ").first
      }
      #expect(
        Set(revision.answers(at: dateQuery).map(\.id.rawValue)) == Set(differing.map(String.init)),
        "seed \(seed)")
    }
  }

  /// Edits some relations, and says which fields of which.
  private func edit(_ contents: inout GraphContents, with random: inout SeededGenerator) -> Set<String> {
    var expected: Set<String> = []
    for index in contents.relations.indices where random.once(in: 2) {
      let subject = "relation(\(contents.relations[index].id))"
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        contents.relations[index].label = "edited"
        expected.insert("\(subject) reworded label")
      case 1:
        contents.relations[index].claims = [Claim(source: "S1", quote: "edited")]
        expected.insert("\(subject) resourced claims")
      case 2:
        // A status that no random graph has by itself.
        contents.relations[index].status = .alleged
        expected.insert("\(subject) revised status")
      case 3:
        guard let periods = try? periods("2018-02-03/2018-05-06") else { continue }
        contents.relations[index].when = periods
        expected.insert("\(subject) redated when")
      default:
        let old = contents.relations[index]
        contents.relations[index].id = Relation.ID("new-\(old.id)")
        for (id, word) in [(old.id, "withdrawn"), (contents.relations[index].id, "added")] {
          for name in ["kind", "from", "to", "when", "status", "sign", "claims"] {
            if name == "to" && old.to == nil || name == "sign" && old.sign == nil { continue }
            expected.insert("relation(\(id)) \(word) \(name)")
          }
        }
      }
    }
    return expected
  }
}
