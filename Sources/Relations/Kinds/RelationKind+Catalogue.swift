extension RelationKind {
  /// The kinds that every graph knows; a graph's own come beside them.
  ///
  /// They cover standing ties and events between actors of a conflict, the types of external support of
  /// UCDP's External Support Dataset (`support-troops` and its siblings), and the obligations of ATOP
  /// (`defence-pact`, `offence-pact`, `neutrality-pact`, `non-aggression`, `entente` for consultation), and the states of
  /// one actor alone (`sovereignty`, `exile`).
  public static let catalogue: [RelationKind] =
    institutional + military + control + hostile + diplomatic + succession

  /// The kinds that every graph knows, by identifier.
  package static let known = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { $1 })

  /// What mediators of pacts do.
  static let mediation: ID = "mediation"

  private static let institutional = kinds(
    of: .institutional,
    [
      kind("membership", "member", "membre", .neutral, .directed, .none, .state, role: .member),
      kind("contributes-to", "contributes", "contribue", .positive, .directed, .none, .state, role: .backer),
      kind("mandate", "mandates", "mandate", .positive, .directed, .dot, .state, role: .backer),
      kind("authorisation", "authorises", "autorise", .positive, .directed, .dot, .event),
      kind("founding", "founds", "fonde", .neutral, .directed, .none, .event, descent: .founding),
      kind("peace-agreement", "peace agreement", "accord de paix", .positive, .mutual, .dot, .state),
      kind("ceasefire", "ceasefire", "cessez-le-feu", .neutral, .mutual, .dot, .state),
      kind("ceasefire-event", "truce", "trêve", .neutral, .mutual, .dot, .event),
      kind("agreement", "agreement", "accord", .positive, .mutual, .dot, .state),
      kind("agreement-event", "agreement signed", "accord signé", .positive, .mutual, .dot, .event),
      kind("non-aggression", "non-aggression", "non-agression", .neutral, .mutual, .dot, .state),
      kind("neutrality-pact", "neutrality pact", "pacte de neutralité", .neutral, .mutual, .dot, .state),
      kind(mediation, "mediates", "médiation", .neutral, .directed, .dot, .event),
      kind("merger-notice", "announces merger", "annonce une fusion", .neutral, .directed, .none, .event),
      kind("sovereignty", "sovereign", "souverain", .neutral, .directed, .none, .state, isAlone: true),
      kind("exile", "in exile", "en exil", .neutral, .directed, .none, .state, isAlone: true),
      kind("neutrality", "neutral", "neutre", .neutral, .directed, .none, .state, isAlone: true),
      kind("dormancy", "inactive", "inactif", .neutral, .directed, .none, .state, isAlone: true),
      kind(
        "state-of-emergency", "state of emergency", "état d’urgence", .neutral, .directed, .none, .state,
        isAlone: true),
    ])

  private static let military = kinds(
    of: .military,
    [
      kind("alliance", "alliance", "alliance", .positive, .mutual, .none, .state, isAllying: true),
      kind(
        "defence-pact", "defence pact", "pacte de défense", .positive, .mutual, .none, .state, isAllying: true
      ),
      kind(
        "offence-pact", "offence pact", "pacte offensif", .positive, .mutual, .none, .state, isAllying: true),
      kind("entente", "entente", "entente", .positive, .mutual, .none, .state, isAllying: true),
      kind(
        "military-cooperation", "military cooperation", "coopération militaire", .positive, .mutual, .none,
        .state),
      kind("military-deployment", "deployed", "déploiement", .positive, .directed, .triangle, .state),
      kind("training-mission", "trains", "formation", .positive, .directed, .vee, .state),
      kind("arms-supply", "arms", "armes", .positive, .directed, .vee, .state),
      kind("support", "supports", "soutient", .positive, .directed, .vee, .event),
      kind("support-troops", "sends troops", "envoie des troupes", .positive, .directed, .triangle, .state),
      kind(
        "support-presence", "troops present", "troupes présentes", .positive, .directed, .triangle, .state),
      kind(
        "support-infrastructure", "shares bases, operations", "partage bases, opérations", .positive,
        .directed, .vee, .state),
      kind(
        "support-territory", "gives access to territory", "ouvre son territoire", .positive, .directed, .vee,
        .state),
      kind("support-weapons", "weapons", "armement", .positive, .directed, .vee, .state),
      kind(
        "support-materiel", "materiel, logistics", "matériel, logistique", .positive, .directed, .vee, .state),
      kind(
        "support-training", "training, expertise", "formation, expertise", .positive, .directed, .vee, .state),
      kind("support-funding", "funds", "finance", .positive, .directed, .vee, .state),
      kind("support-intelligence", "intelligence", "renseignement", .positive, .directed, .vee, .state),
      kind("support-other", "other support", "autre soutien", .positive, .directed, .vee, .state),
      kind(
        "support-unknown", "support of unknown kind", "soutien de nature inconnue", .positive, .directed,
        .vee, .state),
      kind("withdrawal", "withdraws", "se retire", .neutral, .directed, .vee, .event),
      kind(
        "withdrawal-notice", "announces withdrawal", "annonce son retrait", .neutral, .directed, .vee, .event),
    ])

  private static let control = kinds(
    of: .control,
    [
      kind("governs", "governs", "gouverne", .neutral, .directed, .diamond, .state, role: .government),
      kind(
        "component-of", "part of", "fait partie de", .neutral, .directed, .diamond, .state, role: .component,
        isPart: true),
      kind(
        "operation-of", "operation of", "opération de", .neutral, .directed, .diamond, .state, isPart: true),
      kind("mission-of", "mission of", "mission de", .neutral, .directed, .diamond, .state, isPart: true),
      kind("affiliation", "affiliated", "affilié", .positive, .directed, .openDiamond, .state),
      kind("pledge", "pledges allegiance", "prête allégeance", .positive, .directed, .openDiamond, .event),
      kind("mercenary-contract", "employs", "emploie", .positive, .directed, .openDiamond, .state),
      kind("sponsorship", "sponsors", "parraine", .positive, .directed, .openDiamond, .state),
      kind("origin", "from", "originaire de", .neutral, .directed, .openDiamond, .state, descent: .origin),
      kind("leads", "leads", "dirige", .neutral, .directed, .diamond, .state, role: .leader),
      kind(
        "deputy-leads", "deputy head", "vice-dirige", .neutral, .directed, .diamond, .state, role: .officer),
      kind(
        "chief-of-staff", "chief of staff", "chef d’état-major", .neutral, .directed, .diamond, .state,
        role: .officer),
      kind("minister", "minister", "ministre", .neutral, .directed, .diamond, .state, role: .officer),
      kind(
        "spokesperson", "spokesperson", "porte-parole", .neutral, .directed, .diamond, .state, role: .officer),
      kind("governor", "governor", "gouverneur", .neutral, .directed, .diamond, .state, role: .officer),
      kind("rank", "rank", "grade", .neutral, .directed, .diamond, .state, role: .officer),
      kind("role", "role", "fonction", .neutral, .directed, .diamond, .state, role: .officer),
      kind(
        "inauguration", "sworn in", "prête serment", .neutral, .directed, .diamond, .event, role: .officer),
    ])

  private static let hostile = kinds(
    of: .hostile,
    [
      kind("hostility", "fights", "combat", .negative, .mutual, .bars, .state),
      kind("attack", "attacks", "attaque", .negative, .directed, .doubleBar, .event),
      kind("battle", "battle", "bataille", .negative, .mutual, .bars, .event),
      kind("capture", "captures", "capture", .negative, .directed, .doubleBar, .event),
      kind("blockade", "blockades", "blocus", .negative, .directed, .doubleBar, .state),
      kind("killing", "kills", "tue", .negative, .directed, .doubleBar, .event),
      kind("atrocity", "atrocity", "exaction", .negative, .directed, .doubleBar, .event),
      kind("incident", "incident", "incident", .negative, .directed, .doubleBar, .event),
      kind("coup", "coup", "coup d’État", .negative, .directed, .bar, .event),
      kind("detention", "detains", "détient", .negative, .directed, .bar, .event),
      kind("sanctions", "sanctions", "sanctions", .negative, .directed, .bar, .state),
      kind("suspension", "suspends", "suspend", .negative, .directed, .bar, .state),
      kind(
        "designation", "lists as terrorist", "inscrit comme terroriste", .negative, .directed, .bar, .state),
      kind("expulsion", "expels", "expulse", .negative, .directed, .bar, .event),
      kind("denunciation", "denounces agreement", "dénonce l’accord", .negative, .directed, .bar, .event),
      kind("termination", "ends agreement", "met fin à l’accord", .negative, .directed, .bar, .event),
      kind(
        "suspension-of-cooperation", "suspends cooperation", "suspend la coopération", .negative, .directed,
        .bar, .event),
      kind("ultimatum", "ultimatum", "ultimatum", .negative, .directed, .bar, .event),
      kind("veto", "vetoes", "met son veto", .negative, .directed, .bar, .event),
      kind("lawsuit", "sues", "porte plainte", .negative, .directed, .bar, .event),
      kind("rivalry", "rivals", "rivalité", .negative, .mutual, .bar, .state),
      kind("rift", "rift", "rupture", .negative, .mutual, .bar, .state),
    ])

  private static let diplomatic = kinds(
    of: .diplomatic,
    [
      kind(
        "diplomatic-relations", "diplomatic relations", "relations diplomatiques", .positive, .mutual, .dot,
        .state),
      kind(
        "diplomatic-break", "breaks off relations", "rompt les relations", .negative, .directed, .bar, .event),
      kind(
        "diplomatic-crisis", "diplomatic crisis", "crise diplomatique", .negative, .directed, .bar, .event),
      kind(
        "recall-of-ambassador", "recalls ambassador", "rappelle son ambassadeur", .negative, .directed, .bar,
        .event),
      kind("recognition", "recognises", "reconnaît", .positive, .directed, .vee, .event),
      kind("negotiation", "talks", "pourparlers", .neutral, .mutual, .dot, .event),
      kind("statement", "statement", "déclaration", .neutral, .directed, .vee, .event),
      kind("declaration", "declaration", "proclamation", .neutral, .directed, .vee, .event),
      kind("accusation", "accuses", "accuse", .negative, .directed, .vee, .event),
      kind("condemnation", "condemns", "condamne", .negative, .directed, .vee, .event),
      kind("denial", "denies", "nie", .neutral, .directed, .vee, .event),
    ])

  private static let succession = kinds(
    of: .succession,
    [
      kind(
        "succession", "becomes", "devient", .neutral, .directed, .openTriangle, .event, descent: .succession),
      kind(
        "merger", "merges into", "fusionne dans", .neutral, .directed, .openTriangle, .event, descent: .merger
      ),
      kind(
        "split", "splits from", "se sépare de", .neutral, .directed, .openTriangle, .event, descent: .split),
      kind("renaming", "renamed", "renommé", .neutral, .directed, .openTriangle, .event, descent: .renaming),
      kind(
        "transformation", "transformed", "transformé", .neutral, .directed, .openTriangle, .event,
        descent: .transformation),
      kind(
        "dissolution", "dissolved", "dissous", .neutral, .directed, .openTriangle, .event,
        descent: .dissolution),
    ])

  private static func kinds(of family: Family, _ kinds: [RelationKind]) -> [RelationKind] {
    kinds.map { kind in
      var kind = kind
      kind.family = family
      return kind
    }
  }

  private static func kind(
    _ id: ID, _ english: String, _ french: String, _ sign: Sign, _ direction: Direction, _ mark: EndMark,
    _ temporality: Temporality, isAllying: Bool = false, descent: Descent? = nil, role: Role? = nil,
    isPart: Bool = false, isAlone: Bool = false
  ) -> RelationKind {
    RelationKind(
      id: id, labels: ["en": english, "fr": french], sign: sign, direction: direction, mark: mark,
      temporality: temporality, isAllying: isAllying, descent: descent, role: role, isPart: isPart,
      isAlone: isAlone)
  }
}
