import EDTF
import Relations

/// What stays the same from one date to the next, kept so that many scenes of a graph find it once.
///
/// Whatever it answers is what the graph would answer.
final class Memory {
  /// The names of an actor over time.
  private struct Naming {
    /// The days on which they change; empty where they never do.
    let changes: [Day]
    /// From each of the days up to the next, as far as somebody has asked.
    var words: [(label: String, name: String)?]

    init(changes: [Day]) {
      self.changes = changes
      words = [(label: String, name: String)?](repeating: nil, count: changes.count + 1)
    }
  }

  /// A relation in words, as long as its certainty and the names of its ends stay.
  private struct Statement {
    let answer: Answer
    /// The names of its ends.
    let names: [String]
    /// The days around the one it was asked for over which they stay; nil where it was asked for several.
    let days: ClosedRange<Day>?
    /// Its words, escaped.
    let text: [UInt8]
    let sources: [Source.ID]

    /// Whether the names are surely those of a date.
    func holds(on moment: Moment) -> Bool {
      guard let days else { return false }
      return days == .min ... .max || moment.isSingleDay && days.contains(moment.days.lowerBound)
    }
  }

  private let graph: RelationGraph
  private let language: String
  private var namings: [Actor.ID: Naming] = [:]
  private var verifications: [Relation.ID: Verification] = [:]
  private var statements: [Relation.ID: Statement] = [:]

  init(_ graph: RelationGraph, language: String) {
    self.graph = graph
    self.language = language
  }

  /// The name for a picture.
  func label(of actor: Actor, at moment: Moment) -> String {
    words(of: actor, at: moment).label
  }

  /// The name for running text.
  func name(of actor: Actor, at moment: Moment) -> String {
    words(of: actor, at: moment).name
  }

  func verification(of relation: Relation) -> Verification {
    if let known = verifications[relation.id] { return known }
    let verification = graph.verification(of: relation)
    verifications[relation.id] = verification
    return verification
  }

  /// Writes relations of a scene, a line each.
  func write(_ findings: [Finding], of scene: Scene, to xml: inout XMLWriter) {
    for index in findings.indices {
      if index > 0 { xml.write(escaping: "\n") }
      write(findings[index], of: scene, to: &xml)
    }
  }

  /// Writes a relation in one line of a scene, with its dates, its standing and the numbers of its sources.
  func write(_ finding: Finding, of scene: Scene, to xml: inout XMLWriter) {
    let statement = statement(of: finding, in: scene)
    xml.embed(statement.text)
    var isFirst = true
    for source in statement.sources {
      guard let number = scene.numbers[source] else { continue }
      xml.write(escaping: isFirst ? " [" : "[")
      xml.write(number)
      xml.write(escaping: "]")
      isFirst = false
    }
  }

  private func statement(of finding: Finding, in scene: Scene) -> Statement {
    let known = statements[finding.relation.id]
    let day = scene.moment.days.lowerBound
    if let known, known.holds(on: scene.moment), known.answer == finding.answer { return known }
    let relation = finding.relation
    let ends = [relation.from] + (relation.to.map { [$0] } ?? [])
    let names = ends.map { label(of: $0, at: scene.moment) }
    if let known, known.answer == finding.answer, known.names == names { return known }
    let days = ends.map { stay(of: $0, around: day) }.reduce(.min ... .max) { $0.clamped(to: $1) }
    let text = scene.statement(
      finding, from: names[0], to: names.count > 1 ? names[1] : nil,
      verification: verification(of: relation))
    let statement = Statement(
      answer: finding.answer, names: names,
      days: scene.moment.isSingleDay || days == .min ... .max ? days : nil,
      text: XMLWriter.escaped(text), sources: finding.sources)
    statements[relation.id] = statement
    return statement
  }

  private func label(of id: Actor.ID, at moment: Moment) -> String {
    graph.actor(id).map { label(of: $0, at: moment) } ?? id.rawValue
  }

  /// The days around one over which an actor has the same names.
  private func stay(of id: Actor.ID, around day: Day) -> ClosedRange<Day> {
    guard let changes = namings[id]?.changes else { return day...day }
    let number = changes.count { $0 <= day }
    let first = number > 0 ? changes[number - 1] : .min
    return first...(number < changes.count ? changes[number].advanced(by: -1) : .max)
  }

  private func words(of actor: Actor, at moment: Moment) -> (label: String, name: String) {
    let naming = namings[actor.id] ?? Naming(changes: actor.nameChanges(tolerance: graph.tolerance))
    let isSure = naming.changes.isEmpty || moment.isSingleDay
    let number = naming.changes.count { $0 <= moment.days.lowerBound }
    if isSure, let known = naming.words[number] { return known }
    let words = (actor.label(at: moment, language: language), actor.name(at: moment, language: language))
    if isSure { namings[actor.id, default: naming].words[number] = words }
    return words
  }
}

extension Actor {
  /// The days from which another of its names may be in use.
  func nameChanges(tolerance: Tolerance) -> [Day] {
    let extents = names.flatMap(\.when).compactMap { try? $0.extent(tolerance: tolerance) }
    var days: Set<Day> = []
    for extent in extents {
      for first in [extent.start.lowerBound, extent.start.upperBound] where first != .min {
        days.insert(first)
      }
      for last in [extent.end.lowerBound, extent.end.upperBound] where last != .max && last != .min {
        days.insert(last.advanced(by: 1))
      }
    }
    return days.sorted()
  }
}
