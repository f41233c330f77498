extension Lexicon {
  private var isFrench: Bool { language == "fr" }

  func changeTitle(_ graph: String, from: String, to: String) -> String {
    isFrench ? "\(graph) : changements du \(from) au \(to)" : "\(graph): changes from \(from) to \(to)"
  }

  func changeCounts(began: Int, ended: Int, flips: Int, passing: Int) -> String {
    var parts =
      isFrench
      ? [
        "\(began) relation\(began > 1 ? "s" : "") nouvelle\(began > 1 ? "s" : "")",
        "\(ended) terminée\(ended > 1 ? "s" : "")",
      ]
      : ["\(began) began", "\(ended) ended"]
    if flips > 0 {
      parts.append(isFrench ? "\(flips) renversement\(flips > 1 ? "s" : "")" : "\(flips) turned")
    }
    if passing > 0 {
      parts.append(isFrench ? "\(passing) passagère\(passing > 1 ? "s" : "")" : "\(passing) in between alone")
    }
    return parts.joined(separator: " · ")
  }

  func turned(isHostile: Bool) -> String {
    switch (isHostile, isFrench) {
    case (true, false): "from friendly to hostile"
    case (false, false): "from hostile to friendly"
    case (true, true): "de l’entente à l’hostilité"
    case (false, true): "de l’hostilité à l’entente"
    }
  }

  var beganWord: String { isFrench ? "nouveau" : "new" }
  var endedWord: String { isFrench ? "disparu" : "gone" }
  var beganLine: String { isFrench ? "+ a commencé" : "+ began" }
  var endedLine: String { isFrench ? "− a pris fin" : "− ended" }
  var keptLine: String { isFrench ? "inchangé" : "unchanged" }
  var flippedLine: String { isFrench ? "± renversé" : "± turned, friend to foe or back" }
  var unchanged: String { isFrench ? "rien n’a changé" : "nothing changed" }
}
