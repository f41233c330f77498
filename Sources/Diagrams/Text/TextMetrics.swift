/// How wide a text is, without asking any font on the machine.
///
/// Pictures must come out the same everywhere, so the widths of Helvetica and its metric twins (Arial, Liberation
/// Sans) are kept here, in thousandths of the font size, as published in Adobe's font metrics. A reader's browser may
/// fall back to a wider font, hence ``slack``.
enum TextMetrics {
  /// The weight of a font.
  enum Weight {
    case regular
    case bold
  }

  /// What a box should allow for a wider font than the one measured.
  static let slack = 1.12

  /// The width of a text, in the unit of the font size.
  ///
  /// - Parameter limit: Beyond which width nobody cares how wide it is, so that the rest is not looked at.
  /// - Complexity: O(*n*) in the number of Unicode scalars.
  static func width(
    of text: some StringProtocol, size: Double, weight: Weight = .regular, upTo limit: Double = .infinity
  ) -> Double {
    let table = weight == .bold ? boldWidths : regularWidths
    var sum = 0
    for scalar in text.unicodeScalars {
      sum += width(of: scalar, in: table)
      if Double(sum) * size / 1000 > limit { break }
    }
    return Double(sum) * size / 1000
  }

  /// The text, cut with an ellipsis to fit a width.
  ///
  /// - Complexity: O(*n*) in the number of Unicode scalars.
  static func fit(_ text: String, width limit: Double, size: Double, weight: Weight = .regular) -> String {
    guard width(of: text, size: size, weight: weight) > limit else { return text }
    let table = weight == .bold ? boldWidths : regularWidths
    var sum = width(of: "…", in: table)
    let scalars = text.unicodeScalars
    var end = scalars.startIndex
    while end < scalars.endIndex {
      sum += width(of: scalars[end], in: table)
      if Double(sum) * size / 1000 > limit { break }
      end = scalars.index(after: end)
    }
    // No character is cut in two.
    if end < text.endIndex { end = text.index(before: text.index(after: end)) }
    var short = text[..<end]
    while short.last?.isWhitespace == true { short.removeLast() }
    return String(short) + "…"
  }

  /// The text in lines of a width, broken between words, or within one that is wider than a line.
  ///
  /// - Parameters:
  ///   - limit: The most lines; the last of them is cut where there is more.
  /// - Complexity: O(*n*) in the number of Unicode scalars.
  static func lines(
    _ text: String, width room: Double, size: Double, weight: Weight = .regular, limit: Int = .max
  ) -> [String] {
    if width(of: text, size: size, weight: weight) <= room { return [text] }
    let space = width(of: " ", size: size, weight: weight)
    var lines: [String] = []
    var line = ""
    var filled = 0.0
    var words = self.words(of: text)
    while let word = words.first {
      let wide = width(of: word, size: size, weight: weight, upTo: room)
      if line.isEmpty ? wide <= room : filled + space + wide <= room {
        filled += (line.isEmpty ? 0 : space) + wide
        line += (line.isEmpty ? "" : " ") + word
        words.removeFirst()
        continue
      }
      if lines.count + 1 >= limit {
        let rest = ([line].filter { !$0.isEmpty } + words.prefix(40).map(String.init)).joined(separator: " ")
        return lines + [fit(rest, width: room, size: size, weight: weight)]
      }
      if line.isEmpty {
        // A word that is wider than a line is broken where the line ends.
        let head = beginning(of: word, width: room, size: size, weight: weight)
        lines.append(String(head))
        words[words.startIndex] = word[head.endIndex...]
        if words.first?.isEmpty == true { words.removeFirst() }
      } else {
        lines.append(line)
      }
      (line, filled) = ("", 0)
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [text] : lines
  }

  /// The words of a text, each with the marks that French sets apart from it: no line begins with a colon.
  private static func words(of text: String) -> ArraySlice<Substring> {
    var words: ArraySlice<Substring> = []
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      if let first = word.first, ":;?!»".contains(first), let last = words.popLast() {
        words.append(text[last.startIndex..<word.endIndex])
      } else if let last = words.last, last.last == "«" {
        words[words.endIndex - 1] = text[last.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// As many characters of a word as fit a width, and one at least.
  private static func beginning(
    of word: Substring, width room: Double, size: Double, weight: Weight
  ) -> Substring {
    let table = weight == .bold ? boldWidths : regularWidths
    var sum = 0
    var end = word.startIndex
    while end < word.endIndex {
      for scalar in word[end].unicodeScalars { sum += width(of: scalar, in: table) }
      if Double(sum) * size / 1000 > room, end > word.startIndex { break }
      end = word.index(after: end)
    }
    return word[..<end]
  }

  private static func width(of scalar: Unicode.Scalar, in table: [Int]) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return table[Int(scalar.value) - 0x20]
    case 0x2018, 0x2019, 0xB7: return 278
    case 0x2014, 0x2026, 0x2190...0x21FF, 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xFF00...0xFF60:
      return 1000
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .uppercaseLetter: return 760
    case .lowercaseLetter: return table[Int(UInt8(ascii: "n")) - 0x20]
    default: return 667
    }
  }

  // From the space to the tilde.
  private static let regularWidths = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
    667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
    556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722,
    500, 500, 500, 334, 260, 334, 584,
  ]

  private static let boldWidths = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556,
    722,
    611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333,
    556,
    611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556,
    778,
    556, 556, 500, 389, 280, 389, 584,
  ]
}
