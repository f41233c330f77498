import RandomGraphs
import TestSupport
import Testing

/// Random graphs, asked everything under random narrowing, against their naive twins.
struct TwinTests {
  @Test(
    "Every question is answered as the definitions say, certainty and reasons included",
    arguments: 0..<randomBatches)
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
