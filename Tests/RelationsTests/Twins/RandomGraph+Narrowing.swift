import EDTF
import RandomGraphs
import Relations
import TestSupport

extension RandomGraph {
  /// What narrows a question: nothing as often as not.
  mutating func narrowing() -> Narrowing {
    var narrowing = Narrowing()
    if random.once(in: 2) { return narrowing }
    if random.once(in: 4) {
      narrowing.kinds = [one(of: Self.kinds), one(of: Self.kinds), one(of: Self.pactKinds)]
    }
    if random.once(in: 4) { narrowing.signs = [one(of: Sign.allCases)] }
    if random.once(in: 4) { narrowing.statuses = [.accepted, one(of: [.disputed, .denied])] }
    if random.once(in: 3) { narrowing.certainty = one(of: [.certain, .possible]) }
    if random.once(in: 4) { narrowing.witness = one(of: ["S1", "S2", "S3"]) }
    if random.once(in: 4) { narrowing.knownAt = day() }
    narrowing.rollUp = random.once(in: 2)
    return narrowing
  }
}
