import EDTF
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

  @Test("Random bytes are read or refused, and take no more memory than they are long", arguments: 0..<20)
  func garbage(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...(random.once(in: 2) ? 4 : 255), using: &random)
      }
      bytes.withUnsafeBytes { bytes in
        for read in [
          { _ = try $0.array(Relation.self) }, { _ = try $0.array(Pact.self) },
          { _ = try $0.value(GraphContents.self) },
          { _ = try $0.array(Actor.self) }, { _ = try $0.array([[Extent]].self) },
        ] as [(inout RecordReader) throws -> Void] {
          var reader = RecordReader(bytes)
          try? read(&reader)
        }
      }
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
