import Foundation
import GraphFiles
import Relations
import Testing

@testable import Interchange

@Suite("Separators, quotes and encodings of tables")
struct TableFormTests {
  private let text = "a,b,d\nCôte,Čad,2012\n\"x, y\",\"the \"\"z\"\"\",2013\n"
  private let expected = [
    "line-2 alliance côte čad 2012", "line-3 alliance x_y the_z 2013",
  ]

  @Test("The separator is found out", arguments: [",", ";", "\t", "|"])
  func separators(_ mark: String) throws {
    let table = "a\(mark)b\(mark)d\n\"x, y; z\"\(mark)q\(mark)2012\n"
    #expect(try imported(mapping(when: "d"), table).lines == ["line-2 alliance x_y_z q 2012"])
  }

  @Test("Lines may end as on an old Macintosh, those above the header too", arguments: ["\r", "\n", "\r\n"])
  func lineEnds(_ end: String) throws {
    let table = ["some title", "of two lines", "a,b,d", "x,y,2012", "z,q,2013"].joined(separator: end)
    for piece in [7, 64, 1 << 20] {
      let found = try imported(mapping(when: "d", table: "skip-lines: 2"), table, pieceSize: piece)
      #expect(found.lines == ["line-4 alliance x y 2012", "line-5 alliance z q 2013"], "\(piece)")
    }
  }

  @Test("A name that a first row lacks is taken from a later one")
  func lateNames() throws {
    let rule = "{ column: a, prefix: x-, name: n }"
    let text = mapping(when: "d").replacing("from: a", with: "from: \(rule)")
    let found = try imported(text, "a,n,b,d\n1,,y,2012\n1,Aland,y,2013\n1,Other,y,2014\n")
    #expect(found.contents.actors.first { $0.id == "x-1" }?.names.map(\.text) == ["Aland", "Other"])
  }

  @Test("Pieces of a cell stand between separators, however many")
  func cellPieces() {
    #expect(" a ;; b;c".pieces(between: ";") == ["a", "b", "c"])
    #expect("a - b-c".pieces(between: " - ") == ["a", "b-c"])
    #expect("a;b".pieces(between: "") == ["a;b"])
    let many = (0..<20_000).map(String.init)
    #expect(many.joined(separator: ", ").pieces(between: ",") == many)
  }

  @Test(
    "The encoding is found out, with a byte order mark and without",
    arguments: [
      String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .utf16,
    ])
  func encodings(_ encoding: String.Encoding) throws {
    for mark in ["", "\u{FEFF}"] where !(encoding == .utf16 && mark.isEmpty == false) {
      let data = try #require((mark + text).data(using: encoding))
      for piece in [7, 64, 1 << 20] {
        let source = TableSource(name: "t.csv", bytes: Array(data))
        #expect(try imported(mapping(when: "d"), [source], pieceSize: piece).lines == expected)
      }
    }
  }

  @Test("Windows-1252 is found out where the bytes are not UTF-8, however late")
  func windows() throws {
    let text = "a,b,d\n" + String(repeating: "x,y,2012\n", count: 500) + "Côte,“q”,2013\n"
    let data = try #require(text.data(using: .windowsCP1252))
    let source = TableSource(name: "t.csv", bytes: Array(data))
    let outcome = try imported(mapping(when: "d"), [source], pieceSize: 100)
    #expect(outcome.lines.contains("line-502 alliance côte q 2013"))
    #expect(outcome.report.notes.contains("t.csv is read as windows-1252"))
  }

  @Test("Where the beginning is in UTF-8 and what follows is not, the report says from where")
  func changing() throws {
    let text = "a,b,d\n" + String(repeating: "x,y,2012\n", count: 20_000)
    let rest = try #require("Côte,q,2013\n".data(using: .windowsCP1252))
    let source = TableSource(name: "t.csv", bytes: Array(text.utf8) + Array(rest))
    let outcome = try imported(mapping(when: "d"), [source], pieceSize: 1_000)
    #expect(outcome.rows.count == 20_001)
    #expect(outcome.contents.actors.contains { $0.id == "côte" })
    #expect(outcome.report.notes.contains { $0.contains("not UTF-8 after line ") })
  }

  @Test("A quote may be none, and lines may come before the header, or no header at all")
  func forms() throws {
    let none = mapping(when: "d", table: "quote: none")
    #expect(try imported(none, "a,b,d\n5\" gun,y,2012\n").lines == ["line-2 alliance 5_gun y 2012"])
    let skipped = mapping(when: "d", table: "skip-lines: 2")
    #expect(try imported(skipped, "Title\nof it\na,b,d\nx,y,2012\n").lines == ["line-4 alliance x y 2012"])
    let named = mapping(when: "d", table: "columns: [a, b, d]")
    #expect(try imported(named, "x,y,2012\n").lines == ["line-1 alliance x y 2012"])
  }

  @Test("Rows are the same however small the pieces are in which a table is read")
  func pieces() throws {
    let rows = (0..<200).map { "x\($0),\"y,\n\"\"\($0)\"\"\",20\($0 % 90 + 10)\n" }.joined()
    let whole = try imported(mapping(when: "d"), "a,b,d\r\n" + rows)
    #expect(whole.lines.count == 200)
    for size in [1, 2, 3, 17, 100, 1_000] {
      let pieces = try imported(mapping(when: "d"), "a,b,d\r\n" + rows, pieceSize: size)
      #expect(pieces.lines == whole.lines)
      #expect(pieces.report.description == whole.report.description)
    }
  }

  @Test("A row whose quotes are wrong is dropped with its line, and the rest is read")
  func badQuotes() throws {
    let outcome = try imported(mapping(when: "d"), "a,b,d\nx\"z,y,2012\nx,y,2013\n")
    #expect(outcome.lines == ["line-3 alliance x y 2013"])
    #expect(outcome.report.dropped.total == 1)
    #expect(outcome.report.description.contains("table.csv:2"))
  }

  @Test("A line of blanks is none, before the header and after, and a line for Excel names the separator")
  func blanks() throws {
    let table = "\n  \na;b;d\n ; ;\n\t\nx;y;2012\n;;\n\n"
    let outcome = try imported(mapping(when: "d"), table)
    #expect(outcome.lines == ["line-6 alliance x y 2012"])
    #expect(outcome.report.dropped.total == 0)
    for end in ["\n", "\r\n", "\r"] {
      let text = "sep=|\(end)a|b|d\(end)\"x,y,z\"|q|2012\(end)"
      #expect(try imported(mapping(when: "d"), text).lines == ["line-3 alliance x_y_z q 2012"])
    }
  }

  @Test(
    "A header may have quotes, blanks, a line end and a name twice; the first of two is read, and the report says so"
  )
  func headers() throws {
    let table = "\u{FEFF}\"a\", b ,d,\"two\nlines\",a\nx,y,2012,1,2\n"
    let outcome = try imported(mapping(when: "d"), table)
    #expect(outcome.lines == ["line-3 alliance x y 2012"])
    #expect(outcome.report.notes.contains("columns left out of table.csv: two lines"))
    #expect(
      outcome.report.notes.contains("two columns of table.csv are called a, of which the first is read"))
  }

  @Test("A row may be shorter than the header; what one has beyond it is counted")
  func ragged() throws {
    let outcome = try imported(mapping(when: "d"), "a,b,d,e\nx,y,2012\nx,z,2013,1,,\nx,w,2014,1,extra,more\n")
    #expect(outcome.lines.count == 3)
    #expect(outcome.report.lost["what rows of table.csv have beyond the columns of its header"] == 1)
  }

  @Test("A zero byte makes no UTF-16 of a table, and an empty one is called so")
  func litter() throws {
    #expect(
      try imported(mapping(when: "d"), "a,b,d\nx\u{0}y,z,2012\n").lines == ["line-2 alliance x_y z 2012"])
    for text in ["", "\n\n", "\u{FEFF}"] {
      let fault = try #require(throws: InterchangeError.self) { try imported(mapping(when: "d"), text) }
      #expect(fault.diagnostics.map(\.code) == ["empty-table"])
    }
  }

  @Test("Columns left out are named once")
  func leftOut() throws {
    let outcome = try imported(mapping(when: "d", table: "ignore: [e]"), "a,b,d,e,f,g\nx,y,2012,1,2,3\n")
    #expect(outcome.report.notes.contains("columns left out of table.csv: f, g"))
  }

  @Test("A cell with several sources is as many witnesses, and no two texts are one of them")
  func sources() throws {
    let mapping = """
      graph: t
      sources: { S1: { title: A report, date: 2009 } }
      tables:
        - relations: { kind: =alliance, from: a, to: b, when: d, source: { column: src, split: ";" } }
      """
    let outcome = try imported(
      mapping, "a,b,d,src\nx,y,2012,RFI;AFP\nx,z,2013,\"RFI, AFP\"\ny,z,2014,RFI/AFP\nw,z,2015,S1\nv,z\n")
    let claims = outcome.whole.relations.map { $0.claims.map(\.source.rawValue) }
    #expect(claims.prefix(4) == [["rfi", "afp"], ["rfi_afp"], ["rfi_afp-2"], ["S1"]])
    #expect(outcome.contents.sources.map(\.id.rawValue) == ["S1", "rfi", "afp", "rfi_afp", "rfi_afp-2"])
    #expect(outcome.report.description.contains("1 rows of table.csv have fewer fields than its header"))
  }
}
