import EDTF
import RandomGraphs
import Relations
import TestSupport

/// Random graphs with something in every field of the model.
struct FullGraph {
  private var graph: RandomGraph
  private var random: SeededGenerator

  init(seed: UInt64) {
    graph = RandomGraph(seed: seed)
    random = SeededGenerator(seed: seed &+ 1_000_003)
  }

  func contents() throws -> GraphContents {
    var copy = self
    return try copy.make()
  }

  private mutating func make() throws -> GraphContents {
    var contents = try graph.contents()
    contents.language = random.once(in: 3) ? "fr" : "en"
    contents.title = maybe()
    contents.summary = maybe()
    if random.once(in: 3) {
      let (own, other) = (words(), words())
      contents.title = own
      contents.titles = [contents.language: own, "de": other]
    }
    if random.once(in: 2) {
      contents.coverage = GraphContents.Coverage(when: try EDTFInterval("2012/2025"), note: maybe())
    }
    contents.actorKinds = [ActorKind(id: "own", labels: ["en": words()], category: .organ)]
    contents.relationKinds = [
      RelationKind(
        id: "tie", labels: random.once(in: 2) ? [:] : ["en": words(), "fr": words()], sign: .negative,
        direction: .mutual, family: .military, mark: random.once(in: 2) ? .diamond : nil,
        temporality: .event, isAllying: true,
        descent: random.once(in: 4) ? Descent.allCases.randomElement(using: &random) : nil,
        role: random.once(in: 2) ? Role.allCases.randomElement(using: &random) : nil,
        isPart: random.once(in: 4))
    ]
    for place in contents.sources.indices {
      contents.sources[place].publisher = maybe()
      contents.sources[place].title = maybe()
      contents.sources[place].url = random.once(in: 2) ? "https://example.org/?a=1&b=<2>" : nil
      contents.sources[place].reliability = random.once(in: 2) ? .b : nil
      contents.sources[place].isUnverified = random.once(in: 3)
      contents.sources[place].note = maybe()
    }
    for place in contents.actors.indices {
      contents.actors[place].names = try names()
      contents.actors[place].area = maybe()
      contents.actors[place].note = maybe()
      contents.actors[place].claims = random.once(in: 3) ? [claim()] : []
      if random.once(in: 2) { contents.actors[place].externalIDs = ["iso3": "MLI", "wikidata": words()] }
      if random.once(in: 4), place > 0 { contents.actors[place].parents = [contents.actors[0].id] }
      if random.once(in: 4) { contents.actors[place].kind = "own" }
    }
    for place in contents.pacts.indices {
      contents.pacts[place].names = try names()
      contents.pacts[place].obligations = try obligations(of: contents.pacts[place])
      contents.pacts[place].externalIDs = random.once(in: 3) ? ["atop": words()] : [:]
      contents.pacts[place].label = maybe()
      contents.pacts[place].area = maybe()
      contents.pacts[place].notes = notes()
      for party in contents.pacts[place].parties.indices {
        contents.pacts[place].parties[party].record.label = maybe()
        contents.pacts[place].parties[party].record.notes = notes()
        contents.pacts[place].parties[party].record.weight = random.once(in: 5) ? Quantity(0.8) : nil
        contents.pacts[place].parties[party].record.count =
          random.once(in: 5) ? Quantity(1_200, unit: "men") : nil
        contents.pacts[place].parties[party].record.verification = random.once(in: 4) ? .partly : nil
      }
    }
    for place in contents.relations.indices {
      contents.relations[place].label = maybe()
      contents.relations[place].notes = notes()
      if random.once(in: 4) {
        let (own, other) = (words(), words())
        contents.relations[place].label = own
        contents.relations[place].labels = [contents.language: own, "de": other]
      }
      contents.relations[place].weight = random.once(in: 5) ? Quantity(-2.5, unit: "of ten") : nil
      contents.relations[place].count = random.once(in: 5) ? Quantity(12) : nil
      contents.relations[place].externalIDs = random.once(in: 3) ? ["ucdp": words(), "x": "1"] : [:]
      contents.relations[place].temporality = random.once(in: 5) ? .event : nil
      contents.relations[place].verification = random.once(in: 5) ? .found : nil
      if random.once(in: 3) { contents.relations[place].claims.append(claim()) }
    }
    if random.once(in: 2) {
      contents.statements = [
        Statement(
          id: "F1", claim: claim(), about: random.once(in: 2) ? contents.actors.first?.id : nil)
      ]
    }
    return contents
  }

  private mutating func obligations(of pact: Pact) throws -> [Pact.Obligation] {
    guard random.once(in: 2), let party = pact.parties.first?.actor else { return [] }
    return [
      Pact.Obligation("non-aggression"),
      Pact.Obligation(
        "entente", when: [Period(try EDTFInterval("../2021~"), hasEnded: random.once(in: 2))],
        parties: [
          Pact.Binding(party, when: random.once(in: 2) ? [] : [Period(try EDTFInterval("2019~/2021"))])
        ],
        status: random.once(in: 2) ? .disputed : nil, label: maybe(), claims: [claim()], note: maybe()),
    ]
  }

  private mutating func notes() -> [String] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in words() }
  }

  private mutating func names() throws -> [Name] {
    if random.once(in: 3) { return [] }
    var names: [Name] = []
    if random.once(in: 2) { names.append(Name(words(), language: "fr")) }
    if random.once(in: 2) { names.append(Name(words(), language: "en")) }
    if random.once(in: 2) {
      names.append(
        Name(
          words(), sort: random.pick(Name.Sort.allCases), language: random.once(in: 2) ? "en" : nil,
          when: random.once(in: 2)
            ? [Period(try EDTFInterval("2012~/.."), lastSeen: try EDTFDate("2014"))] : [],
          claims: random.once(in: 2) ? [claim()] : [], note: maybe()))
    }
    return names
  }

  private mutating func claim() -> Claim {
    Claim(source: random.pick(["S1", "S2"]), locator: maybe(), quote: maybe(), note: maybe())
  }

  private mutating func maybe() -> String? { random.once(in: 2) ? words() : nil }

  /// Texts with what has a meaning in some format.
  private mutating func words() -> String {
    let pieces = [
      "plain", "a: b", "who?", "# no comment", "it's", "\"so\"", "é", "1,000", "[x]", "{y}", "- dash", "yes",
      "2020", "%", "back\\slash", "x #y", "tail:", "*", "~", "<b>&amp;</b>", "]]>", "=1+1", "@cmd", "'quoted",
      "two\nlines", "tab\there", "\u{202E}", "😀", "\\n", "\\u{41}", ";", "a; b", " ", "null", "`tick`", "$x",
    ]
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(pieces) }.joined(separator: " ")
  }
}
