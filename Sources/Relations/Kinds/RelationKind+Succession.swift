extension RelationKind {
  /// Successions, mergers, splits, names.
  static let succession = kinds(
    of: .succession,
    [
      kind(
        "succession", "becomes", "devient", .neutral, .directed, .openTriangle, .event, descent: .succession,
        meaning: "B takes the place of A."),
      kind(
        "merger", "merges into", "fusionne dans", .neutral, .directed, .openTriangle, .event,
        descent: .merger,
        meaning: "A goes into B, and ends."),
      kind(
        "split", "splits from", "se sépare de", .neutral, .directed, .openTriangle, .event, descent: .split,
        meaning: "A comes out of B, which goes on."),
      kind(
        "renaming", "renamed", "renommé", .neutral, .directed, .openTriangle, .event, descent: .renaming,
        meaning: "A bears another name from then on."),
      kind(
        "transformation", "transformed", "transformé", .neutral, .directed, .openTriangle, .event,
        descent: .transformation,
        meaning: "A becomes something else, or B."),
      kind(
        "dissolution", "dissolved", "dissous", .neutral, .directed, .openTriangle, .event,
        descent: .dissolution,
        meaning: "A ends, or is ended by B."),
    ])
}
