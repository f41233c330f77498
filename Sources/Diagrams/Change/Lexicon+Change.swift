import Relations

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func changeTitle(_ graph: String, from: String, to: String, options: DiagramOptions) -> Headline {
    let dates = between(from, to)
    return headline(
      options,
      whole: isFrench ? "\(graph) : changements \(dates)" : "\(graph): changes from \(dates)", date: dates,
      subject: isFrench ? "\(graph) : changements" : "\(graph): changes")
  }

  func revisionTitle(
    _ graph: String, at day: String, before: String, after: String, options: DiagramOptions
  ) -> Headline {
    let day = date(day)
    let versions = isFrench ? "de \(before) à \(after)" : "from \(before) to \(after)"
    return headline(
      options, whole: isFrench ? "\(graph) au \(day) : \(versions)" : "\(graph) on \(day): \(versions)",
      date: day, subject: isFrench ? "\(graph) : \(versions)" : "\(graph): \(versions)")
  }

  /// How many changes there are of each sort, and how many more that have no line or left no trace.
  func changeCounts(
    _ counts: [(sign: ChangeScene.Entry.Sign, count: Int)], hidden: Int, passing: Int, isOfVersions: Bool
  ) -> String {
    let sum = counts.reduce(0) { $0 + $1.count }
    var text = isFrench ? "\(sum) changement\(sum > 1 ? "s" : "")" : "\(sum) change\(sum == 1 ? "" : "s")"
    let parts = counts.map { sign, count in
      isOfVersions ? revisionWords(sign, count) : words(sign, count)
    }
    if !parts.isEmpty { text += (isFrench ? " : " : ": ") + parts.joined(separator: ", ") }
    if hidden > 0 {
      text += isFrench ? " · \(hidden) de plus sans trait ici" : " · \(hidden) more without a line here"
    }
    if passing > 0 {
      text += isFrench ? " · \(passing) entre les deux dates seulement" : " · \(passing) in between alone"
    }
    return text
  }

  /// Between two versions nothing begins or ends: there are more relations, or fewer.
  private func revisionWords(_ sign: ChangeScene.Entry.Sign, _ count: Int) -> String {
    switch sign {
    case .began: isFrench ? "\(count) en plus" : "\(count) more"
    case .ended: isFrench ? "\(count) en moins" : "\(count) fewer"
    default: words(sign, count)
    }
  }

  private func words(_ sign: ChangeScene.Entry.Sign, _ count: Int) -> String {
    let words =
      switch sign {
      case .flipped: isFrench ? "renversement" : "turned"
      case .replaced: isFrench ? "sous une autre forme" : "in another form"
      case .began: isFrench ? "début" : "began"
      case .ended: isFrench ? "fin" : "ended"
      case .certainty: isFrench ? "plus ou moins certain" : "more or less certain"
      case .lineage: isFrench ? "de nom ou de filiation" : "of name or lineage"
      }
    let takesEnding = isFrench && count > 1 && [.flipped, .began, .ended].contains(sign)
    return "\(count) \(words)\(takesEnding ? "s" : "")"
  }

  func turned(from old: Sign?, to new: Sign?) -> String {
    isFrench
      ? "\(Self.frenchStance(old)), puis \(Self.frenchStance(new))"
      : "from \(Self.stance(old)) to \(Self.stance(new))"
  }

  private static func stance(_ sign: Sign?) -> String {
    switch sign {
    case .positive: "friendly"
    case .negative: "hostile"
    case .neutral: "neutral"
    case nil: "mixed"
    }
  }

  private static func frenchStance(_ sign: Sign?) -> String {
    switch sign {
    case .positive: "entente"
    case .negative: "hostilité"
    case .neutral: "neutralité"
    case nil: "les deux"
    }
  }

  var joined: String { isFrench ? "adhésion" : "joined" }
  var left: String { isFrench ? "départ" : "left" }
  var renewed: String { isFrench ? "sous un nouvel acte" : "renewed" }
  var renamed: String { isFrench ? "nouveau nom" : "new name" }
  var nowCertain: String { isFrench ? "désormais certain" : "now certain" }
  var nowPossible: String { isFrench ? "désormais incertain" : "no longer certain" }
  var dashedChange: String { isFrench ? "tirets : incertain" : "dashes: not certain" }
  var lineageLine: String { isFrench ? "• nom ou filiation" : "• name or lineage" }
  var certaintyLine: String { isFrench ? "~ plus ou moins certain" : "~ more or less certain" }
  func drawn(_ parts: [String], as whole: String) -> String {
    let list = parts.joined(separator: ", ")
    return isFrench ? "\(whole) comprend ici \(list)" : "\(whole) here includes \(list)"
  }
  var replacedLine: String { isFrench ? "≈ sous une autre forme" : "≈ in another form" }
  var beganWord: String { isFrench ? "nouveau" : "new" }
  var endedWord: String { isFrench ? "disparu" : "gone" }
  /// What the signs of lines mean between two dates, and what is said where there is none.
  var changeLines: (began: String, ended: String, none: String) {
    isFrench
      ? ("+ a commencé", "− a pris fin", "rien n’a changé") : ("+ began", "− ended", "nothing changed")
  }

  /// The same between two versions of a graph.
  var revisionLines: (began: String, ended: String, none: String) {
    isFrench
      ? ("+ tenu pour vrai désormais", "− n’est plus tenu pour vrai", "rien ne change à cette date")
      : ("+ holds by the new version", "− held by the old one", "nothing differs on this date")
  }

  var keptLine: String { isFrench ? "inchangé" : "unchanged" }
  var flippedLine: String {
    isFrench ? "± renversé (ami, ennemi ou neutre)" : "± turned (friend, foe or neutral)"
  }

  var doubtfulChange: String { isFrench ? "points : non admis" : "dots: not accepted" }

  var huesOfChange: String {
    isFrench
      ? "couleurs : ce qui a changé, et non la famille de la relation comme dans une image d’une date"
      : "colours: what changed, and not the family of a relation as in a picture of a date"
  }
}
