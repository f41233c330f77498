public import EDTF
public import Graphviz

extension Diagram {
  /// Draws several dates as small pictures on one page, at most three a row, on the places of all other pictures.
  ///
  /// Lines that were not there in the picture before are thick. Words at lines are left out, which nobody could read.
  ///
  /// - Parameter moments: The dates, in the order of the pictures; at least one.
  /// - Precondition: `moments` is not empty.
  /// - Throws: What Graphviz says against one of them.
  public func multiples(at moments: [Moment]) throws(GraphvizError) -> Picture {
    precondition(!moments.isEmpty, "no date to draw")
    let writer = MultiplesWriter(cast(on: moments), at: moments)
    var notes: [String] = []
    for placed in writer.placed {
      // Who is folded differs from date to date, and would be said for each.
      for note in self.notes(on: placed, namesFolded: false) where !notes.contains(note) {
        notes.append(note)
      }
    }
    let unplaced = Set(writer.placed.flatMap(\.missing)).sorted()
    return Picture(bytes: try writer.write(in: isolation), notes: notes, unplaced: unplaced)
  }
}
