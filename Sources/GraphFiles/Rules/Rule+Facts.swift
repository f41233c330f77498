import Relations

extension Rule {
  /// What the contents of a graph must be so that it can be used, and a little more.
  static let facts: [Rule] = [
    Rule(
      .error, "duplicate-id", "Two things of one sort have the same identifier.",
      "An identifier is how files, answers and pictures name a thing. Actors and pacts share one set of them, "
        + "relations and the rows of pacts another.",
      wrong: "- { id: R7, … }\n- { id: R7, … }", right: "- { id: R7, … }\n- { id: R8, … }"),
    Rule(
      .error, "unknown-actor", "An actor is named that is nowhere described.",
      "Most often the identifier is misspelt; the message names the nearest one that is known. "
        + "Otherwise describe the actor under actors: or pacts:."),
    Rule(
      .error, "unknown-source", "A claim names a source that is nowhere described.",
      "Correct the identifier, or describe the source under sources: with publisher, title, date and url."),
    Rule(
      .error, "unknown-kind", "A kind is neither in the catalogue nor the graph's own.",
      "Use a kind of the catalogue, which editors complete from the schema, or describe the kind under "
        + "actor-kinds: or relation-kinds: with its sign, direction and family."),
    Rule(
      .error, "too-many-kinds", "There are more kinds of relation than a graph has numbers for.",
      "A graph keeps 65,536 at most, those of the catalogue included. What tells so many apart belongs into labels."
    ),
    Rule(
      .error, "too-many-parties", "More relations follow from the pacts than a graph may have of pacts.",
      "Each two parties of a pact of a mutual kind stand in a relation, so that a thousand parties make half a million of "
        + "them, which is as many as there may be. Of a directed kind, such as membership, each party has one."
    ),
    Rule(
      .error, "tangled-parts", "An actor is a part of others in more ways than anybody follows.",
      "A part of a part is a part, by every way that leads there on one day: ways that part and meet again multiply. A "
        + "thousand ways are followed. Write each tie once, with its dates, and leave out those that follow from others."
    ),
    Rule(
      .error, "missing-target", "A state has no second end.",
      "What lasts lasts between two actors. Only an event, or a kind that says in what state one actor is such as exile, "
        + "concerns one actor alone.",
      wrong: "{ id: R7, kind: alliance, from: mali, when: 2023/.. }",
      right: "{ id: R7, kind: alliance, from: mali, to: niger, when: 2023/.. }"),
    Rule(
      .error, "unexpected-target", "A state of one actor alone has a second end.",
      "Kinds such as exile and sovereignty say in what state one actor is. entente kinds lists them.",
      wrong: "{ id: R7, kind: exile, from: somalia, to: kenya, when: 2004/2005 }",
      right: "{ id: R7, kind: exile, from: somalia, when: 2004/2005, label: in Nairobi }"),
    Rule(
      .warning, "self-relation", "A relation ties an actor to itself.",
      "No actor stands with or against itself. Name the other actor, or the part that it concerns."),
    Rule(
      .warning, "undated", "A fact has no date.",
      "Without a date a fact may have held on any day, so that every answer contains it as possible. "
        + "Even a vague date helps: 2014~/, ../2012.",
      wrong: "when: /", right: "when: 2014~/"),
    Rule(
      .error, "impossible-spell", "What is known of a spell excludes itself.",
      "A sighting lies outside the span, the last sighting before the first, or it was over before it began."),
    Rule(
      .warning, "outside-existence", "A relation surely reaches beyond the life of one of its ends.",
      "Who did not exist stood in no relation. Kinds of lineage (founding, succession, split …) are exempt."),
    Rule(
      .warning, "outside-pact",
      "A party surely reaches beyond the term of its pact, or an obligation binds it on no day of it.",
      "Nobody is bound by a pact before it is in force or after its end, nor by an obligation while it is no party."
    ),
    Rule(
      .warning, "lonely-pact",
      "A pact, or an obligation of one, has fewer than two parties, or no two on one day.",
      "A pact binds at least two, on the days on which both are parties. A tie between two actors without a text is a "
        + "relation."),
    Rule(
      .error, "unknown-party", "A pair or an obligation names an actor that is no party to the pact.",
      "Pairs say more of the tie between two parties, and obligations bind parties. Add the other actor to parties:, or "
        + "correct the name."),
    Rule(
      .warning, "party-twice", "An actor is a party to a pact twice at the same time.",
      "Who left and came back, or changed sides, has an entry for each time; the terms of two entries share no day. An "
        + "entry that is denied or rejected is none of these.",
      wrong: "parties: [ { actor: iraq, when: 1955/1959 }, { actor: iraq, when: 1958/1960 } ]",
      right: "parties: [ { actor: iraq, when: 1955/1958 }, { actor: iraq, when: 1959/1960 } ]"),
    Rule(
      .warning, "unused-id", "A party or pair has an identifier that no relation bears.",
      "A pact of a directed kind gives a relation for each party, one of a mutual kind for each pair whose terms share a "
        + "day. An identifier in the other place is lost."),
    Rule(
      .warning, "no-source", "A fact has no source.",
      "Whoever reads the graph must be able to check it. Cite a source in claims:, or one that is marked "
        + "unverified: true until somebody finds a better one."),
    Rule(
      .warning, "no-as-of", "The graph does not say when somebody last looked.",
      "An open end (2023/..) is certain up to the day of the last look and possible after it. Without that day "
        + "“ongoing” has no limit.",
      wrong: "graph: sahel", right: "graph: sahel\nas-of: 2025-12-31"),
    Rule(
      .note, "unverified", "A fact, or a part of it, rests on a source that is marked unverified.",
      "True of the facts and worth knowing. Answers and pictures say it as well."),
  ]
}
