/// Collects the sections of a compiled graph, and writes them as a file.
struct CompiledWriter {
  private struct Row {
    let section: CompiledSection
    let column: RawColumn
    var offset: Int
  }

  private var rows: [Row] = []

  mutating func add<Element>(_ column: Column<Element>, as section: CompiledSection) {
    rows.append(Row(section: section, column: column.raw, offset: 0))
  }

  mutating func add(_ records: RecordWriter, as section: CompiledSection) {
    add(Column(records.bytes), as: section)
  }

  /// Hands the bytes of the file to a function, piece by piece.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  func write(toolVersion: String, to sink: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    let alignment = CompiledLayout.alignment
    var rows = rows
    var end = CompiledLayout.headerSize + CompiledLayout.rowSize * rows.count
    for number in rows.indices {
      rows[number].offset = (end + alignment - 1) / alignment * alignment
      end = rows[number].offset + rows[number].column.bytes.count
    }
    try header(of: rows, length: end, toolVersion: toolVersion).withUnsafeBytes(sink)
    var place = CompiledLayout.headerSize + CompiledLayout.rowSize * rows.count
    for row in rows {
      try [UInt8](repeating: 0, count: row.offset - place).withUnsafeBytes(sink)
      try sink(row.column.bytes)
      place = row.offset + row.column.bytes.count
    }
  }

  private func header(of rows: [Row], length: Int, toolVersion: String) -> [UInt8] {
    var bytes = CompiledLayout.magic
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number) { bytes += $0 }
    }
    append(CompiledLayout.byteOrder)
    append(CompiledLayout.version)
    append(UInt64(length))
    append(UInt32(rows.count))
    append(UInt32(0))
    append(UInt64(0))
    bytes += toolVersion.utf8.prefix(CompiledLayout.toolVersion.count)
    bytes += repeatElement(0, count: CompiledLayout.headerSize - bytes.count)
    for row in rows {
      append(row.section.rawValue)
      append(UInt32(row.column.stride))
      append(UInt64(row.offset))
      append(UInt64(row.column.count))
      append(Checksum.of(row.column.bytes))
    }
    let checksum = bytes.withUnsafeBytes { Checksum.of($0) }
    withUnsafeBytes(of: checksum) {
      bytes.replaceSubrange(CompiledLayout.checksumOffset..<CompiledLayout.checksumOffset + 8, with: $0)
    }
    return bytes
  }
}

/// The bytes of a column, whatever its elements are.
struct RawColumn {
  let bytes: UnsafeRawBufferPointer
  let stride: Int
  let count: Int
  /// What keeps the bytes in place.
  let memory: PinnedBytes?
}

/// A number of 64 bits that changes when any byte does, at the speed of memory.
///
/// Four lanes take a word each in turn. Each step is a bijection of its lane, so that a change within one word is always
/// noticed, and any other with all but certainty. It is no protection against somebody who makes a file on purpose.
package enum Checksum {
  /// - Complexity: O(*n*) in the number of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var place = 0
    while place &+ 32 <= bytes.count {
      first = mixed(first, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      second = mixed(second, bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self))
      third = mixed(third, bytes.loadUnaligned(fromByteOffset: place &+ 16, as: UInt64.self))
      fourth = mixed(fourth, bytes.loadUnaligned(fromByteOffset: place &+ 24, as: UInt64.self))
      place &+= 32
    }
    var last = UInt64(bytes.count)
    while place < bytes.count {
      last = mixed(last, UInt64(bytes[place]))
      place &+= 1
    }
    for lane in [first, second, third, fourth] { last = mixed(last, lane) }
    return last ^ last >> 32
  }

  @inline(__always)
  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (lane ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed << 29 | mixed >> 35
  }
}
