import EDTF
import Foundation
import GraphFiles
import Graphviz
import Queries
import Relations
import Revisions
import Testing

@testable import Diagrams

/// What a picture of two versions of a graph shows, and whether it is what their difference says.
struct RevisionPictureTests {
  /// The Sahel, and the Sahel with relations withdrawn, turned and moved at random, and somebody new in it.
  private func revision(seed: Int) throws -> GraphRevision {
    let folder = URL(filePath: #filePath).appending(path: "../../../../graphs/sahel").standardizedFileURL
    var contents = try #require(try GraphReader.read(folder.path(percentEncoded: false)).contents)
    var state = UInt64(seed)
    let number = { (limit: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for index in contents.relations.indices.reversed() {
      switch number(12) {
      case 0: contents.relations.remove(at: index)
      case 1: contents.relations[index].sign = .negative
      case 2: contents.relations[index].status = .disputed
      case 3: contents.relations[index].id = Relation.ID("N\(index)")
      default: break
      }
    }
    contents.actors.append(Actor(id: "newcomer", kind: "state"))
    contents.relations.append(
      Relation(
        id: "N", kind: "alliance", from: "newcomer", to: "mali", when: [Period(try EDTFInterval("2020/.."))]))
    return GraphRevision(from: try Graphs.sahel.get(), to: try RelationGraph(contents))
  }

  @Test(
    "Each line is of relations that both versions have, or that one has alone or otherwise", arguments: 1...3)
  func lines(seed: Int) throws {
    let revision = try revision(seed: seed)
    let answers = revision.answers(at: "2023-10-15").filter {
      ![.becameCertain, .becamePossible].contains($0.sort)
    }
    let old = Set(answers.filter { $0.before != nil }.map(\.id.rawValue))
    let new = Set(answers.filter { $0.after != nil }.map(\.id.rawValue))
    #expect(!old.isEmpty && !new.isEmpty)
    let diagram = Diagram(revision.union, placement: try Graphs.sahelPlacement.get())
    let drawn = Drawn(
      try diagram.picture(of: revision, from: "one", to: "other", at: "2023-10-15").svg)
    #expect(drawn.isWellFormed)
    var seen: Set<String> = []
    for edge in drawn.elements where edge.classes.first == "edge" {
      for id in (edge.attributes["data-ids"] ?? "").split(separator: " ").map(String.init) {
        switch edge.classes.last {
        case "began": #expect(new.contains(id), "\(id)")
        case "ended": #expect(old.contains(id), "\(id)")
        default: #expect(!old.contains(id) && !new.contains(id), "\(id)")
        }
        seen.insert(id)
      }
    }
    #expect(!seen.isDisjoint(with: old) && !seen.isDisjoint(with: new))
  }

  @Test("Everybody stands where the still of the date has them")
  func places() throws {
    let revision = try revision(seed: 4)
    let diagram = Diagram(revision.union, placement: try Graphs.sahelPlacement.get())
    let picture = try diagram.picture(of: revision, from: "one", to: "other", at: "2023-10-15")
    let places = Drawn(picture.svg).places
    let still = Drawn(try Graphs.diagram().picture(at: "2023-10-15").svg).places
    #expect(places.count > 10)
    for (actor, place) in places where still[actor] != nil { #expect(still[actor] == place, "\(actor)") }
    #expect(picture.unplaced.contains("newcomer"))
    #expect(places["newcomer"] == nil)
  }

  @Test("Versions that say the same have a picture without a sign, in both languages")
  func same() throws {
    let graph = try Graphs.sahel.get()
    let revision = GraphRevision(from: graph, to: graph)
    for (language, words) in [("en", "nothing differs on this date"), ("fr", "rien ne change à cette date")] {
      let diagram = try Graphs.diagram(DiagramOptions(language: language))
      let drawn = Drawn(try diagram.picture(of: revision, from: "a", to: "b", at: "2023-10-15").svg)
      #expect(drawn.elements.filter { $0.classes.contains("edge") }.allSatisfy { $0.classes.last == "kept" })
      #expect(drawn.elements.contains { $0.text.contains(words) })
    }
  }
}
