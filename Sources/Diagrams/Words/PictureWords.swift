import EDTF
import Relations

/// What pictures say in a language, but for the labels of kinds, which the catalogue has.
///
/// Words that never change are the table of ``word(_:)``. Where a count, a name or a date goes in, a function lets the
/// language put it where it belongs and bend what stands around it. `Lexicon.registry` names the languages.
protocol PictureWords: Sendable {
  func word(_ word: Word) -> String

  // MARK: Grammar

  /// The form of a noun that a count takes.
  func noun(_ noun: CountedNoun, _ count: Int) -> String

  // MARK: Titles

  /// - Parameter isDay: Whether it is the picture of a day, and not of one within the date.
  func title(_ graph: String, date: String, isDay: Bool) -> String
  func timelineTitle(_ graph: String, of actors: String) -> String
  func timelineTitle(_ graph: String, ofActors count: Int) -> String
  /// A range behind a noun, as in “changes from 2020 to 2023”.
  func during(_ range: String) -> String

  // MARK: Dates

  /// The names of the twelve months.
  var months: [String] { get }
  /// A day in words, or a month where there is no day.
  func date(_ day: Int?, _ month: String, _ year: String) -> String
  func quarter(_ number: Int, of year: String) -> String
  func half(_ number: Int, of year: String) -> String
  func range(_ first: WrittenDate, _ last: WrittenDate) -> String
  func since(_ date: WrittenDate) -> String
  /// From a date to an end that nobody knows.
  func from(_ date: WrittenDate) -> String
  func until(_ date: WrittenDate) -> String
  /// A date with its mark of doubt in words.
  func qualified(_ date: String, _ qualifier: EDTFDate.Qualifier) -> String
  func orEarlier(_ date: String) -> String
  func orLater(_ date: String) -> String
  func someDay(from first: WrittenDate, to last: WrittenDate) -> String

  // MARK: The line under a title

  /// How many of how many.
  func share(_ count: Int, of whole: Int) -> String
  /// How many of the relations counted before are not certain.
  func uncertain(_ count: Int) -> String
  /// That a picture keeps to an actor and who is near it.
  func around(_ focus: String, depth: Int) -> String
  /// That a picture keeps to some kinds.
  func only(_ kinds: String) -> String
  /// That a picture leaves some kinds out.
  func without(_ kinds: String) -> String
  /// That a picture keeps to relations of some statuses, which are listed.
  func only(ofStatus statuses: String) -> String
  /// That a picture keeps to what one source says.
  func according(to source: String) -> String
  /// That a picture keeps to what sources published by a day say.
  func known(at day: String) -> String
  /// What a film says of itself.
  func film(_ count: Int) -> String
  /// How many relations of a timeline there is room for, of how many.
  func begunFirst(_ count: Int, of all: Int) -> String

  // MARK: Notes and sources

  /// Why relations are not drawn.
  func omission(_ omission: Scene.Omission) -> String
  /// At the end of a list that is cut.
  func moreRelations(_ count: Int) -> String
  func asOf(_ date: String) -> String
  func version(_ version: String) -> String
  func drawnByEntente(withGraphviz: Bool) -> String

  // MARK: Legend

  /// Who of several is drawn as one.
  /// - Parameter onAllDates: Whether on all dates of the picture on which they are in it at all.
  func drawn(_ parts: [String], as whole: String, onAllDates: Bool) -> String

  // MARK: Standing

  func status(_ status: Status) -> String
  /// Empty for what was found.
  func verification(_ verification: Verification) -> String

  // MARK: Timelines

  /// The kinds that have a phrase of their own.
  var phrases: [RelationKind.ID: Ways] { get }
  /// The phrases of a kind of which nothing but the label is known.
  func usualPhrases(_ label: String, isMutual: Bool) -> Ways
  /// A phrase with the name of the other actor in it, bent as the language has it.
  func filled(
    _ phrase: String, with name: String, of actor: Actor?, category: ActorKind.Category?
  ) -> String
  /// The part of an actor in a pact, with the kind of that.
  func party(to pact: String, _ actor: Actor?, as kind: String) -> String
  /// A party, on the timeline of its pact, and the sides it stands on.
  func party(_ name: String, on sides: [String]) -> String
  /// What a family of relations holds.
  func family(_ family: Family) -> String

  // MARK: Changes

  /// How many changes there are of a sort.
  func changes(_ count: Int, _ sign: ChangeScene.Entry.Sign) -> String
  /// How many relations a version has that the one before lacks, and the other way round.
  func more(_ count: Int) -> String
  func fewer(_ count: Int) -> String
  /// How many of the changes are of what is rejected or denied.
  func uncounted(_ count: Int) -> String
  /// How many changes have no line in the picture.
  func withoutLine(_ count: Int) -> String
  /// How many relations both began and ended between the dates.
  func inBetween(_ count: Int) -> String
  /// - Parameters:
  ///   - old: The sign of the relations before; nil for several.
  ///   - new: The same after.
  func turned(from old: Sign?, to new: Sign?) -> String

  // MARK: Explorer

  /// What a page draws of a crowd.
  func crowd(drawn: Int, of all: Int) -> String

  /// The reasons for a doubt, in the order of their bits.
  var reasons: [String] { get }
  func sign(_ sign: Sign) -> String
  /// What a family is called above its kinds.
  func familyName(_ family: Family) -> String

  /// The heads of the columns: from, kind, to, when, certainty, status, sources.
  var columns: [String] { get }
  func sort(_ sort: Name.Sort) -> String
}

extension PictureWords {
  func counted(_ count: Int, _ noun: CountedNoun) -> String { "\(count) \(self.noun(noun, count))" }

  func heading(_ head: String) -> String { head + word(.colon) + " " }

  func drawn(_ parts: [String], as whole: String) -> String { drawn(parts, as: whole, onAllDates: true) }

  /// A phrase of a language that bends no names.
  func filled(
    _ phrase: String, with name: String, of actor: Actor?, category: ActorKind.Category?
  ) -> String {
    phrase.replacing("%", with: name, maxReplacements: 1).replacing("@", with: name, maxReplacements: 1)
  }

  /// The reasons for a doubt, by their bits.
  func reasons(_ bits: UInt8) -> [String] {
    reasons.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
  }

  /// What makes an answer possible and not certain.
  func doubt(_ bits: UInt8) -> String {
    let words = reasons(bits)
    return words.isEmpty ? word(.possible) : heading(word(.possible)) + words.joined(separator: ", ")
  }
}

/// The words and sentences that nothing goes into but, in an explorer, what the reader wrote for `%`.
enum Word: CaseIterable {
  // Grammar: the colon with the space before it that a language has, and what stands before the last of several.
  case colon, and, or
  // The line under a title: what a picture of several dates marks.
  case freshLine
  // The line under a title: what certainty it keeps to.
  case onlyCertain, onlyPossible
  // Notes and sources: what is left out, and where the data is from.
  case notDrawn, data
  // Legend
  case more, notCertain, disputed, unverified, pact, pactLine, doubtfulPact, doubtfulParty, doubtfulLine,
    plainLine, noRoom, namelessPacts, faint
  case freshSample
  // Standing
  case not, alone, notCovered
  // Timelines
  case party, knownEnd, openEnd, fadingEnd, notCertainThen, paleBar, eventDays, pointOfView, nothingInPeriod
  // Changes of a relation
  case joined, left, pactEnded, renewed, renamed, nowCertain, nowPossible
  // Changes: actors that are new or gone.
  case beganWord, endedWord
  // Changes: what the signs of lines mean between two dates, then between two versions, and what is said of none.
  case beganLine, endedLine, nothingChanged, trueNow, trueNoMore, nothingDiffers
  // Changes: the rest of the legend.
  case keptLine, flippedLine, replacedLine, certaintyLine, lineageLine, dashedChange, doubtfulChange
  case huesOfChange
  // Explorer: what its script says.
  case noHit, noDate, firstDay, outside, noZoom, nobody, nothing, allFiltered, allInside
  // Explorer: its controls.
  case search, controls, showAll, skip, dateField, previous, next, play, pause, zoomIn, zoomOut, keys
  case withoutScript
  // Explorer: its filters.
  case filters, kinds, allKinds, noKinds, actors, showUnrelated, signs, certainty, everything, certain
  case possible
  // Explorer: its table and its panel.
  case picture, table, cited, details, close, names, existence, relationsOnDate, noneOnDate, absent, drawnIn
  case filtered
}

/// What pictures count.
enum CountedNoun: String, CaseIterable {
  case actor, relation, event, pact, date, change
}

/// A date in the words of a picture.
struct WrittenDate {
  let text: String
  /// Whether it has an article, in a language where days, quarters and halves of a year in words have one.
  let hasArticle: Bool
}

/// How a relation is told by its first end and by its second; `%` stands for the other, `@` for the other's bare name.
struct Ways: Sendable {
  let from: String
  let to: String
  /// As ``to``, where the one who tells it is no person, and some of its people are meant.
  let group: String

  /// - Parameters:
  ///   - to: Nil for a relation that reads the same for both.
  ///   - group: Nil where it reads the same for all.
  init(_ from: String, _ to: String? = nil, group: String? = nil) {
    self.from = from
    self.to = to ?? from
    self.group = group ?? self.to
  }
}
