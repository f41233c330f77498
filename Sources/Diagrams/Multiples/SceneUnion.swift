import Queries
import Relations

/// Several scenes on one page, which share a legend.
enum SceneUnion {
  /// The scenes with lines and pacts marked that were not there in the one before, and all of them as one.
  ///
  /// - Parameter held: For each scene the relations that hold at its date, drawn or not, by which what is new is known; nil
  ///   where nothing is marked and words stay at the lines.
  /// - Precondition: There is a scene at least.
  static func prepared(
    _ scenes: [Scene], marking held: [Set<Relation.ID>]? = nil
  ) -> (scenes: [Scene], union: Scene) {
    var prepared = scenes
    var union = scenes[0]
    if let held {
      for index in scenes.indices {
        mark(&prepared[index], since: index > 0 ? (scenes[index - 1], held[index - 1]) : nil)
      }
    }
    union.sources = SourceOrder.sorted(
      Dictionary(scenes.flatMap(\.sources).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        .values)
    union.nodes = prepared.flatMap(\.nodes)
    union.edges = prepared.flatMap(\.edges)
    union.hulls = prepared.flatMap(\.hulls)
    union.legend = legend(of: prepared)
    union.folded = folds(of: scenes)
    union.alone = Set(scenes.flatMap { $0.nodes.map(\.id) }).intersection(union.folded.map(\.actor))
    // Each picture has as many words as it has room for, so none of them leads to a list that all share.
    union.numbers = [:]
    for index in prepared.indices {
      prepared[index].numbers = [:]
      for hull in prepared[index].hulls.indices { prepared[index].hulls[hull].citation = "" }
    }
    return (prepared, union)
  }

  /// Takes the words away, and marks what was not there before.
  private static func mark(
    _ scene: inout Scene, since before: (scene: Scene, held: Set<Relation.ID>)?
  ) {
    for index in scene.edges.indices {
      scene.edges[index].wordings = []
      scene.edges[index].remark = nil
      // What held before is not new where somebody else's relation brings its actors into the picture.
      let isFresh = before.map { before in
        scene.edges[index].holdings.contains { !before.held.contains($0.id) }
      }
      scene.edges[index].isFresh = isFresh ?? false
    }
    for index in scene.hulls.indices {
      // Nor is a pact that was in force among others.
      scene.hulls[index].isFresh =
        before.map { $0.scene.parties[scene.hulls[index].pacts[0]] == nil } ?? false
    }
  }

  /// Who is drawn as another in any of the scenes, each once, with the name of the first.
  private static func folds(of scenes: [Scene]) -> [(actor: Actor.ID, into: Actor.ID)] {
    struct Fold: Hashable {
      let actor: Actor.ID
      let into: Actor.ID
    }
    let folds = Set(scenes.flatMap { $0.folded.map { Fold(actor: $0.actor, into: $0.into) } })
    return folds.sorted { ($0.into, $0.actor) < ($1.into, $1.actor) }.map { ($0.actor, $0.into) }
  }

  private static func legend(of scenes: [Scene]) -> [Scene.LegendEntry] {
    var entries: [Scene.LegendEntry] = []
    for entry in scenes.flatMap(\.legend) {
      if let known = entries.firstIndex(where: { $0.family == entry.family && $0.mark == entry.mark }) {
        let more = entry.labels.filter { !entries[known].labels.contains($0) }
        entries[known] = Scene.LegendEntry(
          family: entry.family, mark: entry.mark, labels: entries[known].labels + more)
      } else {
        entries.append(entry)
      }
    }
    let order = { (entry: Scene.LegendEntry) in
      (Family.allCases.firstIndex(of: entry.family) ?? 0, EndMark.allCases.firstIndex(of: entry.mark) ?? 0)
    }
    return entries.sorted { order($0) < order($1) }
  }
}
