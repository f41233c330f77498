import EDTF
import Queries
import Relations

/// Chooses what is to be seen on a timeline.
struct TimelineBuilder {
  /// A course seen from the actor of a block.
  struct Side {
    let course: History.Course
    /// Whether the actor, or who stands in it, is the first end; nil where both ends are.
    let isFrom: Bool?
    /// The other end; of two ends that both stand in the actor, the one that acts.
    let counterpart: Actor.ID?

    var finding: Finding { course.finding }
  }

  let graph: RelationGraph
  let options: DiagramOptions
  let lexicon: Lexicon
  let period: ClosedRange<Day>
  private var history: History
  private var numbers: [Source.ID: Int] = [:]
  private var scene: TimelineScene

  init(graph: RelationGraph, period: ClosedRange<Day>, options: DiagramOptions) {
    self.graph = graph
    self.options = options
    self.period = period
    lexicon = Lexicon(language: options.language)
    history = History(graph: graph, period: period, kinds: options.kinds.sorted().map { .kind($0) })
    scene = TimelineScene(graph: graph, period: period, options: options, lexicon: lexicon)
  }

  mutating func build(_ actors: [Actor.ID]) -> TimelineScene {
    for actor in actors { scene.blocks.append(block(of: actor)) }
    return scene
  }

  private mutating func block(of actor: Actor.ID) -> TimelineScene.Block {
    var sides = sides(of: actor)
    let governments = sides.filter { isGovernment($0, of: actor) }
    let drawn = Set(governments.map(\.course.id))
    sides.removeAll { drawn.contains($0.course.id) }
    let pacts = pactRows(of: actor, sides: &sides)
    let rows = sides.filter { $0.finding.temporality == .state && $0.finding.relation.concerns(actor) }
    let outer = sides.filter {
      $0.finding.temporality == .state && !$0.finding.relation.concerns(actor) && $0.isFrom != nil
    }
    let events = sides.filter { $0.finding.temporality == .event }
    return TimelineScene.Block(
      actor: actor, label: label(of: actor, on: period.upperBound),
      states: states(of: actor, governments: governments.map(\.course)), pacts: pacts,
      rows: (rows + outer).sorted(by: Self.isBefore).map { row($0, of: actor) },
      events: events.sorted { ($0.course.first, $0.course.id) < ($1.course.first, $1.course.id) }
        .map { event($0, of: actor) })
  }

  // MARK: Relations of an actor

  /// The relations of an actor, and those of whoever stands in it in a picture, each once, by identifier.
  private mutating func sides(of actor: Actor.ID) -> [Side] {
    var sides: [Relation.ID: Side] = [:]
    for part in [actor] + parts(of: actor) {
      for course in history.courses(of: part) where sides[course.id] == nil {
        guard let side = side(course, of: actor) else { continue }
        sides[course.id] = side
      }
    }
    return sides.values.sorted { $0.course.id < $1.course.id }
  }

  private func side(_ course: History.Course, of actor: Actor.ID) -> Side? {
    let relation = course.relation
    if relation.from == actor { return Side(course: course, isFrom: true, counterpart: relation.to) }
    if relation.to == actor {
      // Who governs or leads the actor acts for it, so that a coup of theirs needs no arrow.
      return Side(course: course, isFrom: false, counterpart: relation.from)
    }
    let day = course.stretches.first(where: \.isCertain)?.days.lowerBound ?? course.first
    var folding = Folding(view: graph.at(Moment(day)))
    let from = folding.representative(of: relation.from) == actor
    let to = relation.to.map { folding.representative(of: $0) == actor } ?? false
    switch (from, to) {
    case (true, true): return Side(course: course, isFrom: nil, counterpart: relation.from)
    case (true, false): return Side(course: course, isFrom: true, counterpart: relation.to)
    case (false, true): return Side(course: course, isFrom: false, counterpart: relation.from)
    case (false, false): return nil
    }
  }

  /// Who may stand in an actor at some date: its authorities, organs and persons, and theirs.
  private func parts(of whole: Actor.ID) -> [Actor.ID] {
    var found: Set<Actor.ID> = [whole]
    var open = [whole]
    while let next = open.popLast() {
      let relations = graph.at(Self.ever).relations(of: next)
      let tied = relations.filter { $0.relation.to == next && $0.kind.family == .control }.map(
        \.relation.from)
      let children = graph.actors.filter { $0.parents.contains(next) }.map(\.id)
      for part in tied + children {
        guard let actor = graph.actor(part),
          [.authority, .organ, .person].contains(graph.kind(of: actor).category)
        else { continue }
        if found.insert(part).inserted { open.append(part) }
      }
    }
    return found.subtracting([whole]).sorted()
  }

  private static let ever: Moment = "0001-01-01/9999-12-31"

  private static func isBefore(_ left: Side, _ right: Side) -> Bool {
    let order = { (side: Side) in Family.allCases.firstIndex(of: side.finding.kind.family) ?? 0 }
    return (order(left), left.course.first, left.course.id) < (
      order(right), right.course.first, right.course.id
    )
  }

  // MARK: Words

  func label(of actor: Actor.ID, on day: Day) -> String {
    graph.label(of: actor, near: Moment(day), language: options.language)
  }

  mutating func cite(_ finding: Finding) -> String {
    for id in finding.sources where numbers[id] == nil {
      guard let source = graph.source(id) else { continue }
      scene.sources.append(source)
      numbers[id] = scene.sources.count
    }
    return finding.sources.prefix(2).compactMap { numbers[$0] }.map { "[\($0)]" }.joined()
  }

  /// A relation in one line, with names as they were when it began.
  func sentence(_ course: History.Course) -> String {
    var words = Scene(graph: graph, moment: Moment(course.first), options: options, lexicon: lexicon)
    words.numbers = numbers
    return words.sentence(course.finding)
  }

  /// The marks of doubt behind the word of a kind.
  func doubts(_ finding: Finding) -> String {
    var remark = ""
    switch finding.status {
    case .accepted: break
    case .disputed: remark = "?"
    default: remark = " (\(lexicon.status(finding.status)))"
    }
    if graph.verification(of: finding.relation) == .unverified { remark += "°" }
    return remark
  }
}
