internal import CGraphviz

/// The way into the C target: one lock around every call, and every answer as a value or an error.
enum Library {
  /// Calls the C target while no other thread does: even reading a graph changes it.
  static func withLock<Result: ~Copyable>(_ body: () -> Result) -> Result {
    cgv_lock()
    defer { cgv_unlock() }
    return body()
  }

  /// Runs a request and returns the records, one for each graph.
  static func run(_ request: Request, in isolation: Isolation) throws(GraphvizError) -> [Reply.Record] {
    switch isolation {
    case .process:
      let answer = withLock {
        ForeignBytes(request.bytes.withUnsafeBufferPointer { cgv_run($0.baseAddress, $0.count) })
      }
      return try records(of: answer)
    case .worker(let limits):
      return try Worker(request, limits: limits).records()
    }
  }

  /// The version, the plugin folder and the formats.
  static func information(folder: String? = nil) throws(GraphvizError) -> [String] {
    let answer = withLock { ForeignBytes(cgv_information(folder)) }
    let texts = try records(of: answer).flatMap(\.diagnostics).map(\.text)
    guard texts.count == 3 else {
      throw GraphvizError(code: .malformedReply, message: "Graphviz tells nothing about itself")
    }
    return texts
  }

  /// Reads an answer; a status other than success becomes an error.
  static func records(of answer: borrowing ForeignBytes) throws(GraphvizError) -> [Reply.Record] {
    let reply = try answer.withBytes { bytes throws(GraphvizError) in
      guard let bytes else {
        throw GraphvizError(code: .ended, message: "there is no memory for an answer")
      }
      return try Reply(reading: bytes)
    }
    Graphviz.recorder?.add(reply)
    let reports = reply.records.last?.diagnostics ?? []
    switch reply.status {
    case Int(CGV_DONE): return reply.records
    case Int(CGV_NO_PLUGINS):
      throw GraphvizError(
        code: .missingPlugins,
        message: reports.map(\.text).joined(separator: "; "),
        diagnostics: reports
      )
    case Int(CGV_NO_FORMAT):
      throw .unknownFormat(reports.first?.text ?? "")
    case Int(CGV_REJECTED):
      throw GraphvizError(
        code: .rejected,
        message: "Graphviz could not lay out graph \(reply.records.count)",
        diagnostics: reports
      )
    default:
      throw GraphvizError(
        code: .invalidGraph,
        message: "Graphviz could not build graph \(reply.records.count)",
        diagnostics: reports
      )
    }
  }
}

extension GraphvizError {
  /// The error that lists the formats that there are.
  static func unknownFormat(_ name: String) -> GraphvizError {
    let known = (try? Graphviz.formats()) ?? []
    return GraphvizError(
      code: .unknownFormat,
      message: "\(Text.quoted(name)) is no output format; write one of: \(known.joined(separator: " "))"
    )
  }
}
