import Relations

extension SceneBuilder {
  mutating func addLegend() {
    var counts: [Look: [RelationKind: Int]] = [:]
    for finding in scene.edges.flatMap(\.findings) {
      counts[Look(finding.kind), default: [:]][finding.kind, default: 0] += 1
    }
    let looks = counts.keys.sorted()
    var usual: [Look: RelationKind] = [:]
    for look in looks {
      let kinds = (counts[look] ?? [:]).sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }.map(\.key)
      usual[look] = kinds.first
      scene.legend.append(
        Scene.LegendEntry(
          family: look.family, mark: look.mark, labels: kinds.map { $0.label(in: options.language) }))
    }
    let isSparse = scene.edges.count <= 14
    for index in scene.edges.indices {
      scene.edges[index].label = words(beside: scene.edges[index], usual: usual, isSparse: isSparse)
    }
  }

  /// What stands beside a line: kinds that the legend does not make plain, and marks of doubt.
  private func words(beside edge: Scene.Edge, usual: [Look: RelationKind], isSparse: Bool) -> String? {
    var words: [(word: String, numbers: [Int])] = []
    for finding in edge.findings {
      let isPlain = usual[Look(finding.kind)]?.id == finding.kind.id && finding.relation.sign == nil
      let remark = remark(on: finding)
      if isPlain, remark.isEmpty, !isSparse { continue }
      let word = finding.kind.label(in: options.language) + remark
      let numbers = isSparse ? finding.sources.compactMap { scene.numbers[$0] } : []
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
    return graph.verification(of: finding.relation) == .unverified ? remark + "°" : remark
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
