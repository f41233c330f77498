import Foundation

/// How many hundreds of random graphs are compared with their naive twins: ten, or as `ENTENTE_RANDOM_GRAPHS` says.
package let randomBatches: UInt64 = {
  let graphs = ProcessInfo.processInfo.environment["ENTENTE_RANDOM_GRAPHS"].flatMap(UInt64.init) ?? 1_000
  return max(1, graphs / 100)
}()
