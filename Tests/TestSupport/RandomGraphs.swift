import Foundation

/// How many hundreds of random graphs are compared with their naive twins: ten, or as `ENTENTE_RANDOM_GRAPHS` says.
package let randomBatches: UInt64 = {
  let graphs = ProcessInfo.processInfo.environment["ENTENTE_RANDOM_GRAPHS"].flatMap(UInt64.init) ?? 1_000
  return max(1, graphs / 100)
}()

/// How many random inputs a test tries: as many as it usually does, times the thousands of `ENTENTE_RANDOM_GRAPHS`.
package func randomCount(_ usual: Int) -> Int { usual * max(1, Int(randomBatches) / 10) }
