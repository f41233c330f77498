extension ContentsReader {
  /// Reads a large table piece by piece as long as its rows are plain, and whole from the first other row on.
  ///
  /// - Complexity: O(*n*) in its length.
  mutating func readTable(_ file: InputFile, from source: LargeFile) {
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bulk.pieceSize)
    defer { room.deallocate() }
    var filled = source.read(from: 0, into: room[...])
    guard filled < room.count || room.contains(.lineFeed) else {
      return file.bytes.withUnsafeBufferPointer { readTable(file, in: $0, inBulk: true) }
    }
    var scanner = CSVScanner(UnsafeBufferPointer(rebasing: room[..<filled]))
    guard let table = beginTable(file, with: &scanner, inBulk: true) else { return }
    var (offset, line) = (scanner.offset, scanner.line)
    while true {
      let isLast = filled < room.count
      // A row that the piece cuts in two belongs to the next one; what has no line end is read whole.
      let end = isLast ? filled : room[..<filled].lastIndex(of: .lineFeed).map { $0 + 1 } ?? offset
      let piece = UnsafeBufferPointer(rebasing: room[..<end])
      while offset < end, let next = bulk.readRow(at: offset, line: line, of: piece) {
        offset = next
        line += 1
      }
      bulk.finishPiece(in: piece)
      if offset < end || end == 0 && !isLast { break }
      options.progress?(bytesRead + bulk.pieceOffset + end, bytesToRead)
      if isLast {
        bytesRead += bulk.pieceOffset + end
        return
      }
      let rest = filled - end
      for place in 0..<rest { room[place] = room[end + place] }
      bulk.pieceOffset += end
      filled = rest + source.read(from: bulk.pieceOffset + rest, into: room[rest...])
      offset = 0
    }
    let start = bulk.pieceOffset + offset
    bulk.pieceOffset = 0
    file.bytes.withUnsafeBufferPointer {
      readRows(of: table, with: CSVScanner($0, from: start, line: line), inBulk: true)
    }
  }
}
