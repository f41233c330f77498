import EDTF
import Queries
import Relations
import Testing

@testable import Diagrams

@Suite("Words that agree with what they stand behind")
struct StatusWordTests {
  @Test("French words for a status are nouns, which agree with any relation")
  func statuses() {
    let words = FrenchWords()
    for status in Status.allCases {
      let last = words.status(status).split(separator: " ").last.map(String.init) ?? ""
      #expect(!last.hasSuffix("é") && !last.hasSuffix("ée"), "\(last)")
    }
    #expect(words.status(.alleged) == "allégation" && words.status(.denied) == "démenti")
  }

  @Test("Names have the article that their words have")
  func articles() throws {
    let graph = try Graphs.sahel.get()
    let isgs = try #require(graph.actors.first { $0.names.contains { $0.text == "EIGS" } })
    #expect(FrenchName("EIGS", of: isgs, category: .armedGroup).after(nil) == "l’EIGS")
    #expect(FrenchName("G5 Sahel", of: nil, category: .pact).after("à") == "au G5 Sahel")
    let states = [
      "Guinée-Bissau": "de la Guinée-Bissau", "Sierra Leone": "de la Sierra Leone", "Zaïre": "du Zaïre",
      "RD Congo": "de la RD Congo", "Timor-Leste": "du Timor-Leste", "Saint-Siège": "du Saint-Siège",
      "Pays-Bas": "des Pays-Bas", "Mali": "du Mali", "Royaume-Uni": "du Royaume-Uni",
    ]
    for (name, phrase) in states {
      #expect(FrenchName(name, of: nil, category: .state).after("de") == phrase)
    }
    let others = [
      "ONU": "de l’ONU", "CEDEAO": "de la CEDEAO",
      "Chambre des représentants": "de la Chambre des représentants",
      "Brigades de Misrata": "des Brigades de Misrata", "Barkhane": "de Barkhane",
    ]
    for (name, phrase) in others {
      #expect(FrenchName(name, of: nil, category: .organisation).after("de") == phrase)
    }
  }

  @Test("A tooltip in French gives its reasons in French, and notes are in English")
  func reasons() throws {
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: A }
        b: { kind: state, name: B }
      relations:
        - { id: R1, kind: hostility, from: a, to: b, when: 2019~/.., claims: [S] }
        - { id: R2, kind: statement, from: a, when: 2019/.., claims: [S] }
      """)
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 300 0\n")
    let picture = try Diagram(graph, placement: placement, options: DiagramOptions(language: "fr"))
      .picture(at: "2019-06-01")
    #expect(picture.svg.contains("début imprécis") && !picture.svg.contains("imprecise"))
    #expect(picture.notes.allSatisfy { !$0.contains("non tracées") })
  }

  @Test("Whoever denies something is told as such, and what became certain is not more or less so")
  func phrases() {
    let english = Lexicon(language: "en")
    let french = Lexicon(language: "fr")
    #expect(english[.certaintyLine] == "~ became certain, or no longer is")
    #expect(french[.certaintyLine] == "~ devenu certain, ou ne l’est plus")
    #expect(english.words.inBetween(3) == "3 began and ended in between")
  }

  @Test("An office that has a name of its own is told by that")
  func office() throws {
    let svg = TimelineDiagram(try Graphs.sahel.get(), of: ["mali"]).picture().svg
    #expect(svg.contains(">governor of Kidal: "))
    #expect(!svg.contains(">its governor"))
  }

  @Test("A name in letters from right to left is kept apart from what follows it, and nothing else is")
  func isolates() throws {
    #expect(Lexicon.isolated("الجمهورية التونسية") == "\u{2068}الجمهورية التونسية\u{2069}")
    #expect(Lexicon.isolated("Tunisia") == "Tunisia")
    #expect(Drawing.clean("\u{2068}تونس\u{2069} [1]") == "\u{2068}تونس\u{2069} [1]")
    // What a file has of its own turns nothing.
    #expect(Drawing.clean("a\u{2068}b") == "ab" && Drawing.clean("\u{2069}a\u{2068}\u{202E}") == "a")
    let graph = try Graphs.graph(
      """
      actors:
        a: { kind: state, name: "تونس" }
        b: { kind: state, name: B }
      relations:
        - { id: R1, kind: hostility, from: a, to: b, when: 2019/.., claims: [S] }
      """)
    let scene = ChangeBuilder(graph: graph, from: "2010-01-01", to: "2020-01-01", options: DiagramOptions())
      .build()
    #expect(scene.entries.map(\.words).first?.hasPrefix("\u{2068}تونس\u{2069} – B: fights") == true)
  }
}
