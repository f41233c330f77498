import Synchronization

/// A part of a graph that is looked through before it is used.
///
/// What was built in memory is sound. What lies in a file is looked through when it is first needed: a file too large
/// to be read on opening is thus opened at once, and still nothing of it is believed. A part that turns out to be
/// damaged is replaced by an empty one, and ``RelationGraph/verify()`` says so.
final class VerifiedSection<Value: Sendable>: @unchecked Sendable {
  /// The part as it was given.
  private let own = UnsafeMutablePointer<Value>.allocate(capacity: 1)
  /// The part that is used, which stays where it is; nil until somebody has looked through it.
  private let settled: Atomic<UnsafeMutablePointer<Value>?>
  private let isSound: @Sendable (Value) -> Bool
  private let substitute: @Sendable () -> Value

  /// A part that is sound.
  init(_ value: Value) {
    own.initialize(to: value)
    isSound = { _ in true }
    substitute = { value }
    settled = Atomic(own)
  }

  /// A part that has to be looked through.
  init(
    _ value: Value, isSound: @escaping @Sendable (Value) -> Bool,
    otherwise substitute: @escaping @Sendable () -> Value
  ) {
    own.initialize(to: value)
    self.isSound = isSound
    self.substitute = substitute
    settled = Atomic(nil)
  }

  deinit {
    if let other = settled.load(ordering: .acquiring), other != own { Self.free(other) }
    Self.free(own)
  }

  private static func free(_ place: UnsafeMutablePointer<Value>) {
    place.deinitialize(count: 1)
    place.deallocate()
  }

  /// The part, or an empty one in its place.
  ///
  /// - Complexity: O(1), but for the first time.
  var trusted: Value {
    // Lent, not copied: counting references would cost more than most questions.
    @inline(__always) _read {
      let place = settled.load(ordering: .acquiring) ?? settle()
      yield place.pointee
    }
  }

  /// The part before anybody has looked through it.
  var untried: Value { own.pointee }

  /// Looks through the part if nobody has; whether it is sound.
  func verify() -> Bool {
    (settled.load(ordering: .acquiring) ?? settle()) == own
  }

  /// Looks through the part.
  ///
  /// Of threads that do so at once, the first one to come to an end decides where it lies.
  @inline(never)
  private func settle() -> UnsafeMutablePointer<Value> {
    var found = own
    if !isSound(own.pointee) {
      found = .allocate(capacity: 1)
      found.initialize(to: substitute())
    }
    let (isFirst, first) = settled.compareExchange(
      expected: nil, desired: found, ordering: .acquiringAndReleasing)
    if isFirst { return found }
    if found != own { Self.free(found) }
    return first ?? own
  }
}
