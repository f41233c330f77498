import Relations
import Testing

@testable import Diagrams

@Suite("Placement in ranks")
struct RankTests {
  @Test("Ranks by dot give every actor a place of its own, the same each time")
  func ranks() throws {
    let atlas = Atlas(try Graphs.eighteen().graph)
    let placement = try atlas.rank()
    #expect(placement.positions.count == 18)
    #expect(Set(placement.positions.values).count == 18)
    #expect(try atlas.rank() == placement)
  }
}
