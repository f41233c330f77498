import Relations

extension SceneBuilder {
  mutating func addLegend() {
    var counts: [Look: [RelationKind.ID: (kind: RelationKind, count: Int)]] = [:]
    for tie in scene.edges.indices {
      for index in scene.edges[tie].findings.indices {
        let kind = scene.edges[tie].findings[index].kind
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
    let words = LineWords(
      language: options.language, lexicon: lexicon, memory: memory, usual: usual, numbers: scene.numbers,
      isSparse: scene.edges.count <= 14)
    for index in scene.edges.indices { scene.edges[index].label = words.label(of: scene.edges[index]) }
  }
}

/// What stands beside a line: kinds that the legend does not make plain, and marks of doubt.
private struct LineWords {
  let language: String
  let lexicon: Lexicon
  let memory: Memory
  /// The kinds that the legend makes plain.
  let usual: [Look: RelationKind.ID]
  let numbers: [Source.ID: Int]
  /// Whether there are so few lines that each can say all.
  let isSparse: Bool

  func label(of edge: Scene.Edge) -> String? {
    var words: [(word: String, numbers: [Int])] = []
    for index in edge.findings.indices {
      let kind = edge.findings[index].kind
      let isPlain = usual[Look(kind)] == kind.id && edge.findings[index].relation.sign == nil
      let remark = remark(on: edge.findings[index])
      if isPlain, remark.isEmpty, !isSparse { continue }
      let finding = edge.findings[index]
      let word = finding.kind.label(in: language) + remark
      let numbers = isSparse ? finding.sources.compactMap { self.numbers[$0] } : []
      if let known = words.firstIndex(where: { $0.word == word }) {
        words[known].numbers += numbers.filter { !words[known].numbers.contains($0) }
      } else {
        words.append((word, numbers))
      }
    }
    var texts = words.map { word, numbers in
      word + numbers.prefix(3).map { "[\($0)]" }.joined()
    }
    if texts.count > 2 { texts = [texts[0], texts[1], "+\(texts.count - 2)"] }
    return texts.isEmpty ? nil : texts.joined(separator: " · ")
  }

  /// The signs of doubt behind a word.
  private func remark(on finding: Finding) -> String {
    var remark = ""
    switch finding.status {
    case .accepted: break
    case .disputed: remark = "?"
    default: remark = " (\(lexicon.status(finding.status)))"
    }
    return memory.verification(of: finding.relation) == .unverified ? remark + "°" : remark
  }
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
