import EDTF
import RandomGraphs
import TestSupport
import Testing

@testable import Relations

struct RecordTests {
  @Test("Numbers and texts come back", arguments: [0, 1, -1, 63, 64, -64, 1 << 40, .max, .min])
  func numbers(_ number: Int) throws {
    var writer = RecordWriter()
    writer.write(number)
    writer.write(UInt64(bitPattern: Int64(number)))
    writer.write("é\0\(number)")
    let column = Column(writer.bytes)
    var reader = RecordReader(column.raw.bytes)
    #expect(try reader.int() == number)
    #expect(try reader.number() == UInt64(bitPattern: Int64(number)))
    #expect(try reader.text() == "é\0\(number)")
    #expect(reader.isAtEnd)
    withExtendedLifetime(column) {}
  }

  @Test("Random bytes are refused, or read as what is written again in as many of them", arguments: 0..<20)
  func garbage(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var readings = 0
    for _ in 0..<500 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...(random.once(in: 2) ? 4 : 255), using: &random)
      }
      let kinds: [any Recordable.Type] = [
        [Relation].self, [Pact].self, GraphContents.self, [Actor].self, [[UncertainInterval]].self,
        [String].self,
      ]
      for kind in kinds where try isRead(kind, from: bytes) { readings += 1 }
    }
    #expect(readings > 0)
  }

  /// Whether a value is read; then it is what the bytes say.
  private func isRead<Value: Recordable>(_: Value.Type, from bytes: [UInt8]) throws -> Bool {
    try bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      guard let value = try? reader.value(Value.self) else { return false }
      var writer = RecordWriter()
      writer.write(value)
      let again = try writer.bytes.withUnsafeBytes { bytes in
        var reader = RecordReader(bytes)
        let value = try reader.value(Value.self)
        #expect(reader.isAtEnd)
        return value
      }
      var other = RecordWriter()
      other.write(again)
      #expect(other.bytes == writer.bytes)
      return true
    }
  }

  @Test("A list that says it has as many elements as there are bytes takes no more memory than these")
  func liars() {
    let bytes = [0xFF, 0xFF, 0x3F] + [UInt8](repeating: 0, count: 1 << 20)
    bytes.withUnsafeBytes { bytes in
      var reader = RecordReader(bytes)
      #expect(throws: RecordFault.self) { try reader.array(Claim.self) }
      reader = RecordReader(bytes)
      #expect((try? reader.array(String.self))?.count == 0xFFFFF)
    }
  }

  @Test("A number that has more bits than there is room for is refused")
  func overlong() {
    for bytes in [[UInt8](repeating: 0xFF, count: 10), [0x80], [], Array(repeating: 0xFF, count: 9) + [0x02]]
    {
      let column = Column(bytes)
      #expect(throws: RecordFault.self) {
        var reader = RecordReader(column.raw.bytes)
        _ = try reader.number()
      }
      withExtendedLifetime(column) {}
    }
  }
}
