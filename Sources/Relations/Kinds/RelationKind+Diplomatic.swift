extension RelationKind {
  /// Recognition, relations, declarations.
  static let diplomatic = kinds(
    of: .diplomatic,
    [
      kind(
        "diplomatic-relations", "diplomatic relations", "relations diplomatiques", .positive, .mutual, .dot,
        .state,
        meaning: "A and B have embassies with each other."),
      kind(
        "diplomatic-break", "breaks off relations", "rompt les relations", .negative, .directed, .bar, .event,
        meaning: "A breaks off diplomatic relations with B."),
      kind(
        "diplomatic-crisis", "diplomatic crisis", "crise diplomatique", .negative, .directed, .bar, .event,
        meaning: "A quarrels with B in public."),
      kind(
        "recall-of-ambassador", "recalls ambassador", "rappelle son ambassadeur", .negative, .directed, .bar,
        .event,
        meaning: "A calls its ambassador in B home."),
      kind(
        "recognition", "recognises", "reconnaît", .positive, .directed, .vee, .event,
        meaning: "A recognises B as a state or a government."),
      kind(
        "negotiation", "talks", "pourparlers", .neutral, .mutual, .dot, .event,
        meaning: "A and B talk with each other."),
      kind(
        "statement", "statement", "déclaration", .neutral, .directed, .vee, .event,
        meaning: "A says something to or of B in public."),
      kind(
        "declaration", "declaration", "proclamation", .neutral, .directed, .vee, .event,
        meaning: "A proclaims something that concerns B, or itself."),
      kind(
        "accusation", "accuses", "accuse", .negative, .directed, .vee, .event,
        meaning: "A accuses B."),
      kind(
        "condemnation", "condemns", "condamne", .negative, .directed, .vee, .event,
        meaning: "A condemns what B does."),
      kind(
        "denial", "denies", "nie", .neutral, .directed, .vee, .event,
        meaning: "A denies what B says."),
    ])
}
