extension KnownSet {
  static let groups = [mappingMilitants, acled, securityForceMonitor]

  private static let mappingMilitants = KnownSet(
    name: "mapping-militants", title: "Mapping Militants Project: how militant groups stand to each other",
    licence: "no licence is stated: ask the project before handing anything on",
    citation:
      "Center for International Security and Cooperation, Stanford University, Mapping Militants Project",
    files: "Militant Group Relationships.csv, and with it Militant Group Key.csv",
    traps: [
      "The files of the project have a title above their header, and rows that are no CSV: mend them first, or say skip-lines: in a mapping of your own.",
      "A tie has the date on which it began, and no end: whether it is over is not known.",
      "A day or a month of 00 is not known; other dates have the month first and a year of two digits.",
      "Which of two affiliates is the senior does not follow from their order.",
      "Splits and mergers are events; group2 is taken to be what came of them, which a few rows have the other way round.",
      "The identifier -99 stands for every group that no map shows; those are left out.",
    ],
    checked:
      "the codebook of July 2019, and the 638 rows and 5 types of relationship of the data as others have mended them, "
      + "which were taken in whole",
    mapping: """
      graph: mapping-militants
      title: Mapping Militants Project
      as-of: 2019-07-31
      sources:
        mapping-militants:
          publisher: Center for International Security and Cooperation, Stanford University
          title: Mapping Militants Project
          url: "https://cisac.fsi.stanford.edu/mappingmilitants"
      tables:
        - where: { group1_id: { not: ["-99"] }, group2_id: { not: ["-99"] } }
          relations:
            - where: { type: { not: [spl, mer] } }
              id: "mmp-{unique_id}"
              kind: { column: type, map: { all: alliance, aff: affiliation, riv: rivalry } }
              from: { column: group1_id, prefix: mmp-, ids: mapping-militants, name: group1_name, kind: =armed-group }
              to: { column: group2_id, prefix: mmp-, ids: mapping-militants, name: group2_name, kind: =armed-group }
              when: { start: { column: date, format: month-day-year, pivot: 30 } }
              note: description
              ids: { mapping-militants: unique_id }
              source: =mapping-militants
            - where: { type: [spl, mer] }
              id: "mmp-{unique_id}"
              kind: { column: type, map: { spl: { value: split, swap: true }, mer: merger } }
              from: { column: group1_id, prefix: mmp-, ids: mapping-militants, name: group1_name, kind: =armed-group }
              to: { column: group2_id, prefix: mmp-, ids: mapping-militants, name: group2_name, kind: =armed-group }
              when: { date: { column: date, format: month-day-year, pivot: 30 } }
              note: description
              ids: { mapping-militants: unique_id }
              source: =mapping-militants
        - where: { group_id: { not: ["-99"] } }
          actors:
            id: { column: group_id, prefix: mmp-, ids: mapping-militants }
            kind: =armed-group
            name: name
      """)

  private static let acled = KnownSet(
    name: "acled",
    title: "ACLED event files: battles, attacks on civilians and explosions as events between actors",
    licence:
      "ACLED’s terms of use: attribution, no redistribution of the data, no commercial use without leave",
    citation: "ACLED (Armed Conflict Location & Event Data), www.acleddata.com, with the day of the download",
    files: "the event files of the data export tool",
    traps: [
      "An event is counted once, whatever happened in it; a battle says nothing of who began it.",
      "The rule: Battles are battles between actor1 and actor2; Violence against civilians and Explosions/Remote violence are attacks of actor1 on actor2; protests, riots and strategic developments are left out, as is what has one actor.",
      "time_precision 2 means the week and 3 the month; a week is written as about the day.",
      "Actors are names, of which one group may have several, and “Civilians (Mali)” is one.",
      "Outside of the attacks, ACLED says, the order of the two actors says nothing.",
      "inter1 and inter2 say what the actors are: state forces are armed forces, civilians a community; rioters, protesters and external forces, of which the UN and private companies are some, are actors of no kind.",
    ],
    checked:
      "the columns and types of events that ACLED’s own R package lists, and its sample of the data; no file of the export "
      + "tool has been read",
    mapping: """
      graph: acled
      title: ACLED events as relations
      tolerance: { day: 7 }
      sources:
        acled:
          publisher: ACLED
          title: Armed Conflict Location & Event Data
          url: "https://acleddata.com"
      tables:
        - ignore: [year, disorder_type, assoc_actor_1, assoc_actor_2, interaction, civilian_targeting,
            iso, region, country, admin1, admin2, admin3, latitude, longitude, geo_precision, source_scale, tags,
            timestamp, notes, fatalities]
          where: { event_type: [Battles, Violence against civilians, Explosions/Remote violence] }
          relations:
            id: event_id_cnty
            ids: { acled: event_id_cnty }
            kind:
              column: event_type
              map: { Battles: battle, Violence against civilians: attack, Explosions/Remote violence: attack }
            from: { column: actor1, kind: \(actorKind("inter1")) }
            to: { column: actor2, kind: \(actorKind("inter2")) }
            when:
              date:
                column: event_date
                format: day-month-year
                precision: { column: time_precision, map: { 1: day, 2: about-day, 3: month } }
            label: "{sub_event_type}, {location}"
            source: =acled
            locator: source
      """)

  /// The kinds that the codes of a column stand for, which are numbers or words.
  private static func actorKind(_ column: String) -> String {
    let kinds = [
      ("armed-forces", ["1", "State forces", "State Forces"]),
      ("armed-group", ["2", "Rebel group", "Rebel Group", "Rebel Groups"]),
      (
        "militia",
        [
          "3", "4", "Political militia", "Political Militia", "Political Militias", "Identity militia",
          "Identity Militia", "Identity Militias",
        ]
      ),
      ("community", ["7", "Civilians"]),
      (
        "other",
        [
          "5", "6", "8", "Rioters", "Protesters", "External/Other forces", "External/Other Forces",
          "Other Forces",
        ]
      ),
    ]
    let meanings = kinds.flatMap { kind, codes in codes.map { "\"\($0)\": \(kind)" } }
    return "{ column: \(column), map: { \(meanings.joined(separator: ", ")) } }"
  }

  private static let securityForceMonitor = KnownSet(
    name: "security-force-monitor", title: "Security Force Monitor: relations of units, a claim a row",
    licence: "CC BY 4.0",
    citation: "Security Force Monitor, Columbia Law School Human Rights Institute",
    files: "the claims of relations between units",
    traps: [
      "A precise range holds on all of its days; of an imprecise one only some day is known.",
      "A range begins the tie only where starting:range is Y, and ends it only where ending:range is Y; otherwise its days are sightings.",
      "since_beginning_of_time means that nothing limits it on that side.",
      "A claim whose status:meta is conflict is held to be wrong, and comes in as rejected.",
      "Of child-of the handbook says once that the unit is the parent, and three times that it is the child, which is what its name says and what is taken.",
    ],
    checked:
      "the research handbook of July 2026, which lists the columns, values and meanings; no file of claims has been read",
    mapping: forceMapping)

  /// Each of the four combinations of a start and an end that are known, or not.
  private static var forceMapping: String {
    let window =
      "{ earliest: { column: \"first_imprecise:range\", codes: { since_beginning_of_time: open } }, "
      + "latest: \"last_imprecise:range\" }"
    let first =
      "{ column: \"first_precise:range\", or: \(window) }"
    let last =
      "{ column: \"last_precise:range\", or: \(window) }"
    let start = """
      { earliest: { column: "first_imprecise:range", codes: { since_beginning_of_time: open }, or: "first_precise:range" }, \
      latest: { column: "first_precise:range", or: "last_imprecise:range" } }
      """
    let end = """
      { earliest: { column: "last_precise:range", or: { column: "first_imprecise:range", codes: { since_beginning_of_time: open } } }, \
      latest: { column: "last_imprecise:range", or: "last_precise:range" } }
      """
    let cases = [("Y", "Y"), ("Y", "N"), ("N", "Y"), ("N", "N")].map { starting, ending in
      """
                - where: { "starting:range": \(starting), "ending:range": \(ending) }
                  \(starting == "Y" ? "start: \(start)" : "first-seen: \(first)")
                  \(ending == "Y" ? "end: \(end)" : "last-seen: \(last)")

      """
    }
    return """
      graph: security-force-monitor
      title: Security Force Monitor, relations of units
      sources:
        security-force-monitor:
          publisher: Security Force Monitor
          title: Claims of relations between units
          url: "https://securityforcemonitor.org"
      tables:
        - relations:
            kind: { column: "relation:types:assertion", map: { child-of: component-of, member-of: membership } }
            from:
              column: "relation:unit:refs:assertion"
              name: "relation:unit:names:qa"
              kind: =armed-forces
            to:
              column: "relation:related_unit:refs:assertion"
              name: "relation:related_unit:names:qa"
              kind: =armed-forces
            status: { column: "status:meta", map: { accepted: accepted, conflict: rejected, work_needed: reported, issue: reported } }
            source: =security-force-monitor
            locator: "citation:refs:claim"
            when:

      """ + cases.joined()
  }
}
