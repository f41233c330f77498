import Foundation
import Testing

/// Small inputs of kinds that went wrong once, and what is right; each kind with inputs of its own beside the first.
@Suite("Inputs that went wrong once")
struct FaultTests {
  func lines(_ words: String, in folder: URL? = nil) throws -> [String] {
    try entente(words, in: folder).output.split(separator: "\n").map(String.init)
  }

  func codes(of graph: String, in folder: URL? = nil, _ options: String = "") throws -> [String] {
    try entente("check \(graph) --today 2026-01-01 \(options)", in: folder).output.split(separator: "\n")
      .compactMap { line in
        line.firstMatch(of: #/(error|warning|note)\[([a-z0-9-]+)\]/#).map { "\($0.1) \($0.2)" }
      }
  }

  func graph(_ body: String, asOf: String = "2025-12-31") throws -> TemporaryFolder {
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

  var states: String {
    """
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B }
      c: { kind: state, name: C }
    """
  }

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
    let isOne = run.errors.contains("1 relation that is denied or rejected ties a")
    #expect(isOne || run.errors.contains("relations that are denied or rejected tie a"), "\(run.errors)")
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
    "A picture shows what the options leave, and says in every form that it does",
    arguments: [
      ("--status accepted", "only of status: accepted"), ("--certain", "only what is certain"),
      ("--possible", "only what is possible and not certain"),
      ("--known-at 2025", "by sources published until 2025-12-31"),
      ("--according-to S1", "according to P, 2024-01-01"),
      ("--certain --lang fr", "seulement ce qui est certain"),
      ("--known-at 2025 --lang fr", "selon les sources publiées jusqu’au 2025-12-31"),
    ])
  func narrowedPicture(_ options: String, words: String) throws {
    for form in [
      "--at 2022-01-01", "--from 2020 --to 2022", "--timeline a", "--dates 2020,2022", "--format html",
    ] {
      let run = try entente("render faults/statuses.yaml \(form) \(options)")
      #expect(run.status == 0)
      #expect(run.errors.contains("drawn: "))
      #expect(run.output.contains(words), "\(form)")
    }
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
}
