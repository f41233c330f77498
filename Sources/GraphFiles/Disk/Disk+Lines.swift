#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  /// Reads standard input to its end, and hands on whole lines as they come; the last may lack its line feed.
  ///
  /// - Throws: what the caller throws of some lines; nothing is read after that.
  package static func readStandardInput(
    _ lines: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var held = 0
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        fill(UnsafeMutableRawBufferPointer(rebasing: buffer[held...]), from: STDIN_FILENO, atLeast: 1)
      }
      guard let count, count > 0 else { break }
      let end = held + count
      guard let last = bytes[held..<end].lastIndex(of: 0x0A) else {
        held = end
        // A line of any length is one.
        if held == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
        continue
      }
      try bytes.withUnsafeBufferPointer { try lines(UnsafeBufferPointer(rebasing: $0[..<(last + 1)])) }
      bytes.withUnsafeMutableBufferPointer { buffer in
        for position in (last + 1)..<end { buffer[position - last - 1] = buffer[position] }
      }
      held = end - last - 1
    }
    if held > 0 {
      try bytes.withUnsafeBufferPointer { try lines(UnsafeBufferPointer(rebasing: $0[..<held])) }
    }
  }
}
