import EDTF
package import Relations

/// Turns the trees and tables of a graph's files into its contents, and notes each fault and each place.
///
/// A faulty field is reported once, gets a value that stands in for it, and is remembered, so that the checks of the
/// contents do not report it again.
package struct ContentsReader {
  package var contents = GraphContents(id: "")
  package var diagnostics = DiagnosticList()
  var origins = Origins()
  /// The plain rows of large tables.
  var bulk = BulkReader()
  /// How the files are read.
  var options = ReadingOptions()
  /// How many bytes the large tables have, and how many of them have been read.
  var bytesToRead = 0
  var bytesRead = 0
  /// How many rows have been left out.
  var skippedRows = 0
  /// Whether a row is being read that is left out where it has a fault.
  var isInRow = false
  /// Whether the row being read has one.
  var isRowBad = false
  /// What the graph asks of its checks.
  var settings = CheckSettings()
  /// The fields that have been reported.
  var broken: Set<GraphLocation> = []
  /// The sections of which some part could not be read, so that what they describe must not be called unknown.
  var unread: Set<String> = []
  /// The numbers that the rows of the table had when they were read, where some have been taken out since.
  var tableRows: [Int32]?
  /// The file being read.
  package var file = ""
  /// The element being read.
  var element = GraphLocation.Element.header
  /// The keys and positions that lead to the field being read.
  package var path: [String] = []

  package init() {}

  /// Reads the value of a field, for which faults are noted.
  package mutating func at<Value>(_ step: String, _ read: (inout ContentsReader) -> Value) -> Value {
    path.append(step)
    defer { path.removeLast() }
    return read(&self)
  }

  /// Reads an element, for which faults are noted.
  mutating func reading<Value>(
    _ element: GraphLocation.Element, _ read: (inout ContentsReader) -> Value
  ) -> Value {
    let outer = (self.element, path)
    self.element = element
    path = []
    defer { (self.element, path) = outer }
    return read(&self)
  }

  /// Reports a fault of the field being read.
  package mutating func fault(
    _ code: String, at position: TextPosition, _ message: String, _ suggestion: String? = nil,
    fix: Diagnostic.Fix? = nil
  ) {
    broken.insert(GraphLocation(element, path))
    report(.error, code, at: position, message, suggestion, fix: fix)
  }

  /// Reports something of the file being read that breaks no field.
  package mutating func report(
    _ severity: GraphProblem.Severity, _ code: String, at position: TextPosition, _ message: String,
    _ suggestion: String? = nil, fix: Diagnostic.Fix? = nil
  ) {
    var diagnostic = Diagnostic(
      severity, code: code, file: file, line: Int(position.line), column: Int(position.column),
      message: message, suggestion: suggestion, fix: fix)
    if isInRow, severity == .error {
      diagnostic.leaveOutRow()
      isRowBad = true
    }
    diagnostics.append(diagnostic)
  }
}
