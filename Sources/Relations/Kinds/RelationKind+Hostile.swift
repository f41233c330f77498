extension RelationKind {
  /// Fighting, sanctions, ruptures.
  static let hostile = kinds(
    of: .hostile,
    [
      kind(
        "hostility", "fights", "combat", .negative, .mutual, .bars, .state,
        meaning: "A and B fight each other, for as long as that lasts."),
      kind(
        "attack", "attacks", "attaque", .negative, .directed, .doubleBar, .event,
        meaning: "A attacks B."),
      kind(
        "battle", "battle", "bataille", .negative, .mutual, .bars, .event,
        meaning: "A and B meet in battle."),
      kind(
        "capture", "captures", "capture", .negative, .directed, .doubleBar, .event,
        meaning: "A takes a place or people from B."),
      kind(
        "blockade", "blockades", "blocus", .negative, .directed, .doubleBar, .state,
        meaning: "A cuts B off from supplies."),
      kind(
        "killing", "kills", "tue", .negative, .directed, .doubleBar, .event,
        meaning: "A kills B, or people of B."),
      kind(
        "atrocity", "atrocity", "exaction", .negative, .directed, .doubleBar, .event,
        meaning: "A commits an atrocity against people of B."),
      kind(
        "incident", "incident", "incident", .negative, .directed, .doubleBar, .event,
        meaning: "Something hostile happens between A and B, of which nothing more is known."),
      kind(
        "coup", "coup", "coup d’État", .negative, .directed, .bar, .event,
        meaning: "A overthrows B, or tries to."),
      kind(
        "detention", "detains", "détient", .negative, .directed, .bar, .event,
        meaning: "A takes B or people of B prisoner."),
      kind(
        "sanctions", "sanctions", "sanctions", .negative, .directed, .bar, .state,
        meaning: "A punishes B by law: with embargoes, frozen assets, travel bans."),
      kind(
        "suspension", "suspends", "suspend", .negative, .directed, .bar, .state,
        meaning: "A suspends the membership or the rights of B."),
      kind(
        "designation", "lists as terrorist", "inscrit comme terroriste", .negative, .directed, .bar, .state,
        meaning: "A lists B as terrorist."),
      kind(
        "expulsion", "expels", "expulse", .negative, .directed, .bar, .event,
        meaning: "A throws B or people of B out."),
      kind(
        "denunciation", "denounces agreement", "dénonce l’accord", .negative, .directed, .bar, .event,
        meaning: "A denounces an accord with B."),
      kind(
        "termination", "ends agreement", "met fin à l’accord", .negative, .directed, .bar, .event,
        meaning: "A ends an accord with B."),
      kind(
        "suspension-of-cooperation", "suspends cooperation", "suspend la coopération", .negative, .directed,
        .bar, .event,
        meaning: "A stops working with B."),
      kind(
        "ultimatum", "ultimatum", "ultimatum", .negative, .directed, .bar, .event,
        meaning: "A sets B an ultimatum."),
      kind(
        "veto", "vetoes", "met son veto", .negative, .directed, .bar, .event,
        meaning: "A vetoes what concerns B."),
      kind(
        "lawsuit", "sues", "porte plainte", .negative, .directed, .bar, .event,
        meaning: "A takes B to court."),
      kind(
        "rivalry", "rivals", "rivalité", .negative, .mutual, .bar, .state,
        meaning: "A and B compete without fighting."),
      kind(
        "rift", "rift", "rupture", .negative, .mutual, .bar, .state,
        meaning: "A and B have fallen out."),
    ])
}
