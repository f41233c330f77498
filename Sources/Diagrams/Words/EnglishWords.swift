import EDTF
import Relations

/// The words of pictures in English.
struct EnglishWords: PictureWords {
  // MARK: Grammar

  func noun(_ noun: CountedNoun, _ count: Int) -> String { count == 1 ? noun.rawValue : "\(noun.rawValue)s" }

  // MARK: Titles

  func title(_ graph: String, date: String, isDay: Bool) -> String {
    if isDay || date.hasPrefix(Self.someDay) { return "\(graph) on \(date)" }
    return "\(graph) on \(Self.someDay) \(date.contains(Self.until) ? "from" : "of") \(date)"
  }

  func timelineTitle(_ graph: String, of actors: String) -> String { "\(graph): timeline of \(actors)" }
  func timelineTitle(_ graph: String, ofActors count: Int) -> String {
    timelineTitle(graph, of: counted(count, .actor))
  }

  func during(_ range: String) -> String { "from \(range)" }

  // MARK: Dates

  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  func date(_ day: Int?, _ month: String, _ year: String) -> String {
    day.map { "\($0) \(month) \(year)" } ?? "\(month) \(year)"
  }

  func quarter(_ number: Int, of year: String) -> String {
    "\(["first", "second", "third", "fourth"][number - 1]) quarter of \(year)"
  }

  func half(_ number: Int, of year: String) -> String {
    number == 1 ? "first half of \(year)" : "second half of \(year)"
  }

  /// What stands between the ends of a range, and what begins one of which a day is meant, for titles to tell.
  private static let until = " to "
  private static let someDay = "some day"

  func range(_ first: WrittenDate, _ last: WrittenDate) -> String {
    first.text + Self.until + last.text
  }
  func since(_ date: WrittenDate) -> String { "since \(date.text)" }
  func from(_ date: WrittenDate) -> String { "from \(date.text), end unknown" }
  func until(_ date: WrittenDate) -> String { "until \(date.text)" }

  func qualified(_ date: String, _ qualifier: EDTFDate.Qualifier) -> String {
    switch qualifier {
    case .approximate: "about \(date)"
    case .uncertain: "perhaps \(date)"
    case .both: "perhaps about \(date)"
    }
  }

  func orEarlier(_ date: String) -> String { "\(date) or earlier" }
  func orLater(_ date: String) -> String { "\(date) or later" }
  func someDay(from first: WrittenDate, to last: WrittenDate) -> String {
    "\(Self.someDay) from \(range(first, last))"
  }

  // MARK: The line under a title

  func share(_ count: Int, of whole: Int) -> String { "\(count) of \(whole)" }
  func uncertain(_ count: Int) -> String { "\(count) of them not certain" }

  func around(_ focus: String, depth: Int) -> String {
    depth > 1
      ? "only \(focus) and who is at most \(depth) relations away" : "only \(focus) and who is tied to it"
  }

  func only(_ kinds: String) -> String { "only the relations: \(kinds)" }
  func without(_ kinds: String) -> String { "without the relations: \(kinds)" }
  func only(ofStatus statuses: String) -> String { "only of status: \(statuses)" }
  func according(to source: String) -> String { "according to \(source)" }
  func known(at day: String) -> String {
    "by sources published until \(day), dated as today where they give no dates"
  }
  func film(_ count: Int) -> String { "a film of \(counted(count, .date)); where nothing moves, the last" }
  func begunFirst(_ count: Int, of all: Int) -> String { "the first \(count) of \(all) relations" }

  // MARK: Notes and sources

  func omission(_ omission: Scene.Omission) -> String {
    switch omission {
    case .single: "of one actor alone"
    case .inside: "within one actor as drawn"
    case .apart: "of actors that are not drawn"
    case .unplaced: "of actors without a place"
    }
  }

  func moreRelations(_ count: Int) -> String { "and \(count) more \(count == 1 ? "relation" : "relations")" }
  func asOf(_ date: String) -> String { "as of \(date)" }
  func version(_ version: String) -> String { "version \(version)" }

  func drawnByEntente(withGraphviz: Bool) -> String {
    withGraphviz ? "drawn by Entente with Graphviz" : "drawn by Entente"
  }

  // MARK: Legend

  func drawn(_ parts: [String], as whole: String, onAllDates: Bool) -> String {
    "\(whole) here includes\(onAllDates ? "" : ", on some dates,") \(parts.joined(separator: ", "))"
  }

  // MARK: Standing

  func status(_ status: Status) -> String { status.rawValue }

  func verification(_ verification: Verification) -> String {
    switch verification {
    case .found: ""
    case .partly: "partly unverified"
    case .unverified: "unverified"
    }
  }

  // MARK: Timelines

  func party(to pact: String, _ actor: Actor?, as kind: String) -> String { "party to \(pact) (\(kind))" }

  func party(_ name: String, on sides: [String]) -> String {
    "party: " + name + (sides.isEmpty ? "" : " (side: \(sides.joined(separator: "; ")))")
  }

  func family(_ family: Family) -> String {
    switch family {
    case .institutional: "institutions, accords"
    case .control: "control, offices"
    case .military, .hostile, .diplomatic, .succession: familyName(family)
    }
  }

  // MARK: Changes

  func changes(_ count: Int, _ sign: ChangeScene.Entry.Sign) -> String {
    switch sign {
    case .flipped: "\(count) turned"
    case .replaced: "\(count) in another form"
    case .began: "\(count) began"
    case .ended: "\(count) ended"
    case .certainty: "\(count) became certain or no longer \(count == 1 ? "is" : "are")"
    case .lineage: "\(count) of name or lineage"
    }
  }

  func more(_ count: Int) -> String { "\(count) more" }
  func fewer(_ count: Int) -> String { "\(count) fewer" }
  func uncounted(_ count: Int) -> String { "\(count) of them rejected or denied" }
  func withoutLine(_ count: Int) -> String { "\(count) more without a line here" }
  func inBetween(_ count: Int) -> String { "\(count) began and ended in between" }

  func turned(from old: Sign?, to new: Sign?) -> String { "from \(stance(old)) to \(stance(new))" }

  private func stance(_ sign: Sign?) -> String {
    switch sign {
    case .positive: "friendly"
    case .negative: "hostile"
    case .neutral: "neutral"
    case nil: "mixed"
    }
  }

  // MARK: Explorer

  func crowd(drawn: Int, of all: Int) -> String {
    "\(drawn) of \(all) actors are drawn, the busiest; search and table have all"
  }

  let reasons = [
    "imprecise start", "imprecise end", "unknown start", "unknown end", "beyond as-of", "between sightings",
    "existence of an actor not certain",
  ]

  func sign(_ sign: Sign) -> String {
    switch sign {
    case .positive: "cooperation (+)"
    case .negative: "conflict (−)"
    case .neutral: "neither (0)"
    }
  }

  func familyName(_ family: Family) -> String { family.rawValue }

  let columns = ["From", "Kind", "To", "When", "Certainty", "Status", "Sources"]
  func sort(_ sort: Name.Sort) -> String { sort.rawValue }
}
