import EDTF
import Engines
import Testing

@Suite("The filter that gives rows their bounds")
struct BoundsFilterTests {
  private func filtered(
    _ text: String, separator: Character = "\t", field: Int? = nil, showsDoubts: Bool = false
  ) -> (text: String, faults: [String]) {
    var filter = BoundsFilter(
      separator: separator.asciiValue ?? 9, field: field, tolerance: .standard, asOf: Day("2020-06-01"),
      showsDoubts: showsDoubts)
    var bytes: [UInt8] = []
    var faults: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { rows in
      filter.read(rows, into: &bytes) { faults.append("\($0.line):\($0.column) \($0.error.code.rawValue)") }
    }
    return (String(decoding: bytes, as: UTF8.self), faults)
  }

  @Test("Adds four numbers to each row, and two more that say why")
  func rows() {
    #expect(filtered("a\t1970-01-01/1970-02-01\n").text == "a\t1970-01-01/1970-02-01\t0\t0\t31\t31\n")
    #expect(
      filtered("1970-01/..\n", showsDoubts: true).text == "1970-01/..\t0\t30\t18414\t2932896\t1\t16\n")
  }

  @Test("Takes the field asked for, and a last line without its end or with a carriage return")
  func fields() {
    #expect(filtered("x,1970,y", separator: ",", field: 2).text == "x,1970,y,0,364,0,364\n")
    #expect(filtered("1970\r\n").text == "1970\t0\t364\t0\t364\n")
    #expect(filtered("\u{FEFF}1970\n").text == "1970\t0\t364\t0\t364\n")
  }

  @Test("A field between commas may be in quotes, in which a comma is part of it")
  func quotes() {
    let rows = "d,\"e, f\",\"1970\"\n\"x \"\"y\"\",\",b,\"[1970,1971]\"\n"
    #expect(
      filtered(rows, separator: ",", field: 3).text
        == "d,\"e, f\",\"1970\",0,364,0,364\n\"x \"\"y\"\",\",b,\"[1970,1971]\",0,729,0,729\n")
    #expect(filtered(rows, separator: ",").faults.isEmpty)
    #expect(filtered("\"1970,x\n", separator: ",", field: 1).faults == ["1:1 edtf-not-a-date"])
    // Between tabs a quote is a character like others.
    #expect(filtered("a\t\"1970\"\n").faults.count == 1)
  }

  @Test("Leaves out rows whose text is no span, and says which and where")
  func faults() {
    let (text, faults) = filtered("é\t2012-02-30\n1970\n\nx\t\t\n")
    #expect(text == "1970\t0\t364\t0\t364\n")
    #expect(faults.map { $0.split(separator: " ")[0] } == ["1:11", "3:1", "4:4"])
    #expect(filtered("a\n", field: 2).faults.count == 1)
  }
}
