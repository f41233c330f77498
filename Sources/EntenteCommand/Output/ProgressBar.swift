import Synchronization

/// How far the reading of large tables has come, on a line of standard error that goes when it is over.
///
/// It shows where standard error is a terminal that can go back on a line, and where the reading lasts long enough to
/// be waited for. It has no colours.
final class ProgressBar: Sendable {
  private struct State {
    var shown: String?
    var start: ContinuousClock.Instant?
  }

  private let write: @Sendable (String) -> Void
  private let patience: Duration
  private let state = Mutex(State())

  /// - Parameters:
  ///   - patience: how long to wait with the first word.
  ///   - write: what writes on the terminal.
  init(patience: Duration = .milliseconds(300), write: @escaping @Sendable (String) -> Void) {
    self.patience = patience
    self.write = write
  }

  /// The progress bar of standard error; nil where that is no terminal.
  static func ofTerminal() -> ProgressBar? {
    Terminal.canGoBack ? ProgressBar { Terminal.show($0) } : nil
  }

  /// Shows how many bytes have been read, and of how many.
  func show(_ read: Int, of total: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      let start = state.start ?? now
      state.start = start
      guard now - start >= patience else { return }
      let line = read < total ? Self.line(read, of: total) : "indexing the relations"
      guard line != state.shown else { return }
      write("\r\u{1B}[K" + line)
      state.shown = line
    }
  }

  /// Clears the line.
  func clear() {
    state.withLock { state in
      if state.shown != nil { write("\r\u{1B}[K") }
      state = State()
    }
  }

  /// Such as `reading [#####···············]  26 % of 63 MB`.
  static func line(_ read: Int, of total: Int) -> String {
    let share = total > 0 ? Double(read) / Double(total) : 1
    let width = 20
    let filled = Int(share * Double(width))
    let percent = String(Int(share * 100))
    return "reading [" + String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
      + "] " + String(repeating: " ", count: 3 - min(3, percent.count)) + percent
      + " % of \(max(1, total / 1_000_000)) MB"
  }
}
