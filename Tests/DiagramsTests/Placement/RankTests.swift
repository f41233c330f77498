import Relations
import Testing

@testable import Diagrams

@Suite("Placement in ranks")
struct RankTests {
  @Test("Ranks by dot give every actor a place of its own, the same each time")
  func ranks() throws {
    let layoutScene = LayoutScene(try Graphs.eighteen().graph)
    let placement = try layoutScene.rank()
    #expect(placement.positions.count == 18)
    #expect(Set(placement.positions.values).count == 18)
    #expect(try layoutScene.rank() == placement)
  }
}
