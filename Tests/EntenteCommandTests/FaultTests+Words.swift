import Foundation
import Testing

extension FaultTests {
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
