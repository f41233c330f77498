import EDTF
import Relations

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func timelineTitle(_ graph: String, actors: [String], period: ClosedRange<Day>) -> String {
    let (first, last) = (period.lowerBound, period.upperBound)
    let who = actors.count > 4 ? "" : listing(actors)
    if isFrench {
      let subject = who.isEmpty ? "chronologie de \(actors.count) acteurs" : "chronologie : \(who)"
      return "\(graph), \(subject), du \(first) au \(last)"
    }
    return "\(graph): timeline of \(who.isEmpty ? "\(actors.count) actors" : who), \(first) to \(last)"
  }

  func timelineCounts(actors: Int, relations: Int, events: Int) -> String {
    let first = counts(actors: actors, relations: relations, uncertain: 0)
    let word = isFrench ? "événement" : "event"
    return "\(first) · \(events) \(word)\(events == 1 ? "" : "s")"
  }

  private func listing(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + (isFrench ? " et " : " and ") + last
  }

  var party: String { isFrench ? "partie à un pacte" : "party to a pact" }
  var knownEnd: String { isFrench ? "date connue" : "date known" }
  var openEnd: String { isFrench ? "se poursuit" : "goes on" }
  var fadingEnd: String { isFrench ? "date incertaine" : "date uncertain" }
  var notCertainThen: String { isFrench ? "incertain alors" : "not certain then" }
  var event: String { isFrench ? "événement" : "event" }
  var eventDays: String {
    isFrench ? "de plusieurs jours, ou d’un jour incertain" : "of several days, or of a day not certain"
  }
  var arrows: String {
    isFrench ? "→ de l’acteur, ← vers lui, – réciproque" : "→ from the actor, ← to it, – mutual"
  }
  var nothingInPeriod: String {
    isFrench ? "aucune relation dans cette période" : "no relation in this period"
  }

  /// What a family of relations holds.
  func family(_ family: Family) -> String {
    switch (family, isFrench) {
    case (.institutional, false): "institutions, accords"
    case (.institutional, true): "institutions, accords"
    case (.military, false): "military"
    case (.military, true): "militaire"
    case (.control, false): "control, offices"
    case (.control, true): "contrôle, fonctions"
    case (.hostile, false): "hostile"
    case (.hostile, true): "hostile"
    case (.diplomatic, false): "diplomatic"
    case (.diplomatic, true): "diplomatique"
    case (.succession, false): "succession"
    case (.succession, true): "succession"
    }
  }
}
