import Dispatch
import GraphFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a long command is at, on a line of standard error that goes when it is over.
///
/// It shows where standard error is a terminal that can go back on a line, and where the work lasts long
/// enough to be waited for. It has no colours.
final class ProgressLine: Sendable {
  private struct Work {
    var text: String
    var start = ContinuousClock.now
  }

  private struct State {
    /// What is being done, the innermost last.
    var works: [Work] = []
    var first: ContinuousClock.Instant?
    var shown: String?
    var isTicking = false
    /// Whether something else is being written.
    var isAside = false
  }

  /// That of this process; nil where nobody is to see it.
  static let ofTerminal: ProgressLine? = {
    guard !Terminal.isQuiet, Terminal.canGoBack else { return nil }
    return ProgressLine { try? Disk.send(Array($0.utf8), to: STDERR_FILENO) }
  }()

  private let write: @Sendable (String) -> Void
  private let patience: Duration
  private let state = Mutex(State())
  /// Where the seconds are counted, in a thread of its own, since the work may keep all others busy.
  private let clock = DispatchQueue(label: "progress")

  /// - Parameters:
  ///   - patience: how long to wait with the first word.
  ///   - write: what writes on the terminal.
  init(patience: Duration = .milliseconds(300), write: @escaping @Sendable (String) -> Void) {
    self.patience = patience
    self.write = write
  }

  /// Shows what is being done while it is done, and how long it has taken.
  static func during<Value, Failure>(
    _ text: String, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let line = ofTerminal else { return try work() }
    line.begin(text)
    defer { line.end() }
    return try work()
  }

  /// Shows how much of the tables of a graph has been read.
  ///
  /// - Parameters:
  ///   - next: What follows once they are read.
  ///   - read: Reads, and tells how far it has come.
  static func whileReading<Value, Failure>(
    then next: String, _ read: ((@Sendable (_ read: Int, _ total: Int) -> Void)?) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard let line = ofTerminal else { return try read(nil) }
    return try during("reading") { () throws(Failure) in
      try read { line.show($0 < $1 ? reading($0, of: $1) : next) }
    }
  }

  /// Begins a piece of work, which may be part of another.
  func begin(_ text: String) {
    state.withLock { state in
      state.first = state.first ?? .now
      state.works.append(Work(text: text))
      refresh(&state)
      if state.isTicking { return }
      state.isTicking = true
      clock.async { [self] in tick() }
    }
  }

  /// Says something else of the innermost piece of work.
  func show(_ text: String) {
    state.withLock { state in
      guard let last = state.works.indices.last else { return }
      if state.works[last].text != text { state.works[last] = Work(text: text) }
      refresh(&state)
    }
  }

  /// Ends the innermost piece of work; what it was part of goes on from now.
  func end() {
    state.withLock { state in
      _ = state.works.popLast()
      guard let last = state.works.indices.last else { return erase(&state) }
      state.works[last].start = .now
      refresh(&state)
    }
  }

  /// Takes the line away, for something else that is to be written on the terminal.
  func makeWay() {
    state.withLock { state in
      erase(&state)
      state.isAside = true
    }
  }

  /// Lets the line come again.
  func comeBack() {
    state.withLock { $0.isAside = false }
  }

  // MARK: The line

  private func tick() {
    while true {
      usleep(100_000)
      let isOver = state.withLock { state in
        if state.works.isEmpty { state.isTicking = false } else { refresh(&state) }
        return state.works.isEmpty
      }
      if isOver { return }
    }
  }

  private func refresh(_ state: inout State) {
    let now = ContinuousClock.now
    guard let work = state.works.last, let first = state.first, now - first >= patience, !state.isAside
    else { return }
    let seconds = (now - work.start).components.seconds
    let line = String((work.text + (seconds > 0 ? ", \(seconds) s" : "")).prefix(Self.width))
    guard line != state.shown else { return }
    write("\r\u{1B}[K" + line)
    state.shown = line
  }

  private func erase(_ state: inout State) {
    if state.shown != nil { write("\r\u{1B}[K") }
    state.shown = nil
  }

  /// How many characters stand on one line, of which a longer text would leave a part behind.
  private static let width: Int = {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
    return isKnown ? Int(size.ws_col) - 1 : 79
  }()

  /// Such as `reading [#####···············]  26 % of 63 MB`.
  static func reading(_ read: Int, of total: Int) -> String {
    let share = total > 0 ? Double(read) / Double(total) : 1
    let width = 20
    let filled = Int(share * Double(width))
    let percent = String(Int(share * 100))
    return "reading [" + String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
      + "] " + String(repeating: " ", count: 3 - min(3, percent.count)) + percent
      + " % of \(max(1, total / 1_000_000)) MB"
  }
}
