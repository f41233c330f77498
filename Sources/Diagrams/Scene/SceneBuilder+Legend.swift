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
    var words: [String] = []
    for finding in edge.findings {
      let isPlain = usual[Look(finding.kind)]?.id == finding.kind.id && finding.relation.sign == nil
      var remark = ""
      switch finding.status {
      case .accepted: break
      case .disputed: remark = "?"
      default: remark = " (\(lexicon.status(finding.status)))"
      }
      if graph.verification(of: finding.relation) == .unverified { remark += "°" }
      if isPlain, remark.isEmpty, !isSparse { continue }
      var word = finding.kind.label(in: options.language) + remark
      if isSparse {
        word += finding.sources.compactMap { scene.numbers[$0] }.prefix(2).map { "[\($0)]" }.joined()
      }
      if !words.contains(word) { words.append(word) }
    }
    if words.count > 2 { words = [words[0], words[1], "+\(words.count - 2)"] }
    return words.isEmpty ? nil : words.joined(separator: " · ")
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
