import EDTF
import Relations
import Testing

@testable import Diagrams

@Suite("Dates in words")
struct DateWordTests {
  @Test(
    "A reader is told when something held without the signs of EDTF",
    arguments: [
      ("2021-12-13", "2021-12-13", "2021-12-13"),
      ("2021-12~", "about 2021-12", "2021-12 environ"),
      ("2014-10-28?/2024", "perhaps 2014-10-28 to 2024", "de 2014-10-28 (incertain) à 2024"),
      ("2012%/..", "since perhaps about 2012", "depuis 2012 environ (incertain)"),
      ("2012/", "from 2012, end unknown", "dès 2012, fin inconnue"),
      ("../1960", "until 1960", "jusqu’à 1960"),
      ("[2012,2014~]", "2012 or about 2014", "2012 ou 2014 environ"),
      ("[..2014]/2024", "2014 or earlier to 2024", "de 2014 ou plus tôt à 2024"),
      ("2012/[2014..]", "2012 to 2014 or later", "de 2012 à 2014 ou plus tard"),
      ("[2012-03..2012-05]", "some day from 2012-03 to 2012-05", "un jour de 2012-03 à 2012-05"),
    ])
  func words(written: String, english: String, french: String) throws {
    let span = try EDTFInterval(written)
    #expect(Lexicon(language: "en").when(span) == english)
    #expect(Lexicon(language: "fr").when(span) == french)
  }

  @Test(
    "In French words days, quarters and halves of a year have their article",
    arguments: [
      ("2020-33/..", "depuis le 1er trimestre 2020"),
      ("2020-40/2021-41", "du 1er semestre 2020 au 2e semestre 2021"),
      ("../2020-34", "jusqu’au 2e trimestre 2020"), ("2020-06-XX", "juin 2020"), ("2020-XX-XX", "2020"),
      ("[2012-03-03..2012-04-05]/2022-33", "d’un jour du 3 mars 2012 au 5 avril 2012 au 1er trimestre 2022"),
      ("2012-04/2012-05-01", "d’avril 2012 au 1er mai 2012"),
    ])
  func articles(written: String, french: String) throws {
    let lexicon = Lexicon(DiagramOptions(language: "fr", dates: .words))
    #expect(lexicon.when(try EDTFInterval(written)) == french)
  }

  @Test(
    "The title of a date of several days says that it is of one of them, once",
    arguments: [
      ("2021-03-01", "on 1 March 2021", " au 1er mars 2021"),
      ("2021-03", "on some day of March 2021", ", un jour de mars 2021"),
      ("2021-33", "on some day of first quarter of 2021", ", un jour du 1er trimestre 2021"),
      ("2021/2022", "on some day from 2021 to 2022", ", un jour de 2021 à 2022"),
      (
        "2021-03-01/2021-03-04", "on some day from 1 March 2021 to 4 March 2021",
        ", un jour du 1er mars 2021 au 4 mars 2021"
      ),
      (
        "2021-04~/2021-05", "on some day from about April 2021 to May 2021",
        ", un jour d’avril 2021 environ à mai 2021"
      ),
      (
        "[2021-03..2021-05]", "on some day from March 2021 to May 2021", ", un jour de mars 2021 à mai 2021"
      ),
    ])
  func titles(written: String, english: String, french: String) throws {
    let date = try DateQuery(written)
    for (language, end) in [("en", "G " + english), ("fr", "G" + french)] {
      let lexicon = Lexicon(DiagramOptions(language: language, dates: .words))
      #expect(lexicon.words.title("G", date: lexicon.date(date), isDay: date.isSingleDay) == end)
    }
  }

  @Test("Only one thing is meant by ~ in a picture of changes")
  func tilde() throws {
    let svg = try Graphs.diagram().picture(from: "2021-06-01", to: "2023-12-31").svg
    #expect(svg.contains(">about 2021-10\u{2003}Russia → Mali: arms"))
    let drawn = Drawn(svg)
    let lines = drawn.elements.filter { $0.classes.first == "l" || $0.name == "title" }.map(\.text)
    #expect(!lines.contains { $0.contains("~") || $0.contains("/..") })
  }
}
