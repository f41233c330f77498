extension RelationKind {
  /// Alliances in arms, deployments, the types of external support.
  static let military = kinds(
    of: .military,
    [
      kind(
        "alliance", "alliance", "alliance", .positive, .mutual, .none, .state, isAllying: true,
        meaning: "A and B are allied, in whatever form."),
      kind(
        "defence-pact", "defence pact", "pacte de défense", .positive, .mutual, .none, .state,
        isAllying: true,
        meaning: "A and B have promised to defend each other when attacked."),
      kind(
        "offence-pact", "offence pact", "pacte offensif", .positive, .mutual, .none, .state, isAllying: true,
        meaning: "A and B have promised to fight together in a war that one of them begins."),
      kind(
        "entente", "entente", "entente", .positive, .mutual, .none, .state, isAllying: true,
        meaning: "A and B have promised to consult each other in a crisis."),
      kind(
        "military-cooperation", "military cooperation", "coopération militaire", .positive, .mutual, .none,
        .state,
        meaning: "A and B work together in arms without being allied."),
      kind(
        "military-deployment", "deployed", "déploiement", .positive, .directed, .triangle, .state,
        meaning: "A has troops in or with B, on its side."),
      kind(
        "training-mission", "trains", "formation", .positive, .directed, .vee, .state,
        meaning: "A trains the forces of B."),
      kind(
        "arms-supply", "arms", "armes", .positive, .directed, .vee, .state,
        meaning: "A gives or sells arms to B."),
      kind(
        "support", "supports", "soutient", .positive, .directed, .vee, .event,
        meaning: "A supports B, by an act of which nothing more is known."),
      kind(
        "support-troops", "sends troops", "envoie des troupes", .positive, .directed, .triangle, .state,
        meaning: "A sends troops to fight for B."),
      kind(
        "support-presence", "troops present", "troupes présentes", .positive, .directed, .triangle, .state,
        meaning: "A has troops with B that do not fight."),
      kind(
        "support-infrastructure", "shares bases, operations", "partage bases, opérations", .positive,
        .directed, .vee, .state,
        meaning: "A shares bases or joint operations with B."),
      kind(
        "support-territory", "gives access to territory", "ouvre son territoire", .positive, .directed, .vee,
        .state,
        meaning: "A lets B use its territory."),
      kind(
        "support-weapons", "weapons", "armement", .positive, .directed, .vee, .state,
        meaning: "A gives weapons to B."),
      kind(
        "support-materiel", "materiel, logistics", "matériel, logistique", .positive, .directed, .vee, .state,
        meaning: "A gives vehicles, fuel or other goods to B."),
      kind(
        "support-training", "training, expertise", "formation, expertise", .positive, .directed, .vee, .state,
        meaning: "A trains B or lends it experts."),
      kind(
        "support-funding", "funds", "finance", .positive, .directed, .vee, .state,
        meaning: "A gives money to B."),
      kind(
        "support-intelligence", "intelligence", "renseignement", .positive, .directed, .vee, .state,
        meaning: "A gives intelligence to B."),
      kind(
        "support-other", "other support", "autre soutien", .positive, .directed, .vee, .state,
        meaning: "A supports B in a way that has no kind of its own."),
      kind(
        "support-unknown", "support of unknown kind", "soutien de nature inconnue", .positive, .directed,
        .vee, .state,
        meaning: "A supports B, and nobody says how."),
      kind(
        "withdrawal", "withdraws", "se retire", .neutral, .directed, .vee, .event,
        meaning: "A takes its troops or itself out of B."),
      kind(
        "withdrawal-notice", "announces withdrawal", "annonce son retrait", .neutral, .directed, .vee, .event,
        meaning: "A announces that it will leave B."),
    ])
}
