import Synchronization

/// A section of a compiled graph, by the number that stands for it in the file.
///
/// A compiled graph is what an opened one holds in memory, section after section, so that opening it is no more than
/// mapping the file. Numbers have the byte order of the machine that wrote it, which the header says. The layout:
///
///     0   8 bytes   89 45 4E 54 0D 0A 1A 0A
///     8   UInt32    0x01020304, the byte order
///     12  UInt32    the version of the format
///     16  UInt64    the length of the file in bytes
///     24  UInt32    how many sections there are
///     28  UInt32    0
///     32  UInt64    the checksum of the header and the table of sections, taken with 0 in this place
///     40  24 bytes  the version of Entente that wrote it, in ASCII, with zeros after it
///     64  the table of sections, 32 bytes each:
///         0   UInt32    the number of the section
///         4   UInt32    the size of an element in bytes
///         8   UInt64    where it begins, a multiple of 64
///         16  UInt64    how many elements it has
///         24  UInt64    its checksum
///
/// The sections follow in the order of the table. Each is a column; those of records hold what a ``RecordWriter``
/// writes. Where a number of relations or actors is meant, it is a position in the order of their identifiers.
enum CompiledSection: UInt32, CaseIterable {
  /// The contents of the graph but for actors and relations, the kinds by number, and what all columns depend on.
  case header = 1
  /// What the graph was made from, in the words of whoever compiled it.
  case origin = 2

  case actorIDBytes = 10
  case actorIDEnds = 11
  case actorKinds = 12
  case actorPositions = 13
  /// The actors with more to them than an identifier and a kind.
  case actorRecords = 14

  case kinds = 20
  case from = 21
  case to = 22
  case start = 23
  case end = 24
  case uncertain = 25
  case signed = 26

  case idBytes = 30
  case idEnds = 31

  case detailPositions = 40
  /// The relations with more to them than columns hold.
  case detailRecords = 41

  case started = 50
  case ended = 51
  case dayLists = 52
  case daySlots = 53
  case days = 54

  case classGroups = 60
  case classLists = 61
  case classSlots = 62
  case classDays = 63
  case classPositions = 64
  case classEnds = 65

  case incidenceOffsets = 70
  case incidenceStarts = 71
  case incidenceEnds = 72
  case incidenceOthers = 73
  case incidencePositions = 74
  case hubActors = 75
  case uncertainOffsets = 76
  case uncertainPositions = 77
  /// The first day of the window whose days have codes.
  case incidenceWindow = 78

  case hubGroups = 80
  case hubLists = 81
  case hubSlots = 82
  case hubDays = 83
  case hubPositions = 84
  case hubEnds = 85
}

/// What the header of a compiled graph says, and where.
package enum CompiledLayout {
  package static let magic: [UInt8] = [0x89, 0x45, 0x4E, 0x54, 0x0D, 0x0A, 0x1A, 0x0A]
  static let byteOrder: UInt32 = 0x0102_0304
  static let version: UInt32 = 5
  static let alignment = 64
  static let checksumOffset = 32
  static let toolVersion = 40..<64
  static let headerSize = 64
  static let rowSize = 32
}

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
