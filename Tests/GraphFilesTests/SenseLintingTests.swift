import EDTF
import GraphFiles
import Testing

@Suite("What hardly anybody means by sides, lives, names and offices")
struct SenseLintingTests {
  private func findings(_ code: String, _ text: String) -> [Diagnostic] {
    let yaml = """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { publisher: P, title: T, date: 2025-01-01 } }
      \(text)

      """
    return GraphReader.check(yaml: Array(yaml.utf8), name: "g.yaml", today: Day("2026-01-01")).diagnostics
      .filter { $0.code == code }
  }

  private static let states = """
    actors:
      a: { kind: state, name: A }
      b: { kind: state, name: B }
      c: { kind: state, name: C }
      p: { kind: person, name: P }
      m: { kind: mission, name: M }
      o: { kind: international-organisation, name: O }
    """

  @Test(
    "Sides that differ by capitals, accents or blanks are said, and what to write",
    arguments: [
      ("Axis", "axis", true), ("Axis", "\"Axis \"", true), ("Axis", "Axis", false), ("Axis", "Allies", false),
      ("été", "ete", true), ("side 1", "side 2", false), ("side 1", "side-1", true), ("A", "\"А\"", true),
    ])
  func sides(_ one: String, _ other: String, _ isSaid: Bool) {
    let found = findings(
      "sides-alike",
      "\(Self.states)\npacts: { w: { kind: hostility, when: 1940/1945, claims: [S1], parties: [ { actor: a, side: \(one) }, "
        + "{ actor: b, side: \(other) }, { actor: c, side: x } ] } }")
    #expect(found.count == (isSaid ? 1 : 0), "\(found)")
    if isSaid { #expect(found.first?.suggestion?.contains("write side: \(one) for both") == true) }
  }

  @Test(
    "The life of a day of what lasts is said, and that of a council of a day is not",
    arguments: [
      ("state", "1960-08-05", true), ("state", "1960-08-05/..", false), ("state", "1960", false),
      ("person", "1960-08-05", true), ("armed-group", "1960-08-05", true), ("junta", "1960-08-05", false),
      ("party", "1960-08-05", false), ("state", "1960-08-05/1960-08-05", false),
    ])
  func lives(_ kind: String, _ exists: String, _ isSaid: Bool) {
    let found = findings("one-day-state", "actors: { a: { kind: \(kind), name: A, exists: \(exists) } }")
    #expect(found.count == (isSaid ? 1 : 0), "\(found)")
  }

  @Test("Lives that share days or end after the last look are said")
  func fates() {
    func found(_ code: String, _ exists: String) -> Int {
      findings(code, "actors: { a: { kind: state, name: A, exists: \(exists) } }").count
    }
    #expect(found("overlapping-spells", "[1960/1970, 1965/..]") == 1)
    #expect(found("overlapping-spells", "[1960/1965, 1970/..]") == 0)
    #expect(found("future-end", "1960/2030") == 1)
    #expect(found("future-end", "1960/2025") == 0)
  }

  @Test(
    "Offices and mandates that lead from the wrong end are said",
    arguments: [
      ("minister", "a", "p", true), ("minister", "p", "a", false), ("spokesperson", "o", "p", true),
      ("inauguration", "a", "p", true), ("rank", "m", "p", true), ("governor", "p", "p", false),
      ("deputy-leads", "a", "p", true), ("chief-of-staff", "a", "p", true), ("mandate", "m", "o", true),
      ("mandate", "o", "m", false), ("contributes-to", "m", "a", true), ("contributes-to", "a", "m", false),
    ])
  func offices(_ kind: String, _ from: String, _ to: String, _ isSaid: Bool) {
    let relation =
      "relations: [ { id: R1, kind: \(kind), from: \(from), to: \(to), when: 2015/2016, claims: [S1] } ]"
    #expect(findings("reversed-ends", "\(Self.states)\n\(relation)").count == (isSaid ? 1 : 0))
  }

  @Test(
    "Names without a letter, with letters lost or read in another encoding are said",
    arguments: [
      ("???", ""), ("-", ""), ("…", ""), ("\u{FFFD}\u{FFFD}", ""), ("C\u{FFFD}te", "write the name anew"),
      ("CÃ´te d’Ivoire", "write Côte d’Ivoire"), ("AoÃ»t", "write Août"), ("DvoÅ™Ã¡k", "write Dvořák"),
      ("Lâ€™Est", "write L’Est"), ("ÐšÐ¸ÐµÐ²", "write Киев"), ("ÐœÐ¾ÑÐºÐ²Ð°", "write the name anew"),
      ("Ã‰tat", "write État"),
    ])
  func names(_ name: String, _ advice: String) {
    let found = findings("unreadable-name", "actors: { a: { kind: state, name: \"\(name)\" } }")
    #expect(found.count == 1 && found[0].suggestion?.contains(advice) == true, "\(found)")
  }

  @Test(
    "Names that are right are not",
    arguments: [
      "Côte d’Ivoire", "São Tomé", "AMANHÃ»", "« État »", "Ål, Äš", "Ñandú", "★", "7", "M23", "Москва", "Ærø",
      "Â", "Ä–Ö", "PÉ»",
    ])
  func goodNames(_ name: String) {
    #expect(findings("unreadable-name", "actors: { a: { kind: state, name: \"\(name)\" } }").isEmpty)
  }

  @Test("A war of two needs no sides, and one of three does")
  func war() {
    func found(_ parties: String) -> Int {
      findings(
        "hostile-pact",
        "\(Self.states)\npacts: { w: { kind: hostility, when: 1940/1945, claims: [S1], parties: [ \(parties) ] } }"
      ).count
    }
    #expect(found("a, b") == 0)
    #expect(found("{ actor: a, when: 1940/1941 }, b, { actor: a, when: 1943/1944 }") == 0)
    #expect(found("a, b, c") == 1)
  }

  @Test("Who is a party twice is told so, and not that its relations are duplicates")
  func twice() {
    let text =
      "\(Self.states)\npacts: { w: { kind: alliance, when: 1940/1945, claims: [S1], parties: [ a, b, a ] } }"
    #expect(findings("party-twice", text).count == 1)
    #expect(findings("duplicate-relation", text).isEmpty)
  }

  @Test(
    "Dates that stand for none are found in claims and sightings, and those of other programs",
    arguments: [
      ("when: 2020/.., claims: [ { source: S1, when: 2020/9999 } ]", 1),
      ("when: [ { span: 2010/.., last-seen: 9999-12-31 } ], claims: [S1]", 1),
      ("when: 1899-12-30/2020, claims: [S1]", 1), ("when: 1899-12-30/1901, claims: [S1]", 0),
      ("when: 1601-01-01/2020, claims: [S1]", 1), ("when: 1601-01-02/2020, claims: [S1]", 0),
    ])
  func sentinels(_ rest: String, _ count: Int) {
    let relation = "relations: [ { id: R1, kind: alliance, from: a, to: b, \(rest) } ]"
    #expect(findings("sentinel-date", "\(Self.states)\n\(relation)").count == count)
  }

  @Test("What is over is mended to an unknown end, and what goes on to an open one")
  func ended() {
    let relation =
      "relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2020/9999-12-31, claims: [S1]"
    let over = findings("sentinel-date", "\(Self.states)\n\(relation), ended: true } ]")
    #expect(over.map(\.fix?.replacement) == ["2020/"])
    let open = findings("sentinel-date", "\(Self.states)\n\(relation) } ]")
    #expect(open.map(\.fix?.replacement) == ["2020/.."])
  }

  @Test(
    "A text that a comment cuts is said where the comment is hardly meant",
    arguments: [
      ("label: Accord #2 of Paris", true), ("label: Accord  #2 of Paris", true),
      ("note: see p. 4 #see also", true),
      ("label: Accord # 2 of Paris", false), ("label: Accord     #2 of Paris", false),
      ("label: \"Accord\" #2 of Paris", false), ("label: Accord#2 of Paris", false),
      ("status: accepted #2", false),
      ("label: Accord #---", false), ("label: \"Accord #2\"", false),
    ])
  func comments(_ line: String, _ isSaid: Bool) {
    let text = """
      \(Self.states)
      relations:
        - id: R1
          kind: alliance
          from: a
          to: b
          when: 2020/..
          claims: [S1]
          \(line)
      """
    #expect(findings("cut-by-comment", text).count == (isSaid ? 1 : 0))
  }
}
