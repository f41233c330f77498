import GraphFiles

extension ImportFile {
  /// Hands over the lines of the file one by one, of which only a piece is in memory at a time, until no more are wanted.
  ///
  /// A byte order mark before the first is no part of it.
  ///
  /// - Parameter take: Looks at a line, whose number counts from 1, and says whether it wants the next.
  /// - Throws: ``InterchangeError`` where the file cannot be read to its end, and what `take` throws.
  func readLines(
    pieceSize: Int = 1 << 20, _ take: (ArraySlice<UInt8>, _ number: Int) throws(InterchangeError) -> Bool
  ) throws(InterchangeError) {
    let source = try table
    var text: [UInt8] = []
    var (offset, number, isAtEnd) = (0, 0, false)
    func line(_ range: Range<Int>) -> ArraySlice<UInt8> {
      let isMarked = number == 1 && text[range].starts(with: [0xEF, 0xBB, 0xBF])
      return isMarked ? text[range].dropFirst(3) : text[range]
    }
    while !isAtEnd {
      let piece = source.read(from: offset, atMost: pieceSize)
      // What came before has no end of a line in it.
      var searched = text.count
      text += piece
      offset += piece.count
      isAtEnd = piece.count < pieceSize
      var start = 0
      while let end = text[searched...].firstIndex(of: .lineFeed) {
        number += 1
        guard try take(line(start..<end), number) else { return }
        start = end + 1
        searched = start
      }
      text.removeFirst(start)
    }
    if source.hasFailed { throw fault("unreadable", line: 1, "the file cannot be read to its end") }
    number += 1
    if !text.isEmpty { _ = try take(line(text.indices), number) }
  }
}
