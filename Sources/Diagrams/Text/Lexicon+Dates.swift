import EDTF
import Relations

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  /// When something held, in words: `since about 2012` for `2012~/..`.
  func when(_ spells: [Spell]) -> String {
    spells.map { when($0.span) }.joined(separator: ", ")
  }

  /// A span in words; one that has no words is left as it was written.
  func when(_ span: Span) -> String {
    switch (span.start, span.end) {
    case (.date(let date), _) where !span.isInterval: when(date)
    case (.date(let start), .date(let end)):
      isFrench ? "de \(when(start)) à \(when(end))" : "\(when(start)) to \(when(end))"
    case (.date(let start), .open): isFrench ? "depuis \(when(start))" : "since \(when(start))"
    case (.date(let start), .unknown):
      isFrench ? "dès \(when(start)), fin inconnue" : "from \(when(start)), end unknown"
    case (_, .date(let end)): isFrench ? "jusqu’à \(when(end))" : "until \(when(end))"
    default: span.description
    }
  }

  /// A date with its mark of doubt in words.
  func when(_ date: EDTFDate) -> String {
    guard let qualifier = date.qualifier else { return date.description }
    let plain = date.description.dropLast()
    return switch qualifier {
    case .approximate: isFrench ? "vers \(plain)" : "about \(plain)"
    case .uncertain: isFrench ? "peut-être \(plain)" : "perhaps \(plain)"
    case .both: isFrench ? "peut-être vers \(plain)" : "perhaps about \(plain)"
    }
  }
}
