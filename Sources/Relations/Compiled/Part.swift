import Synchronization

/// A part of a graph that is looked through before it is used, once.
///
/// What was built in memory is sound. What lies in a file is looked through when it is first needed: a file too large
/// to be read on opening is thus opened at once, and still nothing of it is believed. A part that turns out to be
/// damaged is replaced by an empty one, and ``RelationGraph/verify()`` says so.
final class Part<Value: Sendable>: @unchecked Sendable {
  /// The part, which is replaced at most once, and before anybody uses it: while it is looked through.
  private let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
  /// What the part still has to go through.
  private let trial = Mutex<Trial?>(nil)
  /// Whether the part can be used.
  private let isSettled: Atomic<Bool>
  private let isDamaged = Atomic(false)

  private struct Trial {
    let isSound: @Sendable (Value) -> Bool
    let substitute: @Sendable () -> Value
  }

  /// A part that is sound.
  init(_ value: Value) {
    place.initialize(to: value)
    isSettled = Atomic(true)
  }

  /// A part that has to be looked through.
  init(
    _ value: Value, isSound: @escaping @Sendable (Value) -> Bool,
    otherwise substitute: @escaping @Sendable () -> Value
  ) {
    place.initialize(to: value)
    isSettled = Atomic(false)
    trial.withLock { $0 = Trial(isSound: isSound, substitute: substitute) }
  }

  deinit {
    place.deinitialize(count: 1)
    place.deallocate()
  }

  /// The part, or an empty one in its place.
  ///
  /// - Complexity: O(1), but for the first time.
  var trusted: Value {
    // Lent, not copied: counting references would cost more than most questions.
    @inline(__always) _read {
      if !isSettled.load(ordering: .acquiring) { settle() }
      yield place.pointee
    }
  }

  /// The part before anybody has looked through it.
  var untried: Value { place.pointee }

  /// Looks through the part if nobody has; whether it is sound.
  func verify() -> Bool {
    if !isSettled.load(ordering: .acquiring) { settle() }
    return !isDamaged.load(ordering: .relaxed)
  }

  @inline(never)
  private func settle() {
    trial.withLock { trial in
      guard let due = trial else { return }
      if !due.isSound(place.pointee) {
        isDamaged.store(true, ordering: .relaxed)
        place.pointee = due.substitute()
      }
      trial = nil
      isSettled.store(true, ordering: .releasing)
    }
  }
}
