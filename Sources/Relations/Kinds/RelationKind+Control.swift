extension RelationKind {
  /// Command, government, sponsorship, offices and parts of a whole.
  static let control = kinds(
    of: .control,
    [
      kind(
        "governs", "governs", "gouverne", .neutral, .directed, .diamond, .state, role: .government,
        meaning: "A governs the state B, as a junta or a government does."),
      kind(
        "component-of", "part of", "fait partie de", .neutral, .directed, .diamond, .state, role: .component,
        isPart: true,
        meaning: "A is a part of B."),
      kind(
        "operation-of", "operation of", "opération de", .neutral, .directed, .diamond, .state, isPart: true,
        meaning: "A is a military operation of B."),
      kind(
        "mission-of", "mission of", "mission de", .neutral, .directed, .diamond, .state, isPart: true,
        meaning: "A is a mission of B."),
      kind(
        "affiliation", "affiliated", "affilié", .positive, .directed, .openDiamond, .state,
        meaning: "A belongs to the network of B and acts by itself."),
      kind(
        "pledge", "pledges allegiance", "prête allégeance", .positive, .directed, .openDiamond, .event,
        meaning: "A swears allegiance to B."),
      kind(
        "mercenary-contract", "employs", "emploie", .positive, .directed, .openDiamond, .state,
        meaning: "A employs the fighters of B."),
      kind(
        "sponsorship", "sponsors", "parraine", .positive, .directed, .openDiamond, .state,
        meaning: "A sponsors B, which acts in its interest."),
      kind(
        "origin", "from", "originaire de", .neutral, .directed, .openDiamond, .state, descent: .origin,
        meaning: "A comes from B: it was formed by its people or in its place."),
      kind(
        "leads", "leads", "dirige", .neutral, .directed, .diamond, .state, role: .leader,
        meaning: "A is the head of B."),
      kind(
        "deputy-leads", "deputy head", "vice-dirige", .neutral, .directed, .diamond, .state, role: .officer,
        meaning: "A is the second in B."),
      kind(
        "chief-of-staff", "chief of staff", "chef d’état-major", .neutral, .directed, .diamond, .state,
        role: .officer,
        meaning: "A is the chief of staff of B."),
      kind(
        "minister", "minister", "ministre", .neutral, .directed, .diamond, .state, role: .officer,
        meaning: "A is a minister of B."),
      kind(
        "spokesperson", "spokesperson", "porte-parole", .neutral, .directed, .diamond, .state, role: .officer,
        meaning: "A speaks for B."),
      kind(
        "governor", "governor", "gouverneur", .neutral, .directed, .diamond, .state, role: .officer,
        meaning: "A is a governor in B."),
      kind(
        "rank", "rank", "grade", .neutral, .directed, .diamond, .state, role: .officer,
        meaning: "A holds a rank in B, which the label names."),
      kind(
        "role", "role", "fonction", .neutral, .directed, .diamond, .state, role: .officer,
        meaning: "A has an office in B, which the label names."),
      kind(
        "inauguration", "sworn in", "prête serment", .neutral, .directed, .diamond, .event, role: .officer,
        meaning: "A is sworn in as an officer of B."),
    ])
}
