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
