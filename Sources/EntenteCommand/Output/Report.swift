import GraphFiles
import Writing

/// Tables of one header under headings, to be read by people or by other programs.
struct Report {
  /// Rows under a heading.
  struct Section {
    let heading: String
    /// What stands for the heading where other programs read; nil where the heading does.
    var key: String?
    var rows: [[String]]
  }

  let title: String
  let header: [String]
  var sections: [Section] = []

  /// The report; as CSV one table with the heading as its first column.
  func text(as form: Table.Form) -> String {
    switch form {
    case .aligned: VisibleText.line(title) + "\n" + sections.map(aligned).joined()
    case .markdown: "# \(Markdown.escaped(title))\n" + sections.map(markdown).joined()
    case .csv:
      Table(
        header: ["section"] + header,
        rows: sections.flatMap { section in section.rows.map { [section.key ?? section.heading] + $0 } }
      ).text(as: .csv)
    }
  }

  private func aligned(_ section: Section) -> String {
    let table = shown(section)
    // People know a name from a date; the header would say no more.
    let lines = table.text(as: .aligned).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    return "\n\(VisibleText.line(section.heading))\n"
      + lines.dropLast().map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
  }

  private func markdown(_ section: Section) -> String {
    "\n## \(Markdown.escaped(section.heading))\n\n" + shown(section).text(as: .markdown)
  }

  /// The section without the columns that say nothing in it.
  func shown(_ section: Section) -> Table {
    let columns = header.indices.filter { column in section.rows.contains { !$0[column].isEmpty } }
    return Table(
      header: columns.map { header[$0] }, rows: section.rows.map { row in columns.map { row[$0] } })
  }
}
