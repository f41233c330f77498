/// The sections of a compiled graph in memory, which is not trusted in anything.
struct CompiledReader: Sendable {
  private struct Row {
    let stride: Int
    let offset: Int
    let count: Int
    let checksum: UInt64
  }

  private let memory: PinnedBytes
  private let rows: [CompiledSection: Row]
  /// The version of Entente that wrote it.
  let toolVersion: String

  /// Reads the header and the table of sections.
  ///
  /// - Complexity: O(1).
  init(_ memory: PinnedBytes) throws(CompiledGraphError) {
    self.memory = memory
    let bytes = memory.bytes
    guard bytes.prefix(CompiledLayout.magic.count).elementsEqual(CompiledLayout.magic) else {
      throw CompiledGraphError(.notCompiled, "the file is no compiled graph")
    }
    guard bytes.count >= CompiledLayout.headerSize else {
      throw CompiledGraphError(.truncated, "the compiled graph ends within its header")
    }
    func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type, at offset: Int) -> Number {
      bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)
    }
    let byteOrder = number(UInt32.self, at: 8)
    guard byteOrder != CompiledLayout.byteOrder.byteSwapped else {
      throw CompiledGraphError(
        .otherByteOrder, "the graph was compiled on a machine with another order of bytes")
    }
    let version = number(UInt32.self, at: 12)
    let length = number(UInt64.self, at: 16)
    let count = number(UInt32.self, at: 24)
    let name = bytes[CompiledLayout.toolVersion].prefix { $0 > 0x20 && $0 < 0x7F }
    toolVersion = String(decoding: name, as: UTF8.self)
    guard version == CompiledLayout.version else {
      let writer = toolVersion.isEmpty ? "" : " by Entente \(toolVersion)"
      let form = version > CompiledLayout.version ? "a newer form" : "an older form"
      throw CompiledGraphError(
        .otherVersion, "the graph was compiled\(writer) in \(form) (\(version)) than this one reads")
    }
    guard length == UInt64(bytes.count) else {
      throw CompiledGraphError(
        .truncated, "the compiled graph has \(bytes.count) bytes and should have \(length)")
    }
    let end = CompiledLayout.headerSize + CompiledLayout.rowSize * Int(count)
    guard byteOrder == CompiledLayout.byteOrder, count <= UInt32(UInt16.max), end <= bytes.count,
      Self.headerChecksum(of: bytes, through: end) == number(UInt64.self, at: CompiledLayout.checksumOffset)
    else { throw CompiledGraphError(.damaged, "the header of the compiled graph is damaged") }
    var rows: [CompiledSection: Row] = [:]
    for place in stride(from: CompiledLayout.headerSize, to: end, by: CompiledLayout.rowSize) {
      let stride = UInt64(number(UInt32.self, at: place + 4))
      let offset = number(UInt64.self, at: place + 8)
      let count = number(UInt64.self, at: place + 16)
      let (size, overflow) = count.multipliedReportingOverflow(by: stride)
      guard let section = CompiledSection(rawValue: number(UInt32.self, at: place)), rows[section] == nil,
        stride > 0, offset.isMultiple(of: UInt64(CompiledLayout.alignment)), offset <= length, !overflow,
        size <= length - offset
      else { throw CompiledGraphError(.damaged, "the table of the compiled graph is damaged") }
      rows[section] = Row(
        stride: Int(stride), offset: Int(offset), count: Int(count),
        checksum: number(UInt64.self, at: place + 24))
    }
    self.rows = rows
  }

  /// The checksum of the header and the table, with 0 in its own place.
  private static func headerChecksum(of bytes: UnsafeRawBufferPointer, through end: Int) -> UInt64 {
    var header = Array(bytes.prefix(end))
    for place in 0..<8 { header[CompiledLayout.checksumOffset + place] = 0 }
    return header.withUnsafeBytes { Checksum.of($0) }
  }

  /// The column of a section; what its elements are is not looked at.
  ///
  /// - Complexity: O(1).
  func column<Element>(
    _ section: CompiledSection, of: Element.Type, count: Int? = nil
  ) throws(CompiledGraphError) -> Column<Element> {
    guard let row = rows[section], row.stride == MemoryLayout<Element>.stride,
      count == nil || count == row.count
    else { throw .damaged(section) }
    if row.count == 0 { return Column() }
    let bytes = memory.bytes[row.offset..<row.offset + row.count * row.stride]
    let elements = UnsafeRawBufferPointer(rebasing: bytes).bindMemory(to: Element.self)
    return Column(elements, in: memory)
  }

  /// The column of a section whose bytes are those that were written.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  func intact<Element>(
    _ section: CompiledSection, of type: Element.Type, count: Int? = nil
  ) throws(CompiledGraphError) -> Column<Element> {
    guard isIntact(section) else { throw .damaged(section) }
    return try column(section, of: type, count: count)
  }

  /// Reads the records of a section whose bytes are those that were written.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func records<Value>(
    _ section: CompiledSection, _ read: (inout RecordReader) throws(RecordFault) -> Value
  ) throws(CompiledGraphError) -> Value {
    let bytes = try intact(section, of: UInt8.self)
    let value = bytes.withUnsafeBufferPointer { bytes -> Value? in
      var reader = RecordReader(UnsafeRawBufferPointer(bytes))
      guard let value = try? read(&reader), reader.isAtEnd else { return nil }
      return value
    }
    guard let value else { throw .damaged(section) }
    return value
  }

  /// Whether the bytes of a section are those that were written.
  ///
  /// - Complexity: O(*n*) in their number.
  func isIntact(_ section: CompiledSection) -> Bool {
    guard let row = rows[section] else { return false }
    let bytes = memory.bytes[row.offset..<row.offset + row.count * row.stride]
    return Checksum.of(UnsafeRawBufferPointer(rebasing: bytes)) == row.checksum
  }

  func areIntact(_ sections: CompiledSection...) -> Bool {
    sections.allSatisfy(isIntact)
  }
}
