import Graphviz
import Queries
import Relations

/// What is to be seen of an explorer at a stop, before anybody has filtered anything.
///
/// The page shows it to readers without scripts; its script works out the same for any stop and any filter.
struct ExplorerState: Sendable {
  /// A line that is to be seen.
  struct Line: Equatable, Sendable {
    var isUncertain = true
    /// Whether none of its relations is accepted.
    var isDoubtful = true
    /// The strongest mark at each of its ends.
    var marks = EndMarks()
  }

  /// The looks of the nodes to be seen.
  private(set) var nodes: [Int: ExplorerModel.Presence] = [:]
  /// The nodes among them without a relation.
  private(set) var unrelated: Set<Int> = []
  private(set) var lines: [Int: Line] = [:]
  /// Whether all relations of each pact to be seen, drawn or not, are only possible or not accepted.
  private(set) var hulls: [Int: Bool] = [:]
  /// The rows that hold, and how.
  private(set) var rows: [(row: Int, standing: ExplorerModel.StateAtStop)] = []

  /// - Complexity: O(*n*) in the number of relations and nodes.
  init(_ model: ExplorerModel, at stop: Int) {
    for (index, row) in model.rows.enumerated() {
      if let standing = row.runs[stop] { rows.append((index, standing)) }
    }
    var related: Set<Int> = []
    for (index, standing) in rows {
      let isCertain = standing.doubt == nil
      switch standing.element {
      case .edge(let edge, let isForward):
        let kind = model.graph.kind(of: model.rows[index].relation)
        var line = lines[edge] ?? Line()
        if isCertain { line.isUncertain = false }
        if model.rows[index].relation.status == .accepted { line.isDoubtful = false }
        line.marks = line.marks.joined(EndMarks(of: kind, isForward: isForward))
        lines[edge] = line
        related.formUnion([model.edges[edge].first, model.edges[edge].second])
      case .hull(let hull):
        hulls[hull] = !model.hulls[hull].sureStops.contains(stop)
        related.formUnion(model.hulls[hull].members)
      case .inside, .none: break
      }
    }
    let focus = model.options.focus
    for (index, node) in model.nodes.enumerated() {
      guard let presence = node.runs[stop] else { continue }
      let isRelated = related.contains(index)
      guard isRelated || model.options.showsUnrelated || node.actor == focus else { continue }
      nodes[index] = presence
      if !isRelated { unrelated.insert(index) }
    }
  }
}

extension ExplorerState {
  /// The actors that are drawn as a node at the stop, by that: those of the relations that are drawn, and of those that hold
  /// within one.
  func folds(in model: ExplorerModel, at stop: Int) -> [Int: [Int]] {
    var ends: Set<Actor.ID> = []
    for (row, standing) in rows where standing.element.tellsFolds {
      let relation = model.rows[row].relation
      if let to = relation.to { ends.formUnion([relation.from, to]) }
    }
    var folds: [Int: [Int]] = [:]
    for (index, entry) in model.entries.enumerated() where ends.contains(entry.id) {
      if let node = entry.folds[stop], nodes[node] != nil { folds[node, default: []].append(index) }
    }
    return folds
  }
}

extension ExplorerModel.Element {
  /// Whether a reader is told who of its ends is drawn as another: it is drawn, or both of them are the same box.
  fileprivate var tellsFolds: Bool {
    switch self {
    case .edge, .hull, .inside: true
    case .none: false
    }
  }
}

/// The filters of an explorer, which are its legend as well.
struct ExplorerControls {
  private let model: ExplorerModel
  private let lexicon: Lexicon
  private let kinds: [RelationKind]
  private let samples: ExplorerSamples
  private var xml = XMLWriter()

  /// - Throws: What Graphviz says against the samples.
  init(
    _ model: ExplorerModel, lexicon: Lexicon, in isolation: Isolation
  ) throws(GraphvizError) {
    self.model = model
    self.lexicon = lexicon
    kinds = ExplorerData.kinds(of: model)
    let shown = Set(model.nodes.flatMap(\.looks).map(\.category))
    samples = try ExplorerSamples(
      of: kinds, categories: ActorKind.Category.allCases.filter(shown.contains),
      tone: model.hulls.first?.tone,
      inks: Inks(model.options.theme), in: isolation)
  }

  mutating func write() -> String {
    xml.begin("section", ["aria-label": lexicon[.filters]])
    xml.begin("details", ["id": "filters", "open": ""])
    xml.element("summary", [:], lexicon[.filters])
    writeKinds()
    writeChoices(
      lexicon[.signs], Sign.allCases.map(lexicon.words.sign), type: "checkbox", name: "sign",
      checked: [0, 1, 2])
    writeChoices(
      lexicon[.certainty], [lexicon[.everything], lexicon[.certain], lexicon[.possible]], type: "radio",
      name: "certainty", checked: [0])
    writeActors()
    xml.end()
    xml.end()
    return xml.text
  }

  /// - Parameter isInert: Whether the group says nothing to a reader without scripts.
  private mutating func beginGroup(_ title: String, isInert: Bool = false) {
    xml.begin("fieldset", isInert ? ["class": "script"] : [:])
    xml.element("legend", [:], title)
    xml.begin("div", ["class": "choices"])
  }

  private mutating func endGroup() {
    xml.end()
    xml.end()
  }

  private mutating func writeInput(type: String, name: String, value: Int, isChecked: Bool) {
    let value = "\(value)"
    if isChecked {
      xml.element("input", ["type": type, "name": name, "value": value, "checked": ""])
    } else {
      xml.element("input", ["type": type, "name": name, "value": value])
    }
  }

  private mutating func writeKinds() {
    beginGroup(lexicon[.kinds])
    xml.element("button", ["type": "button", "class": "script", "id": "all"], lexicon[.allKinds])
    xml.element("button", ["type": "button", "class": "script", "id": "none"], lexicon[.noKinds])
    var family: Family?
    for (index, kind) in kinds.enumerated() {
      if kind.family != family {
        family = kind.family
        xml.element("span", ["class": "family"], lexicon.words.familyName(kind.family))
      }
      xml.begin("label")
      writeInput(type: "checkbox", name: "kind", value: index, isChecked: true)
      write(samples.line(index))
      xml.element("span", [:], kind.label(in: lexicon.language))
      xml.end()
    }
    endGroup()
  }

  private mutating func write(_ sample: XMLWriter) {
    xml.begin(
      "svg",
      ["width": "\(ExplorerSamples.width)", "height": "\(ExplorerSamples.height)", "aria-hidden": "true"])
    xml.embed(sample)
    xml.end()
  }

  private mutating func writeChoices(
    _ title: String, _ labels: [String], type: String, name: String, checked: Set<Int>
  ) {
    beginGroup(title, isInert: true)
    for (index, label) in labels.enumerated() {
      xml.begin("label")
      writeInput(type: type, name: name, value: index, isChecked: checked.contains(index))
      xml.element("span", [:], label)
      xml.end()
    }
    endGroup()
  }

  private mutating func writeActors() {
    beginGroup(lexicon[.actors])
    let looks = model.nodes.flatMap(\.looks)
    for category in ActorKind.Category.allCases {
      let kinds = Set(looks.filter { $0.category == category }.map(\.word)).sorted()
      if !kinds.isEmpty {
        write(samples.actor(category), kinds.joined(separator: ", "), words: kinds.joined(separator: "|"))
      }
    }
    if !model.hulls.isEmpty { write(samples.pact, lexicon[.pact]) }
    if model.hulls.contains(where: { !$0.corners.isEmpty && !$0.doubts.isEmpty }) {
      write(samples.doubtfulParty, lexicon[.doubtfulParty])
    }
    write(samples.dashes, lexicon[.notCertain])
    let relations = model.rows.map(\.relation)
    if relations.contains(where: { $0.status != .accepted }) {
      write(samples.dots, lexicon[.doubtfulLine])
      if !model.hulls.isEmpty { xml.element("span", [:], lexicon[.doubtfulPact]) }
    }
    if relations.contains(where: { $0.status == .disputed }) { xml.element("span", [:], lexicon[.disputed]) }
    if relations.contains(where: { model.graph.verification(of: $0) == .unverified }) {
      xml.element("span", [:], lexicon[.unverified])
    }
    xml.begin("label", ["class": "script"])
    writeInput(type: "checkbox", name: "unrelated", value: 1, isChecked: model.options.showsUnrelated)
    xml.element("span", [:], lexicon[.showUnrelated])
    xml.end()
    endGroup()
  }

  /// - Parameter words: The words of the kinds that it stands for, by which the page knows whether one is shown.
  private mutating func write(_ sample: XMLWriter, _ label: String, words: String? = nil) {
    xml.begin("span", words.map { ["data-words": $0] } ?? [:])
    write(sample)
    xml.element("span", [:], label)
    xml.end()
  }
}
