import Relations

extension FrenchWords {
  var phrases: [RelationKind.ID: Ways] { Self.phrases }

  func usualPhrases(_ label: String, isMutual: Bool) -> Ways {
    isMutual ? Ways("\(label) avec %") : Ways("\(label), vers %", "\(label), venant de %")
  }

  func filled(
    _ phrase: String, with name: String, of actor: Actor?, category: ActorKind.Category?
  ) -> String {
    guard let place = phrase.firstIndex(of: "%") else {
      return phrase.replacing("@", with: name, maxReplacements: 1)
    }
    let before = phrase[..<place].split(separator: " ", omittingEmptySubsequences: false)
    // The word before the name is a preposition, a verb, or the end of a heading.
    let word = before.dropLast().last.map(String.init) ?? ""
    if word == ":" { return phrase.replacing("%", with: name, maxReplacements: 1) }
    let determined = FrenchName(name, of: actor, category: category)
    guard Self.prepositions.contains(word) else {
      return phrase.replacing("%", with: determined.after(nil), maxReplacements: 1)
    }
    return (before.dropLast(2).map(String.init) + [determined.after(word)]).joined(separator: " ")
      + phrase[phrase.index(after: place)...]
  }

  private static let prepositions: Set<String> = [
    "à", "avec", "contre", "dans", "de", "par", "pour", "sur", "vers",
  ]

  private static let phrases: [RelationKind.ID: Ways] = [
    // Institutions and agreements
    "membership": Ways("membre de %", "son membre : %"),
    "contributes-to": Ways("contribue à %", "contribution de %"),
    "mandate": Ways("mandat donné à %", "mandat reçu de %"),
    "authorisation": Ways("autorise %", "autorisation donnée par %"),
    "founding": Ways("fonde %", "fondation par %"),
    "peace-agreement": Ways("accord de paix avec %"),
    "ceasefire": Ways("cessez-le-feu avec %"),
    "ceasefire-event": Ways("trêve avec %"),
    "agreement": Ways("accord avec %"),
    "agreement-event": Ways("accord signé avec %"),
    "non-aggression": Ways("non-agression avec %"),
    "neutrality-pact": Ways("pacte de neutralité avec %"),
    "mediation": Ways("médiation auprès de %", "médiation menée par %"),
    "merger-notice": Ways("annonce une fusion avec %", "fusion annoncée par %"),
    // Military
    "alliance": Ways("alliance avec %"),
    "defence-pact": Ways("pacte de défense avec %"),
    "offence-pact": Ways("pacte offensif avec %"),
    "entente": Ways("entente avec %"),
    "military-cooperation": Ways("coopération militaire avec %"),
    "military-deployment": Ways("déploiement auprès de %", "déploiement de %"),
    "training-mission": Ways("forme %", "formation par %"),
    "arms-supply": Ways("arme %", "armement fourni par %"),
    "support": Ways("soutient %", "soutien apporté par %"),
    "support-troops": Ways("envoie des troupes à %", "troupes envoyées par %"),
    "support-presence": Ways("troupes présentes auprès de %", "présence de troupes de %"),
    "support-infrastructure": Ways("partage bases, opérations avec %", "bases, opérations partagées par %"),
    "support-territory": Ways("ouvre son territoire à %", "territoire ouvert par %"),
    "support-weapons": Ways("armement pour %", "armement fourni par %"),
    "support-materiel": Ways("matériel, logistique pour %", "matériel, logistique fournis par %"),
    "support-training": Ways("formation, expertise pour %", "formation, expertise fournies par %"),
    "support-funding": Ways("finance %", "financement par %"),
    "support-intelligence": Ways("renseignement pour %", "renseignement fourni par %"),
    "support-other": Ways("autre soutien pour %", "autre soutien apporté par %"),
    "support-unknown": Ways("soutien de nature inconnue pour %", "soutien de nature inconnue apporté par %"),
    "withdrawal": Ways("se retire de %", "retrait opéré par %"),
    "withdrawal-notice": Ways("annonce son retrait de %", "retrait annoncé par %"),
    // Control and offices
    "governs": Ways("gouverne %", "sous le gouvernement de %"),
    "component-of": Ways("fait partie de %", "sa composante : %"),
    "operation-of": Ways("opération de %", "son opération : %"),
    "mission-of": Ways("mission de %", "sa mission : %"),
    "affiliation": Ways("affiliation à %", "reçoit l’affiliation de %"),
    "pledge": Ways("prête allégeance à %", "allégeance prêtée par %"),
    "mercenary-contract": Ways("emploie %", "au service de %"),
    "sponsorship": Ways("parraine %", "parrainage par %"),
    "origin": Ways("originaire de %", "lieu d’origine de %"),
    "leads": Ways("dirige %", "sous la direction de %"),
    "deputy-leads": Ways("numéro deux de %", "son numéro deux : %"),
    "chief-of-staff": Ways("chef d’état-major de %", "son chef d’état-major : %"),
    "minister": Ways("ministre de %", "au ministère : %"),
    "spokesperson": Ways("porte-parole de %", "son porte-parole : %"),
    "governor": Ways("gouverneur dans %", "son gouverneur : %"),
    "rank": Ways("grade dans %", "grade porté par %"),
    "role": Ways("fonction dans %", "fonction exercée par %"),
    "inauguration": Ways("prête serment pour une fonction dans %", "prestation de serment de %"),
    // Hostile
    "hostility": Ways("combat %"),
    "attack": Ways("attaque %", "attaque menée par %"),
    "battle": Ways("bataille avec %"),
    "capture": Ways("prise sur %", "prise par %"),
    "blockade": Ways("blocus contre %", "blocus imposé par %"),
    "killing": Ways("tue %", "mort sous les coups de %", group: "personnes tuées par %"),
    "atrocity": Ways("exaction contre %", "exaction commise par %"),
    "incident": Ways("incident avec %"),
    "coup": Ways("coup d’État contre %", "coup d’État mené par %"),
    "detention": Ways("détient %", "détention par %", group: "personnes détenues par %"),
    "sanctions": Ways("sanctions contre %", "sanctions imposées par %"),
    "suspension": Ways("suspend %", "suspension par %"),
    "designation": Ways("inscrit % comme entité terroriste", "inscription comme terroriste par %"),
    "expulsion": Ways("expulse %", "expulsion par %"),
    "denunciation": Ways("dénonce l’accord avec %", "accord dénoncé par %"),
    "termination": Ways("met fin à l’accord avec %", "fin de l’accord décidée par %"),
    "suspension-of-cooperation": Ways("suspend la coopération avec %", "coopération suspendue par %"),
    "ultimatum": Ways("ultimatum à %", "ultimatum lancé par %"),
    "veto": Ways("met son veto à %", "veto mis par %"),
    "lawsuit": Ways("porte plainte contre %", "plainte déposée par %"),
    "rivalry": Ways("rivalité avec %"),
    "rift": Ways("rupture avec %"),
    // Diplomatic
    "diplomatic-relations": Ways("relations diplomatiques avec %"),
    "diplomatic-break": Ways("rompt les relations avec %", "relations rompues par %"),
    "diplomatic-crisis": Ways("crise diplomatique avec %"),
    "recall-of-ambassador": Ways("rappelle son ambassadeur auprès de %", "ambassadeur rappelé par %"),
    "recognition": Ways("reconnaît %", "reconnaissance par %"),
    "negotiation": Ways("pourparlers avec %"),
    "statement": Ways("déclaration sur %", "déclaration de %"),
    "declaration": Ways("proclamation sur %", "proclamation de %"),
    "accusation": Ways("accuse %", "accusation portée par %"),
    "condemnation": Ways("condamne %", "condamnation par %"),
    "denial": Ways("dément %", "démenti de %"),
    // Succession
    "succession": Ways("devient %", "auparavant %"),
    "merger": Ways("fusionne dans %", "absorbe %"),
    "split": Ways("se sépare de %", "scission : %"),
    "renaming": Ways("renommé @", "auparavant @"),
    "transformation": Ways("transformé en @", "auparavant @"),
    "dissolution": Ways("dissolution par %", "dissout %"),
  ]
}
