public import EDTF

extension Diagram {
  /// Draws several dates as small pictures on one page, at most three a row, on the places of all other pictures.
  ///
  /// Lines that were not there in the picture before are thick. Words at lines are left out, which nobody could read.
  ///
  /// - Parameter moments: The dates, in the order of the pictures; at least one.
  /// - Precondition: `moments` is not empty.
  public func multiples(at moments: [Moment]) -> Picture {
    precondition(!moments.isEmpty, "no date to draw")
    let series = series(at: moments)
    var writer = MultiplesWriter(series, lexicon: Lexicon(language: options.language))
    var notes: [String] = []
    for placed in writer.placed {
      // Who is folded differs from date to date, and would be said for each.
      for note in self.notes(on: placed, namesFolded: false) where !notes.contains(note) {
        notes.append(note)
      }
    }
    return Picture(bytes: writer.write(), notes: notes, unplaced: series.unplaced)
  }
}
