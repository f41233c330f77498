package import Writing

/// What became of the rows of an import: an account that adds up.
public struct ImportReport: Sendable {
  /// The name of the format that was read.
  public let format: String
  /// The files, by their names.
  public package(set) var files: [String]
  /// How many rows, lines or elements there were, by what they are, such as `rows` or `edges`.
  public private(set) var read = ReportCounts()
  /// How many things the graph holds of them, by what they are, such as `actors` or `relations`.
  public private(set) var kept = ReportCounts()
  /// How many rows went into a thing that was there already, by why.
  public private(set) var merged = ReportCounts()
  /// How many rows came to nothing, by why.
  public private(set) var dropped = ReportCounts()
  /// The values that nothing says the meaning of, by column or property and value.
  public private(set) var unmapped = ReportCounts()
  /// What the files say that a graph cannot keep, by what it is.
  public private(set) var lost = ReportCounts()
  /// What a reader should know.
  public private(set) var notes: [String] = []
  /// The first places of what was dropped, by why.
  private var places: [String: [String]] = [:]

  package init(format: String, files: [String]) {
    self.format = format
    self.files = files
  }

  /// The first places of what was dropped for a reason that ``dropped`` names, such as `file.csv:12`; a thousand at most.
  public func places(ofDropped why: String) -> [String] { places[why] ?? [] }

  // MARK: Counting

  /// So many rows, lines or elements were read.
  package mutating func noteRead(_ what: String, _ count: Int = 1) { read.add(count, what) }

  /// So many things came into the graph.
  package mutating func noteKept(_ what: String, _ count: Int = 1) { kept.add(count, what) }

  /// So many rows went into things that were there already.
  package mutating func noteMerged(_ why: String, _ count: Int = 1) { merged.add(count, why) }

  /// A row came to nothing.
  ///
  /// - Parameter place: where it stands, such as `file.csv:12`.
  package mutating func noteDropped(_ why: String, _ count: Int = 1, at place: String? = nil) {
    dropped.add(count, why)
    guard let place, places[why, default: []].count < Self.mostPlaces else { return }
    places[why, default: []].append(place)
  }

  /// So many relations that were kept so far did not come into the graph, since they end before they start.
  package mutating func noteReversedDropped(_ count: Int) {
    noteDropped("it ends before it starts, which a file of YAML cannot say", count)
    kept.add(-count, "relations")
  }

  /// So many relations that end before they start stand in a table of the graph.
  package mutating func noteReversedKept(_ count: Int) {
    note(
      count == 1
        ? "1 relation ends before it starts; entente check shows it, and with --skip-bad-rows what else is wrong"
        : "\(count) relations end before they start; entente check shows each, and with --skip-bad-rows what else "
          + "is wrong")
  }

  /// Nothing says what a value means.
  package mutating func noteUnmapped(_ value: String, of property: String) {
    unmapped.add(1, "\(property): \(value)")
  }

  /// A graph cannot keep something.
  package mutating func noteLost(_ what: String, _ count: Int = 1) {
    if count > 0 { lost.add(count, what) }
  }

  /// Something that a reader should know, said once.
  package mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  /// How many places of what was dropped are kept for programs, by why; people are shown the first few.
  private static let mostPlaces = 1_000
  private static let mostPlacesShown = 3
}

extension ImportReport: CustomStringConvertible {
  /// How many values without a meaning are listed.
  private static let mostListed = 20

  /// The report for people, as the command prints it, a line for each of its counts and notes.
  public var description: String {
    var lines = ["read \(Self.list(read)), kept \(Self.list(kept))"]
    lines += merged.names.map { "merged \(merged[$0]): \($0)" }
    lines += dropped.names.map { why in
      let places = places[why].map { places in
        let shown = places.prefix(Self.mostPlacesShown)
        return " (\(shown.joined(separator: ", "))\(dropped[why] > shown.count ? ", …" : ""))"
      }
      return "dropped \(dropped[why]): \(why)\(places ?? "")"
    }
    lines += unmapped.names.prefix(Self.mostListed).map { "without a meaning \(unmapped[$0]): \($0)" }
    if unmapped.names.count > Self.mostListed {
      lines.append("and \(unmapped.names.count - Self.mostListed) other values without a meaning")
    }
    lines += lost.names.map { "not kept \(lost[$0]): \($0)" }
    return (lines + notes).map(VisibleText.line).joined(separator: "\n")
  }

  /// The report for programs.
  package var json: JSON {
    .object([
      ("version", .int(1)), ("format", .string(format)), ("files", .strings(files)),
      ("read", Self.json(read)),
      ("kept", Self.json(kept)), ("merged", Self.json(merged)),
      (
        "dropped",
        .array(
          dropped.names.map {
            .object([
              ("why", .string($0)), ("count", .int(dropped[$0])), ("places", .strings(places[$0] ?? [])),
            ])
          })
      ),
      ("unmapped", Self.json(unmapped)), ("lost", Self.json(lost)), ("notes", .strings(notes)),
    ])
  }

  private static func json(_ counts: ReportCounts) -> JSON {
    .object(counts.names.map { ($0, .int(counts[$0])) })
  }

  private static func list(_ counts: ReportCounts) -> String {
    counts.isEmpty
      ? "nothing"
      : counts.names.map { "\(counts[$0]) \(counts[$0] == 1 ? singular($0) : $0)" }.joined(separator: ", ")
  }

  /// The name of one of several things.
  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return "\(name.dropLast(3))y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
