/// Texts of a graph as they may be shown: what steers a terminal, turns the direction of writing or breaks a line is
/// written out, so that nobody is shown anything but the text.
package enum VisibleText {
  /// A text that stays on its line.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func line(_ text: String) -> String {
    text.unicodeScalars.contains(where: isHidden) ? written(text, keepingLines: false) : text
  }

  /// A text of several lines, in which nothing but its lines is shaped.
  ///
  /// GitHub takes a line of a log that begins with two colons for a command; here it begins otherwise.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func lines(_ text: String) -> String {
    let isShaped = text.unicodeScalars.contains { isHidden($0) && $0 != "\n" && $0 != "\t" }
    let text = isShaped ? written(text, keepingLines: true) : text
    guard text.contains("::") else { return text }
    // By scalars: a carriage return and a line feed are one character.
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = Substring(line)
      let start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.endIndex
      return line[start...].hasPrefix("::") ? "\(line[..<start])\\\(line[start...])" : String(line)
    }
    .joined(separator: "\n")
  }

  /// Whether a character is not seen, and changes how others are.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Marks and overrides of direction, and the separators of lines and paragraphs.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // What holds letters together and is not seen; what scripts need, such as the joiner of U+200D, stays.
    case 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// A text in which each character that nobody sees is written out, those that scripts need and all blanks but the usual
  /// one included: for where the text is refused because of one.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func spelling(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSeen =
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        default: scalar == " " || !scalar.properties.isWhitespace
        }
      if isSeen {
        written.append(scalar)
      } else {
        written.append(contentsOf: form(of: scalar).unicodeScalars)
      }
    }
    return String(written)
  }

  /// Of how many signs one character is made at most: more than the marks of any script and the joined pictures of people.
  package static let mostSigns = 32

  /// A text of whose characters none is made of more signs than any script needs, and the most that one was made of; 0
  /// where nothing was left out.
  ///
  /// A name of one letter with thousands of accents is short by its characters, and too long for whoever draws it.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func bounded(_ text: String) -> (text: String, most: Int) {
    guard text.utf8.count > mostSigns, text.utf8.contains(where: { $0 >= 0x80 }) else { return (text, 0) }
    var most = 0
    for character in text { most = max(most, character.unicodeScalars.count) }
    guard most > mostSigns else { return (text, 0) }
    var bounded = String.UnicodeScalarView()
    for character in text { bounded.append(contentsOf: character.unicodeScalars.prefix(mostSigns)) }
    return (String(bounded), most)
  }

  /// A text in which marks are written otherwise.
  ///
  /// Scalar by scalar: to Swift a quote with an accent on it is another character than a quote, and to whoever reads a
  /// file it is the end of a text.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func replacing(_ marks: [Unicode.Scalar: String], in text: String) -> String {
    var replaced = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let other = marks[scalar] {
        replaced.append(contentsOf: other.unicodeScalars)
      } else {
        replaced.append(scalar)
      }
    }
    return String(replaced)
  }

  /// A text in quotation marks, as JSON and openCypher write it: what is hidden, and the mark itself, with a backslash.
  ///
  /// - Complexity: O(*n*) in its length.
  package static func quoted(_ text: String, in mark: Unicode.Scalar) -> String {
    var quoted = String.UnicodeScalarView([mark])
    for scalar in text.unicodeScalars {
      switch scalar {
      case mark, "\\": quoted.append(contentsOf: ["\\", scalar])
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\r": quoted.append(contentsOf: "\\r".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      case _ where isHidden(scalar):
        // No hidden character needs more than four digits.
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        quoted.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append(mark)
    return String(quoted)
  }

  private static func written(_ text: String, keepingLines: Bool) -> String {
    var written = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (offset, scalar) in scalars.enumerated() {
      let isEnd = scalar == "\r" && offset + 1 < scalars.count && scalars[offset + 1] == "\n"
      if !isHidden(scalar) || keepingLines && (scalar == "\n" || scalar == "\t" || isEnd) {
        written.append(scalar)
        continue
      }
      written.append(contentsOf: form(of: scalar).unicodeScalars)
    }
    return String(written)
  }

  private static func form(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
