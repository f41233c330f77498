import ArgumentParser

/// The form of an answer.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case csv
  case markdown

  /// The form of a table in it; nil for JSON.
  var form: Table.Form? {
    switch self {
    case .table: .aligned
    case .csv: .csv
    case .markdown: .markdown
    case .json: nil
    }
  }
}
