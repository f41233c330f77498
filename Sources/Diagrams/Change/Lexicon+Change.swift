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

  func revisionTitle(_ graph: String, at date: String, before: String, after: String) -> String {
    isFrench
      ? "\(graph) au \(date) : de \(before) à \(after)" : "\(graph) on \(date): from \(before) to \(after)"
  }

  func revisionCounts(added: Int, withdrawn: Int, flips: Int) -> String {
    var parts =
      isFrench
      ? [
        "\(added) relation\(added > 1 ? "s" : "") ajoutée\(added > 1 ? "s" : "")",
        "\(withdrawn) retirée\(withdrawn > 1 ? "s" : "")",
      ]
      : ["\(added) more", "\(withdrawn) fewer"]
    if flips > 0 {
      parts.append(isFrench ? "\(flips) renversement\(flips > 1 ? "s" : "")" : "\(flips) turned")
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
  var flippedLine: String { isFrench ? "± renversé" : "± turned, friend to foe or back" }
}
