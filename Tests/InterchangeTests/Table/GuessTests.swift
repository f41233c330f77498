import GraphFiles
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

  @Test("What cannot be told is a question: the order of day and month, the century, the kind, the ends")
  func questions() throws {
    let text = guess("sender,receiver,start\nA,B,01/02/03\nA,C,04/05/06\n")
    #expect(text.contains("has start the day or the month first?"))
    #expect(text.contains("up to which year of two digits"))
    #expect(text.contains("of which kind are the relations:"))
    #expect(text.contains("pivot: 30"))
    _ = try ImportMapping(name: "m.yaml", bytes: Array(text.utf8))
  }

  @Test("A column of years alone is taken for a panel")
  func panel() throws {
    let table = "ccode1,ccode2,year\n2,20,1990\n2,20,1991\n2,20,1993\n"
    let text = guess(table)
    #expect(text.contains("merge: periods"))
    #expect(
      try imported(text, table).lines == [
        "line-2 agreement 2 20 1990-01-01/1991-12-31", "line-4 agreement 2 20 1993-01-01/1993-12-31",
      ])
  }

  @Test(
    "Whatever the header, the guess is a mapping that reads",
    arguments: ["", "\n", "a", "=x,{y},\"q\"\"r\",: z\n1,2,3,4", "from,to,date\n\"\",\"\",\"\"", "from\nto"])
  func hostile(_ table: String) throws {
    do throws(ImportMapping.Faults) {
      _ = try ImportMapping(name: "m.yaml", bytes: Array(guess(table).utf8))
    } catch {
      Issue.record("\(error.diagnostics.map(\.description)) of \(guess(table))")
    }
  }
}
