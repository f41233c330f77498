import Relations

extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func changeTitle(_ graph: String, from: String, to: String) -> String {
    isFrench ? "\(graph) : changements du \(from) au \(to)" : "\(graph): changes from \(from) to \(to)"
  }

  func changeCounts(
    _ counts: [(sign: ChangeScene.Entry.Sign, count: Int)], hidden: Int, passing: Int
  ) -> String {
    let sum = counts.reduce(0) { $0 + $1.count }
    var text = isFrench ? "\(sum) changement\(sum > 1 ? "s" : "")" : "\(sum) change\(sum == 1 ? "" : "s")"
    if !counts.isEmpty { text += (isFrench ? " : " : ": ") + counts.map(words).joined(separator: ", ") }
    if hidden > 0 {
      text += isFrench ? " · \(hidden) de plus sans trait ici" : " · \(hidden) more without a line here"
    }
    if passing > 0 {
      text += isFrench ? " · \(passing) entre les deux dates seulement" : " · \(passing) in between alone"
    }
    return text
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
  var replacedLine: String { isFrench ? "≈ sous une autre forme" : "≈ in another form" }
  var beganWord: String { isFrench ? "nouveau" : "new" }
  var endedWord: String { isFrench ? "disparu" : "gone" }
  var beganLine: String { isFrench ? "+ a commencé" : "+ began" }
  var endedLine: String { isFrench ? "− a pris fin" : "− ended" }
  var keptLine: String { isFrench ? "inchangé" : "unchanged" }
  var flippedLine: String {
    isFrench ? "± renversé (ami, ennemi ou neutre)" : "± turned (friend, foe or neutral)"
  }
  var unchanged: String { isFrench ? "rien n’a changé" : "nothing changed" }
}
