import EDTF
import Queries
import Relations

/// Chooses what is to be seen on a timeline.
struct TimelineBuilder {
  /// A course seen from the actor of a block.
  struct Side {
    let course: RelationCourses.Course
    /// Whether the actor, or who stands in it, is the first end; nil where both ends are.
    let isFrom: Bool?
    /// The other end than the one that tells it.
    let counterpart: Actor.ID?

    var holding: Holding { course.holding }

    /// Whether its first end tells it.
    ///
    /// Where both ends stand in the actor, what lasts is told by the one that acts. Who heads a part or holds an office there
    /// is told by that part, and so is what the part was before; of what happened the words say who did it.
    var isFirstTelling: Bool {
      isFrom ?? (lasts && ![.leader, .officer].contains(holding.kind.role) && !holding.kind.isLineage)
    }

    /// Whether it has a row: what is no event, and an event that goes on for a year or longer, or whose end nobody knows,
    /// such as the work of a mediator: a mark would say that its first and its last day are known.
    var lasts: Bool {
      guard holding.temporality == .event else { return true }
      if course.relation.when.contains(where: { $0.span.end == .open || $0.span.end == .unknown }) {
        return true
      }
      return course.stretches.contains { stretch in
        stretch.isCertain && stretch.days.upperBound >= stretch.days.lowerBound.advanced(by: 365)
      }
    }
  }

  let graph: RelationGraph
  let options: DiagramOptions
  let lexicon: Lexicon
  let period: ClosedRange<Day>
  private let history: RelationCourses
  private var numbers: [Source.ID: Int] = [:]
  private var scene: TimelineScene
  /// Who belongs to whom whatever the date, by the whole.
  private let children: [Actor.ID: [Actor.ID]]
  private let foldings = FoldingsByDay()

  /// Who stands for whom on the days asked about, worked out once a day for thousands of relations.
  private final class FoldingsByDay {
    private var known: [Day: Folding] = [:]

    func representative(of actor: Actor.ID, on day: Day, in graph: RelationGraph) -> Actor.ID? {
      known[day, default: Folding(possiblyIn: graph.at(DateQuery(day)))].representative(of: actor)
    }
  }

  init(graph: RelationGraph, period: ClosedRange<Day>, options: DiagramOptions) {
    self.graph = graph
    self.options = options
    self.period = period
    lexicon = Lexicon(options)
    history = RelationCourses(graph: graph, period: period, kinds: options.kinds.sorted().map { .kind($0) })
    scene = TimelineScene(graph: graph, period: period, options: options, lexicon: lexicon)
    var children: [Actor.ID: [Actor.ID]] = [:]
    for actor in graph.actors {
      for parent in actor.parents { children[parent, default: []].append(actor.id) }
    }
    self.children = children
  }

  mutating func build(_ actors: [Actor.ID]) -> TimelineScene {
    let all = bounded(actors.map(sides))
    scene.sources = SourceOrder.sorted(
      Set(zip(actors, all).flatMap { actor, sides in cited(sides, of: actor) }).compactMap {
        graph.source($0)
      })
    for (index, source) in scene.sources.enumerated() { numbers[source.id] = index + 1 }
    for (actor, sides) in zip(actors, all) { scene.blocks.append(block(of: actor, sides)) }
    scene.folded.sort { ($0.into, $0.actor) < ($1.into, $1.actor) }
    return scene
  }

  /// The sources of what has words: who governed an actor is a box without any.
  private func cited(_ sides: [Side], of actor: Actor.ID) -> [Source.ID] {
    let boxed = Set(governments(among: sides, of: actor).map(\.id))
    return sides.filter { !boxed.contains($0.course.id) }.flatMap { $0.holding.sources }
  }

  private mutating func block(of actor: Actor.ID, _ all: [Side]) -> TimelineScene.Block {
    var sides = all
    let parties = partyRows(of: actor, sides: &sides)
    noteFolded(sides, of: actor)
    let governments = governments(among: sides, of: actor)
    let drawn = Set(governments.map(\.id))
    sides.removeAll { drawn.contains($0.course.id) }
    let pacts = pactRows(of: actor, sides: &sides)
    let rows = sides.filter(\.lasts)
    let events = sides.filter { !$0.lasts }
    return TimelineScene.Block(
      actor: actor, label: label(of: actor, on: period.upperBound),
      states: states(of: actor, governments: governments),
      pacts: parties + pacts,
      rows: rows.sorted(by: Self.isBefore).map { row($0, of: actor) },
      events: events.sorted { ($0.course.first, $0.course.id) < ($1.course.first, $1.course.id) }
        .map { event($0, of: actor) })
  }

  /// As many relations of the actors as there is room for: those that begin first, whoever they are of.
  private mutating func bounded(_ all: [[Side]]) -> [[Side]] {
    guard all.reduce(0, { $0 + $1.count }) > TimelineDiagram.rowLimit else { return all }
    // A relation has a row with each of the actors, on whose days it may begin otherwise.
    let rows = Dictionary(grouping: all.joined(), by: \.course.id)
    let order = rows.map { (first: $1.map(\.course.first).min() ?? .max, id: $0, count: $1.count) }
      .sorted { ($0.first, $0.id) < ($1.first, $1.id) }
    var kept: Set<Relation.ID> = []
    var room = TimelineDiagram.rowLimit
    for relation in order {
      room -= relation.count
      if room < 0 { break }
      kept.insert(relation.id)
    }
    scene.bound = (kept.count, rows.count)
    return all.map { $0.filter { kept.contains($0.course.id) } }
  }

  /// Notes whose relations are told as those of the actor of a block.
  private mutating func noteFolded(_ sides: [Side], of actor: Actor.ID) {
    var parts: Set<Actor.ID> = []
    for side in sides where !side.holding.relation.concerns(actor) {
      if let part = part(of: actor, in: side) { parts.insert(part) }
    }
    scene.folded += parts.map { ($0, actor) }
  }

  // MARK: Relations of an actor

  /// The relations of an actor, and those of whoever stands in it in a picture, each once, by identifier.
  private func sides(of actor: Actor.ID) -> [Side] {
    var sides: [Relation.ID: Side] = [:]
    for course in history.courses(of: actor) { sides[course.id] = side(course, of: actor) }
    for (part, days) in parts(of: actor).sorted(by: { $0.key < $1.key }) {
      for course in history.courses(of: part) where sides[course.id] == nil {
        // What it does before and after it stands in the actor is its own.
        guard let course = course.relation.concerns(actor) ? course : course.clipped(to: days) else {
          continue
        }
        sides[course.id] = side(course, of: actor)
      }
    }
    if let pact = graph.pact(actor), TimelineDiagram.canShowParties(of: pact, in: graph) {
      for party in Set(pact.parties.map(\.actor)) {
        for course in history.courses(of: party)
        where course.relation.via == actor && pact.obliges(course.relation.kind) {
          sides[course.id] = Side(course: course, isFrom: true, counterpart: course.relation.to)
        }
      }
    }
    return sides.values.sorted { $0.course.id < $1.course.id }
  }

  private func side(_ course: RelationCourses.Course, of actor: Actor.ID) -> Side? {
    let relation = course.relation
    if relation.from == actor { return Side(course: course, isFrom: true, counterpart: relation.to) }
    if relation.to == actor {
      // Who governs or leads the actor acts for it, so that a coup of theirs needs no arrow.
      return Side(course: course, isFrom: false, counterpart: relation.from)
    }
    let day = course.stretches.first(where: \.isCertain)?.days.lowerBound ?? course.first
    let isActor = { foldings.representative(of: $0, on: day, in: graph) == actor }
    let from = isActor(relation.from)
    let to = relation.to.map(isActor) ?? false
    switch (from, to) {
    case (true, true):
      let side = Side(course: course, isFrom: nil, counterpart: relation.from)
      return side.isFirstTelling ? Side(course: course, isFrom: nil, counterpart: relation.to) : side
    case (true, false): return Side(course: course, isFrom: true, counterpart: relation.to)
    case (false, true): return Side(course: course, isFrom: false, counterpart: relation.from)
    case (false, false): return nil
    }
  }

  /// Who may stand in an actor, its authorities, organs and persons, and theirs, each with the days on which it may.
  private func parts(of whole: Actor.ID) -> [Actor.ID: DaySet] {
    var found: [Actor.ID: DaySet] = [whole: DaySet(period)]
    var open = [whole]
    while let next = open.popLast() {
      var ties: [Actor.ID: [ClosedRange<Day>]] = [:]
      for holding in graph.at(.everyDay).relations(of: next)
      where holding.relation.to == next && holding.kind.actsForSecond && holding.status == .accepted {
        let when = holding.relation.when
        ties[holding.relation.from, default: []] +=
          when.isEmpty ? [period] : graph.reading.intervals(of: when).map(\.possibleDays)
      }
      for child in children[next] ?? [] { ties[child] = [period] }
      for (part, days) in ties.sorted(by: { $0.key < $1.key }) {
        guard let actor = graph.actor(part), let own = found[next],
          [.authority, .organ, .person].contains(graph.kind(of: actor).category),
          !options.unfolding.frees(part, from: next)
        else { continue }
        // Who led one junta after another stands in the state by the one and by the other.
        let all = DaySet((found[part]?.stretches ?? []) + DaySet(days).intersection(own).stretches)
        guard !all.isEmpty, all != found[part] else { continue }
        found[part] = all
        open.append(part)
      }
    }
    found[whole] = nil
    return found
  }

  private static func isBefore(_ left: Side, _ right: Side) -> Bool {
    let order = { (side: Side) in Family.allCases.firstIndex(of: side.holding.kind.family) ?? 0 }
    return (order(left), left.course.first, left.course.id) < (
      order(right), right.course.first, right.course.id
    )
  }

  // MARK: Words

  func label(of actor: Actor.ID, on day: Day) -> String {
    Lexicon.isolated(graph.label(of: actor, near: DateQuery(day), language: options.language))
  }

  /// The numbers of the sources of a relation.
  func cite(_ holdings: Holding...) -> String { cite(holdings) }

  /// The numbers of the sources of some relations, each once.
  func cite(_ holdings: [Holding]) -> String {
    Set(holdings.flatMap(\.sources)).compactMap { numbers[$0] }.sorted().map { "[\($0)]" }.joined()
  }

  /// A relation in one line, with names as they were when it began.
  func sentence(_ course: RelationCourses.Course) -> String {
    var words = Scene(graph: graph, dateQuery: DateQuery(course.first), options: options, lexicon: lexicon)
    words.numbers = numbers
    return words.sentence(course.holding)
  }

  /// The marks of doubt behind the word of a kind.
  func doubts(_ holding: Holding) -> String {
    let remark = lexicon.mark(of: holding.status)
    if graph.verification(of: holding.relation) == .unverified { return remark + "°" }
    return remark
  }
}
