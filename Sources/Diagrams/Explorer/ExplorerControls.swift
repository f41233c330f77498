import Graphviz
import Relations

/// The filters of an explorer, which are its legend as well.
struct ExplorerControls {
  private let model: ExplorerModel
  private let words: ExplorerWords
  private var xml = XMLWriter()

  init(_ model: ExplorerModel, words: ExplorerWords) {
    self.model = model
    self.words = words
  }

  mutating func write() -> String {
    xml.begin("section", ["aria-label": words.filters])
    xml.begin("details", ["id": "filters", "open": ""])
    xml.element("summary", [:], words.filters)
    writeKinds()
    writeChoices(
      words.signs, Sign.allCases.map(words.sign), type: "checkbox", name: "sign", checked: [0, 1, 2])
    writeChoices(
      words.certainty, [words.everything, words.certain, words.possible], type: "radio", name: "certainty",
      checked: [0])
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
    beginGroup(words.kinds)
    xml.element("button", ["type": "button", "class": "script", "id": "all"], words.allKinds)
    xml.element("button", ["type": "button", "class": "script", "id": "none"], words.noKinds)
    var family: Family?
    for (index, kind) in ExplorerData.kinds(of: model).enumerated() {
      if kind.family != family {
        family = kind.family
        xml.element("span", ["class": "family"], words.family(kind.family))
      }
      xml.begin("label")
      writeInput(type: "checkbox", name: "kind", value: index, isChecked: true)
      writeSample(of: kind)
      xml.element("span", [:], kind.label(in: words.language))
      xml.end()
    }
    endGroup()
  }

  private mutating func writeSample(of kind: RelationKind) {
    let line = Path(from: Point(x: 2, y: 8), to: Point(x: 36, y: 8))
    let (cut, tip, direction) = line.trimmed(by: kind.mark.length)
    xml.begin("svg", ["width": "38", "height": "16", "aria-hidden": "true"])
    xml.begin("g", ["class": kind.family.rawValue])
    xml.element("path", ["class": kind.mark == .bars ? "e x" : "e", "d": cut.svg])
    kind.mark.write(tip: tip, direction: direction, to: &xml)
    if kind.mark == .bars { kind.mark.write(tip: line.start, direction: Point(x: -1, y: 0), to: &xml) }
    xml.end()
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
    beginGroup(words.actors)
    let looks = model.nodes.flatMap(\.looks)
    for category in ActorKind.Category.allCases {
      let kinds = Set(looks.filter { $0.category == category }.map(\.word)).sorted()
      if !kinds.isEmpty { writeSample(of: category, kinds.joined(separator: ", ")) }
    }
    if !model.hulls.isEmpty {
      writeSample(of: .pact, Lexicon(language: words.language).pact)
    }
    xml.begin("span")
    xml.begin("svg", ["width": "38", "height": "16", "aria-hidden": "true"])
    xml.begin("g", ["class": Family.succession.rawValue])
    xml.element("path", ["class": "e p", "d": "M2,8L36,8"])
    xml.end()
    xml.end()
    xml.element("span", [:], Lexicon(language: words.language).notCertain)
    xml.end()
    xml.begin("label", ["class": "script"])
    writeInput(type: "checkbox", name: "unrelated", value: 1, isChecked: model.options.showsUnrelated)
    xml.element("span", [:], words.showUnrelated)
    xml.end()
    endGroup()
  }

  private mutating func writeSample(of category: ActorKind.Category, _ label: String) {
    xml.begin("span")
    xml.begin("svg", ["width": "38", "height": "18", "aria-hidden": "true"])
    NodeShape.write(
      category, in: Frame(left: 2, top: 1, right: 36, bottom: 17), class: "c-\(category.rawValue) o", to: &xml
    )
    xml.end()
    xml.element("span", [:], label)
    xml.end()
  }
}
