import Queries
import Relations

extension SceneBuilder {
  mutating func addLegend() {
    var counts: [Look: [RelationKind.ID: (kind: RelationKind, count: Int)]] = [:]
    for tie in scene.edges.indices {
      for index in scene.edges[tie].holdings.indices {
        let kind = scene.edges[tie].holdings[index].kind
        counts[Look(kind), default: [:]][kind.id, default: (kind, 0)].count += 1
      }
    }
    var usual: [Look: RelationKind.ID] = [:]
    for (look, kinds) in counts.sorted(by: { $0.key < $1.key }) {
      let kinds = kinds.values.sorted { ($1.count, $0.kind.id) < ($0.count, $1.kind.id) }.map(\.kind)
      usual[look] = kinds.first?.id
      scene.legend.append(
        Scene.LegendEntry(
          family: look.family, mark: look.mark, labels: kinds.map { $0.label(in: options.language) }))
    }
    let isSparse = scene.edges.count <= 14
    if isSparse, isNumbered {
      for (index, source) in scene.sources.enumerated() { scene.numbers[source.id] = index + 1 }
    }
    let words = LineWords(
      graph: graph, lexicon: lexicon, usual: usual, numbers: scene.numbers, isSparse: isSparse,
      shared: Set(counts.filter { $0.value.count > 1 }.keys), pacts: namesOfPacts)
    for index in scene.hulls.indices where isSparse {
      scene.hulls[index].citation = words.citation(of: scene.hulls[index].holdings)
    }
    for index in scene.edges.indices {
      scene.edges[index].wordings = words.wordings(of: scene.edges[index])
      scene.edges[index].remark = words.remark(on: scene.edges[index])
    }
  }
}

extension SceneBuilder {
  /// The names of the pacts that have lines and no outline, a war, a ceasefire or one that somebody is no party to; of a
  /// pact with many lines none, as each line would say the same.
  private var namesOfPacts: [Actor.ID: String] {
    var lines: [Actor.ID: Int] = [:]
    for edge in scene.edges {
      for pact in Set(edge.holdings.compactMap(\.pactOfLine)) {
        lines[pact, default: 0] += 1
      }
    }
    let most = 3
    return Dictionary(
      lines.filter { $0.value <= most }.map { ($0.key, label(of: $0.key)) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// What stands beside a line: kinds that the legend does not make plain, and marks of doubt.
private struct LineWords {
  let graph: RelationGraph
  let lexicon: Lexicon
  /// The kinds that the legend makes plain: a line without words is of the first kind beside its sample.
  let usual: [Look: RelationKind.ID]
  let numbers: [Source.ID: Int]
  /// Whether there are so few lines that each can say all.
  let isSparse: Bool
  /// The looks that several kinds have.
  let shared: Set<Look>
  /// What pacts are called whose lines bear their name in place of the kind.
  let pacts: [Actor.ID: String]

  /// What can be said of a line, the fullest wording first; what is in doubt about it stands in each.
  ///
  /// A line for several kinds names all of them, or as many as there is room for and how many more there are.
  func wordings(of edge: Scene.Edge) -> [String] {
    let kinds = Set(edge.holdings.map(\.kind.id))
    var words: [(word: String, numbers: [Int], isDoubtful: Bool)] = []
    for holding in edge.holdings {
      let pact = holding.pactOfLine.flatMap { pacts[$0] }
      let isPlain =
        usual[Look(holding.kind)] == holding.kind.id && holding.relation.sign == nil && pact == nil
      let remark = remark(on: holding)
      if isPlain, remark.isEmpty, kinds.count == 1, !isSparse { continue }
      let word = word(for: holding, pact) + remark
      let numbers = holding.sources.compactMap { self.numbers[$0] }.sorted()
      if let known = words.firstIndex(where: { $0.word == word }) {
        words[known].numbers += numbers.filter { !words[known].numbers.contains($0) }
      } else {
        words.append((word, numbers, holding.status != .accepted))
      }
    }
    // What is in doubt comes first, so that a shorter wording has it too.
    words = words.filter { $0.isDoubtful } + words.filter { !$0.isDoubtful }
    let texts = words.map { word, numbers, _ in word + numbers.map { "[\($0)]" }.joined() }
    let plain = words.map(\.word)
    var wordings = isSparse ? [texts.joined(separator: " · ")] : []
    for count in [plain.count, 2, 1] where count > 0 && count <= plain.count {
      let more = plain.count > count ? ["+\(plain.count - count)"] : []
      wordings.append((plain.prefix(count) + more).joined(separator: " · "))
    }
    if plain.count > 1 { wordings.append(lexicon.words.counted(edge.holdings.count, .relation)) }
    if let remark = self.remark(on: edge) {
      // What is in doubt has to be said, if nothing else.
      wordings = wordings.filter { $0.contains(remark) } + [remark]
    }
    var seen: Set<String> = []
    return wordings.filter { seen.insert($0).inserted }
  }

  /// The kind, or the name of a pact that has no outline; with the kind, where what it looks like may be another.
  private func word(for holding: Holding, _ pact: String?) -> String {
    let kind = holding.kind.label(in: lexicon.language)
    guard let pact else { return kind }
    return shared.contains(Look(holding.kind)) ? lexicon.words.heading(kind) + pact : pact
  }

  /// The numbers of the sources of some relations.
  func citation(of holdings: [Holding]) -> String {
    let numbers = Set(holdings.flatMap(\.sources)).compactMap { self.numbers[$0] }
    return numbers.isEmpty ? "" : " " + numbers.sorted().map { "[\($0)]" }.joined()
  }

  /// What is to be said of the status of some relation of a line; nil where all are accepted.
  func remark(on edge: Scene.Edge) -> String? {
    edge.holdings.first { $0.status != .accepted }
      .map { String(lexicon.mark(of: $0.status).trimmingPrefix(" ")) }
  }

  /// The signs of doubt behind a word.
  private func remark(on holding: Holding) -> String {
    let remark = lexicon.mark(of: holding.status)
    return graph.verification(of: holding.relation) == .unverified ? remark + "°" : remark
  }
}

extension Holding {
  /// The pact from which it follows, where that has no outline for it.
  fileprivate var pactOfLine: Actor.ID? { kind.isAllying && status.isCounted ? nil : via }
}

/// What makes two kinds of relation look the same.
private struct Look: Hashable, Comparable {
  let family: Family
  let mark: EndMark

  init(_ kind: RelationKind) {
    family = kind.family
    mark = kind.mark
  }

  static func < (left: Look, right: Look) -> Bool {
    let order = { (look: Look) in
      (Family.allCases.firstIndex(of: look.family) ?? 0, EndMark.allCases.firstIndex(of: look.mark) ?? 0)
    }
    return order(left) < order(right)
  }
}
