import EDTF
import Foundation
import Testing

/// A row of the checked cases: a period, a day, and what is to be said of them.
struct Vector: Sendable, CustomTestStringConvertible {
  let fields: [String: String]

  subscript(_ name: String) -> String { fields[name] ?? "" }

  var testDescription: String { "\(self["when"]) on \(self["at"]): \(self["why"])" }

  /// Every row of the file in the bundle; none where it cannot be read.
  static let all: [Vector] = {
    let url = Bundle.module.url(
      forResource: "interval_status_vectors",
      withExtension: "csv",
      subdirectory: "Vectors"
    )
    guard let url, let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    let rows = text.split(whereSeparator: \.isNewline).map(cells)
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Vector(fields: Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first }))
    }
  }()

  /// The cells of a line, in which a cell with a comma stands in quotes.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
