import Foundation
import Testing

/// What one command says agrees with what others say, and with what the files say.
@Suite("Commands agree")
struct AgreementTests {
  private static let head = """
    graph: g
    as-of: 2024-12-31
    sources: { S1: { title: T, date: 2024-12-31 } }

    """

  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("\(Self.head)\(text)\n", to: "g.yaml")
    return folder
  }

  // MARK: Changes

  private static let pact = """
    actors: { a: { kind: state, name: A }, b: { kind: state, name: B }, c: { kind: state, name: C } }
    pacts:
      p: { kind: defence-pact, name: The Pact, when: 2019/2023, claims: [S1],
           parties: [ a, b, { actor: c, when: 2021-03-01/2022-05-01, status: reported } ] }
    """

  @Test("A party joins and leaves by its own term and with its own status")
  func terms() throws {
    let folder = try folder(Self.pact)
    let joined = try entente("diff 2020 2021-12 g.yaml --format csv", in: folder.url).output
    #expect(joined.contains("joined,C → The Pact,,2021-03-01/2022-05-01 (reported),"), "\(joined)")
    let left = try entente("diff 2021-12 2022-12 g.yaml --format csv", in: folder.url).output
    #expect(left.contains("left,C ← The Pact,2021-03-01/2022-05-01 (reported),"), "\(left)")
    let over = try entente("diff 2022-12 2024-12 g.yaml --format csv", in: folder.url).output
    #expect(over.contains("left,A ← The Pact,2019/2023 (it ended),"), "\(over)")
    let parts = try self.folder(
      Self.pact.replacing("actors: {", with: "actors: { w: { kind: state, name: W },")
        + "\nrelations: [ { id: R1, kind: component-of, from: a, to: w, when: 2000/.., claims: [S1] } ]")
    let whole = try entente("diff 2022-12 2024-12 --roll-up g.yaml --format csv", in: parts.url).output
    #expect(whole.contains("left,W ← The Pact,2019/2023 (it ended),"), "\(whole)")
  }

  @Test(
    "What a pact's sources deny or reject as a whole is so for a party that nobody doubts",
    arguments: ["denied", "rejected"])
  func wholeStatus(_ status: String) throws {
    let folder = try folder(
      Self.pact.replacing("2019/2023,", with: "2019/2023, status: \(status),")
        .replacing("status: reported", with: "status: accepted"))
    let joined = try entente("diff 2020 2021-12 --status \(status) g.yaml --format csv", in: folder.url)
      .output
    #expect(joined.contains("joined,C → The Pact,,2021-03-01/2022-05-01 (\(status)),"), "\(joined)")
    let parties = try entente("pacts p g.yaml --format csv", in: folder.url).output
    #expect(parties.contains("party,c,,2021-03-01/2022-05-01,\(status)"), "\(parties)")
  }

  @Test("What is rejected takes nobody's place, unless its status is asked for")
  func rejected() throws {
    let folder = try folder(
      """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2019/2020, claims: [S1] }
        - { id: R2, kind: attack, from: a, to: b, temporal: state, when: 2022/2023, status: rejected, claims: [S1] }
      """)
    let found = try entente("diff 2020 2022 g.yaml --format csv", in: folder.url).output
    #expect(found.contains("began,") && found.contains("ended,") && !found.contains("changed"), "\(found)")
    let asked = try entente(
      "diff 2020 2022 g.yaml --status rejected --status accepted --format csv", in: folder.url)
    #expect(asked.output.contains("changed-sign,"), "\(asked.output)")
    let warned = try entente("allies a g.yaml --at 2022", in: folder.url).errors
    #expect(warned.contains("it alone counts"), "\(warned)")
  }

  // MARK: Parts and wholes

  private static let armies = """
    actors:
      drc: { kind: state, name: DRC }
      fardc: { kind: armed-forces, name: FARDC, parents: [drc] }
      m23: { kind: armed-group, name: M23 }
    relations:
      - { id: R1, kind: hostility, from: fardc, to: m23, when: 2022/.., claims: [S1] }
    """

  @Test("Rolled up, whoever stands against another does so from either side, and on every way")
  func rolledUp() throws {
    let folder = try folder(Self.armies)
    func names(_ words: String) throws -> String {
      try entente("\(words) g.yaml --at 2023 --roll-up --format csv", in: folder.url).output
    }
    #expect(try names("allies m23").contains("adversary,drc,"))
    #expect(try names("allies drc").contains("adversary,m23,"))
    #expect(try names("path m23 drc").contains("R1"))
    // Who is asked about stands for itself.
    #expect(try names("allies fardc").contains("adversary,m23,"))
  }

  @Test("The answer for several actors does not depend on their order")
  func order() throws {
    let folder = try folder(
      """
      actors:
        a: { kind: state, name: A }
        f: { kind: armed-group, name: F }
        u: { kind: state, name: U }
        h: { kind: armed-group, name: H }
      relations:
        - { id: R1, kind: component-of, from: f, to: a, when: 2020/.., claims: [S1] }
        - { id: R2, kind: component-of, from: h, to: u, when: 2022~/.., claims: [S1] }
        - { id: R3, kind: hostility, from: f, to: h, when: 2020/.., claims: [S1] }
      """)
    let answers = try ["--actor a --actor u", "--actor u --actor a"].map {
      try entente("at 2022-06 g.yaml \($0) --roll-up --format csv", in: folder.url).output
    }
    #expect(answers[0] == answers[1] && answers[0].contains("R3"))
  }

  // MARK: Names

  private static let names = """
    language: fr
    actors:
      nusra: { kind: armed-group, names: [ { text: Front al-Nosra, type: official, when: 2012/2016 }, { text: JFS, type: official, when: 2016-08/2017-01-28 } ] }
      hts: { kind: armed-group, name: HTS }
    relations:
      - { id: R1, kind: merger, from: nusra, to: hts, when: 2017-01-28, claims: [S1] }
      - { id: R2, kind: hostility, from: nusra, to: hts, when: 2015/2016, claims: [S1] }
    """

  @Test("Who has ended is called by the last name, wherever it is told of")
  func lastName() throws {
    let folder = try folder(Self.names)
    for words in [
      "diff 2016-01-01 2018-01-01 g.yaml", "lineage hts g.yaml", "timeline nusra g.yaml", "actors g.yaml",
    ] {
      let run = try entente(words, in: folder.url)
      #expect(run.output.contains("JFS"), "\(words): \(run.output)")
    }
    let timeline = try entente("export timelinejs g.yaml", in: folder.url).output
    #expect(timeline.contains("JFS"))
  }

  @Test("A picture speaks the language of the graph, unless another is asked for")
  func language() throws {
    let folder = try folder(
      Self.names.replacing("language: fr", with: "language: fr\ntitle: { fr: La guerre, en: The war }"))
    let french = try entente("render g.yaml --at 2015-06-01", in: folder.url).output
    #expect(french.contains("La guerre") && french.contains("combat") && !french.contains("The war"))
    let english = try entente("render g.yaml --at 2015-06-01 --lang en", in: folder.url).output
    #expect(english.contains("The war") && english.contains("fights") && !english.contains("La guerre"))
    let timeline = try entente("render g.yaml --timeline nusra --lang en", in: folder.url).output
    #expect(timeline.contains("The war"))
  }

  @Test("A membership makes an organisation, and no alliance, in pictures and for other tools")
  func organisation() throws {
    let folder = try folder(
      """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B }, c: { kind: state, name: C } }
      pacts: { eac: { kind: membership, name: EAC, when: 2000/.., parties: [a, b], claims: [S1] } }
      relations: [ { id: R1, kind: sanctions, from: c, to: eac, when: 2001/.., claims: [S1] } ]
      """)
    let picture = try entente("render g.yaml --at 2021-01-01", in: folder.url).output
    #expect(picture.contains("int. organisation") && !picture.contains("alliance of states"))
    #expect(
      try entente("export graphml g.yaml", in: folder.url).output.contains("international-organisation"))
  }

  // MARK: Pictures

  @Test("A change picture says which changes have no line, and who stands within whom")
  func hiddenChanges() throws {
    let folder = try folder(
      """
      actors:
        rwanda: { kind: state, name: Rwanda }
        rdf: { kind: armed-forces, name: RDF, parents: [rwanda] }
        m23: { kind: armed-group, name: M23 }
        x: { kind: person, name: X }
        y: { kind: person, name: Y }
        z: { kind: state, name: Z }
      relations:
        - { id: R1, kind: arms-supply, from: rdf, to: m23, when: 2013/.., claims: [S1] }
        - { id: R2, kind: arms-supply, from: rwanda, to: m23, when: 2018/.., claims: [S1] }
        - { id: R3, kind: component-of, from: x, to: rdf, when: 2017/.., claims: [S1] }
        - { id: R4, kind: rivalry, from: y, to: z, when: 2017/.., claims: [S1] }
      """)
    let run = try entente("render g.yaml --from 2015 --to 2021 --focus m23", in: folder.url)
    #expect(run.output.contains("Rwanda here includes RDF, X"), "\(run.errors)")
    // What changed within who is drawn is told below the lines; what changed elsewhere is not.
    #expect(run.output.contains("X → RDF"), "\(run.errors)")
    #expect(
      run.errors.contains("no line here for 1 of the changes, which entente diff lists: R4"), "\(run.errors)")
    // Around an actor, what has no line of its own is told as well.
    let focus = try entente("render g.yaml --at 2019 --focus rwanda", in: folder.url)
    #expect(focus.errors.contains("R3"), "\(focus.errors)")
  }

  @Test("The timeline of a group keeps to the days on which its leader led it")
  func leader() throws {
    let folder = try folder(
      """
      actors:
        hts: { kind: armed-group, name: HTS, exists: 2017-01-28/2024-01-29 }
        syria: { kind: state, name: Syria }
        sharaa: { kind: person, name: Sharaa }
      relations:
        - { id: R1, kind: leads, from: sharaa, to: hts, when: 2017-10-01/2024-01-29, claims: [S1] }
        - { id: R2, kind: leads, from: sharaa, to: syria, when: 2024-01-29/.., claims: [S1] }
      """)
    #expect(try !entente("render g.yaml --timeline hts", in: folder.url).output.contains("Syria"))
    #expect(try entente("render g.yaml --timeline syria", in: folder.url).output.contains("Sharaa"))
  }

  // MARK: Words

  @Test(
    "What cannot be answered says why",
    arguments: [
      ("path a a g.yaml --at 2020", 64, "are one actor, a; say two"),
      ("between a a g.yaml", 64, "are one actor, a; say two"),
      ("at 2020/unknown g.yaml", 64, "is no date of a question"),
      ("render g.yaml --at 2020 -o x.svg --manifest .", 66, "cannot be read, or is no plain file"),
    ])
  func refused(_ words: String, _ status: Int32, _ said: String) throws {
    let folder = try folder(Self.pact)
    let run = try entente(words, in: folder.url)
    #expect(run.status == status && run.errors.contains(said), "\(run.status) \(run.errors)")
    #expect(!run.errors.contains("write 2020/"))
  }

  @Test("1900-01-01 of a table is a date in a graph that has others around it")
  func rowsOf1900() throws {
    for (rows, count) in [
      ("R1,alliance,a,b,1900-01-01/1910-05-01\n", 1),
      ("R1,alliance,a,b,1900-01-01/1910-05-01\nR2,arms-supply,a,b,1902-03-04/1903-01-01\n", 0),
    ] {
      let folder = try TemporaryFolder()
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "g"), withIntermediateDirectories: false)
      try folder.write(
        "\(Self.head)actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }\n",
        to: "g/graph.yaml")
      try folder.write("id,kind,from,to,when\n\(rows)", to: "g/relations.csv")
      let found = try entente("check g --format json", in: folder.url).output
      #expect(found.ranges(of: "sentinel-date").count == count, "\(found)")
    }
  }

  @Test("fmt shows that a file lacks its last line feed")
  func lastLineFeed() throws {
    let folder = try folder(Self.pact)
    #expect(try entente("fmt g.yaml", in: folder.url).status == 0)
    let text = try folder.read("g.yaml")
    try folder.write(String(text.dropLast()), to: "g.yaml")
    let run = try entente("fmt g.yaml --diff", in: folder.url)
    #expect(run.status == 1 && run.output.contains("\\ No newline at end of file"), "\(run.output)")
  }
}
