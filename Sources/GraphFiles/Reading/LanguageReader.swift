import Relations

extension ContentsReader {
  /// The language of a key that may be left out.
  mutating func language(_ key: String, in fields: Fields) -> String? {
    guard let node = value(key, in: fields) else { return nil }
    return at(key) { reader in
      reader.text(node, expected: "the tag of a language").map { tag in
        reader.checkLanguage(tag, at: node.position)
        return tag
      }
    }
  }

  /// The language that a key names.
  mutating func language(of entry: YAMLNode.Entry) -> String {
    if entry.key.isWrittenAsLanguage {
      checkLanguage(entry.key, at: entry.keyPosition)
    } else {
      fault(
        "bad-value", at: entry.keyPosition, "‘\(entry.key.excerpt)’ is no language",
        "write the tag of a language, such as en or fr")
    }
    return entry.key
  }

  /// Says where a text is no tag of a language: it names none, so that no reader is ever given its words.
  ///
  /// https://www.rfc-editor.org/info/bcp47
  private mutating func checkLanguage(_ tag: String, at position: TextPosition) {
    let language = tag.split(separator: "-", omittingEmptySubsequences: false).first ?? ""
    let isLetters = language.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
    // Codes of four letters and more are kept for later, and x and i begin tags that people agree on.
    if isLetters, 2...3 ~= language.utf8.count { return }
    if ["x", "i"].contains(language.lowercased()), tag.utf8.count > 2 { return }
    report(
      .warning, "unknown-language", at: position, "‘\(tag.excerpt)’ is no tag of a language",
      Self.tags[tag.lowercased()].map { "write \($0)" } ?? "write two or three letters, such as en, fr or taq"
    )
  }

  /// The tags of languages that people write out, in English and their own.
  private static let tags = [
    "english": "en", "anglais": "en", "french": "fr", "francais": "fr", "français": "fr", "arabic": "ar",
    "arabe": "ar", "german": "de", "deutsch": "de", "spanish": "es", "espanol": "es", "español": "es",
    "portuguese": "pt", "russian": "ru", "chinese": "zh", "turkish": "tr", "italian": "it", "hausa": "ha",
    "bambara": "bm", "tamasheq": "taq", "fulah": "ff", "swahili": "sw", "persian": "fa", "hebrew": "he",
    "ukrainian": "uk", "dutch": "nl", "polish": "pl", "japanese": "ja", "korean": "ko",
  ]
}

extension String {
  /// Whether it can stand as the key of a text in a language.
  var isWrittenAsLanguage: Bool {
    (1...35).contains(utf8.count)
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
