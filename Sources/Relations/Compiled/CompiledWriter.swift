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
