extension KnownSet {
  static let states = [geoPolHist, manyStates]

  private static let geoPolHist = KnownSet(
    name: "geopolhist",
    title: "GeoPolHist: the status of the world’s political entities, and whose they were",
    licence: "ODbL 1.0: what is made of it has to be given under the same terms",
    citation: "Dedinger, Béatrice and Paul Girard. 2021. GeoPolHist dataset. Zenodo",
    files: "GeoPolHist_entities.csv, GeoPolHist_entities_status_over_time.csv",
    traps: [
      "Of dates the year is known: a status that ends in 1900 and one like it that begins in 1901 stay two, since months may lie between them.",
      "The data begin in 1816: what began then was there before. What ends in their last year goes on.",
      "A start of ? is not known.",
      "Only the statuses that name a sovereign are relations; claims are left out, as are the few sovereign states with a sovereign.",
      "What was dissolved becomes each of those that it was dissolved into.",
    ],
    checked:
      "the files that end in 2022, whose 4,492 rows of statuses and 1,296 entities were taken in whole",
    mapping: """
      graph: geopolhist
      title: GeoPolHist
      sources:
        geopolhist:
          publisher: Sciences Po, Centre d’Histoire, and OuestWare
          title: GeoPolHist dataset
          url: "https://medialab.github.io/GeoPolHist/"
      relation-kinds:
        dependency:
          label: { en: depends on, fr: dépend de }
          sign: neutral
          direction: directed
          family: control
        part:
          label: { en: part of, fr: fait partie de }
          sign: neutral
          direction: directed
          family: control
          part: true
        occupation:
          label: { en: occupied by, fr: occupé par }
          sign: negative
          direction: directed
          family: control
      tables:
        - relations:
            where: { sovereign_GPH_code: { filled: true } }
            kind:
              column: GPH_status
              map:
                Part of: part
                Occupied by: occupation
                Colony of: dependency
                Dependency of: dependency
                Protectorate of: dependency
                Possession of: dependency
                Associated state of: dependency
                Vassal of: dependency
                Leased to: dependency
                Mandated to: dependency
                Neutral or demilitarized zone of: dependency
                Dissolved into: succession
                Claimed by: skip
                Sovereign (limited): skip
                Sovereign (unrecognized): skip
            from: { column: GPH_code, prefix: gph-, ids: geopolhist, name: GPH_name, kind: =state }
            to: { column: sovereign_GPH_code, prefix: gph-, ids: geopolhist, kind: =state }
            when:
              - where: { GPH_status: Dissolved into }
                date: start_year
              - where: { GPH_status: { not: [Dissolved into] }, start_year: { not: ["1816"] } }
                start: { column: start_year, codes: { "?": unknown } }
                end: { column: end_year, codes: { "?": unknown } }
              - where: { GPH_status: { not: [Dissolved into] }, start_year: "1816" }
                first-seen: start_year
                end: { column: end_year, codes: { "?": unknown } }
            merge: periods-open-at-end
            label: GPH_status
            source: =geopolhist
        - actors:
            id: { column: GPH_code, prefix: gph-, ids: geopolhist }
            kind: =state
            name: GPH_name
            area: continent
            ids: { wikidata: { column: wikidata, after: "/" } }
      """)

  private static let manyStates = KnownSet(
    name: "messydates", title: "Lists of states with their begin and end in the notation of messydates",
    licence: "CC BY 4.0 for the lists of the package manystates",
    citation: "the package manystates, and the list that each row comes from",
    files: "a table with source, stateID, StateName, Begin and End",
    traps: [
      "Each list is a source of its own, which another contradicts: a state of one is another actor than that of the next.",
      "1816-01-01.. means that day or later, ..1816-01-01 that day or earlier.",
      "The calendar of a graph begins in the year 1; what began before has always been there.",
    ],
    checked: "a file of 1,124 rows of the package, which the tests take in whole",
    mapping: """
      graph: messydates
      title: States and when they existed
      tables:
        - actors:
            id: "{source}-{stateID}"
            kind: =state
            name: StateName
            ids: { state: stateID }
            exists:
              start: { column: Begin, format: messydates, blank: unknown }
              end: { column: End, format: messydates, codes: { "9999-12-31": open }, blank: open }
            source: source
      """)
}
