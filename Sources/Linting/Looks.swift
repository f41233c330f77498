import Relations

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
