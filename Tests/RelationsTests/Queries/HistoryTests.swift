import EDTF
import Queries
import Relations
import Testing

struct HistoryTests {
  @Test("A timeline runs from what has no start through life, names, pacts and states to events")
  func order() throws {
    let actor = Actor(
      id: "a", kind: "state",
      names: [Name("Ever"), Name("Dated", when: try periods("2010-01-01/2015"))],
      existence: try periods("2010-01-01/.."))
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods("2010-01-01/.."),
      parties: [Party("a"), Party("b"), Party("c")], claims: [Claim(source: "S1")])
    let graph = try RelationGraph(
      Relation("R1", "attack", "b", "a", "2010-01-01"),
      Relation("R2", "alliance", "a", "b", "2010-01-01/2012"),
      Relation("R3", "hostility", "a", "c", "/2012"), Relation("R4", "alliance", "b", "c", "2010/2011"),
      pacts: [pact], actors: [actor])
    let history = graph.timeline(of: "a")
    #expect(history == graph.timeline(of: "a") && history != graph.timeline(of: "b"))
    let words = history.entries.map { entry in
      switch entry.subject {
      case .existence: "life"
      case .name(let name): name.text
      case .state(let holding), .event(let holding): holding.id.rawValue
      case .pact(let pact, let holdings): "\(pact) \(holdings.map(\.id.rawValue))"
      }
    }
    #expect(words == ["Ever", "R3", "life", "Dated", "p [\"p:a+b\", \"p:a+c\"]", "R2", "R1"])
  }

  @Test("Each spell is an entry, in the order in which they are written, whatever ~ adds")
  func periodsApart() throws {
    let graph = try RelationGraph(
      Relation("R1", "hostility", "a", "b", "2014~/2015", "2018/.."),
      Relation("R2", "alliance", "a", "b", "2013-06-01/2014"))
    let history = graph.history(between: "b", and: "a")
    #expect(
      history.entries.map { $0.period?.span.description } == ["2013-06-01/2014", "2014~/2015", "2018/.."])
    #expect(history.entries.flatMap(\.holdings).map(\.id) == ["R2", "R1", "R1"])
    #expect(graph.history(between: "a", and: "c").entries.isEmpty)
  }

  @Test("The relations of a pact are an entry for each status, and for how far they have been checked")
  func standings() throws {
    let pact = Pact(
      id: "p", kind: "defence-pact", when: try periods("2010-01-01/.."),
      parties: [
        Party("a"), Party("b"), Party("c", record: Party.Record(status: .denied)),
        Party("d", record: Party.Record(claims: [Claim(source: "GK")])), Party("e"),
      ], claims: [Claim(source: "S1")])
    let graph = try RelationGraph(
      pacts: [pact], sources: [Source(id: "S1"), Source(id: "GK", isUnverified: true)])
    let entries = graph.timeline(of: "a").entries.map { $0.holdings.map(\.id.rawValue) }
    #expect(entries == [["p:a+b", "p:a+e"], ["p:a+c"], ["p:a+d"]])
  }

  @Test("A view of a span keeps what touches it, and a narrowed one what it shows")
  func narrowed() throws {
    let graph = try RelationGraph(
      Relation("R1", "hostility", "a", "b", "2010/2012", "2018/.."),
      Relation("R2", "alliance", "a", "b", "2019/.."))
    let view = graph.at("2017/2020")
    #expect(view.timeline(of: "a").entries.flatMap(\.holdings).map(\.id) == ["R1", "R2"])
    #expect(view.only(.sign(.positive)).timeline(of: "a").entries.flatMap(\.holdings).map(\.id) == ["R2"])
  }

  @Test("Relations of the parts count where they are asked for")
  func rollUp() throws {
    let graph = try RelationGraph(
      Relation("R1", "component-of", "army", "a", "2010/.."),
      Relation("R2", "hostility", "army", "b", "2012/.."))
    #expect(graph.history(between: "a", and: "b").entries.isEmpty)
    let view = graph.at("2000/2020")
    #expect(
      view.history(between: "a", and: "b", rollUp: true).entries.flatMap(\.holdings).map(\.id) == ["R2"])
    let back = view.history(between: "b", and: "a", rollUp: true)
    #expect(back.entries.flatMap(\.holdings).map(\.id) == ["R2"])
  }
}
