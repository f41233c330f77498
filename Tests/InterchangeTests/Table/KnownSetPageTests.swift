import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite("The page of known data sets")
struct KnownSetPageTests {
  @Test("The page says of each set what the product says")
  func page() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Sources/Entente/Entente.docc")
    try Golden(in: folder).check(KnownSet.page, "KnownSets.md", sourceLocation: #_sourceLocation)
  }
}
