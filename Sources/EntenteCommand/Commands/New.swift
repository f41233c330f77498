import ArgumentParser
import EDTF
import GraphFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `entente new`: a small graph to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a graph: a few files that check and draw, to be written over.",
    discussion: """
      A name makes a folder with a file each for the graph, its sources, actors and relations; a name that ends in \
      .yaml makes one file of all. What it says is an example. Beside them lies entente.schema.json, which the first \
      line of each file names, so that editors complete keys and kinds. Nothing is written over.

        entente new coalition
        entente new drafts/coalition.yaml
      """
  )

  @Argument(help: "The folder to make, or a file that ends in .yaml.")
  var name: String

  @Option(
    help: ArgumentHelp("The day of the last look, if it is not today.", valueName: "date"),
    transform: parseDateQuery)
  var asOf: DateQuery?

  @OptionGroup var manner: MannerOptions

  func validate() throws {
    guard id.contains(where: \.isLetter), id.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) })
    else {
      throw ValidationError(
        "‘\(id)’ is no name of a graph; write letters, digits, - and _, such as coalition")
    }
  }

  func run() throws {
    let path = name.last == "/" ? String(name.dropLast()) : name
    guard Disk.item(at: path, followsLinks: false) == nil else {
      Terminal.complain("\(path) is there already, and nothing is written over; take another name")
      throw ExitStatus.cannotWrite.code
    }
    let day = asOf?.days.upperBound ?? Day.present
    let pieces = Starter(id: id, asOf: day).pieces
    let line = GraphSchema.line(naming: GraphSchema.fileName)
    if isFile {
      try write(line + pieces.map(\.text).joined(separator: "\n"), to: path)
    } else {
      try OutputFile.makeFolder(named: path)
      for piece in pieces {
        try write(line + piece.text, to: "\(path)/\(piece.name == Starter.header ? id : piece.name).yaml")
      }
    }
    try writeSchema(into: isFile ? path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" : "\(path)/")
    if manner.quiet { return }
    // A path that begins with a dash is an option to whoever types it.
    let prefix = path.hasPrefix("-") ? "./" : ""
    Terminal.print(
      """
      made \(prefix)\(path)

        entente check \(prefix)\(path)
        entente at \(day) \(prefix)\(path)
        entente render \(prefix)\(path) --at \(day) -o \(id.hasPrefix("-") ? "./" : "")\(id).svg

      Next: write your own facts over the example; entente layout \(prefix)\(path) keeps the places of the actors.
      Editors that know YAML schemas complete keys and kinds, by the first line of each file.
      """)
  }

  private var isFile: Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  /// The identifier of the graph: the last part of the name.
  private var id: String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    return isFile ? last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last : last
  }

  /// Writes what editors complete by; of several graphs in a folder the first one brings it.
  private func writeSchema(into folder: String) throws {
    let path = folder + GraphSchema.fileName
    guard Disk.item(at: path, followsLinks: false) == nil else { return }
    try OutputFile.write(Array(GraphSchema.text.utf8), to: OutputFile.place(named: path))
  }

  /// Writes a piece in the form that `entente fmt` gives it.
  private func write(_ text: String, to path: String) throws {
    guard case .formatted(let form) = GraphFormatter.format(yaml: text.utf8, name: path) else {
      throw ExitStatus.internal.code
    }
    try OutputFile.write(Array(form.utf8), to: OutputFile.place(ofGraphFile: path))
  }
}

extension Day {
  /// Today, in Greenwich.
  static var present: Day {
    Day(number: Int32(clamping: time(nil) / 86_400))
  }
}

/// The graph that `entente new` makes: three countries that nobody will take for real ones.
struct Starter {
  /// The name of the piece that says what the graph is.
  static let header = "graph"

  let id: String
  let asOf: Day

  /// The files, by name, each of them YAML of its own and all of them together one file.
  var pieces: [(name: String, text: String)] {
    [
      (
        Self.header,
        """
        # What the graph is. An example: write over it. Dates are EDTF: 2021-12 is some day of December, 2012~ about
        # 2012, 2020/.. from 2020 on, for as long as somebody looked (as-of).
        graph: "\(id)"
        title: "\(id.prefix(1).uppercased() + id.dropFirst())"
        as-of: \(asOf)
        coverage:
          when: \(asOf.advanced(by: -3_650).civil.year)/\(asOf.civil.year)
          note: What the editors looked for; beyond it no record does not mean no relation.

        """
      ),
      (
        "sources",
        """
        # Who says so: publisher, title, date of publication, address.
        sources:
          S1: { publisher: Example Press, title: A treaty is signed, date: \(year(-3)) }
          S2: { publisher: Example Monitor, title: Fighting at the border, date: \(year(-1)) }

        """
      ),
      (
        "actors",
        """
        # Who there is: states, groups, organisations, persons.
        actors:
          north: { kind: state, name: { en: Northland, fr: Pays du Nord } }
          south: { kind: state, name: { en: Southland, fr: Pays du Sud } }
          riders: { kind: armed-group, name: { en: The Riders, fr: Les Cavaliers }, exists: \(year(-5))~/.., claims: [S2] }

        """
      ),
      (
        "relations",
        """
        # Who stands with whom, and since when. The kinds: entente kinds.
        relations:
          - { id: R1, kind: alliance, from: north, to: south, when: \(year(-4))/.., claims: [S1] }
          - { id: R2, kind: hostility, from: riders, to: north, when: \(year(-2))~/.., status: reported, claims: [S2] }

        """
      ),
    ]
  }

  private func year(_ offset: Int) -> Int { asOf.civil.year + offset }
}
