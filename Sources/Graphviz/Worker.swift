internal import CGraphviz

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A request in a child process of its own.
struct Worker {
  private let limits: Limits
  /// What the child does, as it is called where it fails.
  private let task: String
  private let process: cgv_worker

  /// Starts the child under the lock, so that it finds the library at rest.
  init(_ request: Request, limits: Limits) throws(GraphvizError) {
    try self.init(request.task, limits) { limits, process in
      request.bytes.withUnsafeBufferPointer {
        cgv_worker_start($0.baseAddress, $0.count, limits, &process)
      }
    }
  }

  /// Starts a child that reads DOT text, whose last byte is zero.
  init(reading text: [UInt8], limits: Limits) throws(GraphvizError) {
    try self.init("the reading of DOT text", limits) { limits, process in
      text.withUnsafeBufferPointer {
        cgv_worker_start_reading($0.baseAddress, $0.count, limits, &process)
      }
    }
  }

  private init(
    _ task: String, _ limits: Limits, start: (cgv_limits, inout cgv_worker) -> Int32
  ) throws(GraphvizError) {
    guard limits.seconds > 0, limits.seconds.isFinite, limits.cpuSeconds > 0, limits.cpuSeconds < 1e9,
      limits.memoryBytes > 0
    else {
      throw GraphvizError(
        code: .invalidLimits,
        message:
          "\(limits) has a limit that is out of range; write a finite number of seconds above zero, below 1e9 "
          + "for processor time, and a number of bytes above zero"
      )
    }
    self.limits = limits
    self.task = task
    var process = cgv_worker()
    let foreign = limits.foreign
    let failure = Library.withLock { start(foreign, &process) }
    guard failure == 0 else {
      throw GraphvizError(
        code: .noWorker,
        message: "cannot start a worker process: \(String(cString: strerror(failure)))"
      )
    }
    self.process = process
  }

  /// Waits for the child and returns its records.
  ///
  /// - Throws: An error that says how the child ended, when it ended without an answer.
  consuming func records() throws(GraphvizError) -> [Reply.Record] {
    let ending = cgv_worker_finish(process, limits.foreign)
    let reply = ForeignBytes(ending.reply)
    let complaints = Self.complaints(ForeignBytes(ending.errors))
    if let failure = failure(of: ending, complaints: complaints) { throw failure }
    var records = try Library.records(of: reply)
    if !records.isEmpty { records[records.count - 1].add(complaints) }
    return records
  }

  /// Waits for the child and returns the bytes of its answer.
  ///
  /// - Throws: An error that says how the child ended, when it ended without an answer.
  consuming func answer() throws(GraphvizError) -> ForeignBytes {
    let ending = cgv_worker_finish(process, limits.foreign)
    let reply = ForeignBytes(ending.reply)
    let complaints = Self.complaints(ForeignBytes(ending.errors))
    if let failure = failure(of: ending, complaints: complaints) { throw failure }
    return reply
  }

  private func failure(of ending: cgv_ending, complaints: [GraphvizDiagnostic]) -> GraphvizError? {
    let number = Int(ending.value)
    switch Int(ending.how) {
    case Int(CGV_EXITED):
      if ending.reply.count > 0 { return nil }
      return GraphvizError(
        code: .ended,
        message: "the worker ended without an answer to \(task), with status \(number)",
        diagnostics: complaints
      )
    case Int(CGV_SIGNALLED):
      if ending.value == SIGXCPU {
        return GraphvizError(
          code: .timedOut,
          message: "\(task) used up \(limits.cpuSeconds) s of processor time; allow more, or draw less",
          diagnostics: complaints,
          signal: number
        )
      }
      return GraphvizError(
        code: .crashed,
        message: "Graphviz crashed with signal \(number) in \(task)",
        diagnostics: complaints,
        signal: number
      )
    case Int(CGV_TIMED_OUT):
      return GraphvizError(
        code: .timedOut,
        message: "\(task) was not done after \(limits.seconds) s; allow more, or draw less",
        diagnostics: complaints
      )
    default:
      return GraphvizError(
        code: .malformedReply,
        message: "the answer of the worker to \(task) is too large",
        diagnostics: complaints
      )
    }
  }

  /// The lines of the standard error stream.
  private static func complaints(_ bytes: consuming ForeignBytes) -> [GraphvizDiagnostic] {
    bytes.withBytes { bytes in
      (bytes ?? UnsafeRawBufferPointer(start: nil, count: 0))
        .split(separator: UInt8(ascii: "\n"))
        .map { GraphvizDiagnostic(level: .warning, text: GraphvizDiagnostic.line($0)) }
    }
  }
}

extension Limits {
  fileprivate var foreign: cgv_limits {
    cgv_limits(seconds: seconds, cpu_seconds: cpuSeconds, memory_bytes: Int64(memoryBytes))
  }
}

extension Reply.Record {
  fileprivate mutating func add(_ complaints: [GraphvizDiagnostic]) {
    diagnostics += complaints
    if case .geometry(var geometry) = content {
      geometry.warnings += complaints
      content = .geometry(geometry)
    }
  }
}
