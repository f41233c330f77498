import Relations

extension Rule {
  /// What good sourcing and good sense ask for; only a check looks for it.
  static let judgement: [Rule] = [
    Rule(
      .warning, "sentinel-date", "A date is one that data sets write where they know none.",
      "0001-01-01, 1601-01-01, 1899-12-30, 1900-01-01 and 9999-12-31 come from spreadsheets and databases. An open end is written .., an "
        + "unknown one by leaving the side of the slash empty.",
      wrong: "when: 1900-01-01/9999-12-31", right: "when: /..",
      fix: "Two dots for an end on 9999-12-31, nothing for a start on 0001-01-01. A fact may well begin on "
        + "1900-01-01, so that this is left to you."),
    Rule(
      .warning, "future-start", "A fact begins after the day of the last look, or that day is yet to come.",
      "Nobody can have seen it. A misprint in the year is the usual cause; what is only announced has "
        + "status: announced. A graph without as-of: is held against the day of the check."),
    Rule(
      .note, "stale-open-end", "An open end was last looked at more than two years ago.",
      "Found where the as-of: of a spell lies two years before that of the graph, and where that of the graph lies "
        + "two years before the day of the check."),
    Rule(
      .warning, "duplicate-relation", "Two relations say the same.",
      "They have the kind, the ends, the dates and the label in common; of a mutual kind the order of the ends means "
        + "nothing. Two relations count twice in every number. Keep one with the claims of both, or say "
        + "in label: how they differ.",
      wrong: "{ id: R1, kind: alliance, from: mali, to: niger, when: 2023/.. }\n"
        + "{ id: R2, kind: alliance, from: niger, to: mali, when: 2023/.. }",
      right: "{ id: R1, kind: alliance, from: mali, to: niger, when: 2023/.. }"),
    Rule(
      .note, "overlapping-relations", "Two states of one kind hold between the same actors on the same days.",
      "Perhaps they are one state in two spells, or one that was entered twice with different dates. Two with labels "
        + "of their own are taken for different facts."),
    Rule(
      .note, "mixed-signs", "A pair of actors is surely tied by a positive and a negative state on one day.",
      "That happens: allies quarrel, and enemies keep an embassy. A mixed pair is never cancelled out. Say in the "
        + "note: of either how both can be."),
    Rule(
      .warning, "lineage-cycle", "An actor descends from itself.",
      "Succession, merger, renaming and transformation lead from the old actor to the new, split and origin from the "
        + "new to the old. Who merged into another and split from it again makes no cycle."),
    Rule(
      .warning, "outlives-end", "An actor goes on after it merged into another or was dissolved.",
      "Its life, or a state that it stands in, surely lasts beyond that day. Write the end; a part that goes on is an "
        + "actor of its own. Who goes on as a part of what it merged into has a component-of to it."),
    Rule(
      .warning, "official-names", "An actor has two official names in one language on the same days.",
      "Which one a reader sees would be chance; a common day of changing over is allowed. Date the names, or make one an alias, a short or a former name."
    ),
    Rule(
      .note, "same-name", "Two actors bear the same name at the same time.",
      "Case, accents, spaces and punctuation apart, and with Cyrillic and Greek letters taken for the Latin "
        + "ones that they look like (unicode.org/reports/tr39), as a hasty reader sees them. A picture cannot "
        + "tell the two apart."
    ),
    Rule(
      .warning, "unused-actor", "An actor stands in no relation, pact, statement or parent.",
      "It shows up nowhere. Often the identifier is misspelt where it should be used."),
    Rule(
      .warning, "unused-source", "Nothing rests on a source.",
      "A source that nobody cites says nothing. Cite it, or remove it."),
    Rule(
      .note, "unused-kind", "A kind of the graph's own is used by nothing.",
      "Remove it, or correct the kind that is meant for it."),
    Rule(
      .note, "source-before-fact", "A source was published before what it is cited for.",
      "A source can foretell, but not attest. Found where its date, widened by the tolerance, is surely before the "
        + "start of the fact as the claim reads it; what is announced is exempt."),
    Rule(
      .note, "contradicting-claims",
      "Claims of one fact have no day in common, and it is not called disputed.",
      "Where sources exclude each other, say so: status: disputed on the fact, or on the claim that the editors do "
        + "not follow."),
    Rule(
      .warning, "unsafe-link", "The link of a source is no address of the web.",
      "A page links to its sources; an address other than http or https could do harm there, and one with "
        + "blanks or control characters is not what it looks like. The page shows no link then."
    ),
    Rule(
      .warning, "one-day-state", "A state, or the life of an actor, is dated with one day.",
      "A date without a slash begins and ends on that day. What lasts from then on has a slash and an end: two dots where it "
        + "goes on, nothing where nobody knows. What happened on that day is an event.",
      wrong: "{ id: R2, kind: alliance, from: a, to: b, when: 2023-05-01 }",
      right: "{ id: R2, kind: alliance, from: a, to: b, when: 2023-05-01/.. }"),
    Rule(
      .warning, "open-event", "An event goes on without an end.",
      "What happens does so on a day or over a few. What lasts is a state, of another kind or by temporal: state. An end that "
        + "is left blank is one that nobody knows, and the event may then go on to this day.",
      wrong: "{ id: R3, kind: attack, from: a, to: b, when: 2023-05/.. }",
      right: "{ id: R3, kind: attack, from: a, to: b, when: 2023-05 }"),
    Rule(
      .warning, "future-end", "A fact ends, or was seen or looked at, after the last look.",
      "Nobody can have seen that. A treaty that is to last until 2052 goes on as far as anybody knows; when it is to end "
        + "belongs into its label.",
      wrong: "when: 2023-04-15/2052", right: "when: 2023-04-15/.."),
    Rule(
      .warning, "ended-open-end", "A spell goes on and is over.",
      "Two dots say that it goes on as far as anybody looked, and ended: true that it is over. It is read as over, on a day "
        + "that nobody knows, which an empty end says.",
      wrong: "when: { span: 2010/.., ended: true }", right: "when: { span: 2010/, ended: true }"),
    Rule(
      .warning, "overlapping-spells", "Two spells of one fact share days.",
      "A fact holds once on a day. One of the two was most likely meant for another fact, or both are one spell.",
      wrong: "when: [2020/2021, 2020-03/2020-04]", right: "when: 2020/2021"),
    Rule(
      .warning, "denied-claims",
      "A fact is accepted, though every claim that it rests on denies or rejects it.",
      "Either a source that says so is missing, or the fact has the status of its claims."),
    Rule(
      .warning, "hostile-pact", "A pact makes enemies of all its parties, or its sides leave nobody to tie.",
      "A war with sides is a pact of a hostile kind whose parties have side:. Without sides everybody fights everybody; with "
        + "all on one side nobody does. A hostile kind with a direction, such as sanctions, runs from each party to the pact.",
      wrong: "parties: [ germany, italy, france ]",
      right:
        "parties: [ { actor: germany, side: axis }, { actor: italy, side: axis }, { actor: france, side: allies } ]"
    ),
    Rule(
      .warning, "sides-alike", "Two sides of a pact are spelt alike.",
      "Who is on one side stands together, and two spellings are two sides: by axis and Axis those who fought together are "
        + "enemies. Case, accents, blanks and punctuation make no side that a reader could tell from another.",
      wrong: "parties: [ { actor: germany, side: Axis }, { actor: italy, side: axis } ]",
      right: "parties: [ { actor: germany, side: Axis }, { actor: italy, side: Axis } ]"),
    Rule(
      .warning, "allying-enemies",
      "A kind that makes allies has a negative sign, or a relation of such a kind has.",
      "Its two ends stand against each other, and nobody is counted among the allies of an enemy.",
      wrong: "feud: { sign: negative, direction: mutual, allies: true }",
      right: "feud: { sign: negative, direction: mutual }"),
    Rule(
      .warning, "lineage-reversed", "Somebody descends from an actor that is younger.",
      "split and origin lead from the new actor to the old one, succession and founding from the old to the new.",
      wrong: "{ id: R1, kind: split, from: old, to: new, when: 2017-03 }",
      right: "{ id: R1, kind: split, from: new, to: old, when: 2017-03 }"),
    Rule(
      .warning, "reversed-ends",
      "A directed relation hardly ever leads from the one sort of actor to the other.",
      "A person leads a group, a junta governs a state, a state is a member of an organisation, and a mission is one of who "
        + "sent it: the ends were probably exchanged. entente kinds says which end does what.",
      wrong: "{ id: R1, kind: mission-of, from: un, to: minusma, when: 2013/2023 }",
      right: "{ id: R1, kind: mission-of, from: minusma, to: un, when: 2013/2023 }"),
    Rule(
      .warning, "part-cycle", "An actor is a part of itself.",
      "By parents:, or by relations such as component-of on days that they have in common. No question that counts parts for "
        + "their wholes could be answered."),
    Rule(
      .warning, "unreadable-name", "A name shows nothing that anybody could read, or not what was written.",
      "It is empty, or holds blanks, punctuation, characters without width or accents alone; or it was read in another "
        + "encoding than it was written in, by which Côte becomes CÃ´te, or letters got lost and became question marks.",
      wrong: "name: CÃ´te d’Ivoire", right: "name: Côte d’Ivoire"),
    Rule(
      .warning, "hidden-character",
      "A text holds a character that nobody sees and that changes the text around it.",
      "Control characters and those that turn the direction of writing can make one name look like another. Answers and "
        + "pictures write out most of them."),
    Rule(
      .warning, "future-source", "A source is published after the day of the check.",
      "Nobody can have read it. Most often the year is mistyped."),
  ]
}
