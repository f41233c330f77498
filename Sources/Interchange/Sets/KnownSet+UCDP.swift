extension KnownSet {
  static let ucdp = [ucdpActor, ucdpConflict, ucdpDyadic, ucdpSupport]

  private static let ucdpLicence = "CC BY 4.0"

  private static let ucdpActor = KnownSet(
    name: "ucdp-actor", title: "UCDP Actor Dataset: armed actors, their names and where they come from",
    licence: ucdpLicence,
    citation: "Uppsala Conflict Data Program, UCDP Actor Dataset, with the number of the version",
    files: "ucdp-actor-*.csv",
    traps: [
      "The ties have no dates.",
      "An actor that was renamed is one row with both names, and the tie has one end.",
      "Alliance means that a new actor came of several; JoinGroup that one went into another that was there.",
      "A state is in it as its government, under an identifier that is no Gleditsch and Ward number.",
    ],
    checked: "the file of version 22.1, which the tests take in whole",
    mapping: head("ucdp-actor", "UCDP Actor Dataset") + """
        - blank: [n/a]
          ignore: [ConflictId, DyadId, PrimaryParty, OSID, OSCoalition, OSCoalitionID, NSID, NSCoalition,
            NSCoalitionID, NamePrev, NameSplitTemp, GWNOLoc, Region, Version, NewNameFullMotherTongue,
            NewNameFullEng]
          actors:
            id: { column: ActorId, prefix: ucdp-, ids: ucdp }
            kind: { column: Org, map: { 1: armed-group, 2: movement, 3: identity-group, 4: state } }
            name: NameData
            names:
              - NameOrig
              - { column: NameOrigFullEng, type: alias, language: en }
              - { column: NameOrigFull, type: alias }
            area: Location
            source: =ucdp-actor
          relations:
            - where: { NameChange: 1 }
              id: "renamed-{ActorId}"
              kind: =renaming
              from: { column: ActorId, prefix: ucdp- }
              when: undated
              label: "{NameOrig} to {NewName}"
              source: =ucdp-actor
            - where: { Splinter: 1 }
              id: "splinter-{ActorId}"
              kind: =split
              from: { column: ActorId, prefix: ucdp- }
              to: { column: ActorIdPrev, prefix: ucdp-, split: "," }
              when: undated
              source: =ucdp-actor
            - where: { SplitTemp: 1 }
              id: "split-for-a-time-{ActorId}"
              kind: =split
              from: { column: ActorId, prefix: ucdp- }
              to: { column: ActorIdSplitTemp, prefix: ucdp-, split: "," }
              when: undated
              label: =for a time
              source: =ucdp-actor
            - where: { Alliance: 1 }
              id: "alliance-{ActorId}"
              kind: =merger
              from: { column: ActorId, prefix: ucdp- }
              to: { column: ActorIdAlliance, prefix: ucdp-, split: "," }
              when: undated
              label: "{NameAlliance}"
              source: =ucdp-actor
            - where: { JoinGroup: 1 }
              id: "joined-{ActorId}"
              kind: =merger
              from: { column: ActorId, prefix: ucdp- }
              to: { column: ActorIdGroup, prefix: ucdp-, split: "," }
              when: undated
              label: "joins {GroupName}"
              source: =ucdp-actor
      """)

  private static let ucdpConflict = KnownSet(
    name: "ucdp-conflict", title: "UCDP/PRIO Armed Conflict Dataset: who fought whom, an episode at a time",
    licence: ucdpLicence,
    citation:
      "Gleditsch et al. 2002 (Journal of Peace Research 39(5)) and the yearly presentation of the version",
    files: "UcdpPrioConflict_*.csv",
    traps: [
      "A row is a year with 25 deaths or more; years of less are missing, and an episode ends before them.",
      "start_date2 begins the episode and start_date the conflict; their precisions run from 1, an exact day, to 7, missing.",
      "A conflict may have several actors on side B, each of which is not in it for all of its years: one that joins begins on some day of the first year that lists it; the dyads say more.",
      "The states on side_a_2nd and side_b_2nd are left out: most are there with a mission, and who they fight does not follow.",
      "There is a column ep_end_prec for how precise the end of an episode is, with nothing in it: ends are taken as exact.",
    ],
    checked:
      "the columns of version 26.1 as another program lists them; the dates and precisions of 25.1, whose days fall as "
      + "each code says",
    mapping: head("ucdp-conflict", "UCDP/PRIO Armed Conflict Dataset") + """
        - relations:
            id: "conflict-{conflict_id}-{year}"
            kind: =hostility
            from: { column: side_a_id, prefix: ucdp-, ids: ucdp, split: ",", name: { column: side_a, split: "," } }
            to: { column: side_b_id, prefix: ucdp-, ids: ucdp, split: ",", name: { column: side_b, split: "," } }
            when:
              start:
                column: start_date2
                precision: { column: start_prec2, scheme: ucdp }
                or: { column: year, as: some }
              end: { column: ep_end_date, or: { column: year, as: whole } }
              row-year: year
            merge: periods-open-at-end
            label: "conflict {conflict_id}"
            source: =ucdp-conflict
      """)

  private static let ucdpDyadic = KnownSet(
    name: "ucdp-dyadic", title: "UCDP Dyadic Dataset: who fought whom, an episode at a time",
    licence: ucdpLicence,
    citation:
      "Harbom, Melander and Wallensteen 2008 (Journal of Peace Research 45(5)) and the presentation of the version",
    files: "Dyadic_v*.csv",
    traps: [
      "A row is a year with 25 deaths or more; years of less are missing.",
      "It has no end of an episode: the last year stands for it as a whole.",
    ],
    checked:
      "programs that read version 25.1 name every column used but side_a_id, side_b_id and start_prec2, which are those of "
      + "18.1 and of the conflicts; no file of it has been read",
    mapping: head("ucdp-dyadic", "UCDP Dyadic Dataset") + """
        - relations:
            id: "dyad-{dyad_id}-{year}"
            kind: =hostility
            from: { column: side_a_id, prefix: ucdp-, ids: ucdp, name: side_a }
            to: { column: side_b_id, prefix: ucdp-, ids: ucdp, name: side_b }
            when:
              start:
                column: start_date2
                precision: { column: start_prec2, scheme: ucdp }
                or: { column: year, as: some }
              end: { column: year, as: whole }
              row-year: year
            merge: periods-open-at-end
            label: "dyad {dyad_id}"
            source: =ucdp-dyadic
      """)

  private static let ucdpSupport = KnownSet(
    name: "ucdp-support",
    title: "UCDP External Support Dataset, triads: who supported whom, by type of support",
    licence: ucdpLicence,
    citation: "Meier, Karlén, Pettersson and Croicu 2023 (Journal of Peace Research 60(3))",
    files: "ucdp-esd-ty-*.csv",
    traps: [
      "A row is a year; support in years that follow each other is one relation.",
      "Rows with ext_sup 0 say that nobody supported an actor, and are left out.",
      "Support that is alleged (ext_alleged 1) comes in as alleged, and allies nobody unless it is asked for.",
      "The states of a mission stand beside each other as if each had come alone.",
    ],
    checked:
      "the header of the file by actors of version 18.1, and programs that read the triads and say what each letter means; "
      + "no file of triads has been read",
    mapping: supportMapping)

  /// What stands before the tables of a mapping.
  private static func head(_ id: String, _ title: String) -> String {
    """
    graph: \(id)
    title: \(title)
    sources:
      \(id):
        publisher: Uppsala Conflict Data Program
        title: \(title)
        url: "https://ucdp.uu.se/downloads/"
    tables:

    """
  }

  /// The types of support with their columns; each makes relations of its own.
  private static let supportTypes = [
    ("x", "support-troops"), ("p", "support-presence"), ("y", "support-infrastructure"),
    ("l", "support-territory"), ("w", "support-weapons"), ("m", "support-materiel"),
    ("t", "support-training"), ("f", "support-funding"), ("i", "support-intelligence"),
    ("o", "support-other"), ("u", "support-unknown"),
  ]

  private static var supportMapping: String {
    let rules = supportTypes.map { letter, kind in
      """
            - where: { ext_\(letter): 1 }
              kind: =\(kind)
              from: { column: ext_id, prefix: ucdp-, ids: ucdp, name: ext_name }
              to: { column: actor_id, prefix: ucdp-, ids: ucdp, name: actor_name }
              when: { year: year }
              merge: periods-open-at-end
              status: { column: ext_alleged, map: { 0: accepted, 1: alleged } }
              source: =ucdp-support

      """
    }
    return head("ucdp-support", "UCDP External Support Dataset") + """
        - where: { ext_sup: 1 }
          relations:

      """ + rules.joined()
  }
}
