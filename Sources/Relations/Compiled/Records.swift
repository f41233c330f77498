/// Reads the values that a ``RecordWriter`` has written, and refuses all else.
package struct RecordReader {
  private var rest: UnsafeRawBufferPointer

  /// A reader of bytes that outlive it.
  package init(_ bytes: UnsafeRawBufferPointer) {
    rest = bytes
  }

  package var isAtEnd: Bool { rest.isEmpty }

  package mutating func byte() throws(RecordFault) -> UInt8 {
    guard let byte = rest.first else { throw RecordFault() }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    return byte
  }

  package mutating func number() throws(RecordFault) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let byte = try byte()
      let bits = UInt64(byte & 0x7F)
      guard shift < 63 || bits < 2 else { break }
      number |= bits << shift
      if byte < 0x80 { return number }
    }
    throw RecordFault()
  }

  package mutating func int() throws(RecordFault) -> Int {
    let number = try number()
    return Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
  }

  package mutating func truth() throws(RecordFault) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw RecordFault()
    }
  }

  package mutating func text() throws(RecordFault) -> String {
    let count = try count()
    let bytes = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    guard let text = String(validating: bytes.bindMemory(to: UInt8.self), as: UTF8.self) else {
      throw RecordFault()
    }
    return text
  }

  package mutating func value<Value: Recordable>(_: Value.Type = Value.self) throws(RecordFault) -> Value {
    try Value(from: &self)
  }

  package mutating func optional<Value: Recordable>(
    _: Value.Type = Value.self
  ) throws(RecordFault) -> Value? {
    try truth() ? try value() : nil
  }

  package mutating func array<Value: Recordable>(
    _: Value.Type = Value.self
  ) throws(RecordFault) -> [Value] {
    let count = try count()
    var values: [Value] = []
    // A count that is made up must not take more memory than the bytes that are there.
    values.reserveCapacity(min(count, rest.count / max(1, MemoryLayout<Value>.stride)))
    for _ in 0..<count { values.append(try value()) }
    return values
  }

  /// How many values follow; no more than there are bytes, because each takes one at least.
  private mutating func count() throws(RecordFault) -> Int {
    let count = try number()
    guard count <= UInt64(rest.count) else { throw RecordFault() }
    return Int(count)
  }
}

/// Writes values one after the other, so that a ``RecordReader`` reads the same.
///
/// Numbers take seven bits a byte, the least first, and a set eighth bit where more follow; texts are in UTF-8 after
/// their length. Nothing says what a value is: who reads has to ask for what was written.
package struct RecordWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func write(_ number: Int) {
    // The sign comes last, so that small numbers of either sign are short.
    write(UInt64(bitPattern: Int64(number) << 1 ^ Int64(number) >> 63))
  }

  package mutating func write(_ truth: Bool) {
    bytes.append(truth ? 1 : 0)
  }

  package mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  package mutating func write(_ value: some Recordable) {
    value.record(to: &self)
  }

  package mutating func write<Value: Recordable>(_ value: Value?) {
    write(value != nil)
    if let value { write(value) }
  }

  package mutating func write<Value: Recordable>(_ values: [Value]) {
    write(UInt64(values.count))
    for value in values { write(value) }
  }
}

/// What can be written as a record, and read again as the same.
package protocol Recordable {
  func record(to writer: inout RecordWriter)

  init(from reader: inout RecordReader) throws(RecordFault)
}

/// A record is not what a ``RecordWriter`` has written.
package struct RecordFault: Error {}
