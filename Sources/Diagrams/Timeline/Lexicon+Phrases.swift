import Relations

extension Lexicon {
  /// A relation in the words of one of its two actors, such as "deployed by Wagner Group" or "statement on Niger".
  ///
  /// The words that say which way it runs come first, so that a name of any length leaves them in place.
  ///
  /// - Parameters:
  ///   - other: The name of the other actor.
  ///   - actor: The other actor, where the graph has it.
  ///   - isFrom: Whether it goes out from the one who tells it, and to the other.
  func phrase(
    _ kind: RelationKind, with other: String, _ actor: Actor? = nil, category: ActorKind.Category? = nil,
    isFrom: Bool
  ) -> String {
    let ways = Self.known(kind) ? Self.phrases[kind.id] : nil
    let template = ways.map { $0.template(in: language, isFrom: isFrom) } ?? usual(kind, isFrom: isFrom)
    guard language == "fr" else {
      return template.replacing("%", with: other, maxReplacements: 1).replacing(
        "@", with: other, maxReplacements: 1)
    }
    guard let place = template.firstIndex(of: "%") else {
      return template.replacing("@", with: other, maxReplacements: 1)
    }
    let name = FrenchName(other, of: actor, category: category)
    let before = template[..<place].split(separator: " ", omittingEmptySubsequences: false)
    // The word before the name is a preposition, a verb, or the end of a heading.
    let word = before.dropLast().last.map(String.init) ?? ""
    if word == ":" { return template.replacing("%", with: other, maxReplacements: 1) }
    guard Self.prepositions.contains(word) else {
      return template.replacing("%", with: name.after(nil), maxReplacements: 1)
    }
    return (before.dropLast(2).map(String.init) + [name.after(word)]).joined(separator: " ")
      + template[template.index(after: place)...]
  }

  private static let prepositions: Set<String> = [
    "à", "avec", "contre", "dans", "de", "par", "pour", "sur", "vers",
  ]

  /// Whether a kind runs as that of the catalogue does, whose words thus tell it.
  private static func known(_ kind: RelationKind) -> Bool {
    RelationKind.known[kind.id].map { $0.direction == kind.direction && $0.labels == kind.labels } ?? false
  }

  /// The words for a kind of a graph's own, of which nothing but the label is known.
  private func usual(_ kind: RelationKind, isFrom: Bool) -> String {
    let label = kind.label(in: language)
    switch (kind.direction, isFrom, language == "fr") {
    case (.mutual, _, false): return "\(label) with %"
    case (.mutual, _, true): return "\(label) avec %"
    case (.directed, true, false): return "\(label), to %"
    case (.directed, false, false): return "\(label), from %"
    case (.directed, true, true): return "\(label), vers %"
    case (.directed, false, true): return "\(label), venant de %"
    }
  }

  /// How a relation is told by its first end and by its second; `%` stands for the other, `@` for the other's bare name.
  private struct Ways {
    let english: (from: String, to: String)
    let french: (from: String, to: String)

    init(_ english: (String, String), _ french: (String, String)) {
      self.english = english
      self.french = french
    }

    /// A relation that reads the same for both.
    init(both english: String, _ french: String) {
      self.init((english, english), (french, french))
    }

    func template(in language: String, isFrom: Bool) -> String {
      let ways = language == "fr" ? french : english
      return isFrom ? ways.from : ways.to
    }
  }

  private static let phrases: [RelationKind.ID: Ways] = institutional.merging(military) { $1 }
    .merging(control) { $1 }.merging(hostile) { $1 }.merging(diplomatic) { $1 }.merging(succession) { $1 }

  private static let institutional: [RelationKind.ID: Ways] = [
    "membership": Ways(("member of %", "its member: %"), ("membre de %", "son membre : %")),
    "contributes-to": Ways(
      ("contributes to %", "contributed to by %"), ("contribue à %", "contribution de %")),
    "mandate": Ways(("mandates %", "mandated by %"), ("mandat donné à %", "mandat reçu de %")),
    "authorisation": Ways(
      ("authorises %", "authorised by %"), ("autorise %", "autorisation donnée par %")),
    "founding": Ways(("founds %", "founded by %"), ("fonde %", "fondation par %")),
    "peace-agreement": Ways(both: "peace agreement with %", "accord de paix avec %"),
    "ceasefire": Ways(both: "ceasefire with %", "cessez-le-feu avec %"),
    "ceasefire-event": Ways(both: "truce with %", "trêve avec %"),
    "agreement": Ways(both: "agreement with %", "accord avec %"),
    "agreement-event": Ways(both: "agreement signed with %", "accord signé avec %"),
    "non-aggression": Ways(both: "non-aggression with %", "non-agression avec %"),
    "neutrality-pact": Ways(both: "neutrality pact with %", "pacte de neutralité avec %"),
    "mediation": Ways(
      ("mediates in %", "mediation by %"), ("médiation auprès de %", "médiation menée par %")),
    "merger-notice": Ways(
      ("announces merger with %", "merger announced by %"),
      ("annonce une fusion avec %", "fusion annoncée par %")),
  ]

  private static let military: [RelationKind.ID: Ways] = [
    "alliance": Ways(both: "alliance with %", "alliance avec %"),
    "defence-pact": Ways(both: "defence pact with %", "pacte de défense avec %"),
    "offence-pact": Ways(both: "offence pact with %", "pacte offensif avec %"),
    "entente": Ways(both: "entente with %", "entente avec %"),
    "military-cooperation": Ways(both: "military cooperation with %", "coopération militaire avec %"),
    "military-deployment": Ways(
      ("deployed to %", "deployed by %"), ("déploiement auprès de %", "déploiement décidé par %")),
    "training-mission": Ways(("trains %", "trained by %"), ("forme %", "formation par %")),
    "arms-supply": Ways(("arms %", "armed by %"), ("arme %", "armement fourni par %")),
    "support": Ways(("supports %", "supported by %"), ("soutient %", "soutien apporté par %")),
    "support-troops": Ways(
      ("sends troops to %", "troops sent by %"), ("envoie des troupes à %", "troupes envoyées par %")),
    "support-presence": Ways(
      ("troops present with %", "troops present, of %"),
      ("troupes présentes auprès de %", "présence de troupes de %")),
    "support-infrastructure": Ways(
      ("shares bases, operations with %", "bases, operations shared by %"),
      ("partage bases, opérations avec %", "bases, opérations partagées par %")),
    "support-territory": Ways(
      ("gives access to territory to %", "access to territory given by %"),
      ("ouvre son territoire à %", "territoire ouvert par %")),
    "support-weapons": Ways(
      ("weapons for %", "weapons from %"), ("armement pour %", "armement fourni par %")),
    "support-materiel": Ways(
      ("materiel, logistics for %", "materiel, logistics from %"),
      ("matériel, logistique pour %", "matériel, logistique fournis par %")),
    "support-training": Ways(
      ("training, expertise for %", "training, expertise from %"),
      ("formation, expertise pour %", "formation, expertise fournies par %")),
    "support-funding": Ways(("funds %", "funded by %"), ("finance %", "financement par %")),
    "support-intelligence": Ways(
      ("intelligence for %", "intelligence from %"),
      ("renseignement pour %", "renseignement fourni par %")),
    "support-other": Ways(
      ("other support for %", "other support from %"), ("autre soutien pour %", "autre soutien apporté par %")
    ),
    "support-unknown": Ways(
      ("support of unknown kind for %", "support of unknown kind from %"),
      ("soutien de nature inconnue pour %", "soutien de nature inconnue apporté par %")),
    "withdrawal": Ways(("withdraws from %", "withdrawal by %"), ("se retire de %", "retrait opéré par %")),
    "withdrawal-notice": Ways(
      ("announces withdrawal from %", "withdrawal announced by %"),
      ("annonce son retrait de %", "retrait annoncé par %")),
  ]

  private static let control: [RelationKind.ID: Ways] = [
    "governs": Ways(("governs %", "governed by %"), ("gouverne %", "sous le gouvernement de %")),
    "component-of": Ways(("part of %", "its part: %"), ("fait partie de %", "sa composante : %")),
    "operation-of": Ways(("operation of %", "its operation: %"), ("opération de %", "son opération : %")),
    "mission-of": Ways(("mission of %", "its mission: %"), ("mission de %", "sa mission : %")),
    "affiliation": Ways(
      ("affiliated with %", "its affiliate: %"), ("affiliation à %", "reçoit l’affiliation de %")),
    "pledge": Ways(
      ("pledges allegiance to %", "allegiance pledged by %"),
      ("prête allégeance à %", "allégeance prêtée par %")),
    "mercenary-contract": Ways(("employs %", "employed by %"), ("emploie %", "au service de %")),
    "sponsorship": Ways(("sponsors %", "sponsored by %"), ("parraine %", "parrainage par %")),
    "origin": Ways(("from %", "origin of %"), ("originaire de %", "lieu d’origine de %")),
    "leads": Ways(("leads %", "led by %"), ("dirige %", "sous la direction de %")),
    "deputy-leads": Ways(
      ("deputy head of %", "its deputy head: %"), ("vice-dirige %", "à sa vice-direction : %")),
    "chief-of-staff": Ways(
      ("chief of staff of %", "its chief of staff: %"),
      ("chef d’état-major de %", "son chef d’état-major : %")),
    "minister": Ways(("minister of %", "its minister: %"), ("ministre de %", "au ministère : %")),
    "spokesperson": Ways(
      ("spokesperson of %", "its spokesperson: %"), ("porte-parole de %", "son porte-parole : %")),
    "governor": Ways(("governor in %", "its governor: %"), ("gouverneur, de %", "son gouverneur : %")),
    "rank": Ways(("rank in %", "rank held by %"), ("grade dans %", "grade porté par %")),
    "role": Ways(("role in %", "role held by %"), ("fonction dans %", "fonction exercée par %")),
    "inauguration": Ways(
      ("sworn in as head of %", "its new head sworn in: %"),
      ("prête serment à la tête de %", "prestation de serment de %")),
  ]

  private static let hostile: [RelationKind.ID: Ways] = [
    "hostility": Ways(both: "fights %", "combat %"),
    "attack": Ways(("attacks %", "attacked by %"), ("attaque %", "attaque menée par %")),
    "battle": Ways(both: "battle with %", "bataille avec %"),
    "capture": Ways(("captures %", "captured by %"), ("capture %", "prise par %")),
    "blockade": Ways(("blockades %", "blockaded by %"), ("blocus contre %", "blocus imposé par %")),
    "killing": Ways(("kills %", "killed by %"), ("tue %", "mort sous les coups de %")),
    "atrocity": Ways(
      ("atrocity against %", "atrocity by %"), ("exaction contre %", "exaction commise par %")),
    "incident": Ways(both: "incident with %", "incident avec %"),
    "coup": Ways(("coup against %", "coup by %"), ("coup d’État contre %", "coup d’État mené par %")),
    "detention": Ways(("detains %", "detained by %"), ("détient %", "détention par %")),
    "sanctions": Ways(
      ("sanctions on %", "sanctioned by %"), ("sanctions contre %", "sanctions imposées par %")),
    "suspension": Ways(("suspends %", "suspended by %"), ("suspend %", "suspension par %")),
    "designation": Ways(
      ("lists as terrorist: %", "listed as terrorist by %"),
      ("inscrit comme terroriste : %", "inscription comme terroriste par %")),
    "expulsion": Ways(("expels %", "expelled by %"), ("expulse %", "expulsion par %")),
    "denunciation": Ways(
      ("denounces agreement with %", "agreement denounced by %"),
      ("dénonce l’accord avec %", "accord dénoncé par %")),
    "termination": Ways(
      ("ends agreement with %", "agreement ended by %"),
      ("met fin à l’accord avec %", "fin de l’accord décidée par %")),
    "suspension-of-cooperation": Ways(
      ("suspends cooperation with %", "cooperation suspended by %"),
      ("suspend la coopération avec %", "coopération suspendue par %")),
    "ultimatum": Ways(("ultimatum to %", "ultimatum by %"), ("ultimatum à %", "ultimatum lancé par %")),
    "veto": Ways(("vetoes %", "vetoed by %"), ("met son veto contre %", "veto mis par %")),
    "lawsuit": Ways(("sues %", "sued by %"), ("porte plainte contre %", "plainte déposée par %")),
    "rivalry": Ways(both: "rivalry with %", "rivalité avec %"),
    "rift": Ways(both: "rift with %", "rupture avec %"),
  ]

  private static let diplomatic: [RelationKind.ID: Ways] = [
    "diplomatic-relations": Ways(both: "diplomatic relations with %", "relations diplomatiques avec %"),
    "diplomatic-break": Ways(
      ("breaks off relations with %", "relations broken off by %"),
      ("rompt les relations avec %", "relations rompues par %")),
    "diplomatic-crisis": Ways(both: "diplomatic crisis with %", "crise diplomatique avec %"),
    "recall-of-ambassador": Ways(
      ("recalls ambassador from %", "ambassador recalled by %"),
      ("rappelle son ambassadeur auprès de %", "ambassadeur rappelé par %")),
    "recognition": Ways(("recognises %", "recognised by %"), ("reconnaît %", "reconnaissance par %")),
    "negotiation": Ways(both: "talks with %", "pourparlers avec %"),
    "statement": Ways(("statement on %", "statement by %"), ("déclaration sur %", "déclaration de %")),
    "declaration": Ways(
      ("declaration on %", "declaration by %"), ("proclamation sur %", "proclamation de %")),
    "accusation": Ways(("accuses %", "accused by %"), ("accuse %", "accusation portée par %")),
    "condemnation": Ways(("condemns %", "condemned by %"), ("condamne %", "condamnation par %")),
    "denial": Ways(("denial, to %", "denial by %"), ("démenti adressé à %", "démenti de %")),
  ]

  private static let succession: [RelationKind.ID: Ways] = [
    "succession": Ways(("becomes %", "formerly %"), ("devient @", "auparavant @")),
    "merger": Ways(("merges into %", "takes in %"), ("fusionne dans %", "absorbe %")),
    "split": Ways(("splits from %", "split off: %"), ("se sépare de %", "scission : %")),
    "renaming": Ways(("renamed %", "formerly %"), ("renommé @", "auparavant @")),
    "transformation": Ways(("transformed into %", "formerly %"), ("transformé en @", "auparavant @")),
    "dissolution": Ways(("dissolves %", "dissolved by %"), ("dissout %", "dissolution par %")),
  ]
}
