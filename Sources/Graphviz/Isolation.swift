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
