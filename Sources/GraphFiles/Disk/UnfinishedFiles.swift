import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are being written under another name, and that nobody should find when the process is ended.
package enum UnfinishedFiles {
  /// The address of the name of one file, as a handler of signals may read it; 0 where there is none.
  ///
  /// One is enough: the command writes one file after the other.
  private static let name = Atomic<UInt>(0)

  /// Removes what is unfinished when the user or the system ends the process, and makes a file that may not grow an error
  /// like any other.
  package static func removeOnSignals() {
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      var action = sigaction()
      // Whoever started the process may want it to outlive a signal.
      guard sigaction(number, nil, &action) == 0, isUsual(action) else { continue }
      signal(number) { number in
        if let name = UnsafePointer<CChar>(bitPattern: UnfinishedFiles.name.load(ordering: .acquiring)) {
          unlink(name)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func note(_ path: String) {
    guard let copy = strdup(path) else { return }
    let (isNoted, _) = name.compareExchange(
      expected: 0, desired: UInt(bitPattern: copy), ordering: .acquiringAndReleasing)
    if !isNoted { free(copy) }
  }

  static func forget(_ path: String) {
    let address = name.load(ordering: .acquiring)
    guard let noted = UnsafeMutablePointer<CChar>(bitPattern: address), String(cString: noted) == path else {
      return
    }
    // A signal that comes now may still read it, so that its few bytes are left.
    name.store(0, ordering: .releasing)
  }

  private static func isUsual(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler == nil
    #else
      action.__sigaction_handler.sa_handler == nil
    #endif
  }
}
