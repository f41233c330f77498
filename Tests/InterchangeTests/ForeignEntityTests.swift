import EDTF
import GraphFiles
import Relations
import Testing

@testable import Interchange

@Suite("Entities of other tools")
struct ForeignEntityTests {
  // MARK: FollowTheMoney

  private func link(_ schema: String, _ properties: String) throws -> Period? {
    try importedSoundly(
      """
      {"id":"p1","schema":"Person","properties":{"name":["P"]}}
      {"id":"c1","schema":"Company","properties":{"name":["C"]}}
      {"id":"d1","schema":"\(schema)","properties":{"director":["p1"],"organization":["c1"],"payer":["p1"],\
      "beneficiary":["c1"],\(properties)}}

      """, .followTheMoney
    ).contents.relations.first?.when.first
  }

  @Test("A date of a link of FollowTheMoney is a day on which it was seen, and of a payment the day")
  func sightings() throws {
    let seen = try link("Directorship", "\"startDate\":[\"2001\"],\"date\":[\"2004-01-01\"]")
    #expect(seen?.span.description == "2001/..")
    #expect(seen?.lastSeen?.description == "2004-01-01")
    let alone = try link("Directorship", "\"date\":[\"2004-01-01\",\"2003\"]")
    #expect(alone?.span.description == "/")
    #expect(alone?.firstSeen?.description == "2003")
    #expect(alone?.lastSeen?.description == "2004-01-01")
    #expect(try link("Payment", "\"date\":[\"2004-01-01\"]")?.span.description == "2004-01-01/2004-01-01")
    #expect(
      try link("Directorship", "\"startDate\":[\"2001\"],\"endDate\":[\"2002\"]")?.span.description
        == "2001/2002")
  }

  @Test("An export to FollowTheMoney says how many signs it leaves out")
  func signsLeftOut() throws {
    let graph = try RelationGraph(
      GraphContents(
        id: "g", actors: [Actor(id: "a", kind: "state"), Actor(id: "b", kind: "state")],
        relations: [
          Relation(
            id: "R1", kind: "hostility", from: "a", to: "b", when: [Period(try EDTFInterval("2020"))],
            sign: .neutral)
        ]))
    let report = try Format.followTheMoney.export(graph).report
    #expect(report.flattened["signs left out"] == 1, "\(report)")
  }

  // MARK: Wikidata

  @Test("A first of a month without a precision is told of")
  func firstOfMonth() throws {
    let item = { (id: String) in "{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/\(id)\"}" }
    let (_, report) = try importedSoundly(
      """
      {"head":{"vars":["item","to","start"]},"results":{"bindings":[{"item":\(item("Q1")),"to":\(item("Q2")),\
      "start":{"type":"literal","value":"1975-05-01T00:00:00Z"}}]}}
      """, .wikidataSPARQL)
    #expect(report.notes.contains { $0.contains("may mean the whole month") })
  }

  @Test("A property of a reference of Wikidata that says nothing here is told of")
  func references() throws {
    let (_, report) = try importedSoundly(
      """
      {"entities":{"Q1":{"id":"Q1","labels":{},"claims":{"P463":[{"id":"s","mainsnak":{"snaktype":"value","datavalue":\
      {"value":{"id":"Q2"}}},"references":[{"snaks":{"P813":[{}],"P854":[{"datavalue":{"value":"https://example.org"}}]}}]}]}}}}
      """, .wikidata)
    #expect(report.lost["the property P813 of references"] == 1)
  }
}
