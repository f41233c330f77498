import GraphFiles
package import Writing

/// What became of the rows of an import: an account that adds up.
package struct ImportReport: Sendable {
  /// The format that was read.
  package var format: String
  /// The files.
  package var files: [String]
  /// How many rows, lines or elements there were, by what they are.
  package private(set) var read = Tally()
  /// How many things the graph holds of them, by what they are.
  package private(set) var kept = Tally()
  /// How many rows went into a thing that was there already, by why.
  package private(set) var merged = Tally()
  /// How many rows came to nothing, by why.
  package private(set) var dropped = Tally()
  /// The values that nothing says the meaning of, by column or property and value.
  package private(set) var unmapped = Tally()
  /// What the files say that a graph cannot keep, by what it is.
  package private(set) var lost = Tally()
  /// What a reader should know.
  package private(set) var notes: [String] = []
  /// The first places of what was dropped, by why.
  private var places: [String: [String]] = [:]

  /// Counts of things by their names, in the order in which they were met.
  package struct Tally: Sendable {
    package private(set) var names: [String] = []
    private var counts: [String: Int] = [:]

    package init() {}

    package subscript(name: String) -> Int { counts[name] ?? 0 }
    package var isEmpty: Bool { names.isEmpty }
    package var total: Int { counts.values.reduce(0, +) }

    mutating func add(_ count: Int, _ name: String) {
      if let known = counts[name] {
        counts[name] = known + count
      } else {
        names.append(name)
        counts[name] = count
      }
    }
  }

  package init(format: String, files: [String]) {
    self.format = format
    self.files = files
  }

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
        ? "1 relation ends before it starts; entente check shows it"
        : "\(count) relations end before they start; entente check shows each")
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

  // MARK: Printing

  /// How many values without a meaning are listed.
  private static let mostListed = 20

  /// The report for people, a line each.
  package var text: String {
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
    return (lines + notes).map { VisibleText.line($0) + "\n" }.joined()
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

  private static func json(_ tally: Tally) -> JSON {
    .object(tally.names.map { ($0, .int(tally[$0])) })
  }

  private static func list(_ tally: Tally) -> String {
    tally.isEmpty
      ? "nothing"
      : tally.names.map { "\(tally[$0]) \(tally[$0] == 1 ? singular($0) : $0)" }.joined(separator: ", ")
  }

  /// The name of one of several things.
  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return "\(name.dropLast(3))y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
