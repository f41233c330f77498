import Relations

extension NetworkAssembler {
  /// An identifier of a text: without blanks and what is not seen.
  static func usable(_ text: String) -> String {
    let id = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isUsable =
            scalar.isASCII
            ? scalar.value > 0x20 && scalar.value != 0x7F : !scalar.properties.isWhitespace
          return isUsable ? scalar : "_"
        }))
    return id.isEmpty ? "unnamed" : id
  }

  /// The name of a kind as an identifier, such as `military-deployment` of `MILITARY_DEPLOYMENT`.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  /// Identifiers as we write them: `atop=1005; wikidata=Q1`.
  static func ids(_ text: String?) -> [String: String] {
    let pairs = (text ?? "").split(separator: ";").compactMap { pair -> (String, String)? in
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0.drop { $0 == " " }) }
      guard parts.count == 2 else { return nil }
      let value = parts[1].replacing("%20", with: " ").replacing("%3B", with: ";").replacing("%25", with: "%")
      return (parts[0], value)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  static func sign(_ text: String) -> Sign? {
    switch text {
    case "+", "1", "1.0": .positive
    case "-", "-1", "-1.0": .negative
    case "0", "0.0": .neutral
    default: Sign(rawValue: text.lowercased())
    }
  }
}

extension NetworkAssembler {
  /// Attributes of which those that have been understood are gone.
  struct Attributes {
    private var list: [(name: String, value: String)]

    init(_ list: [(name: String, value: String)]) { self.list = list.filter { !$0.value.isEmpty } }

    /// The value under the first of some names that has one, whatever its capitals.
    mutating func take(_ names: String...) -> String? {
      for name in names {
        guard let place = list.firstIndex(where: { $0.name.lowercased() == name }) else { continue }
        return list.remove(at: place).value
      }
      return nil
    }

    /// Takes what is known to follow from the rest.
    mutating func drop(_ names: String...) {
      list.removeAll { names.contains($0.name.lowercased()) }
    }

    var rest: [String] { list.map(\.name) }
  }
}
