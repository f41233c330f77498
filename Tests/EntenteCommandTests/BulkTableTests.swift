import Foundation
import Testing

@Suite("Large tables")
struct BulkTableTests {
  private let table = """
    id,kind,from,to,when
    R1,alliance,a,b,2012-01-01/..
    R2,alliance,a,b,2012-13-01/..
    R3,allance,a,b,2012-01-01/..

    """

  @Test("A bad row is refused, and left out where asked, each with its line and all counted")
  func badRows() throws {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "t.csv")
    let refused = try entente(["at", "2015", "t.csv"], in: folder.url)
    #expect(refused.status == 65)
    #expect(refused.output == "")
    #expect(refused.errors.hasPrefix("t.csv:3:22: error[edtf-no-such-month]: "))

    let run = try entente(["at", "2015", "t.csv", "--skip-bad-rows", "--format", "csv"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 2)
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(errors.first?.hasPrefix("t.csv:3:22: warning[edtf-no-such-month]: ") == true)
    #expect(errors.dropFirst().first?.hasPrefix("t.csv:4:4: warning[unknown-kind]: ") == true)
    #expect(errors.dropLast().allSatisfy { $0.contains("the row is left out") })
    #expect(errors.last == "entente: 2 rows were left out, 1 relation read")

    let quiet = try entente(["at", "2015", "t.csv", "--skip-bad-rows", "--quiet"], in: folder.url)
    #expect(quiet.status == 0)
    #expect(quiet.errors == "")
  }
}
