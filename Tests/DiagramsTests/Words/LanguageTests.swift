import EDTF
import Relations
import Testing

@testable import Diagrams

/// The languages of pictures: the compiler asks each for its functions, and these tests for what lies in tables.
struct LanguageTests {
  @Test("Every kind of actor and of relation has a label in every language", arguments: Lexicon.languages)
  func labels(language: String) {
    for kind in ActorKind.catalogue { #expect(kind.labels[language]?.isEmpty == false, "\(kind.id)") }
    for kind in RelationKind.catalogue { #expect(kind.labels[language]?.isEmpty == false, "\(kind.id)") }
  }

  @Test("A kind of the catalogue that has a phrase of its own in one language has one in each")
  func phrases() {
    let told = Lexicon.registry.mapValues { Set($0.phrases.keys) }
    let all = told.values.reduce(into: Set()) { $0.formUnion($1) }
    for (language, ids) in told { #expect(all.subtracting(ids).isEmpty, "\(language)") }
    #expect(all.isSubset(of: RelationKind.known.keys))
  }

  @Test("No language lacks a word, a month, a column or a reason", arguments: Lexicon.languages)
  func words(language: String) {
    let lexicon = Lexicon(language: language)
    let (words, counts) = (lexicon.words, [0, 1, 2, 7])
    var texts = Word.allCases.map { lexicon[$0] } + words.months + words.columns + words.reasons
    texts += Status.allCases.map(words.status) + Scene.Omission.allCases.map(words.omission)
    texts += CountedNoun.allCases.flatMap { noun in counts.map { words.noun(noun, $0) } }
    #expect(texts.allSatisfy { $0.contains { !$0.isWhitespace } })
    #expect(words.months.count == 12 && words.columns.count == 7)
    #expect(words.reasons.count == Reasons(rawValue: .max).names.count)
  }

  @Test("No language is another under its tag")
  func translated() {
    for first in Lexicon.languages {
      for second in Lexicon.languages where first < second {
        let alike = Word.allCases.filter { Lexicon(language: first)[$0] == Lexicon(language: second)[$0] }
        #expect(alike.count * 5 < Word.allCases.count, "\(first) and \(second) share \(alike)")
      }
    }
  }

  @Test("A name in the language asked for comes before a shorter one in another")
  func longNames() {
    let actor = Actor(
      id: "sdf", kind: "armed-group",
      names: [
        Name("Syrian Democratic Forces", language: "en"),
        Name("Forces démocratiques syriennes", language: "fr"),
        Name("FDS", sort: .acronym, language: "fr"), Name("SDF", sort: .acronym, language: "en"),
      ])
    let date: DateQuery = "2020-01-01"
    #expect(actor.label(at: date, language: "en") == "Syrian Democratic Forces")
    #expect(actor.label(at: date, language: "fr") == "FDS")
    #expect(actor.label(at: date, language: "fr", length: 40) == "Forces démocratiques syriennes")
    #expect(actor.label(at: date, language: "de") == "Syrian Democratic Forces")
    var alone = actor
    alone.names.removeAll { $0.sort == .acronym }
    #expect(alone.label(at: date, language: "fr") == "Forces démocratiques syriennes")
  }

  @Test("A language without words here keeps its names, and has English words")
  func unknownLanguage() {
    let lexicon = Lexicon(language: "de")
    #expect(lexicon[.pact] == Lexicon(language: "en")[.pact])
    let kind = RelationKind(id: "patrols", labels: ["en": "patrols", "de": "Streife"])
    #expect(lexicon.phrase(kind, with: "B", isFrom: true) == "Streife, to B")
  }
}
