import EDTF
import Relations

/// Who is drawn where there are many actors.
public enum Crowd: Hashable, Sendable {
  /// Everybody; where that is more than ``limit`` actors on some date, the ``usual`` number of the busiest.
  case automatic
  /// Everybody.
  case all
  /// So many actors: those that are tied to most others over all dates, and to each other.
  case busiest(Int)

  /// The most actors that are drawn on a date without being asked for.
  public static let limit = 120
  /// How many actors are drawn where there are more.
  public static let usual = 80
}

extension LayoutScene {
  /// The actors tied to most others on some dates, where more would be drawn than the options ask for; else nil.
  ///
  /// Each of them but the first is tied to one before it where that can be, so that the picture hangs together.
  ///
  /// - Parameters:
  ///   - dateQueries: The dates that are drawn; all of them count alike.
  ///   - placed: How many actors have a place, which no picture shows more of.
  /// - Complexity: A scene for each date.
  func busiest(_ options: DiagramOptions, on dateQueries: [DateQuery], placed: Int) -> Set<Actor.ID>? {
    let (limit, count): (Int, Int)
    switch options.crowd {
    case .all: return nil
    case .automatic: (limit, count) = (Crowd.limit, Crowd.usual)
    case .busiest(let number): (limit, count) = (number, number)
    }
    guard placed > limit else { return nil }
    let partners = partners(options, on: dateQueries)
    guard partners.most > limit else { return nil }
    return core(of: partners.ties, from: options.focus, count: count)
  }

  /// Who is tied to whom on some dates, who is drawn on any of them, and how many there are on the date with most.
  func partners(
    _ options: DiagramOptions, on dateQueries: [DateQuery]
  ) -> (ties: [Actor.ID: Set<Actor.ID>], everybody: Set<Actor.ID>, most: Int) {
    var ties: [Actor.ID: Set<Actor.ID>] = [:]
    var everybody: Set<Actor.ID> = []
    var most = 0
    for dateQuery in dateQueries {
      var builder = SceneBuilder(graph: graph, dateQuery: dateQuery, options: options)
      let scene = builder.build()
      most = max(most, scene.nodes.count)
      everybody.formUnion(scene.nodes.map(\.id))
      for edge in scene.edges {
        ties[edge.from, default: []].insert(edge.to)
        ties[edge.to, default: []].insert(edge.from)
      }
      for hull in scene.hulls {
        for member in hull.members { ties[member, default: []].formUnion(hull.members) }
      }
    }
    return (ties, everybody, most)
  }

  /// The dates that say who is busy where all dates are drawn: few enough that asking takes no time to speak of.
  var crowdDates: [DateQuery] { sampledDates(limit: 24).map { DateQuery($0) } }

  /// The actor tied to most others, then again and again the one of these that is tied to most, whoever is tied to
  /// those before it first.
  ///
  /// - Parameter first: The actor to begin with.
  /// - Complexity: O(*c* · *n*) in the number of actors asked for and of all.
  func core(
    of partners: [Actor.ID: Set<Actor.ID>], from first: Actor.ID?, count: Int
  ) -> Set<Actor.ID> {
    var waiting = partners.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    var core: Set<Actor.ID> = []
    var near: Set<Actor.ID> = first.map { [$0] } ?? []
    while core.count < count, !waiting.isEmpty {
      let index = waiting.firstIndex(where: near.contains) ?? 0
      let actor = waiting.remove(at: index)
      core.insert(actor)
      near.formUnion(partners[actor] ?? [])
    }
    return core
  }
}
