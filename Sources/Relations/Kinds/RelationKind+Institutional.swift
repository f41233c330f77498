extension RelationKind {
  /// Membership, accords, mandates, and states of one actor alone.
  static let institutional = kinds(
    of: .institutional,
    [
      kind(
        "membership", "member", "membre", .neutral, .directed, .none, .state, role: .member,
        meaning: "A is a member of the organisation B."),
      kind(
        "contributes-to", "contributes", "contribue", .positive, .directed, .none, .state, role: .backer,
        meaning: "A gives troops, money or goods to the mission or operation B."),
      kind(
        "mandate", "mandates", "mandate", .positive, .directed, .dot, .state, role: .backer,
        meaning: "A gives the mission B its mandate, for as long as that runs."),
      kind(
        "authorisation", "authorises", "autorise", .positive, .directed, .dot, .event,
        meaning: "A allows B to act, by a decision of one day."),
      kind(
        "founding", "founds", "fonde", .neutral, .directed, .none, .event, descent: .founding,
        meaning: "A brings B about."),
      kind(
        "peace-agreement", "peace agreement", "accord de paix", .positive, .mutual, .dot, .state,
        meaning: "A and B have agreed to end their war, for as long as the accord holds."),
      kind(
        "ceasefire", "ceasefire", "cessez-le-feu", .neutral, .mutual, .dot, .state,
        meaning: "A and B have agreed not to fight, for as long as that holds."),
      kind(
        "ceasefire-event", "truce", "trêve", .neutral, .mutual, .dot, .event,
        meaning: "A and B agree not to fight, on a day of which nothing more is known."),
      kind(
        "agreement", "agreement", "accord", .positive, .mutual, .dot, .state,
        meaning: "A and B are bound by an accord that is no alliance."),
      kind(
        "agreement-event", "agreement signed", "accord signé", .positive, .mutual, .dot, .event,
        meaning: "A and B sign an accord."),
      kind(
        "non-aggression", "non-aggression", "non-agression", .neutral, .mutual, .dot, .state,
        meaning: "A and B have promised not to attack each other."),
      kind(
        "neutrality-pact", "neutrality pact", "pacte de neutralité", .neutral, .mutual, .dot, .state,
        meaning: "A and B have promised to stay out of each other's wars."),
      kind(
        mediation, "mediates", "médiation", .neutral, .directed, .dot, .event,
        meaning: "A works to bring about or to keep an accord for B."),
      kind(
        "merger-notice", "announces merger", "annonce une fusion", .neutral, .directed, .none, .event,
        meaning: "A announces that it will merge with B."),
      kind(
        "sovereignty", "sovereign", "souverain", .neutral, .directed, .none, .state, isAlone: true,
        meaning: "A is an independent state; it takes no second end."),
      kind(
        "exile", "in exile", "en exil", .neutral, .directed, .none, .state, isAlone: true,
        meaning: "A works from abroad; it takes no second end."),
      kind(
        "neutrality", "neutral", "neutre", .neutral, .directed, .none, .state, isAlone: true,
        meaning: "A sides with nobody; it takes no second end."),
      kind(
        "dormancy", "inactive", "inactif", .neutral, .directed, .none, .state, isAlone: true,
        meaning: "A exists and does nothing; it takes no second end."),
      kind(
        "state-of-emergency", "state of emergency", "état d’urgence", .neutral, .directed, .none, .state,
        isAlone: true,
        meaning: "A is under emergency rule; it takes no second end."),
    ])
}
