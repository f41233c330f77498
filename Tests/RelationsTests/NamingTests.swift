import EDTF
import Relations
import Testing

struct NamingTests {
  let group: Actor

  init() throws {
    group = Actor(
      id: "jnim", kind: "jihadist-organisation",
      names: [
        Name(
          "Group for the Support of Islam and Muslims", language: "en", when: try periods("2017-03-02/..")),
        Name("Groupe de soutien à l’islam et aux musulmans", language: "fr"),
        Name("JNIM", sort: .acronym, language: "en"),
        Name("GSIM", sort: .short, language: "fr"),
        Name("Nusra", sort: .misnomer, language: "en"),
        Name("Four Katibas", sort: .former, language: "en"),
        Name("Ansar", sort: .former, language: "en", when: try periods("2012/2017-03-01")),
      ])
  }

  @Test("The name is the short form, else the official one, of the reader's language")
  func nameInLanguage() {
    #expect(group.name(at: "2020-01-01", language: "fr") == "GSIM")
    #expect(group.name(at: "2020-01-01", language: "en") == "Group for the Support of Islam and Muslims")
  }

  @Test("A language without a name of its own gets the English ones")
  func otherLanguage() {
    let texts = group.names(at: "2020-01-01", language: "de").map(\.text)
    #expect(texts.first == "Group for the Support of Islam and Muslims")
  }

  @Test("Who has ended is called by its last name, and not by an undated alias in another script")
  func ended() throws {
    let front = Actor(
      id: "n", kind: "armed-group",
      names: [
        Name("Al-Nusra Front", language: "en", when: try periods("2012-01-23/2016-07-28")),
        Name("جبهة النصرة", sort: .alias, language: "ar"),
      ])
    let other = Actor(
      id: "m", kind: "state",
      names: [
        Name("Ancien", language: "fr", when: try periods("2000/2010")),
        Name("New", language: "en", when: try periods("2011/..")),
      ])
    let graph = try RelationGraph(GraphContents(id: "g", actors: [front, other]))
    #expect(graph.label(of: "n", near: "2020-01-01", language: "en") == "Al-Nusra Front")
    #expect(graph.label(of: "n", near: "2014-01-01", language: "ar") == "جبهة النصرة")
    #expect(graph.label(of: "m", near: "2020-01-01", language: "fr") == "New")
  }

  @Test("A name without a language serves in every language, after those of the language itself")
  func nameWithoutLanguage() {
    let actor = Actor(
      id: "a", kind: "state", names: [Name("MUJAO", sort: .short), Name("Mouvement", language: "fr")])
    #expect(actor.name(at: "2020", language: "en") == "MUJAO")
    #expect(actor.names(at: "2020", language: "fr").map(\.text) == ["Mouvement", "MUJAO"])
  }

  @Test("A former name is used in its time and a misnomer never")
  func formerNames() {
    let early = group.names(at: "2015-01-01").map(\.text)
    #expect(early.contains("Ansar"))
    #expect(!early.contains("Four Katibas"))
    #expect(!early.contains("Nusra"))
    #expect(group.name(at: "2015-01-01") == "Ansar")
    #expect(!group.names(at: "2018-01-01").map(\.text).contains("Ansar"))
  }

  @Test("A name certainly in use comes before one possibly in use")
  func possibleNames() throws {
    let actor = Actor(
      id: "a", kind: "state",
      names: [
        Name("Perhaps", language: "en", when: try periods("2020-05/2021")),
        Name("Surely", language: "en", when: try periods("2019/2021")),
      ])
    #expect(actor.names(at: "2020-05-10").map(\.text) == ["Surely", "Perhaps"])
    #expect(actor.names(at: "2020-06-01").map(\.text) == ["Perhaps", "Surely"])
  }

  @Test("The tolerance of the graph widens the dates of names")
  func tolerance() throws {
    let actor = Actor(id: "a", kind: "state", names: [Name("New", when: try periods("2020-05-10~/.."))])
    #expect(actor.name(at: "2020-05-01") == "a")
    #expect(actor.name(at: "2020-05-01", tolerance: Tolerance(day: 15)) == "New")
  }

  @Test("A label is a name that fits, in the reader's language if one does")
  func labels() {
    #expect(group.label(at: "2020-01-01") == "JNIM")
    #expect(group.label(at: "2020-01-01", language: "fr") == "GSIM")
    #expect(group.label(at: "2020-01-01", length: 60) == "Group for the Support of Islam and Muslims")
  }

  @Test("A label that nothing fits is the name, in full")
  func longLabel() {
    let actor = Actor(id: "a", kind: "state", names: [Name("A name beyond measure", language: "en")])
    #expect(actor.label(at: "2020", length: 3) == "A name beyond measure")
  }

  @Test("An actor without a name in use goes by its identifier")
  func nameless() throws {
    let actor = Actor(
      id: "wagner", kind: "state", names: [Name("Wagner Group", when: try periods("2014~/.."))])
    #expect(actor.name(at: "2010") == "wagner")
    #expect(actor.label(at: "2010") == "wagner")
    #expect(actor.name(at: "2013") == "Wagner Group")
  }
}
