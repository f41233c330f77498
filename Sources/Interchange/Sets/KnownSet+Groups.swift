extension KnownSet {
  static let groups = [mappingMilitants, acled, securityForceMonitor]

  private static let mappingMilitants = KnownSet(
    name: "mapping-militants", title: "Mapping Militants Project: how militant groups stand to each other",
    licence: "no licence is stated: ask the project before handing anything on",
    citation:
      "Center for International Security and Cooperation, Stanford University, Mapping Militants Project",
    files:
      "the key of groups (group_id, name), then the relationships (group1_id, group2_id, type, date, description)",
    traps: [
      "The files of the project have lines above their header and empty columns: give them without, or say skip-lines: in a mapping of your own.",
      "A tie has the year in which it began, and no end: whether it is over is not known.",
      "Splits and mergers are events; the younger group is taken to be group2.",
    ],
    mapping: """
      graph: mapping-militants
      title: Mapping Militants Project
      sources:
        mapping-militants:
          publisher: Center for International Security and Cooperation, Stanford University
          title: Mapping Militants Project
          url: "https://cisac.fsi.stanford.edu/mappingmilitants"
      tables:
        - relations:
            - where: { type: { not: [Splinters, Splinter, Split, splinter, Mergers, Merger, merger] } }
              kind:
                column: type
                map:
                  Allies: alliance
                  Ally: alliance
                  Alliance: alliance
                  ally: alliance
                  Rivals: rivalry
                  Rival: rivalry
                  rival: rivalry
                  Affiliates: affiliation
                  Affiliate: affiliation
                  affiliate: affiliation
                  Umbrella Organizations: { value: component-of, swap: true }
                  Umbrella: { value: component-of, swap: true }
              from: { column: group1_id, prefix: mmp-, ids: mapping-militants, kind: =armed-group }
              to: { column: group2_id, prefix: mmp-, ids: mapping-militants, kind: =armed-group }
              when: { start: date }
              note: description
              source: =mapping-militants
            - where: { type: [Splinters, Splinter, Split, splinter, Mergers, Merger, merger] }
              kind:
                column: type
                map:
                  Splinters: { value: split, swap: true }
                  Splinter: { value: split, swap: true }
                  Split: { value: split, swap: true }
                  splinter: { value: split, swap: true }
                  Mergers: merger
                  Merger: merger
                  merger: merger
              from: { column: group1_id, prefix: mmp-, ids: mapping-militants, kind: =armed-group }
              to: { column: group2_id, prefix: mmp-, ids: mapping-militants, kind: =armed-group }
              when: date
              note: description
              source: =mapping-militants
        - actors:
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
    ],
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
        - ignore: [year, disorder_type, assoc_actor_1, assoc_actor_2, inter1, inter2, interaction, civilian_targeting,
            iso, region, country, admin1, admin2, admin3, latitude, longitude, geo_precision, source_scale, tags,
            timestamp, notes, fatalities]
          where: { event_type: [Battles, Violence against civilians, Explosions/Remote violence] }
          relations:
            id: event_id_cnty
            kind:
              column: event_type
              map: { Battles: battle, Violence against civilians: attack, Explosions/Remote violence: attack }
            from: { column: actor1, kind: =armed-group }
            to: { column: actor2, kind: =armed-group }
            when:
              date:
                column: event_date
                format: day-month-year
                precision: { column: time_precision, map: { 1: day, 2: about-day, 3: month } }
            label: "{sub_event_type}, {location}"
            source: =acled
            locator: source
      """)

  private static let securityForceMonitor = KnownSet(
    name: "security-force-monitor", title: "Security Force Monitor: relations of units, a claim a row",
    licence: "CC BY 4.0",
    citation: "Security Force Monitor, Columbia Law School Human Rights Institute",
    files: "the claims of relations between units",
    traps: [
      "A precise range holds on all of its days; of an imprecise one only some day is known.",
      "A range begins the tie only where starting:range is Y, and ends it only where ending:range is Y; otherwise its days are sightings.",
      "since_beginning_of_time means that nothing limits it on that side.",
    ],
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
      { earliest: { column: "last_precise:range", or: "first_imprecise:range" }, \
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
            kind: { column: "relation:types:assertion", map: { parent: component-of, child: { value: component-of, swap: true }, member: component-of }, else: skip }
            from:
              column: "relation:unit:refs:assertion"
              name: "relation:unit:names:qa"
              kind: =armed-forces
            to:
              column: "relation:related_unit:refs:assertion"
              name: "relation:related_unit:names:qa"
              kind: =armed-forces
            source: =security-force-monitor
            locator: "citation:refs:claim"
            when:

      """ + cases.joined()
  }
}
