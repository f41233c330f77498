import ArgumentParser
import EDTF
import Engines
import GraphFiles

/// `entente bounds`: rows with EDTF in, rows with four numbers out.
struct BoundsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounds",
    abstract: "Add to each row of standard input the four bounds of its EDTF text, as days since 1970-01-01.",
    discussion: """
      Rows are lines of fields with a tab between them, and the last field is the text unless --field says otherwise. With \
      another --separator a field may be in quotes, as tables have them; a line break within them ends the row. To \
      the row are added s0 and s1, the days on which it may have begun, and e0 and e1, those on which it may have ended; \
      with --doubts also why either side is not sure (1 imprecise-start, 4 unknown-start; 2 imprecise-end, 8 unknown-end, \
      16 beyond-as-of), as the tables of entente export table have them. A row whose text is no span is left out and \
      reported with its line; the status is then 65, or 0 with --skip-bad-rows.

        printf 'a\\t2012-03~/..\\n' | entente bounds --as-of 2025-12-31
        entente bounds --separator , --field 3 <rows.csv >bounded.csv
      """
  )

  @Option(
    help: ArgumentHelp(
      "The character of ASCII between fields; a tab if left out.", valueName: "character"))
  var separator: String?

  @Option(
    help: ArgumentHelp("The field that holds the text, from 1; the last if left out.", valueName: "number"))
  var field: Int?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day on which somebody last looked.", valueName: "date"), transform: parseDateQuery
  )
  var asOf: DateQuery?

  @Option(help: ArgumentHelp("How many days ~, ? and % widen a day.", valueName: "days"))
  var day = Tolerance.standard.day

  @Option(help: ArgumentHelp("How many months they widen a month.", valueName: "months"))
  var month = Tolerance.standard.month

  @Option(help: ArgumentHelp("How many years they widen a year.", valueName: "years"))
  var year = Tolerance.standard.year

  @Flag(help: "Add two numbers that say why the sides are not sure.")
  var doubts = false

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var manner: MannerOptions

  func validate() throws {
    let bytes = separatorBytes
    if bytes.count != 1 || bytes[0] == 0x0A || bytes[0] >= 0x80 {
      throw ValidationError("--separator is one character of ASCII, and no line feed")
    }
    if let field, field < 1 { throw ValidationError("--field counts from 1") }
    if [day, month, year].contains(where: { !(Tolerance.limits ~= $0) }) {
      throw ValidationError("a tolerance is from 0 to \(Tolerance.limits.upperBound)")
    }
  }

  private var separatorBytes: [UInt8] { Array((separator ?? "\t").utf8) }

  func run() throws {
    var filter = BoundsFilter(
      separator: separatorBytes[0], field: field,
      tolerance: Tolerance(day: day, month: month, year: year), asOf: asOf?.days.upperBound,
      showsDoubts: doubts)
    var bad = 0
    var written: [UInt8] = []
    try GraphInput.readStandardInput { rows in
      written.removeAll(keepingCapacity: true)
      filter.read(rows, into: &written) { fault in
        bad += 1
        let advice = fault.error.advice.map { "; \($0)" } ?? ""
        let sort = reading.skipsBadRows ? "warning" : "error"
        Terminal.diagnose(
          "<stdin>:\(fault.line):\(fault.column): \(sort)[\(fault.error.code.rawValue)]: "
            + "\(fault.error.message)\(advice)")
      }
      Terminal.write(written)
    }
    if bad > 0 {
      Terminal.note(bad == 1 ? "1 row was left out" : "\(bad) rows were left out")
      if !reading.skipsBadRows { throw ExitStatus.badData.code }
    }
  }
}
