import EDTF
import Queries
import Relations

/// The foot of a picture: the sources in columns, each with a link to where it can be read, then a line that says where
/// the data is from.
struct SourceList {
  /// Words of a line that lead to the same place.
  struct Piece {
    var words: String
    let link: String?
    /// What the words are short for.
    let title: String?
  }

  private struct Line {
    let pieces: [Piece]
    let left: Int
    let baseline: Int
  }

  private var lines: [Line] = []
  /// The baseline of the last line.
  let bottom: Int

  private static let size = 9.5
  private static let lineHeight = 13
  /// How far a further line of an entry is set in.
  private static let indent = 10
  /// The most lines of an entry.
  private static let lineLimit = 4

  /// - Parameter first: The top of the list.
  init(
    _ listing: SourceListing, lexicon: Lexicon, provenance: String, left: Int, right: Int, first: Int
  ) {
    let columns = max(1, (right - left) / 340)
    let columnWidth = (right - left) / columns
    let room = Double(columnWidth - 14) / TextMetrics.slack
    let entries = Self.entries(of: listing, lexicon: lexicon).map { Self.broken($0, room: room) }
    let rows = entries.reduce(0) { $0 + $1.count }
    // Columns of one height, but for an entry that is not divided between two.
    let share = (rows + columns - 1) / columns
    var (column, row, tallest) = (0, 0, 0)
    for entry in entries {
      if row > 0, row + entry.count > share, column + 1 < columns { (column, row) = (column + 1, 0) }
      for (index, pieces) in entry.enumerated() {
        lines.append(
          Line(
            pieces: pieces, left: left + column * columnWidth + (index > 0 ? Self.indent : 0),
            baseline: first + 8 + row * Self.lineHeight))
        row += 1
      }
      tallest = max(tallest, row)
    }
    var baseline = first + 8 + tallest * Self.lineHeight + 10
    for words in TextMetrics.lines(
      provenance, width: Double(right - left) / TextMetrics.slack, size: Self.size, limit: 4)
    {
      lines.append(
        Line(pieces: [Piece(words: words, link: nil, title: nil)], left: left, baseline: baseline))
      baseline += Self.lineHeight
    }
    bottom = baseline - Self.lineHeight
  }

  private static func entries(of listing: SourceListing, lexicon: Lexicon) -> [[Piece]] {
    switch listing {
    case .numbered(let sources):
      sources.enumerated().map { [piece(of: $1, "[\($0 + 1)] \($1.fullName(lexicon))", lexicon)] }
    case .plain(let sources): sources.map { [piece(of: $0, $0.fullName(lexicon), lexicon)] }
    case .byTie(let ties):
      ties.map { tie, sources in
        let lead = Piece(words: tie + lexicon[.colon], link: nil, title: nil)
        return [lead]
          + sources.enumerated().map { index, source in
            piece(of: source, source.shortName(lexicon) + (index + 1 < sources.count ? ";" : ""), lexicon)
          }
      }
    }
  }

  private static func piece(of source: Source, _ words: String, _ lexicon: Lexicon) -> Piece {
    Piece(words: words, link: source.link, title: source.fullName(lexicon))
  }

  /// An entry in lines of a width.
  private static func broken(_ entry: [Piece], room: Double) -> [[Piece]] {
    var lines: [[Piece]] = [[]]
    var filled = 0.0
    let space = TextMetrics.width(of: " ", size: size)
    for piece in entry {
      for word in piece.words.split(separator: " ") {
        let fitted = TextMetrics.fit(String(word), width: room - Double(indent), size: size)
        let wide = TextMetrics.width(of: fitted, size: size)
        let isFirst = lines[lines.count - 1].isEmpty
        let indented = lines.count > 1 ? Double(indent) : 0
        if !isFirst, filled + space + wide > room - indented {
          if lines.count == lineLimit {
            let last = lines[lineLimit - 1].count - 1
            lines[lineLimit - 1][last].words += " …"
            return lines
          }
          lines.append([])
          filled = 0
        } else if !isFirst {
          filled += space
        }
        filled += wide
        let current = lines.count - 1
        if let last = lines[current].indices.last, lines[current][last].title == piece.title {
          lines[current][last].words += " " + fitted
        } else {
          lines[current].append(Piece(words: fitted, link: piece.link, title: piece.title))
        }
      }
    }
    return lines
  }

  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "sources"])
    for line in lines {
      xml.element("text", ["class": "f", "x": "\(line.left)", "y": "\(line.baseline)"]) { text in
        for (index, piece) in line.pieces.enumerated() {
          if index > 0 { text.write(escaping: " ") }
          if let link = piece.link {
            text.link(piece.words, to: link)
          } else {
            text.write(escaping: piece.words)
          }
        }
      }
    }
    xml.end()
  }
}

/// What the foot of a picture says of its sources.
enum SourceListing {
  /// The numbers that words in the picture lead to.
  case numbered([Source])
  /// What each relation rests on, where no words in the picture have room for a number.
  case byTie([(tie: String, sources: [Source])])
  /// What all of it rests on, where there are too many relations to name each.
  case plain([Source])

  /// The most ties that are listed.
  static let tieLimit = 160
}

extension Scene {
  /// The sources of what is shown: with the numbers that lead to them, else by the relation that rests on them.
  var listing: SourceListing {
    guard numbers.isEmpty else { return .numbered(sources) }
    var ties: [(tie: String, ids: [Source.ID])] = []
    // Of several dates a pact has an outline for each choice of its parties.
    var pacts: [String: Int] = [:]
    for hull in hulls {
      let ids = hull.holdings.flatMap(\.sources)
      if let known = pacts[hull.label] {
        ties[known].ids += ids
      } else {
        pacts[hull.label] = ties.count
        ties.append((hull.label, ids))
      }
    }
    var pairs: [[Actor.ID]: Int] = [:]
    for edge in edges where edge.pact == nil {
      let pair = [edge.from, edge.to].sorted()
      let ids = edge.holdings.flatMap(\.sources)
      if let known = pairs[pair] {
        ties[known].ids += ids
      } else {
        pairs[pair] = ties.count
        ties.append(("\(label(of: edge.from)) – \(label(of: edge.to))", ids))
      }
    }
    let cited = ties.map { tie, ids in
      (tie: tie, sources: SourceOrder.sorted(Set(ids).compactMap { graph.source($0) }))
    }
    .filter { !$0.sources.isEmpty }
    guard cited.count <= SourceListing.tieLimit else { return .plain(sources) }
    return .byTie(cited.sorted { ($0.tie.bareLetters, $0.tie) < ($1.tie.bareLetters, $1.tie) })
  }
}

/// The order in which sources are listed: by publisher, then those without one, and what rests on no source last.
enum SourceOrder {
  static func sorted(_ sources: some Sequence<Source>) -> [Source] {
    sources.map { (key: key(of: $0), source: $0) }.sorted { $0.key < $1.key }.map(\.source)
  }

  private static func key(of source: Source) -> (rank: Int, publisher: String, title: String, id: Source.ID) {
    let rank = source.isUnverified ? 2 : source.publisher == nil ? 1 : 0
    return (rank, source.publisher?.bareLetters ?? "", source.title?.bareLetters ?? "", source.id)
  }
}

extension Source {
  /// Who published it and when, or what else tells it from others.
  func shortName(_ lexicon: Lexicon) -> String {
    [publisher ?? title ?? id.rawValue, date.map { lexicon.when($0) }].compactMap { $0 }.joined(
      separator: ", ")
  }

  /// Who published it, what it is called, and when it was published.
  func fullName(_ lexicon: Lexicon) -> String {
    let parts = [publisher, title].compactMap { $0 } + (date.map { [lexicon.when($0)] } ?? [])
    return publisher == nil && title == nil
      ? ([id.rawValue] + parts).joined(separator: ", ") : parts.joined(separator: ", ")
  }
}
