import Foundation
import Testing

/// Small inputs of kinds that went wrong once, and what is right; each kind with inputs of its own beside the first.
@Suite("Inputs that went wrong once")
struct FaultTests {
  private func lines(_ words: String, in folder: URL? = nil) throws -> [String] {
    try entente(words, in: folder).output.split(separator: "\n").map(String.init)
  }

  private func codes(of graph: String, in folder: URL? = nil, _ options: String = "") throws -> [String] {
    try entente("check \(graph) --today 2026-01-01 \(options)", in: folder).output.split(separator: "\n")
      .compactMap { line in
        line.firstMatch(of: #/(error|warning|note)\[([a-z0-9-]+)\]/#).map { "\($0.1) \($0.2)" }
      }
  }

  private func graph(_ body: String, asOf: String = "2025-12-31") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: \(asOf)
      sources: { S1: { publisher: P, title: T, date: 2024-01-01 } }
      \(body)
      """, to: "g.yaml")
    return folder
  }

  private let states = """
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B }
      c: { kind: state, name: C }
    """

  // MARK: Pacts

  @Test("The relation of two parties lasts for what both have in common with the pact, term by term")
  func partyTerms() throws {
    let run = try entente("between a b faults/party-terms.yaml --format csv")
    #expect(run.output.contains("1944-01-01/1944-08-23"))
    #expect(!run.output.contains("1941-06-22") && !run.output.contains("1945-08-08"))
  }

  @Test(
    "Imprecise terms have imprecise days in common",
    arguments: [
      ("1990/2000", "1995~/..", "1992/1999-06", "1995~/1999-06"),
      ("../..", "2001-02/", "1999/2010", "2001-02/[..2010-12-31]"),
      ("[1990/1992, 1995/1997]", "1991-06-01/1996-01-31", "../..", "1991-06-01/1992, 1995/1996-01-31"),
    ])
  func imprecise(_ pact: String, _ first: String, _ second: String, _ common: String) throws {
    let folder = try graph(
      states + "\npacts:\n  p: { kind: defence-pact, name: P, when: \(pact), claims: [S1], "
        + "parties: [ { actor: a, when: \(first) }, { actor: b, when: \(second) } ] }")
    let answer = try JSONAnswer(entente("at 0001/9999 g.yaml --format json", in: folder.url))
    #expect(answer.relations?.map(\.when) == [common])
  }

  @Test("A party that changes sides is against the one and then against the other")
  func side() throws {
    #expect(try codes(of: "faults/side.yaml", "--no-notes").isEmpty)
    let first = try entente("at 1944-01-01 faults/side.yaml --actor romania --format csv").output
    #expect(first.contains("ussr,hostility,romania") && !first.contains("germany"))
    let second = try entente("at 1945-01-01 faults/side.yaml --actor romania --format csv").output
    #expect(second.contains("germany,hostility,romania") && !second.contains("ussr"))
    #expect(
      try entente("allies romania faults/side.yaml --at 1944-09-01").output.split(separator: "\n").count == 1)
  }

  @Test("A pact binds in each of its obligations")
  func obligations() throws {
    let run = try entente("at 2000-01-01 faults/obligations.yaml --kind non-aggression --format csv")
    #expect(run.output.contains("p:a+b:non-aggression,a,non-aggression,b,1990/..,certain,accepted,p,S"))
    let all = try entente("at 2000-01-01 faults/obligations.yaml --format csv").output
    #expect(all.split(separator: "\n").count == 4)
  }

  @Test("An obligation has dates and parties of its own")
  func ownTerms() throws {
    let folder = try graph(
      states + """

        pacts:
          p:
            kind: defence-pact
            name: P
            when: 1990/2000
            parties: [ a, b, c ]
            obligations: [ { kind: non-aggression, when: 1995/.., parties: [ a, { actor: c, when: ../1998 } ] } ]
            claims: [ S1 ]
        """)
    let answer = try JSONAnswer(
      entente("at 0001/9999 g.yaml --kind non-aggression --format json", in: folder.url))
    #expect(answer.relations?.map { "\($0.from)-\($0.to ?? "") \($0.when)" } == ["a-c 1995/1998"])
    let unknown = try graph(
      states
        + "\npacts:\n  p: { kind: defence-pact, name: P, when: 1990, obligations: [defence], parties: [a, b], "
        + "claims: [S1] }")
    #expect(
      try entente("check g.yaml", in: unknown.url).output.contains("write kind: defence-pact"))
  }

  @Test("When one party leaves, diff and timeline say who")
  func leaving() throws {
    let folder = try graph(
      states + "\npacts:\n  p: { kind: defence-pact, name: The Pact, when: 1990/.., claims: [S1], "
        + "parties: [ a, { actor: b, when: ../1999-12-31 } ] }")
    let diff = try entente("diff 1995-01-01 2005-01-01 g.yaml", in: folder.url).output
    #expect(diff.contains("B ← The Pact") && !diff.contains("A ← The Pact"))
    let timeline = try entente("timeline a g.yaml", in: folder.url).output
    #expect(timeline.contains("The Pact, with B; B left"))
  }

  // MARK: Status

  @Test("What is denied or rejected allies nobody unless asked, and the status stands beside")
  func statuses() throws {
    let run = try entente("allies a faults/statuses.yaml --at 2022-01-01 --format csv")
    let rows = run.output.split(separator: "\n").map(String.init)
    #expect(rows[0] == "stance,actor,name,certainty,status,mixed,through")
    #expect(rows.contains { $0.hasPrefix("ally,b,B,certain,accepted,") })
    #expect(rows.contains { $0.hasPrefix("ally,d,D,certain,\"disputed, announced\",") })
    #expect(!rows.contains { $0.hasPrefix("ally,c,") })
    #expect(run.errors.contains("denied or rejected"))
    let denied = try entente("allies a faults/statuses.yaml --at 2022-01-01 --status denied --format csv")
      .output
    #expect(denied.contains("ally,c,C,certain,denied,"))
    let blocs = try entente("blocs faults/statuses.yaml --at 2020-06-01 --format csv").output
    #expect(blocs.contains("announced") && !blocs.contains("rejected"))
    let measures = try entente("measures faults/statuses.yaml --at 2020-06-01").output
    #expect(measures.contains("Statuses that count") && !measures.contains("rejected"))
    #expect(try entente("path a c faults/statuses.yaml --at 2020-06-01").output.contains("no path"))
    #expect(
      try entente("path a c faults/statuses.yaml --at 2020-06-01 --status denied").output.contains("1 step"))
  }

  @Test(
    "A picture shows what the options leave",
    arguments: ["--status accepted", "--certain", "--known-at 2025", "--according-to S1"])
  func narrowedPicture(_ options: String) throws {
    let run = try entente("render faults/statuses.yaml --at 2022-01-01 \(options)")
    #expect(run.status == 0)
    #expect(run.errors.contains("drawn: "))
    #expect(run.output.contains("<svg"))
  }

  @Test("What no source had said by a day is not drawn")
  func knownAt() throws {
    let run = try entente("render faults/statuses.yaml --at 2022-01-01 --known-at 2020 --format plain")
    #expect(!run.output.contains("edge"))
    let sure = try entente("render faults/statuses.yaml --at 2022-01-01 --status alleged --format plain")
    #expect(sure.output.split(separator: "\n").count { $0.hasPrefix("edge") } == 1)
  }

  @Test(
    "Beyond the last look is said beside other doubts, and not of days before it",
    arguments: [
      ("2027/..", "2027-06-01", ["imprecise-start", "beyond-as-of"]),
      ("2025-12~/..", "2025-12-10", ["imprecise-start"]),
      ("2025-12~/..", "2026-01-10", ["imprecise-start", "beyond-as-of"]),
      ("2025-12~/..", "2025-12-10/2026-01-10", ["imprecise-start", "beyond-as-of"]),
      ("/..", "2026-01-01", ["unknown-start", "beyond-as-of"]), ("2020/..", "2026-01-01", ["beyond-as-of"]),
      ("2020/", "2026-01-01", ["unknown-end"]),
    ])
  func beyond(_ when: String, _ date: String, _ reasons: [String]) throws {
    let folder = try graph(
      states
        + "\nrelations:\n  - { id: R1, kind: alliance, from: a, to: b, when: \(when), status: announced, claims: [S1] }"
    )
    let answer = try JSONAnswer(entente("at \(date) g.yaml --format json", in: folder.url))
    #expect(answer.relations?.first?.reasons == reasons)
  }

  // MARK: Sense

  @Test("What hardly anybody means is said")
  func sense() throws {
    let found = Set(try codes(of: "faults/sense.yaml"))
    #expect(
      found.isSuperset(of: [
        "warning lineage-reversed", "warning one-day-state", "warning open-event", "warning future-end",
        "warning overlapping-spells", "warning denied-claims",
      ]), "\(found)")
  }

  @Test("Circles of parents and of parts are said")
  func parents() throws {
    #expect(try codes(of: "faults/parents.yaml").filter { $0 == "warning part-cycle" }.count == 2)
    let folder = try graph(
      states + """

        relations:
          - { id: R1, kind: component-of, from: a, to: b, when: 2010/2015, claims: [S1] }
          - { id: R2, kind: component-of, from: b, to: c, when: 2012/2020, claims: [S1] }
          - { id: R3, kind: mission-of, from: c, to: a, when: 2014/2016, claims: [S1] }
        """)
    #expect(try codes(of: "g.yaml", in: folder.url).contains("warning part-cycle"))
    let apart = try graph(
      states + """

        relations:
          - { id: R1, kind: component-of, from: a, to: b, when: 2010/2011, claims: [S1] }
          - { id: R2, kind: component-of, from: b, to: a, when: 2013/2014, claims: [S1] }
        """)
    #expect(try !codes(of: "g.yaml", in: apart.url).contains("warning part-cycle"))
  }

  @Test("Names that nobody can read, and characters that nobody sees, are said")
  func names() throws {
    let folder = try graph(
      """
      actors:
        a: { kind: state, name: " " }
        b: { kind: state, name: "\\u200b" }
        c: { kind: state, name: "\\u0301" }
        d: { kind: state, name: "De\\u202elta" }
        e: { kind: state, name: "Ep\\u0085silon" }
        f: { kind: state, name: "Été" }
      """)
    let found = try codes(of: "g.yaml", in: folder.url)
    #expect(found.count { $0 == "warning unreadable-name" } == 3)
    #expect(found.count { $0 == "warning hidden-character" } == 2)
    let id = try graph("actors: { \"a\\u202eb\": { kind: state } }")
    #expect(try codes(of: "g.yaml", in: id.url).contains("error bad-value"))
  }

  @Test("A source of tomorrow, a hostile pact without sides and a gap between two lives are said")
  func more() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { publisher: P, title: T, date: 2062-01-01 } }
      actors:
        a: { kind: state, name: A, exists: [ 1918/1940, 1991/.. ] }
        b: { kind: state, name: B }
        c: { kind: state, name: C }
      pacts:
        war: { kind: hostility, name: War, when: 1939/1940, parties: [ a, b, c ], claims: [S1] }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 1935/1950, claims: [S1] }
      """, to: "g.yaml")
    let found = try codes(of: "g.yaml", in: folder.url)
    for code in ["future-source", "hostile-pact", "outside-existence"] {
      #expect(found.contains("warning \(code)"), "\(code) in \(found)")
    }
  }

  @Test("What is right is not complained of")
  func quiet() throws {
    let folder = try graph(
      states + """

        pacts:
          p: { kind: defence-pact, name: P, when: 1898-05-01/1902-03-04, parties: [ a, b ], claims: [S1] }
          q: { kind: defence-pact, name: Q, when: 1900-01-01/1901-02-03, parties: [ a, b ], claims: [S1] }
        """)
    let found = try codes(of: "g.yaml", in: folder.url)
    #expect(
      !found.contains { $0.contains("sentinel") || $0.contains("overlapping") || $0.contains("duplicate") })
  }

  @Test("Errors come first, and what is alike is folded")
  func folded() throws {
    let relations = (1...30).map { "  - { id: R\($0), kind: alliance, from: a, to: b, when: \(1900 + $0) }" }
    let folder = try graph(
      states + "\nrelations:\n" + relations.joined(separator: "\n")
        + "\n  - { id: R99, kind: allianc, from: a, to: b, when: 2000, claims: [S1] }")
    let lines = try entente("check g.yaml", in: folder.url).output.split(separator: "\n")
    #expect(lines.first?.contains("error[unknown-kind]") == true)
    #expect(lines.contains { $0.contains("25 more warnings of no-source") })
    #expect(lines.count < 12)
    #expect(
      try entente("check g.yaml --all --only no-source", in: folder.url).output.split(separator: "\n").count
        == 30)
  }

  @Test("A language that no picture has words in is refused")
  func language() throws {
    let run = try entente("render faults/statuses.yaml --at 2022 --lang de")
    #expect(run.status == 64)
    #expect(run.errors.contains("en or fr"))
  }

  // MARK: Words

  @Test(
    "A wrong word says the right one",
    arguments: [
      ("fights", "write kind: hostility"), ("arms", "write kind: arms-supply"),
      ("war", "write kind: hostility"),
      ("ally", "write kind: alliance"), ("guerre", "write kind: hostility"), ("combat", "hostility"),
      ("sanction", "write kind: sanctions"),
    ])
  func kinds(_ word: String, _ advice: String) throws {
    let folder = try graph(
      states + "\nrelations:\n  - { id: R1, kind: \(word), from: a, to: b, when: 2020/.., claims: [S1] }")
    let run = try entente("check g.yaml", in: folder.url)
    #expect(run.output.contains(advice), "\(run.output)")
  }

  @Test(
    "A wrong key says the right one",
    arguments: [
      ("source: S1", "did you mean claims?"), ("start: 2020", "did you mean when?"),
      ("type: war", "did you mean kind?"),
      ("end: 2021", "did you mean when?"), ("comment: x", "did you mean note?"),
      ("target: b", "did you mean to?"),
    ])
  func keys(_ key: String, _ advice: String) throws {
    let folder = try graph(states + "\nrelations:\n  - { id: R1, from: a, \(key) }")
    let run = try entente("check g.yaml", in: folder.url)
    #expect(run.output.contains(advice), "\(run.output)")
  }

  @Test("Joining and leaving are dates of a party, and an army is a kind of actor")
  func otherWords() throws {
    let pact = try graph(
      states + "\npacts: { p: { kind: alliance, parties: [ a, { actor: b, joined: 2020 } ], claims: [S1] } }")
    #expect(try entente("check g.yaml", in: pact.url).output.contains("did you mean when?"))
    let army = try graph("actors: { a: { kind: army, name: A } }")
    #expect(try entente("check g.yaml", in: army.url).output.contains("write kind: armed-forces"))
    let tab = try graph("actors:\n\ta: { kind: state }")
    #expect(try entente("check g.yaml", in: tab.url).output.contains("a tab stands here"))
    let comma = try graph("actors: { a: { kind: state, name: Sudan, a war } }")
    #expect(try entente("check g.yaml", in: comma.url).output.contains("put that in quotes"))
    let colon = try graph("title: Sudan: a war")
    #expect(try entente("check g.yaml", in: colon.url).output.contains("in quotes"))
  }

  @Test("An actor is found by any name, and two of one name are both shown")
  func actors() throws {
    let folder = try graph(
      """
      actors:
        rsf:
          kind: armed-group
          name: Rapid Support Forces
          names: [ { text: RSF, type: acronym }, { text: "Forces de soutien rapide, Été", type: alias } ]
        saf: { kind: armed-forces, name: Army }
        army2: { kind: armed-forces, name: army }
      relations:
        - { id: R1, kind: hostility, from: saf, to: rsf, when: 2023-04-15/.., claims: [S1] }
      """)
    for name in [
      "rsf", "RSF", "Rapid Support Forces", "rapid support forces", "forces de soutien rapide, ete",
    ] {
      let run = try entente(["allies", name, "g.yaml", "--at", "2024", "--format", "csv"], in: folder.url)
      #expect(run.output.contains("adversary,saf"), "\(name)")
    }
    let two = try entente(["allies", "Army", "g.yaml", "--at", "2024"], in: folder.url)
    #expect(two.status == 64)
    #expect(two.errors.contains("saf (Army)") && two.errors.contains("army2 (army)"))
    let wrong = try graph(
      """
      actors:
        rsf: { kind: armed-group, name: Rapid Support Forces, names: [ { text: F.S.R., type: acronym } ] }
        saf: { kind: armed-forces, name: Army }
      relations:
        - { id: R1, kind: hostility, from: saf, to: RSF, when: 2023-04-15/.., claims: [S1] }
        - { id: R2, kind: hostility, from: saf, to: FSR, when: 2023-04-15/.., claims: [S1] }
      """)
    let lines = try entente("check g.yaml", in: wrong.url).output.split(separator: "\n")
    #expect(lines.count { $0.contains("write rsf") } == 2)
  }

  @Test(
    "A command that is none suggests one",
    arguments: [("ally", "allies"), ("history", "timeline"), ("chekc", "check"), ("draw", "render")])
  func commands(_ word: String, _ near: String) throws {
    let run = try entente("\(word) a g.yaml")
    #expect(run.status == 64)
    #expect(run.errors.contains("entente \(near)"))
  }

  // MARK: Tables

  @Test("A table of a spreadsheet is read as it is, and its dates are judged cell by cell")
  func spreadsheet() throws {
    let run = try entente("check faults/excel.csv")
    #expect(run.output.contains(":2:21: error[edtf-not-iso]: ‘15/04/2023’"))
    #expect(run.output.contains("write 2023-04-15"))
    #expect(run.output.contains("this may be 2023-05-04 or 2023-04-05"))
    #expect(run.output.contains("‘31/12/2024’") && run.output.contains("write 2024-12-31"))
    #expect(run.output.split(separator: "\n").count { $0.contains("error[") } == 3)
    let folder = try TemporaryFolder(copying: "faults")
    _ = try entente("check --fix faults/excel.csv", in: folder.url)
    let fixed = try folder.read("faults/excel.csv")
    #expect(fixed.contains("2023-04-15;;began in Khartoum"))
    #expect(fixed.contains("04/05/2023;2024-12-31;"))
  }

  @Test("Tabs and commas do as well, notes are kept, and a column that is none is left out by name")
  func columns() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id\tkind\tfrom\tto\tstart\tend\tnote\n1\thostility\ta\tb\t2023-04-15\t\tbegan\n", to: "t.csv")
    let answer = try entente("at 2023-04-15 t.csv --format json", in: folder.url).output
    #expect(answer.contains("\"when\": \"2023-04-15/\"") && answer.contains("began"))
    try folder.write("id,kind,from,to,when,remarks\n1,hostility,a,b,2023/..,x\n,,,,,\n", to: "u.csv")
    let run = try entente("check u.csv", in: folder.url)
    #expect(run.output.contains("warning[csv-column]: the column ‘remarks’ is left out"))
    #expect(!run.output.contains("error["))
  }

  @Test("Each of a day's two cells says what is wrong with it")
  func cells() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,kind,from,to,start,end\n1,hostility,a,b,Apr 2023,ongoing\n2,hostility,a,c,2024,2023\n", to: "t.csv")
    let run = try entente("check t.csv", in: folder.url)
    #expect(run.output.contains("‘Apr 2023’") && run.output.contains("write 2023-04"))
    #expect(run.output.contains("‘ongoing’") && run.output.contains("write .."))
    #expect(run.output.contains("end-before-start"))
  }

  // MARK: Lists

  @Test("Kinds are listed with their meaning, and found by what people call them")
  func listOfKinds() throws {
    #expect(
      try lines("kinds war --format csv").contains { $0.hasPrefix("hostility,negative,mutual,state,hostile") }
    )
    #expect(try lines("kinds --format csv").count > 90)
    #expect(try entente("kinds valley --format json").output.contains("\"relations\""))
    #expect(try entente("explain fights").output.contains("A and B fight each other"))
    #expect(try entente("explain disputed").output.contains("Sources contradict each other"))
  }

  @Test("Actors, sources and pacts are listed in every form")
  func lists() throws {
    #expect(try lines("actors valley --format csv").count > 3)
    #expect(try lines("actors west valley --format csv").contains { $0.hasPrefix("west,") })
    #expect(try entente("sources valley --format json").output.contains("\"sources\""))
    #expect(try entente("pacts valley --format markdown").output.contains("| party |"))
    #expect(
      try lines("pacts faults/side.yaml --format csv").contains {
        $0.contains("romania,axis,1941-06-22/1944-08-23")
      })
    #expect(try entente("actors nowhere.yaml").status == 66)
  }
}
