extension DatePhrase {
  // A text as words without case, accents and points.

  /// The words of a piece without blanks; a date in numbers stays one, whatever stands between them.
  static func words(in piece: Substring) -> [String] {
    if isNumeric(piece) { return [String(piece)] }
    var plain = ""
    for scalar in piece.lowercased().unicodeScalars {
      switch scalar {
      case "é", "è", "ê", "ë": plain += "e"
      case "à", "â", "ä": plain += "a"
      case "û", "ù", "ü": plain += "u"
      case "ô", "ö": plain += "o"
      case "î", "ï": plain += "i"
      // The accent of a letter that is written as two.
      case "\u{300}"..."\u{36F}": break
      case "’", "'", ",", "(", ")": plain += " "
      case "–", "—", "→": plain += " \(to) "
      case "/": plain += " \(slash) "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    let words = plain.split(separator: " ")
    // 5/May/2014
    if words.count == 5, words[1] == slash, words[3] == slash, month(String(words[2])) != nil {
      return [words[0], words[2], words[4]].map(String.init)
    }
    return words.flatMap { word -> [String] in
      if word == "-" { return [to] }
      if word == ".." { return [".."] }
      let word = word.last == "." ? word.dropLast() : word
      // c.1998
      if let point = word.firstIndex(of: "."), marks[String(word[..<point])] != nil {
        return [String(word[..<point]), String(word[word.index(after: point)...])]
      }
      // 15-apr-2023, dec.2012, 15apr2014, and 2012-present
      if let runs = runs(of: word) { return runs }
      let parts = word.split(separator: "-").map(String.init)
      // 5-7 mars 2012
      let isSpan =
        parts.count == 2
        && (presentWords.contains(parts[1]) || parts.allSatisfy { 1...2 ~= $0.utf8.count && isDigits($0) }
          || parts.allSatisfy { month($0) != nil } || parts.allSatisfy { partOfYear($0) != nil })
      return isSpan ? [parts[0], to, parts[1]] : [String(word)]
    }
  }

  /// The digits and the month of a word that is nothing else; nil where it is another.
  private static func runs(of word: Substring) -> [String]? {
    var runs: [String] = []
    var last: Character = "-"
    for character in word {
      if character == "-" || character == "." {
        if last == "-" { return nil }
        last = "-"
      } else {
        guard character.isASCII, character.isLetter || character.isNumber else { return nil }
        if last != "-", last.isNumber == character.isNumber {
          runs[runs.count - 1].append(character)
        } else {
          runs.append(String(character))
        }
        last = character
      }
    }
    let months = runs.filter { !isDigits($0) }
    guard 2...3 ~= runs.count, months.count == 1, month(months[0]) != nil else { return nil }
    // April-15-2023, and not May2012-14.
    return runs.count == 2 || runs[0] != months[0] || runs[2].utf8.count == 4 ? runs : nil
  }

  /// Whether a text says that something goes on.
  static func isPresent(_ text: String) -> Bool {
    presentWords.contains(
      text.split(whereSeparator: \.isWhitespace).flatMap { words(in: $0) }.joined(separator: " "))
  }

  static let presentWords: Set<String> = [
    "present", "the present", "now", "today", "ongoing", "current", "to date", "aujourd hui", "maintenant",
    "present jour", "nos jours", "ce jour", "a ce jour", "en cours",
  ]

  static let relativeWords: Set<String> = [
    "yesterday", "tomorrow", "last week", "last month", "last year", "this month", "this year", "hier",
    "demain",
    "l an dernier", "l annee derniere", "cette annee", "le mois dernier", "ce mois",
  ]
}
