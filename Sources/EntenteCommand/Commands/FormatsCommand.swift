import ArgumentParser
import GraphFiles
import Interchange
import Relations
import Writing

/// `entente formats`: what goes in and out.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats that graphs come from and go to, and what each loses.",
    discussion: """
        entente formats
        entente formats --format json
        entente formats ucdp-actor       of a known data set: its licence, its traps, and its mapping

      What engines read is a folder of tables, and no format of one file: entente export table GRAPH -o FOLDER.
      """
  )

  @Argument(help: "A known data set, to be described.", completion: .list(KnownSet.all.map(\.name)))
  var name: String?

  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func run() throws {
    if let name { return try describe(name) }
    guard let tableForm = form.format.form else {
      Terminal.print(json.text)
      return
    }
    var table = Table("format", "in", "out", "files", "what", "loses in", "loses out")
    for format in Format.all {
      table.rows.append([
        format.name, format.comesIn ? "in" : "", format.goesOut ? "out" : "",
        format.endings.joined(separator: " "), format.title, format.importLosses ?? "",
        format.exportLosses ?? "",
      ])
    }
    guard tableForm == .aligned else { return Terminal.write(table.text(as: tableForm)) }
    // What is lost takes lines of its own, where people read.
    var short = Table("format", "goes", "files", "what")
    for format in Format.all {
      let ways = [format.comesIn ? "in" : nil, format.goesOut ? "out" : nil].compactMap { $0 }
      short.rows.append([
        format.name, ways.joined(separator: " "), format.endings.joined(separator: " "), format.title,
      ])
    }
    Terminal.write(short.text(as: .aligned) + "\n" + Format.all.map(losses).joined())
  }

  private func describe(_ name: String) throws {
    let format = try Format.known(name)
    guard let set = KnownSet(named: name) else {
      Terminal.write(losses(of: format))
      return
    }
    Terminal.write(set.description + "\n" + set.mapping + (set.mapping.hasSuffix("\n") ? "" : "\n"))
  }

  private func losses(of format: Format) -> String {
    let lines = [
      format.importLosses.map { "  \(format.name) in loses \($0)\n" },
      format.exportLosses.map { "  \(format.name) out loses \($0)\n" },
    ]
    return lines.compactMap { $0 }.joined()
  }

  private var json: JSON {
    .object([
      ("version", .int(1)),
      (
        "formats",
        .array(
          Format.all.map { format in
            .object([
              ("name", .string(format.name)), ("title", .string(format.title)),
              ("endings", .strings(format.endings)), ("import", .bool(format.comesIn)),
              ("export", .bool(format.goesOut)),
              ("importLoses", format.importLosses.map(JSON.string) ?? .null),
              ("exportLoses", format.exportLosses.map(JSON.string) ?? .null),
            ])
          })
      ),
    ])
  }
}

extension Format {
  /// The format that a user named.
  ///
  /// - Parameter names: those that can be meant; all where left out.
  /// - Throws: The exit status, after saying which there are.
  static func known(_ name: String, among names: [String]? = nil) throws -> Format {
    if let format = Format(named: name) { return format }
    let names = names ?? all.map(\.name)
    let advice =
      nearest(to: name, among: names).map { "did you mean \($0)? " } ?? ""
    Terminal.complain(
      "there is no format ‘\(name)’; \(advice)the formats are \(names.joined(separator: ", "))")
    throw ExitStatus.usage.code
  }
}
