import GraphFiles
import Relations
import Testing

@Suite("What cells of a table and numbers are told")
struct CellWordingTests {
  private func findings(_ rows: String, _ name: String = "t.csv") throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(preamble, to: "g.yaml")
    try folder.write(rows, to: name)
    return try GraphReader.check(folder.path).diagnostics.filter { $0.severity == .error }
      .map { "\($0.code): \($0.message); \($0.suggestion ?? "")" }
  }

  @Test(
    "A cell without a date says to leave it empty, and one with a span where its sides belong",
    arguments: [
      ("n/a,2020", "leave the cell empty"), ("2020,N/A", "leave the cell empty"),
      ("2020,?", "leave the cell empty"), ("2020,#N/A", "leave the cell empty"),
      ("unknown,2020", "leave the cell empty"),
      ("2020,–", "or write .. for an open side"), ("-,2020", "or write .. for an open side"),
      ("2020-01-01/2021,", "write 2020-01-01 in start and 2021 in end"),
      ("2020/..,", "write 2020 in start and .. in end"),
    ])
  func cells(_ cells: String, _ advice: String) throws {
    let found = try findings("id,kind,from,to,start,end\nR1,alliance,a,b,\(cells)\n")
    #expect(found.count == 1 && found[0].contains(advice), "\(found)")
    #expect(!found[0].contains("slash"), "\(found)")
  }

  @Test("A kind in capitals and a header in capitals are told what to write where")
  func capitals() throws {
    let kind = try findings("id,kind,from,to,start,end\nR1,Alliance,a,b,2020,2021\n")
    #expect(kind.count == 1 && kind[0].contains("write alliance in the column kind"), "\(kind)")
    let header = try findings("ID,KIND,FROM,TO,START,END\nR1,alliance,a,b,2020,2021\n")
    #expect(
      header.count == 6 && zip(header, ["id", "kind"]).allSatisfy { $0.hasSuffix("write \($1)") }, "\(header)"
    )
  }

  @Test("Columns and lines that spreadsheets make are told what to write")
  func spreadsheets() throws {
    let folder = try TemporaryFolder()
    try folder.write(preamble, to: "g.yaml")
    try folder.write("id,kind,from,to,start date,end_date\nR1,alliance,a,b,2020,2021\n", to: "t.csv")
    let columns = try GraphReader.check(folder.path).diagnostics.filter { $0.code == "csv-column" }
      .compactMap(\.suggestion)
    #expect(columns.map { String($0.prefix(20)) } == ["did you mean start? ", "did you mean end? Ot"])
    let line = try findings("sep=;\nid;kind;from;to;when\nR1;alliance;a;b;2020\n")
    #expect(line.count == 1 && line[0].contains("remove this line"), "\(line)")
    let start = try findings("id,kind,from,to,start,end\nR1,alliance,a,b,2014/,2015\n")
    #expect(start.count == 1 && start[0].contains("write 2014") && !start[0].contains("[2014"), "\(start)")
    let sources = try findings("id,kind,from,to,when,source\nR1,alliance,a,b,2014,\"S1, S2\"\n")
    #expect(sources.count == 1 && sources[0].contains("S1;S2"), "\(sources)")
  }

  @Test(
    "A header that is not quite one says what to do about it",
    arguments: [
      ("id,kind,from,to,start\nR1,alliance,a,b,2020\n", "add the column end to the header and to each row"),
      ("id,kind,from,when\nR1,alliance,a,2020\n", "add the column to to the header"),
      ("x\ny\n", "the columns are id, kind"),
      ("id|kind|from|to|when\nR1|alliance|a|b|2020\n", "bars stand between"),
      ("Alliances\nid,kind,from,to,when\nR1,alliance,a,b,2020\n", "take out the line above them"),
      ("Alliances,,,,\n\nid;kind;from;to;when\nR1;alliance;a;b;2020\n", "take out the 2 lines above them"),
      ("id, kind,from,to,when\nR1,alliance,a,b,2020\n", "write kind, without blanks around it"),
    ])
  func headers(_ table: String, _ advice: String) throws {
    let found = try findings(table)
    #expect(found.count == 1 && found[0].contains(advice), "\(found)")
  }

  @Test("Separators behind the last column are left out with a word")
  func trailingSeparators() throws {
    let folder = try TemporaryFolder()
    try folder.write(preamble, to: "g.yaml")
    try folder.write("id,kind,from,to,when,,\nR1,alliance,a,b,2020,,\n", to: "t.csv")
    let reading = try GraphReader.check(folder.path)
    #expect(reading.graph?.relations.count == 1)
    #expect(
      reading.diagnostics.contains { $0.code == "csv-column" && $0.message.contains("the last 2 columns") })
  }

  @Test(
    "A row says what to write in it",
    arguments: [
      ("id,kind,from,to,start,end\nR1,alliance,a,b,,\n", "write a date in one of them"),
      ("id,kind,from,to,when\nR1,alliance, a,b,2020\n", "write a, without the blanks around it"),
      ("id,kind,from,to,when,source\nR1,alliance,a,b,2020,\"s,S2\"\n", "as s;S2"),
      ("id;kind;from;to;when;weight\nR1;alliance;a;b;2020;1,5\n", "write 1.5"),
      (
        "id;kind;from;to;when;weight\nR1;alliance;a;b;2020;2,750 t\n",
        "write 2.750 t where the comma is the point, or 2750 t"
      ),
      ("id;kind;from;to;when;count\nR1;alliance;a;b;2020;2,750 men\n", "write 2750 men"),
      ("id,kind,from,to,when,count\nR1,alliance,a,b,2020,9007199254740993 x\n", "more digits than are kept"),
    ])
  func rows(_ table: String, _ advice: String) throws {
    let found = try findings(table)
    #expect(found.count == 1 && found[0].contains(advice), "\(found)")
  }

  @Test("A date that nobody knows is written as the advice has it")
  func unknownDate() throws {
    #expect(try findings("id,kind,from,to,when\nR1,alliance,a,b,/\n").isEmpty)
    #expect(try findings("id,kind,from,to,start,end\nR1,alliance,a,b,,..\n").isEmpty)
  }

  @Test("A field of a table is filled once")
  func mapping() {
    #expect(throws: TableMapping.Fault.self) { try TableMapping("kind==x,from=a,from=b,to=c,when=d") }
    #expect(throws: Never.self) { try TableMapping("kind==x,from=a+b,to=c,when=d") }
  }

  @Test(
    "A number whose thousands are set apart is no number of something that begins with digits",
    arguments: [
      ("1 200 troops", "write 1200 troops"), ("1 200", "write 1200"), ("1,200 men", "write 1200 men"),
      ("1'200", "write 1200"), ("12 345 678 rounds", "write 12345678 rounds"),
      ("1 000-2 000 men", "1200 troops"),
    ])
  func thousands(_ text: String, _ advice: String) throws {
    #expect(Quantity(text) == nil)
    let table = try findings("id,kind,from,to,when,count\nR1,alliance,a,b,2020,\"\(text)\"\n")
    #expect(table.count == 1 && table[0].contains(advice), "\(table)")
    let yaml = try findings(
      "relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020, count: \"\(text)\" } ]\n", "r.yaml")
    #expect(yaml.count == 1 && yaml[0].contains(advice), "\(yaml)")
  }
}
