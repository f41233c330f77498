extension KnownSet {
  static let correlatesOfWar = [cowAlliances, cowWars, cowTerritory, cowDisputes]

  private static let cowLicence =
    "free for use with the citation, as the Correlates of War project asks; not to be handed on changed"

  private static let cowAlliances = KnownSet(
    name: "cow-alliances", title: "Correlates of War, Formal Alliances by member",
    licence: cowLicence,
    citation: "Gibler, Douglas M. 2009. International Military Alliances, 1648-2008. CQ Press",
    files: "alliance_v4.1_by_member.csv",
    traps: [
      "left_censor 1 means that the alliance was there before 1816-01-01, which is then when it was first seen.",
      "right_censor 1 means that it went on when the data ended, on 2012-12-31.",
      "An alliance may oblige to several things at once: all are kept, and the strongest binds.",
      "A member that left and came back has a row for each time.",
    ],
    checked: "the header of version 4.1, which two programs quote whole; no file has been read",
    mapping: """
      graph: cow-alliances
      title: Correlates of War, Formal Alliances
      as-of: 2012-12-31
      sources:
        cow-alliances:
          publisher: Correlates of War Project
          title: Formal Alliances, version 4.1
          url: "https://correlatesofwar.org/data-sets/formal-alliances/"
      tables:
        - ignore: [ss_type, version]
          pacts:
            id: { column: version4id, prefix: cow-alliance- }
            name: "COW alliance {version4id}"
            obligations:
              defence-pact: { defense: 1 }
              neutrality-pact: { neutrality: 1 }
              non-aggression: { nonaggression: 1 }
              entente: { entente: 1 }
            when:
              - where: { left_censor: { not: 1 } }
                start: { year: all_st_year, month: all_st_month, day: all_st_day }
                end: { year: all_end_year, month: all_end_month, day: all_end_day, blank: open }
              - where: { left_censor: 1 }
                first-seen: { year: all_st_year, month: all_st_month, day: all_st_day }
                end: { year: all_end_year, month: all_end_month, day: all_end_day, blank: open }
            member: { column: ccode, prefix: cow-, ids: cow, name: state_name, kind: =state }
            term:
              - where: { left_censor: { not: 1 } }
                start: { year: mem_st_year, month: mem_st_month, day: mem_st_day }
                end:
                  year: mem_end_year
                  month: mem_end_month
                  day: mem_end_day
                  blank: open
                  open-where: { right_censor: 1 }
              - where: { left_censor: 1 }
                first-seen: { year: mem_st_year, month: mem_st_month, day: mem_st_day }
                end:
                  year: mem_end_year
                  month: mem_end_month
                  day: mem_end_day
                  blank: open
                  open-where: { right_censor: 1 }
            ids: { cow-alliance: version4id }
            source: =cow-alliances
      """)

  private static let cowWars = KnownSet(
    name: "cow-wars", title: "Correlates of War, Inter-State Wars by participant",
    licence: cowLicence,
    citation: "Sarkees, Meredith Reid and Frank Wayman. 2010. Resort to War: 1816-2007. CQ Press",
    files: "Inter-StateWarData_v4.0.csv",
    traps: [
      "-8 means that a column does not apply, -9 that nobody knows: a day of -9 leaves the month.",
      "A state may fight in two periods, and change sides between them; each side is a party of its own.",
      "Whoever was on the other side at the same time is taken to have been fought, which the data do not say of each pair.",
      "The file is in Latin letters of Windows, and its lines may end in a carriage return alone; both are found out.",
    ],
    checked:
      "the columns of version 4.0 as two programs list them, and its codes as the package peacesciencer reads them; no file "
      + "has been read",
    mapping: """
      graph: cow-wars
      title: Correlates of War, Inter-State Wars
      as-of: 2007-12-31
      sources:
        cow-wars:
          publisher: Correlates of War Project
          title: Inter-State War Data, version 4.0
          url: "https://correlatesofwar.org/data-sets/cow-war/"
      tables:
        - ignore: [WarType, TransFrom, WhereFought, Initiator, Outcome, TransTo, BatDeath, Version]
          pacts:
            id: { column: WarNum, prefix: cow-war- }
            name: WarName
            kind: =hostility
            member: { column: ccode, prefix: cow-, ids: cow, name: StateName, kind: =state }
            side: { column: Side, prefix: side- }
            term:
              - start: { year: StartYear1, month: StartMonth1, day: StartDay1, codes: { "-8": skip, "-9": unknown } }
                end:
                  year: EndYear1
                  month: EndMonth1
                  day: EndDay1
                  codes: { "-7": open, "-8": skip, "-9": unknown }
              - start: { year: StartYear2, month: StartMonth2, day: StartDay2, codes: { "-8": skip, "-9": unknown }, blank: skip }
                end:
                  year: EndYear2
                  month: EndMonth2
                  day: EndDay2
                  codes: { "-7": open, "-8": skip, "-9": unknown }
            ids: { cow-war: WarNum }
            source: =cow-wars
      """)

  private static let cowTerritory = KnownSet(
    name: "cow-territory", title: "Correlates of War, Territorial Change",
    licence: cowLicence,
    citation:
      "Tir, Jaroslav, Philip Schafer, Paul Diehl and Gary Goertz. 1998. Territorial Changes, 1816-1996. "
      + "Conflict Management and Peace Science 16",
    files: "tc2018.csv",
    traps: [
      "A change without a state that loses (loser -9) has one end, and is left out.",
      "Only some changes came of fighting (conflict 1); those are negative, the others neutral.",
      "Where the month is missing, some day of the year is meant.",
      "Gainers and losers may be colonies and peoples that are no states, each with a number of its own.",
    ],
    checked:
      "the header of version 6 as a guide to such data quotes it, with the meaning of its codes; no file has been read",
    mapping: """
      graph: cow-territory
      title: Correlates of War, Territorial Change
      as-of: 2018-12-31
      sources:
        cow-territory:
          publisher: Correlates of War Project
          title: Territorial Change, version 6
          url: "https://correlatesofwar.org/data-sets/territorial-change/"
      relation-kinds:
        territorial-change:
          label: { en: gains territory of, fr: gagne un territoire de }
          sign: neutral
          direction: directed
          family: diplomatic
          temporal: event
      tables:
        - blank: ["-9", "."]
          ignore: [gaintype, contgain, area, pop, portion, losetype, contlose, entry, exit, indep, version, entity]
          relations:
            id: "territory-{number}"
            kind: =territorial-change
            from: { column: gainer, prefix: cow-, ids: cow, kind: =state }
            to: { column: loser, prefix: cow-, ids: cow, kind: =state }
            when: { date: { year: year, month: month } }
            sign: { column: conflict, map: { 0: neutral, 1: negative } }
            label:
              column: procedur
              map: { 1: conquest, 2: annexation, 3: cession, 4: secession, 5: unification, 6: mandate }
              else: keep
            ids: { cow-territory: number }
            source: =cow-territory
      """)

  private static let cowDisputes = KnownSet(
    name: "cow-disputes", title: "Correlates of War, Militarized Interstate Disputes by participant",
    licence: cowLicence,
    citation:
      "Palmer, Glenn, Roseanne W. McManus, Vito D’Orazio, Michael R. Kenwick, Mikaela Karstens, Chase Bloch, "
      + "Nick Dietrich, Kayla Kahn, Kellan Ritter and Michael J. Soules. 2022. The MID5 Dataset, 2011-2014. "
      + "Conflict Management and Peace Science 39(4)",
    files: "MIDB 5.0.csv",
    traps: [
      "A dispute is a threat, a display or a use of force: it need not be a fight.",
      "A day of -9 leaves the month.",
      "Whoever was on the other side at the same time is taken to have been an adversary.",
      "Some go on where the data end, in 2014, which only the file of disputes says (ongo2014).",
    ],
    checked: "the file of version 5.0, whose 5,883 rows were taken in whole",
    mapping: """
      graph: cow-disputes
      title: Correlates of War, Militarized Interstate Disputes
      as-of: 2014-12-31
      sources:
        cow-disputes:
          publisher: Correlates of War Project
          title: Militarized Interstate Disputes, version 5.0
          url: "https://correlatesofwar.org/data-sets/mids/"
      relation-kinds:
        militarized-dispute:
          label: { en: disputes, fr: différend armé }
          sign: negative
          direction: mutual
          family: hostile
      tables:
        - ignore: [revstate, revtype1, revtype2, fatality, fatalpre, hiact, hostlev, orig, version]
          pacts:
            id: { column: dispnum, prefix: cow-dispute- }
            name: "COW dispute {dispnum}"
            kind: =militarized-dispute
            member: { column: ccode, prefix: cow-, ids: cow, name: stabb, kind: =state }
            side: { column: sidea, map: { 1: A, 0: B } }
            term:
              start: { year: styear, month: stmon, day: stday, codes: { "-9": unknown } }
              end: { year: endyear, month: endmon, day: endday, codes: { "-9": unknown } }
            ids: { cow-dispute: dispnum }
            source: =cow-disputes
      """)
}
