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
