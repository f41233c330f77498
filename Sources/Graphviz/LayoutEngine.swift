/// A way to place nodes.
///
/// Graphviz's `fdp` is missing on purpose: with clusters it never gives the same picture twice.
public enum LayoutEngine: String, Sendable, Hashable, CaseIterable {
  /// Ranks, for hierarchies. Places clusters.
  case dot
  /// Springs, or stress, for small graphs. Keeps a pinned node where it is under `mode=KK` alone.
  case neato
  /// Springs on several scales, for large graphs.
  case sfdp
  /// Rings around a root.
  case twopi
  /// Circles, one for each part that hangs together.
  case circo
  /// Nodes at their `pos`, with overlaps removed when asked; edges routed.
  case nop1
  /// Nodes at their `pos` exactly; edges routed.
  case nop2

  /// Whether every node needs a `pos`.
  var needsPositions: Bool { self == .nop1 || self == .nop2 }
}

/// A picture as Graphviz writes it.
public struct Rendering: Sendable, Hashable {
  /// The bytes of the file.
  public var bytes: [UInt8]

  /// What Graphviz found odd and went on with.
  public var warnings: [GraphvizDiagnostic]

  /// Creates a rendering.
  public init(bytes: [UInt8], warnings: [GraphvizDiagnostic] = []) {
    self.bytes = bytes
    self.warnings = warnings
  }
}

/// What a worker process may use.
public struct Limits: Sendable, Hashable {
  /// The time until the worker is ended, in seconds.
  public var seconds: Double

  /// The processor time until the worker is ended, in seconds; rounded up to a whole number.
  public var cpuSeconds: Double

  /// The memory that the worker may take beyond what this process has, in bytes, under Linux.
  public var memoryBytes: Int

  /// Creates limits, by default of ten seconds and a gibibyte.
  public init(seconds: Double = 10, cpuSeconds: Double = 10, memoryBytes: Int = 1 << 30) {
    self.seconds = seconds
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
  }

  /// Ten seconds and a gibibyte.
  public static let standard = Limits()
}

/// Where a layout runs.
public enum Isolation: Sendable, Hashable {
  /// In this process, one layout at a time.
  ///
  /// The fastest way, for graphs that are known to be tame. Graphviz can crash, hang or end the process, and
  /// keeps a few kilobytes of memory at each layout. It seeds the C library's random numbers (`srand`,
  /// `srand48`), and some of its complaints go to the standard error stream of the process instead of the
  /// diagnostics.
  case process

  /// In a child process that lives for one call and may use no more than the limits say.
  ///
  /// The child is a fork of this process, so a call costs about a millisecond. A crash, an exit or a time-out
  /// becomes an error, and layouts of several threads run side by side. A thread that is changing the locale
  /// at the moment of the fork can keep the child waiting until its time is up.
  case worker(Limits)
}
