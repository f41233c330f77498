import EDTF
import Relations

extension RevisionAnswer {
  /// How many characters a comment of GitHub takes, less what others may put around this one.
  static let lengthLimit = 60_000

  /// The answer as a comment on a pull request: tables, and a sketch of what the edit does to the answers.
  ///
  /// It stays below the length that a comment may have; what is left out is said.
  var markdown: String {
    let report = report
    var text = "## \(Markdown.escaped(title))\n"
    var leftOut = 0
    for section in report.sections {
      text += "\n### \(Markdown.escaped(section.heading))\n"
      if section.rows.isEmpty { continue }
      let table = report.shown(section)
      let rows = table.rows
      let room = Self.lengthLimit - text.count
      var length = 0
      let fitting = rows.prefix { row in
        length += row.reduce(20) { $0 + Markdown.escaped($1).count }
        return length < room
      }
      leftOut += rows.count - fitting.count
      text += "\n" + Table(header: table.header, rows: Array(fitting)).text(as: .markdown)
      if section.key == "effect", let sketch = MermaidSketch(self) {
        text += "\n```mermaid\n\(sketch.text)```\n"
        if sketch.leftOut > 0 { text += "\nThe sketch leaves out \(sketch.leftOut) more.\n" }
      }
    }
    if leftOut > 0 { text += "\n\(leftOut) more rows do not fit into a comment.\n" }
    return text
  }
}
