import EDTF
import Relations
import Writing

extension Linter {
  /// Names that nobody can read, and characters that nobody sees.
  mutating func checkTexts() {
    for (key, text) in [("title", contents.title), ("description", contents.summary)] {
      checkHidden(text, "the \(key)", at: GraphLocation(.header, [key]))
    }
    for (position, actor) in contents.actors.enumerated() {
      check(actor.names, of: actor.id, at: GraphLocation(.actor(position)))
    }
    for (position, pact) in contents.pacts.enumerated() {
      let location = GraphLocation(.pact(position))
      check(pact.names, of: pact.id, at: location)
      checkHidden(pact.label, "the label of \(pact.id)", at: location.appending("label"))
    }
    for (position, relation) in contents.written.enumerated() {
      checkHidden(
        relation.label, "the label of \(relation.id)", at: GraphLocation(.relation(position), ["label"]))
    }
    for (position, source) in contents.sources.enumerated() {
      for (key, text) in [("title", source.title), ("publisher", source.publisher)] {
        checkHidden(text, "the \(key) of \(source.id)", at: GraphLocation(.source(position), [key]))
      }
    }
  }

  private mutating func check(_ names: [Name], of id: Actor.ID, at location: GraphLocation) {
    for (number, name) in names.enumerated() {
      let place = location.appending("names", String(number))
      if !name.text.isReadable {
        report(
          .warning, .unreadableName, place, "a name of \(id) shows nothing that anybody could read",
          "write the name, or leave it out so that the identifier stands in for it")
      } else if name.text.unicodeScalars.contains("\u{FFFD}") {
        report(
          .warning, .unreadableName, place,
          "the name ‘\(name.text)’ of \(id) holds U+FFFD, which stands for letters that got lost",
          "write the name anew from its source")
      } else if let meant = name.text.readAsUTF8 {
        report(
          .warning, .unreadableName, place,
          "the name ‘\(name.text)’ of \(id) was read in another encoding than it was written in",
          meant.isWhole ? "write \(meant.text)" : "write the name anew from its source")
      } else {
        checkHidden(name.text, "a name of \(id)", at: place)
      }
    }
  }

  /// Most texts are there and harmless: what they are and where is put into words for the others alone.
  mutating func checkHidden(
    _ text: String?, _ what: @autoclosure () -> String, at location: @autoclosure () -> GraphLocation
  ) {
    guard let hidden = text?.firstHiddenCharacter else { return }
    let code = String(hidden.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
    report(
      .warning, .hiddenCharacter, location(),
      "\(what()) holds U+\(number), which nobody sees and which changes how the text around it is shown",
      "leave the character out")
  }

  /// Sources that nobody can have read yet.
  mutating func checkSourceDates() {
    guard let today else { return }
    for (position, source) in contents.sources.enumerated() {
      guard let date = source.date, date.bounds(tolerance: .none).lowerBound > today else { continue }
      report(
        .warning, .futureSource, GraphLocation(.source(position), ["date"]),
        "\(source.id) is of \(date), and today is \(today)", "correct the date, most likely its year")
    }
  }
}

extension String {
  /// Whether anything in it tells what is meant: a letter, a digit, a sign; accents, dashes and question marks alone do not.
  fileprivate var isReadable: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .unassigned, .privateUse, .spaceSeparator, .lineSeparator,
        .paragraphSeparator,
        .nonspacingMark, .enclosingMark, .spacingMark, .connectorPunctuation, .dashPunctuation,
        .openPunctuation,
        .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
        false
      // The fillers of Hangul, the blank of Braille, and what stands for a letter that got lost.
      default: ![0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0xFFFD].contains(scalar.value)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether nobody sees it, and no text needs it.
  fileprivate var steersText: Bool {
    ![0x09, 0x0A, 0x0D].contains(value) && (VisibleText.isHidden(self) || isTag)
  }

  /// Whether it is a letter that nobody sees.
  fileprivate var isTag: Bool { 0xE0000...0xE007F ~= value }
}

extension String {
  /// The first character that nobody sees, and that no script needs.
  fileprivate var firstHiddenCharacter: Unicode.Scalar? {
    // The flags of England and the like are a black one with tags behind it.
    var isInFlag = false
    for scalar in unicodeScalars {
      isInFlag = scalar.value == 0x1F3F4 || isInFlag && scalar.isTag
      if scalar.steersText, !isInFlag { return scalar }
    }
    return nil
  }
}

/// What a hasty reader sees of a name.
extension String {
  /// The letters and digits without case and accents; and once more, where that differs, with letters of
  /// other scripts taken for the Latin ones that they look like.
  ///
  /// Letters of one script are to be told apart by case as well, so that both count: two names in Cyrillic
  /// are compared as they are, and a name in Latin letters with one that only looks so.
  var looks: [String] {
    let plain = folded(String.init)
    let skeleton = folded { Self.lookAlikes[$0].map(String.init) ?? String($0) }
    return [plain, skeleton].filter { !$0.isEmpty }.reduce(into: []) { looks, look in
      if !looks.contains(look) { looks.append(look) }
    }
  }

  private func folded(_ seen: (Unicode.Scalar) -> String) -> String {
    var folded = ""
    for scalar in unicodeScalars {
      for scalar in seen(scalar).unicodeScalars {
        if let letter = scalar.bareLetter { folded += letter }
      }
    }
    return folded
  }

  /// Letters that look like a Latin one, with that: the single letters of Greek and Cyrillic that Unicode
  /// calls confusable with one, those with a dot or a bar among the Latin ones, and those of double width.
  ///
  /// https://www.unicode.org/reports/tr39/#Confusable_Detection
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = [
      ("АВЕЅІЈКМНОРСТУХҮԌԚԜӀЁЇ", "ABESIJKMHOPCTYXYGQWIEI"), ("аеорсухіјѕһԁԛԝүӏёї", "aeopcyxijshdqwylei"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹΆΈΉΊΌΎ", "ABEZHIKMNOPTYXCAEHIOY"), ("αγιορσυνϲϳάίόύ", "ayiopouvcjaiou"),
      ("ıɑɡ", "iag"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in pairs {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) { letters[other] = letter }
    }
    for value in UInt32(0x21)...0x7E {
      if let wide = Unicode.Scalar(value + 0xFEE0) { letters[wide] = Unicode.Scalar(value) }
    }
    return letters
  }()
}
