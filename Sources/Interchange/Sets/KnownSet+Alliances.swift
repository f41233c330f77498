extension KnownSet {
  static let alliances = [atopMembers]

  private static let atopMembers = KnownSet(
    name: "atop-members", title: "Alliance Treaty Obligations and Provisions, by member",
    licence: "free for use with the citation, as the project asks",
    citation:
      "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long. 2002. Alliance Treaty "
      + "Obligations and Provisions, 1815-1944. International Interactions 28",
    files: "atop5_1m.csv",
    traps: [
      "An exit in the year 0 means that the member was in it when the data ended.",
      "A month or a day of 0 or -9 is not known.",
      "A row is a member for a time: one that left and came back, or whose obligations changed, has several.",
      "What obliges one member need not oblige the others; the pact has what obliges any.",
      "A treaty that was amended has a row a phase, of which the next begins where the last ends.",
    ],
    checked:
      "programs that read versions 5.0 and 5.1 by the names of all columns used, and take an exit in the year 0 for one "
      + "that had not come on 2018-12-31; no file has been read",
    mapping: """
      graph: atop-members
      title: Alliance Treaty Obligations and Provisions
      as-of: 2018-12-31
      sources:
        atop:
          publisher: The Alliance Treaty Obligations and Provisions Project
          title: ATOP, member level
          url: "http://www.atopdata.org"
      tables:
        - pacts:
            id: { column: atopid, prefix: atop- }
            name: "ATOP {atopid}"
            obligations:
              defence-pact: { defense: 1 }
              offence-pact: { offense: 1 }
              neutrality-pact: { neutral: 1 }
              non-aggression: { nonagg: 1 }
              entente: { consul: 1 }
            member: { column: member, prefix: cow-, ids: cow, kind: =state }
            term:
              start: { year: yrent, month: moent, day: dayent, codes: { "0": unknown, "-9": unknown } }
              end:
                year: yrexit
                month: moexit
                day: dayexit
                codes: { "0": data-end, "-9": unknown, ".": data-end }
                blank: data-end
            ids: { atop: atopid }
            source: =atop
      """)
}
