import Foundation
import Testing

/// Ten thousand random graphs, asked everything under random narrowing, against their naive twins.
struct TwinTests {
  /// How many batches of a hundred graphs; `scripts/test` asks for fewer under the sanitizers, which look for other
  /// faults than wrong answers and take ten times as long.
  private static let batches =
    ProcessInfo.processInfo.environment["ENTENTE_TWIN_BATCHES"].flatMap(UInt64.init) ?? 100

  @Test(
    "Every question is answered as the definitions say, certainty and reasons included",
    arguments: 0..<batches)
  func agreement(_ batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      let one = try RandomCase(seed: seed)
      try one.checkRelations()
      try one.checkPositions()
      try one.checkGroups()
      try one.checkArrivals()
      try one.checkChanges()
      try one.checkHistories()
      try one.checkBlocs()
      try one.checkPaths()
      try one.checkJourneys()
      try one.checkLineage()
      try one.checkMeasures()
    }
  }
}
