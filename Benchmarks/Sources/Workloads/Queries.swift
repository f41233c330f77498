import Entente
import Foundation

/// The questions of a size, as `export.py` of the peers writes them.
struct Queries {
  /// The days of the questions, counted from 1970-01-01.
  var days: [Day] = []
  /// The numbers of the actors asked about.
  var actors: [Int] = []
  /// The ends and the day of each path.
  var paths: [(from: Int, to: Int, day: Day)] = []
  /// The number of the busiest actor.
  var hub = 0

  /// 1900-01-01, from which the files count.
  static let epoch: Int32 = -25_567

  init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    let counts = data.prefix(24).withUnsafeBytes { Array($0.bindMemory(to: Int64.self)) }
    let numbers = data.dropFirst(24).withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 4).map { bytes.loadUnaligned(fromByteOffset: $0, as: Int32.self) }
    }
    let (dates, triples) = (Int(counts[0]), Int(counts[1]))
    hub = Int(counts[2])
    days = numbers[..<dates].map { Day(number: $0 + Self.epoch) }
    actors = numbers[dates..<2 * dates].map { Int($0) }
    paths = (0..<triples).map { triple in
      let first = 2 * dates + 3 * triple
      return (Int(numbers[first]), Int(numbers[first + 1]), Day(number: numbers[first + 2] + Self.epoch))
    }
  }
}
