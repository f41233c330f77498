import Testing

@Suite("The Sahel, asked at a date")
struct SahelTests {
  @Test(
    "A deployment that began some day of December 2021 is possible inside the month and certain at its end",
    arguments: [
      ("2021-11-15", nil, []), ("2021-12-10", "possible", ["imprecise-start"]), ("2021-12-31", "certain", []),
    ] as [(String, String?, [String])])
  func imprecise(date: String, certainty: String?, reasons: [String]) throws {
    let answer = try JSONAnswer(entente("at \(date) \(sahel) --actor wagner --format json"))
    #expect(answer.graph == "sahel")
    #expect(answer.date == date)
    let deployment = try #require(answer.relations).first { $0.id == "R154" }
    #expect(deployment?.certainty == certainty)
    #expect(deployment?.reasons ?? [] == reasons)
  }

  @Test("After the day of the last look what is open is possible, and only that")
  func beyond() throws {
    let answer = try JSONAnswer(entente("at 2026-02-01 \(sahel) --format json"))
    let open = try #require(answer.relations).filter { $0.when.hasSuffix("/..") }
    #expect(!open.isEmpty)
    #expect(open.allSatisfy { $0.certainty == "possible" && $0.reasons.contains("beyond-as-of") })
  }

  @Test("Mali in October 2023 has its partners through the charter, and no operation that was over")
  func mali() throws {
    let answer = try JSONAnswer(entente("at 2023-10-15 \(sahel) --actor mali --format json"))
    let relations = try #require(answer.relations)
    #expect(relations.map(\.id) == relations.map(\.id).sorted())
    let charter = relations.filter { $0.via == "liptako-gourma-charter" }
    #expect(Set(charter.flatMap { [$0.from, $0.to ?? ""] }) == ["mali", "burkina_faso", "niger"])
    let others = Set(relations.flatMap { [$0.from, $0.to ?? ""] })
    #expect(others.isSuperset(of: ["wagner", "minusma", "jnim"]))
    #expect(!others.contains("barkhane"))
  }

  @Test("Allies of Mali in October 2023 are so by treaty or alliance, never by membership alone")
  func allies() throws {
    let answer = try JSONAnswer(entente("allies mali \(sahel) --at 2023-10-15 --format json"))
    let allies = try #require(answer.ties).filter { $0.stance == "ally" }
    for partner in ["burkina_faso", "niger"] {
      #expect(allies.first { $0.actor == partner }?.via == ["liptako-gourma-charter"])
    }
    let kinds = Set(allies.flatMap(\.relations).map(\.kind))
    #expect(kinds.isSubset(of: ["alliance", "defence-pact", "offence-pact", "entente"]))
    let members = try JSONAnswer(entente("at 2023-10-15 \(sahel) --kind membership --format json"))
    let fellows = try #require(members.relations).filter { ["un", "ecowas"].contains($0.to) }.map(\.from)
    let tied = Set(allies.filter { !$0.via.isEmpty }.map(\.actor))
    #expect(fellows.contains("mali"))
    #expect(Set(fellows).intersection(tied).isSubset(of: ["burkina_faso", "niger"]))
  }

  @Test("The graph is clean: nothing but notes on what nobody has verified yet")
  func check() throws {
    let run = try entente("check \(sahel)")
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(
      run.output.split(separator: "\n").allSatisfy {
        $0.contains(": note[") || $0.contains(" more notes of ")
      })
    #expect(run.errors.contains(": 0 errors, 0 warnings, "))
  }

  @Test("A date before the years of the graph is answered with a word of caution")
  func coverage() throws {
    let run = try entente("at 1990 \(sahel)")
    #expect(run.status == 0)
    #expect(run.errors.contains("1990 lies outside of what the graph covers (2012/2025)"))
    #expect(try entente("at 2012 \(sahel)").errors == "")
  }
}
