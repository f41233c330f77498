import Graphviz
import Relations

/// The part below a picture: samples with what they mean, the numbered sources, and where the data is from.
struct Legend<Sample> {
  private struct Entry {
    let sample: Sample?
    let words: String
    let left: Int
    let baseline: Int
  }

  /// The room for a sample before its words.
  static var sampleWidth: Int { 34 }
  private static var gap: Int { sampleWidth + 6 }
  private static var lineHeight: Int { 22 }

  private let left: Int
  private let top: Int
  private let right: Int
  private var entries: [Entry] = []
  private var sources: SourceList?
  /// Where the next line of samples stands, or where the sources begin.
  private var baseline: Int

  init(left: Int, top: Int, right: Int) {
    self.left = left
    self.top = top
    self.right = right
    baseline = top + 26
  }

  /// Adds samples in lines from left to right; words without a sample stand alone.
  mutating func add(_ samples: [(sample: Sample?, words: String)]) {
    guard !samples.isEmpty else { return }
    var x = left
    for (sample, words) in samples {
      let gap = sample == nil ? 0 : Self.gap
      let lines = TextMetrics.lines(
        words, width: Double(right - left - gap) / TextMetrics.slack, size: 11, limit: 6)
      let widest = lines.map { TextMetrics.width(of: $0, size: 11) }.max() ?? 0
      let width = gap + Int(widest * TextMetrics.slack) + 18
      if x > left, x + width > right {
        x = left
        baseline += Self.lineHeight
      }
      for (index, line) in lines.enumerated() {
        if index > 0 { baseline += Self.lineHeight - 6 }
        entries.append(
          Entry(
            sample: index == 0 ? sample : nil, words: line, left: index == 0 ? x : x + gap, baseline: baseline
          ))
      }
      x += width
    }
    baseline += Self.lineHeight
  }

  /// Leaves room for something of another sort below the samples, and says where it begins.
  mutating func leaveRoom(_ height: Int) -> Int {
    defer { baseline += height }
    return baseline
  }

  /// Adds the sources in columns, then the line that says where the data is from; says where all of it ends.
  mutating func end(sources listing: SourceListing, lexicon: Lexicon, provenance: String) -> Int {
    let list = SourceList(
      listing, lexicon: lexicon, provenance: provenance, left: left, right: right, first: baseline + 6)
    sources = list
    return list.bottom
  }

  /// The samples, each with the box that it is to be drawn in: as wide as samples are and as high as a line.
  var samples: [(sample: Sample, box: Frame)] {
    entries.compactMap { entry in
      entry.sample.map { sample in
        let middle = entry.baseline - 4
        return (
          sample,
          Frame(left: entry.left, top: middle - 8, right: entry.left + Self.sampleWidth, bottom: middle + 8)
        )
      }
    }
  }

  /// Writes the words and the sources at their places.
  func write(to xml: inout XMLWriter) {
    xml.begin("g", ["class": "legend"])
    xml.element("line", ["class": "r", "x1": "\(left)", "x2": "\(right)", "y1": "\(top)", "y2": "\(top)"])
    for entry in entries {
      let x = entry.left + (entry.sample == nil ? 0 : Self.gap)
      xml.element("text", ["class": "k", "x": "\(x)", "y": "\(entry.baseline)"], entry.words)
    }
    xml.end()
    sources?.write(to: &xml)
  }
}
