internal import CGraphviz

/// What the C target answered; `run.c` and `reply.c` say what follows what.
struct Reply {
  /// What came of one graph.
  struct Record {
    enum Content {
      case nothing
      case geometry(Geometry)
      /// One for each format.
      case bytes([[UInt8]])
    }

    var diagnostics: [GraphvizDiagnostic]
    var content: Content
  }

  /// How it went: one of the `CGV_` statuses.
  var status: Int
  /// The calls of `gvLayout`.
  var layouts: Int
  /// The calls of `gvRenderData`.
  var renders: Int
  var records: [Record]

  /// Reads a reply.
  ///
  /// - Throws: An error when the bytes end early or make no sense.
  init(reading bytes: UnsafeRawBufferPointer) throws(GraphvizError) {
    var reader = ReplyReader(bytes: bytes)
    status = try reader.integer()
    layouts = try reader.integer()
    renders = try reader.integer()
    records = []
    for _ in 0..<(try reader.integer()) {
      var record = Record(diagnostics: try reader.diagnostics(), content: .nothing)
      switch try reader.integer() {
      case Int(CGV_NOTHING): break
      case Int(CGV_GEOMETRY): record.content = .geometry(try reader.geometry(warnings: record.diagnostics))
      case Int(CGV_BYTES): record.content = .bytes(try reader.renderings())
      default: throw ReplyReader.failure
      }
      records.append(record)
    }
  }
}

/// A cursor over a reply.
struct ReplyReader {
  static let failure = GraphvizError(code: .malformedReply, message: "the answer of Graphviz is cut short")

  let bytes: UnsafeRawBufferPointer
  var offset = 0

  mutating func take(_ count: Int) throws(GraphvizError) -> UnsafeRawBufferPointer.SubSequence {
    guard count <= bytes.count - offset else { throw Self.failure }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  mutating func integer() throws(GraphvizError) -> Int {
    guard bytes.count - offset >= 4 else { throw Self.failure }
    defer { offset += 4 }
    return Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  mutating func number() throws(GraphvizError) -> Double {
    guard bytes.count - offset >= 8 else { throw Self.failure }
    defer { offset += 8 }
    return bytes.loadUnaligned(fromByteOffset: offset, as: Double.self)
  }

  mutating func diagnostics() throws(GraphvizError) -> [GraphvizDiagnostic] {
    var result: [GraphvizDiagnostic] = []
    for _ in 0..<(try integer()) {
      let level: GraphvizDiagnostic.Level = try integer() == 0 ? .warning : .error
      let text = GraphvizDiagnostic.line(try take(try integer()))
      _ = try take(1)
      result.append(GraphvizDiagnostic(level: level, text: text))
    }
    return result
  }

  mutating func text() throws(GraphvizError) -> String {
    let text = String(decoding: try take(try integer()), as: UTF8.self)
    _ = try take(1)
    return text
  }

  mutating func renderings() throws(GraphvizError) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for _ in 0..<(try integer()) { result.append(Array(try take(try integer()))) }
    return result
  }

  mutating func point() throws(GraphvizError) -> Point {
    Point(x: try number(), y: try number())
  }

  mutating func box() throws(GraphvizError) -> Box {
    Box(low: try point(), high: try point())
  }

  mutating func points() throws(GraphvizError) -> [Point] {
    let count = try integer()
    guard count <= (bytes.count - offset) / 16 else { throw Self.failure }
    var result: [Point] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try point()) }
    return result
  }

  mutating func route() throws(GraphvizError) -> Route {
    var curves: [Route.Curve] = []
    for _ in 0..<(try integer()) {
      let start = try integer() == 0 ? nil : try point()
      let end = try integer() == 0 ? nil : try point()
      curves.append(Route.Curve(points: try points(), startArrow: start, endArrow: end))
    }
    return Route(curves: curves)
  }

  mutating func geometry(warnings: [GraphvizDiagnostic]) throws(GraphvizError) -> Geometry {
    let whole = try box()
    let nodes = try points()
    var edges: [Route] = []
    for _ in 0..<(try integer()) { edges.append(try route()) }
    var clusters: [Box?] = []
    for _ in 0..<(try integer()) { clusters.append(try integer() == 0 ? nil : try box()) }
    return Geometry(box: whole, nodes: nodes, edges: edges, clusters: clusters, warnings: warnings)
  }
}

extension GraphvizDiagnostic {
  /// The bytes as text in one line, without space at the ends.
  static func line(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
