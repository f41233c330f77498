@testable import Relations

/// The bytes of a compiled graph.
func compiled(_ graph: RelationGraph) -> [UInt8] {
  var origin = RecordWriter()
  origin.write("origin")
  var bytes: [UInt8] = []
  graph.writeCompiled(origin: origin, toolVersion: "1.2.3") { bytes += $0 }
  return bytes
}

/// The graph that some bytes are the compiled form of, of which nothing large has been looked through.
func opened(_ bytes: [UInt8]) throws(CompiledGraphError) -> RelationGraph {
  let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
  copy.copyBytes(from: bytes)
  let memory = PinnedBytes(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  return try CompiledGraph(memory) { (records) throws(RecordFault) in try records.text() }.graph
}

/// Bytes of a compiled graph whose checksums are right again, as somebody who damages it on purpose would have them.
func forged(_ bytes: [UInt8]) -> [UInt8] {
  var bytes = bytes
  func put(_ number: UInt64, at place: Int) {
    withUnsafeBytes(of: number) { bytes.replaceSubrange(place..<place + 8, with: $0) }
  }
  func number(at place: Int) -> Int {
    bytes.withUnsafeBytes {
      Int(truncatingIfNeeded: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }
  // How many rows the table has may be what was damaged.
  let rows = min(number(at: 24) & 0xFFFF_FFFF, (bytes.count - 64) / 32)
  let end = 64 + 32 * rows
  for row in stride(from: 64, to: end, by: 32) {
    let (offset, size) = (number(at: row + 8), number(at: row + 16) &* (number(at: row) >> 32))
    guard offset >= 0, size >= 0, offset <= bytes.count, size <= bytes.count - offset else { continue }
    put(
      bytes.withUnsafeBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[offset..<offset + size])) },
      at: row + 24)
  }
  put(0, at: 32)
  put(bytes.withUnsafeBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[..<end])) }, at: 32)
  return bytes
}

/// Where the table of sections of a compiled graph ends.
func tableEnd(of bytes: [UInt8]) -> Int {
  64 + 32 * Int(bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 24, as: UInt32.self) })
}
