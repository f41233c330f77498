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
    for format in Formats.all {
      table.rows.append([
        format.name, format.importer == nil ? "" : "in", format.exporter == nil ? "" : "out",
        format.endings.joined(separator: " "), format.title, format.importLoses, format.exportLoses,
      ])
    }
    guard tableForm == .aligned else { return Terminal.write(table.text(as: tableForm)) }
    // What is lost takes lines of its own, where people read.
    var short = Table("format", "goes", "files", "what")
    for format in Formats.all {
      let ways = [format.importer == nil ? nil : "in", format.exporter == nil ? nil : "out"].compactMap { $0 }
      short.rows.append([
        format.name, ways.joined(separator: " "), format.endings.joined(separator: " "), format.title,
      ])
    }
    Terminal.write(short.text(as: .aligned) + "\n" + Formats.all.map(losses).joined())
  }

  private func describe(_ name: String) throws {
    let format = try Formats.known(name)
    guard let set = KnownSet.named(name) else {
      Terminal.write(losses(of: format))
      return
    }
    Terminal.write(set.description + "\n" + set.mapping + (set.mapping.hasSuffix("\n") ? "" : "\n"))
  }

  private func losses(of format: Format) -> String {
    let lines = [
      format.importer == nil ? nil : "  \(format.name) in loses \(format.importLoses)\n",
      format.exporter == nil ? nil : "  \(format.name) out loses \(format.exportLoses)\n",
    ]
    return lines.compactMap { $0 }.joined()
  }

  private var json: JSON {
    .object([
      ("version", .int(1)),
      (
        "formats",
        .array(
          Formats.all.map { format in
            .object([
              ("name", .string(format.name)), ("title", .string(format.title)),
              ("endings", .strings(format.endings)), ("import", .bool(format.importer != nil)),
              ("export", .bool(format.exporter != nil)),
              ("importLoses", format.importer == nil ? .null : .string(format.importLoses)),
              ("exportLoses", format.exporter == nil ? .null : .string(format.exportLoses)),
            ])
          })
      ),
    ])
  }
}

extension Formats {
  /// The names of those that come in.
  static var importNames: [String] { all.filter { $0.importer != nil }.map(\.name) }

  /// The names of those that go out.
  static var exportNames: [String] { all.filter { $0.exporter != nil }.map(\.name) }

  /// The format that a user named.
  ///
  /// - Parameter names: those that can be meant; all where left out.
  /// - Throws: The exit status, after saying which there are.
  static func known(_ name: String, among names: [String]? = nil) throws -> Format {
    if let format = format(named: name) { return format }
    let names = names ?? all.map(\.name)
    let advice =
      nearest(to: name, among: names).map { "did you mean \($0)? " } ?? ""
    Terminal.complain(
      "there is no format ‘\(name)’; \(advice)the formats are \(names.joined(separator: ", "))")
    throw ExitStatus.usage.code
  }
}
