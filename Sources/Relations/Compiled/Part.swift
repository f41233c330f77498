import Synchronization

/// A part of a graph that is looked through before it is used, once.
///
/// What was built in memory is sound. What lies in a file is looked through when it is first needed: a file too large
/// to be read on opening is thus opened at once, and still nothing of it is believed. A part that turns out to be
/// damaged is replaced by an empty one, and ``RelationGraph/verify()`` says so.
final class Part<Value: Sendable>: Sendable {
  private let value: Value
  private let isSound: @Sendable (Value) -> Bool
  private let substitute: @Sendable () -> Value
  /// Whether the part was found sound.
  private let isTrusted: Atomic<Bool>
  /// What stands in for the part once it was found damaged.
  private let replacement = Mutex<Value?>(nil)

  /// A part that is sound.
  init(_ value: Value) {
    self.value = value
    isSound = { _ in true }
    substitute = { value }
    isTrusted = Atomic(true)
  }

  /// A part that has to be looked through.
  init(
    _ value: Value, isSound: @escaping @Sendable (Value) -> Bool,
    otherwise substitute: @escaping @Sendable () -> Value
  ) {
    self.value = value
    self.isSound = isSound
    self.substitute = substitute
    isTrusted = Atomic(false)
  }

  /// The part, or an empty one in its place.
  ///
  /// - Complexity: O(1), but for the first time.
  var trusted: Value {
    // Lent, not copied: counting references would cost more than most questions.
    @inline(__always) _read {
      if isTrusted.load(ordering: .acquiring) { yield value } else { yield examined() }
    }
  }

  /// Looks through the part if nobody has; whether it is sound.
  func verify() -> Bool {
    _ = trusted
    return isTrusted.load(ordering: .acquiring)
  }

  @inline(never)
  private func examined() -> Value {
    replacement.withLock { replacement in
      if let replacement { return replacement }
      if isTrusted.load(ordering: .acquiring) || isSound(value) {
        isTrusted.store(true, ordering: .releasing)
        return value
      }
      let empty = substitute()
      replacement = empty
      return empty
    }
  }
}
