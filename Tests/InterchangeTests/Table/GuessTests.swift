import GraphFiles
import Relations
import Testing

@testable import Interchange

@Suite("Guessed mappings")
struct GuessTests {
  private func guess(_ table: String) -> String {
    MappingGuess(TableSource(name: "t.csv", bytes: Array(table.utf8)), graph: "t").text
  }

  @Test("A guessed mapping reads, imports the rows that leave no question, and asks the others in comments")
  func usable() throws {
    let table = """
      from;to;type;start;end;notes;weight
      Mali;Niger;alliance;22/03/2012;31/12/2014;signed;1
      Mali;France;defence pact;01/04/2013;;-9;2
      Mali;Russia;bromance;13/05/2015;NA;x;3
      """
    let text = guess(table)
    #expect(text.contains("format: day-month-year"))
    #expect(text.contains("\"defence pact\": defence-pact") || text.contains("defence pact: defence-pact"))
    #expect(text.contains("# Question: where no end stands"))
    #expect(text.contains("ignore: [weight]"))
    let outcome = try imported(text, table)
    #expect(
      outcome.lines == [
        "line-2 alliance mali niger 2012-03-22/2014-12-31", "line-3 defence-pact mali france 2013-04-01/",
      ])
  }

  @Test(
    "The ends, the dates and the source are found by the names that people give columns in English and French",
    arguments: [
      (
        "Country A,Country B,Treaty type,Signed,End date,Source",
        "Country A|Country B|Treaty type|Signed|End date|Source"
      ),
      ("Pays A;Pays B;Type;Début;Fin;Source", "Pays A|Pays B|Type|Début|Fin|Source"),
      (
        "Acteur 1;Acteur 2;Type de relation;Date de signature;Fin;Référence",
        "Acteur 1|Acteur 2|Type de relation|Date de signature|Fin|Référence"
      ),
      (
        "État A;État B;Nature;Date de début;Date de fin;Lien",
        "État A|État B|Nature|Date de début|Date de fin|Lien"
      ),
      ("State1,State2,kind,From date,To date,URL", "State1|State2|kind|From date|To date|URL"),
      ("ccode1,ccode2,type,start,end,ref", "ccode1|ccode2|type|start|end|ref"),
      ("Source,side_a,side_b,Type,Since,Until", "side_a|side_b|Type|Since|Until|Source"),
      (
        "from_country,to_country,Type,Start,End,Reference", "from_country|to_country|Type|Start|End|Reference"
      ),
      ("Origine;Destination;Type;Début;Fin;Source", "Origine|Destination|Type|Début|Fin|Source"),
      (
        "Partie 1;Partie 2;Type d'accord;Entrée en vigueur;Expiration;Source",
        "Partie 1|Partie 2|Type d'accord|Entrée en vigueur|Expiration|Source"
      ),
      (
        "Source,Target,Relationship,Begin,Finish,Citation", "Source|Target|Relationship|Begin|Finish|Citation"
      ),
      (
        "Bank X,Bank Y,Type,Start date,End date,Source name",
        "Bank X|Bank Y|Type|Start date|End date|Source name"
      ),
      ("A,B,Type,From,To,Link", "A|B|Type|From|To|Link"),
    ])
  func headers(header: String, expected: String) throws {
    let separator = header.contains(";") ? ";" : ","
    let names = header.split(separator: separator.first ?? ",").map(String.init)
    let own = expected.split(separator: "|").map(String.init)
    let values = [
      ["Mali", "Niger", "alliance", "2012-03-04", "2013-05-06", "Reuters"],
      ["Chad", "Mali", "rivalry", "2014-01-02", "", "AFP"],
    ]
    let rows = values.map { row in
      names.map { name in own.firstIndex(of: name).map { row[$0] } ?? "" }.joined(separator: separator)
    }
    let table = ([header] + rows).joined(separator: "\n") + "\n"
    let text = guess(table)
    #expect(!text.contains("ignore:"), "\(text)")
    let outcome = try imported(text, table)
    #expect(
      outcome.lines == [
        "line-2 alliance mali niger 2012-03-04/2013-05-06", "line-3 rivalry chad mali 2014-01-02/",
      ],
      "\(text)")
    #expect(outcome.contents.sources.map(\.id.rawValue).sorted() == ["afp", "reuters"], "\(text)")
  }

  @Test("Ends that no name says to be any, and dates that are none, are questions; a year is a panel")
  func unsure() throws {
    #expect(guess("Bank X,Bank Y\nP,Q\n").contains("# Question: does Bank X name the first end?"))
    #expect(!guess("Country A,Country B\nP,Q\n").contains("the first end?"))
    let text = guess("Pays A;Pays B;Début;Fin\nMali;Niger;16/09/2013;en cours\nMali;Tchad;2014;15/08/2022\n")
    #expect(text.contains("# Question: what does en cours in Fin mean?"), "\(text)")
    #expect(text.contains("end: { column: Fin"), "\(text)")
    #expect(guess("Pays A;Pays B;Année\nMali;Niger;2013\n").contains("when: { year: \"Année\" }"))
  }

  @Test("What cannot be told is a question: the order of day and month, the century, the kind, the ends")
  func questions() throws {
    let text = guess("sender,receiver,start\nA,B,01/02/03\nA,C,04/05/06\n")
    #expect(text.contains("has start the day or the month first?"))
    #expect(text.contains("up to which year of two digits"))
    #expect(text.contains("of which kind are the relations:"))
    #expect(text.contains("pivot: 30"))
    // What nobody has answered imports nothing.
    #expect {
      _ = try ImportMapping(name: "m.yaml", bytes: Array(text.utf8))
    } throws: { error in
      (error as? InterchangeError)?.diagnostics.map(\.code) == ["unanswered"]
    }
    _ = try ImportMapping(name: "m.yaml", bytes: Array(text.replacing("=?", with: "=support").utf8))
  }

  @Test("A kind is what people call one, and nothing that only looks like it; what is near is asked about")
  func kinds() {
    let values = ["War", "Ally", "Sanctions", "No alliance", "Détente", "Funding", "Sanctions lifted"]
    let text = guess("from,to,type,start\n" + values.map { "a,b,\($0),2012-01-02\n" }.joined())
    for line in [
      "War: hostility", "Ally: alliance", "Sanctions: sanctions", "No alliance: skip  # Question: alliance?",
      "\"Détente\": skip", "Funding: support-funding", "Sanctions lifted: skip  # Question: sanctions?",
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test("Columns of the year, the month and the day are one date")
  func datesInParts() throws {
    let table = "from,to,type,styear,stmonth,stday,endyear,endmonth,endday\nA,B,alliance,1990,5,3,1991,,\n"
    let text = guess(table)
    #expect(!text.contains("ignore:"), "\(text)")
    #expect(try imported(text, table).lines == ["line-2 alliance a b 1990-05-03/1991"], "\(text)")
  }

  @Test("A column of years alone is taken for a panel")
  func panel() throws {
    let table = "ccode1,ccode2,year\n2,20,1990\n2,20,1991\n2,20,1993\n"
    let text = guess(table)
    #expect(text.contains("merge: periods"))
    #expect(
      try imported(text.replacing("=?", with: "=agreement"), table).lines == [
        "line-2 agreement 2 20 1990-01-01/1991-12-31", "line-4 agreement 2 20 1993-01-01/1993-12-31",
      ])
  }

  @Test(
    "Whatever the header, the guess is a mapping that reads, but for questions that wait for an answer",
    arguments: ["", "\n", "a", "=x,{y},\"q\"\"r\",: z\n1,2,3,4", "from,to,date\n\"\",\"\",\"\"", "from\nto"])
  func hostile(_ table: String) throws {
    do throws(InterchangeError) {
      _ = try ImportMapping(name: "m.yaml", bytes: Array(guess(table).utf8))
    } catch {
      if Set(error.diagnostics.map(\.code)) == ["unanswered"] { return }
      Issue.record("\(error.diagnostics.map(\.description)) of \(guess(table))")
    }
  }
}
