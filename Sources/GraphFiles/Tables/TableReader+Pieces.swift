extension ContentsReader {
  /// Reads a large table piece by piece as long as its rows are plain, and whole from the first other row on.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func readTable(_ file: InputFile, from source: LargeFile) {
    // Each piece is read to the same place, on a page of its own, because the system copies whole pages several times as
    // fast; what the one before left over stands before it.
    let size = bulk.pieceSize
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * size, alignment: 4_096)
    defer { bytes.deallocate() }
    let room = bytes.bindMemory(to: UInt8.self)
    var begin = size
    var filled = size + source.read(from: 0, into: room[size...])
    guard filled < room.count || room[size...].contains(.lineFeed) else {
      return file.bytes.withUnsafeBufferPointer { readTable(file, in: $0, inBulk: true) }
    }
    var scanner = CSVScanner(UnsafeBufferPointer(rebasing: room[size..<filled]))
    guard scanner.separator == .comma else {
      return file.bytes.withUnsafeBufferPointer { readTable(file, in: $0, inBulk: false) }
    }
    guard let table = beginTable(file, with: &scanner, inBulk: true) else { return }
    var (offset, line) = (scanner.offset, scanner.line)
    while true {
      let isLast = filled < room.count
      // A row that the piece cuts in two belongs to the next one; what has no line end is read whole.
      let lineEnd = isLast ? filled : room[begin..<filled].lastIndex(of: .lineFeed).map { $0 + 1 }
      let piece = UnsafeBufferPointer(rebasing: room[begin..<(lineEnd ?? begin + offset)])
      while offset < piece.count, let next = bulk.readRow(at: offset, line: line, of: piece) {
        offset = next
        line += 1
      }
      bulk.finishPiece(in: piece)
      if offset < piece.count || piece.isEmpty && !isLast { break }
      options.progress?(bytesRead + bulk.pieceOffset + piece.count, bytesToRead)
      if isLast {
        bytesRead += bulk.pieceOffset + piece.count
        return
      }
      let rest = filled - begin - piece.count
      for place in 0..<rest { room[size - rest + place] = room[filled - rest + place] }
      begin = size - rest
      bulk.pieceOffset += piece.count
      filled = size + source.read(from: bulk.pieceOffset + rest, into: room[size...])
      offset = 0
    }
    let start = bulk.pieceOffset + offset
    bulk.pieceOffset = 0
    file.bytes.withUnsafeBufferPointer {
      readRows(of: table, with: CSVScanner($0, from: start, line: line), inBulk: true)
    }
  }
}
