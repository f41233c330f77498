import EDTF
import Relations

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func timelineTitle(
    _ graph: String, actors: [String], period: ClosedRange<Day>, options: DiagramOptions
  ) -> Headline {
    let who = actors.count > 4 ? "" : listing(actors)
    let dates = between(period.lowerBound.description, period.upperBound.description)
    let subject: String
    if isFrench {
      subject =
        "\(graph), " + (who.isEmpty ? "chronologie de \(actors.count) acteurs" : "chronologie : \(who)")
    } else {
      subject = "\(graph): timeline of \(who.isEmpty ? "\(actors.count) actors" : who)"
    }
    return headline(options, whole: "\(subject), \(dates)", date: dates, subject: subject)
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
  /// The part of an actor in a pact, with the kind of that.
  func party(to pact: String, _ actor: Actor?, as kind: String) -> String {
    isFrench
      ? "partie \(FrenchName(pact, of: actor, category: .pact).after("à")) (\(kind))"
      : "party to \(pact) (\(kind))"
  }
  /// Whom the words that follow are about, where it is not the actor of the block.
  func heading(_ name: String) -> String { isFrench ? "\(name) : " : "\(name): " }
  var knownEnd: String { isFrench ? "date connue" : "date known" }
  var openEnd: String { isFrench ? "se poursuit" : "goes on" }
  var fadingEnd: String { isFrench ? "date incertaine" : "date uncertain" }
  var notCertainThen: String { isFrench ? "incertain alors" : "not certain then" }
  var event: String { isFrench ? "événement" : "event" }
  var eventDays: String {
    isFrench ? "de plusieurs jours, ou d’un jour incertain" : "of several days, or of a day not certain"
  }
  var pointOfView: String {
    isFrench
      ? "les mots sont ceux de l’acteur nommé au-dessus, qui en est le sujet"
      : "the words are told by the actor named above, which is their subject"
  }
  /// How many relations there is room for, of how many.
  func begunFirst(_ count: Int, of all: Int) -> String {
    isFrench
      ? "les \(count) premières relations sur \(all)" : "the first \(count) of \(all) relations"
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
