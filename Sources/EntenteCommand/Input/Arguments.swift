import ArgumentParser
import Diagrams
import EDTF
import GraphFiles
import Relations

// Reading by hand rather than by conformance gives the user the reason, not only "invalid value".

/// Reads the date of a question.
func parseDateQuery(_ text: String) throws -> DateQuery {
  do {
    let dateQuery = try DateQuery(text)
    if let mark = text.first(where: { "~?%".contains($0) }) {
      throw ValidationError(
        "‘\(text)’: a question is about days, and ‘\(mark)’ would not widen it; ask for the days that are meant, such as "
          + "2022-03-01/2022-03-10")
    }
    return dateQuery
  } catch let error as EDTFError {
    if Disk.item(at: text) != nil {
      throw ValidationError(
        "‘\(text)’ is a file or a folder, and no date; swap the two: the date comes first, and then the graph"
      )
    }
    if error.code == .presentWord {
      throw ValidationError(
        "‘\(text)’: an answer is to read the same tomorrow; write the day, such as \(Day.present)")
    }
    throw ValidationError(explanation(of: error))
  }
}

/// Reads dates with commas between, such as `2015-07-01,2023-10-15`.
func parseDateQueries(_ text: String) throws -> [DateQuery] {
  try text.split(separator: ",", omittingEmptySubsequences: false).map { piece in
    try parseDateQuery(String(piece.drop { $0 == " " }))
  }
}

/// What is said of dates: which, or how they are written.
enum DateChoice {
  case dateQueries([DateQuery])
  case style(DateStyle)
}

/// Reads dates with commas between, or the name of a way to write them.
func parseDates(_ text: String) throws -> DateChoice {
  try DateStyle(rawValue: text.lowercased()).map { .style($0) } ?? .dateQueries(parseDateQueries(text))
}

/// Reads one of a few words.
func parseChoice<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
where Choice.RawValue == String {
  if let choice = Choice(spelt: text) { return choice }
  let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
  throw ValidationError("‘\(text)’ is none of \(known)")
}

/// One of a few words on the command line, in which capitals mean nothing.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension WordArgument {
  init?(argument: String) { self.init(spelt: argument) }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// The case of a word, whatever letters of it are capitals.
  init?(spelt text: String) {
    guard let choice = Self(rawValue: text) ?? Self(rawValue: text.lowercased()) else { return nil }
    self = choice
  }
}

/// The languages that pictures have words in, as help and complaints name them.
let languageNames = Diagram.languages.joined(separator: " or ")

/// What is said of the option for it.
var languageHelp: ArgumentHelp {
  ArgumentHelp(
    "The language of names and words: \(languageNames); that of the graph if left out, where it is one of these."
  )
}

extension RelationGraph {
  /// The language of a picture: the one asked for, else that of the graph, where there are words for it.
  func language(asked: String?) -> String {
    asked ?? (Diagram.languages.contains(language) ? language : "en")
  }
}

/// Reads the language of a picture, which has to have words for it.
func parseLanguage(_ text: String) throws -> String {
  if Diagram.languages.contains(text.lowercased()) { return text.lowercased() }
  throw ValidationError("‘\(text)’ is no language that pictures have words in; say \(languageNames)")
}

/// How many actors are drawn: a number, or all.
func parseCrowd(_ text: String) throws -> Crowd {
  if text == "all" { return .all }
  guard let count = Int(text), count > 0 else {
    throw ValidationError("‘\(text)’ is no number of actors; write one from 1 up, or all")
  }
  return .busiest(count)
}

private func explanation(of error: EDTFError) -> String {
  // What a file may hold is not always what can be asked about, such as an end that nobody knows.
  let canBeAsked = error.suggestion.map { (try? DateQuery($0)) != nil } ?? true
  let advice = canBeAsked ? error.advice.map { "; \($0)" } ?? "" : ""
  return "‘\(error.text)’ is no date of a question: \(error.message)\(advice)"
}

extension RelationGraph {
  /// The actor that the user named.
  func actor(named text: String) throws -> Actor {
    if let actor = actor(Actor.ID(text)) { return actor }
    let index = NameIndex(actors.map { ($0.id, $0.names) })
    let called = index.actors(calledOrMiscalled: text).compactMap { actor($0) }
    if called.count == 1 {
      Terminal.note("‘\(text)’ is \(called[0].id)")
      return called[0]
    }
    if called.isEmpty { throw unknown("actor", text, among: actors.map(\.id.rawValue)) }
    let all = called.map { "\($0.id) (\(name(of: $0.id, near: latest, language: language)))" }.joined(
      separator: " and ")
    Terminal.complain("\(id) has several actors called ‘\(text)’: \(all); say which by its identifier")
    throw ExitStatus.usage.code
  }

  /// The two actors that the user named.
  func actors(named first: String, _ second: String) throws -> [Actor.ID] {
    let ids = [try actor(named: first).id, try actor(named: second).id]
    guard ids[0] != ids[1] else {
      Terminal.complain("‘\(first)’ and ‘\(second)’ are one actor, \(ids[0]); say two")
      throw ExitStatus.usage.code
    }
    return ids
  }

  /// The source that the user named.
  func source(named text: String) throws -> Source {
    if let source = source(Source.ID(text)) { return source }
    throw unknown("source", text, among: sources.map(\.id.rawValue))
  }

  /// The kind of relation that the user named.
  func relationKind(named text: String) throws -> RelationKind {
    if let kind = relationKinds.first(where: { $0.id.rawValue == text }) { return kind }
    var meant = KindWords.relationKinds(meantBy: text, among: relationKinds)
    let ids = relationKinds.map(\.id.rawValue)
    if meant.isEmpty, nearest(to: text, among: ids) == nil {
      let labels = relationKinds.flatMap { $0.labels.values }.sorted()
      meant =
        nearest(to: text, among: labels).map { KindWords.relationKinds(meantBy: $0, among: relationKinds) }
        ?? []
    }
    if !meant.isEmpty {
      let words = meant.prefix(3).map(\.rawValue).joined(separator: " or ")
      Terminal.complain("\(id) has no kind of relation ‘\(text)’; did you mean \(words)?")
      throw ExitStatus.usage.code
    }
    throw unknown("kind of relation", text, among: ids)
  }

  /// Says that the graph lacks what the user named, and gives the exit status.
  ///
  /// A usage line would not help: the words of the call are right, only the graph does not know one of them.
  private func unknown(_ what: String, _ text: String, among known: [String]) -> ExitCode {
    let advice = nearest(to: text, among: known).map { "; did you mean \($0)?" } ?? ""
    Terminal.complain("\(id) has no \(what) ‘\(text)’\(advice)")
    return ExitStatus.usage.code
  }
}

extension CompletionKind {
  /// One of a few words.
  static func choices<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> CompletionKind
  where Choice.RawValue == String {
    .list(type.allCases.map(\.rawValue))
  }

  /// The kinds that every graph knows.
  static var kinds: CompletionKind { .list(RelationKind.catalogue.map(\.id.rawValue)) }

  /// The codes of the rules.
  static var rules: CompletionKind { .list(Rule.all.map(\.code)) }

  /// The actors and pacts of the graph that the call names already.
  static var actors: CompletionKind {
    .custom { words, _, _ in
      graph(among: words)?.actors.map(\.id.rawValue) ?? []
    }
  }

  /// The sources of the graph that the call names already.
  static var sources: CompletionKind {
    .custom { words, _, _ in graph(among: words)?.sources.map(\.id.rawValue) ?? [] }
  }

  /// The first of the words that is the path of a graph; the names of the command and its subcommand are none.
  private static func graph(among words: [String]) -> RelationGraph? {
    for word in words.dropFirst(2) where !word.hasPrefix("-") {
      if let graph = (try? GraphReader.read(word))?.graph { return graph }
    }
    return nil
  }
}
