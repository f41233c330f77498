import EDTF
import Relations

/// The words of a picture that come from no graph, in the reader's language and style of dates.
struct Lexicon: Sendable {
  /// The languages that have words of their own, by their BCP 47 tags; a language is added here.
  static let registry: [String: any PictureWords] = ["en": EnglishWords(), "fr": FrenchWords()]
  /// The tags of these languages.
  static let languages = registry.keys.sorted()

  /// The BCP 47 tag of the language, in which names and labels are looked up even where it has no words here.
  let language: String
  /// The words of the language, or English ones.
  let words: any PictureWords
  /// How dates are written.
  let dates: DateStyle

  init(language: String, dates: DateStyle = .iso) {
    self.language = language
    self.dates = dates
    words = Self.registry[language] ?? EnglishWords()
  }

  /// The words that options ask for.
  init(_ options: DiagramOptions) {
    self.init(language: options.language, dates: options.dates)
  }

  subscript(word: Word) -> String { words.word(word) }

  /// The word of a kind, with the number of actors tied to whoever bears it that are not drawn.
  static func word(_ word: String, more: Int) -> String {
    more > 0 ? "\(word) · +\(more)" : word
  }

  /// A name that a line goes on after: one in letters from right to left is kept apart, so that the words and numbers
  /// behind it stay behind it.
  static func isolated(_ name: String) -> String {
    let isTurned = name.unicodeScalars.contains {
      (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value)
    }
    return isTurned ? "\u{2068}\(name)\u{2069}" : name
  }

  // MARK: Titles

  /// The title of a picture: that of the graph with the date, or the one asked for with the date behind it.
  func headline(_ options: DiagramOptions, whole: String, date: String, subject: String) -> Headline {
    guard let title = options.title else { return Headline(whole: whole, date: date, subject: subject) }
    return Headline(whole: "\(title), \(date)", date: date, subject: title)
  }

  /// The title of pictures of several dates.
  func multiplesTitle(
    of graph: RelationGraph, on dateQueries: [DateQuery], options: DiagramOptions
  ) -> Headline {
    let (graph, days) = (graph.title(in: options.language), dateQueries.map(\.description))
    guard let first = days.first, let last = days.last, days.count > 1 else {
      let only = dateQueries.first
      let day = only.map(date) ?? ""
      return headline(
        options, whole: words.title(graph, date: day, isDay: only?.isSingleDay ?? true), date: day,
        subject: graph)
    }
    return title(words.heading(graph) + words.counted(days.count, .date), from: first, to: last, options)
  }

  func changeTitle(_ graph: String, from: String, to: String, options: DiagramOptions) -> Headline {
    title(words.heading(graph) + words.noun(.change, 2), from: from, to: to, options)
  }

  private func title(
    _ subject: String, from first: String, to last: String, _ options: DiagramOptions
  ) -> Headline {
    let dates = between(first, last)
    return headline(options, whole: "\(subject) \(words.during(dates))", date: dates, subject: subject)
  }

  func revisionTitle(
    _ graph: String, at dateQuery: DateQuery, before: String, after: String, options: DiagramOptions
  ) -> Headline {
    let day = date(dateQuery)
    let versions = words.during(
      words.range(WrittenDate(text: before, hasArticle: false), WrittenDate(text: after, hasArticle: false)))
    return headline(
      options, whole: words.heading(words.title(graph, date: day, isDay: dateQuery.isSingleDay)) + versions,
      date: day,
      subject: words.heading(graph) + versions)
  }

  func timelineTitle(
    _ graph: String, actors: [String], period: ClosedRange<Day>, options: DiagramOptions
  ) -> Headline {
    let dates = between(period.lowerBound.description, period.upperBound.description)
    let subject =
      1...4 ~= actors.count
      ? words.timelineTitle(graph, of: listing(actors)) : words.timelineTitle(graph, ofActors: actors.count)
    return headline(options, whole: "\(subject), \(dates)", date: dates, subject: subject)
  }

  private func listing(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) \(self[.and]) \(last)"
  }

  // MARK: Counts

  /// - Parameters:
  ///   - everybody: How many actors there would be, were all drawn.
  ///   - all: How many relations there are, drawn or not.
  func counts(
    actors: Int, of everybody: Int? = nil, relations: Int, of all: Int? = nil, uncertain: Int
  ) -> String {
    let count =
      (share(actors, of: everybody, .actor) ?? words.counted(actors, .actor)) + " · "
      + (share(relations, of: all, .relation) ?? words.counted(relations, .relation))
    return uncertain == 0 ? count : "\(count), \(words.uncertain(uncertain))"
  }

  /// How many actors of how many are drawn; nil where all are.
  func share(actors: Int, of everybody: Int?) -> String? { share(actors, of: everybody, .actor) }

  private func share(_ count: Int, of whole: Int?, _ noun: CountedNoun) -> String? {
    guard let whole, whole > count else { return nil }
    return "\(words.share(count, of: whole)) \(words.noun(noun, whole))"
  }

  func timelineCounts(actors: Int, relations: Int, events: Int) -> String {
    counts(actors: actors, relations: relations, uncertain: 0) + " · " + words.counted(events, .event)
  }

  /// How many changes there are of each sort, and how many more that have no line or left no trace.
  ///
  /// - Parameter uncounted: How many of them are of what is rejected or denied.
  func changeCounts(
    _ counts: [(sign: ChangeScene.Entry.Sign, count: Int)], uncounted: Int, hidden: Int, passing: Int,
    isOfVersions: Bool
  ) -> String {
    let sum = words.counted(counts.reduce(0) { $0 + $1.count }, .change)
    let parts = counts.map { sign, count in
      // Between two versions nothing begins or ends: there are more relations, or fewer.
      switch (isOfVersions, sign) {
      case (true, .began): words.more(count)
      case (true, .ended): words.fewer(count)
      default: words.changes(count, sign)
      }
    }
    return [
      parts.isEmpty ? sum : words.heading(sum) + parts.joined(separator: ", "),
      uncounted > 0 ? words.uncounted(uncounted) : nil,
      hidden > 0 ? words.withoutLine(hidden) : nil, passing > 0 ? words.inBetween(passing) : nil,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// What a picture of a part of a graph keeps to, for the line under its title; empty where it shows all.
  ///
  /// - Parameter focus: The name of the actor that the picture is drawn around, if it is.
  func scope(_ options: DiagramOptions, in graph: RelationGraph, around focus: String?) -> [String] {
    let kinds = graph.relationKinds.filter { options.kinds.contains($0.id) }.map { $0.label(in: language) }
    return (focus.map { [words.around($0, depth: options.depth)] } ?? [])
      + (options.kinds.isEmpty ? [] : [words.only(kinds.joined(separator: ", "))])
      + narrowing(options.narrowing, in: graph)
  }

  private func narrowing(_ narrowing: DiagramOptions.Narrowing, in graph: RelationGraph) -> [String] {
    let statuses = narrowing.statuses.map(words.status)
    return [
      statuses.isEmpty ? nil : words.only(ofStatus: statuses.joined(separator: ", ")),
      narrowing.certainty.map { self[$0 == .certain ? .onlyCertain : .onlyPossible] },
      narrowing.source.map { words.according(to: graph.source($0)?.shortName(self) ?? $0.rawValue) },
      narrowing.knownAt.map { words.known(at: date($0)) },
    ].compactMap { $0 }
  }

  // MARK: Sentences

  /// A relation in the words of one of its two actors, such as "deployed by Wagner Group" or "statement on Niger".
  ///
  /// The words that say which way it runs come first, so that a name of any length leaves them in place.
  ///
  /// - Parameters:
  ///   - other: The name of the other actor.
  ///   - actor: The other actor, where the graph has it.
  ///   - isFrom: Whether it goes out from the one who tells it, and to the other.
  ///   - isPerson: Whether the one who tells it is a person.
  func phrase(
    _ kind: RelationKind, with other: String, _ actor: Actor? = nil, category: ActorKind.Category? = nil,
    isFrom: Bool, isPerson: Bool = false
  ) -> String {
    let ways =
      (Self.isKnown(kind) ? words.phrases[kind.id] : nil)
      ?? words.usualPhrases(kind.label(in: language), isMutual: kind.direction == .mutual)
    return words.filled(
      isFrom ? ways.from : isPerson ? ways.to : ways.group, with: other, of: actor, category: category)
  }

  /// Whether a kind runs as that of the catalogue does, whose words thus tell it.
  private static func isKnown(_ kind: RelationKind) -> Bool {
    RelationKind.known[kind.id].map { $0.direction == kind.direction && $0.labels == kind.labels } ?? false
  }

  /// What the word of a relation bears behind it of its status: nothing where that is accepted.
  func mark(of status: Status) -> String {
    switch status {
    case .accepted: ""
    case .disputed: "?"
    default: " (\(words.status(status)))"
    }
  }

  func notDrawn(_ count: Int, _ omission: Scene.Omission) -> String {
    "\(self[.notDrawn]), \(words.counted(count, .relation)) \(words.omission(omission))"
  }

  func provenance(
    graph: String, asOf: String?, version: String?, credit: String? = nil, isPlaced: Bool = true
  ) -> String {
    [
      credit, words.heading(self[.data]) + graph, asOf.map { words.asOf(date($0)) },
      version.map(words.version), words.drawnByEntente(withGraphviz: isPlaced),
    ].compactMap { $0 }.joined(separator: " · ")
  }
}
