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
