/// Who is a part of whom whatever the date: organs and authorities, of what their `parents` name.
///
/// An organ acts for what it is an organ of, and is none without it. Whoever else names parents says where they come from
/// or whom they are near to, which makes nobody a part on any date.
package struct StandingParts: Sendable {
  /// For each part the wholes, in the order in which it names them.
  package private(set) var wholes: [Int: [Int]] = [:]
  /// For each whole the parts, in the order of the actors.
  package private(set) var parts: [Int: [Int]] = [:]

  init(_ actors: ActorList, kinds: [ActorKind.ID: ActorKind]) {
    for (number, actor) in actors.details.enumerated() where !actor.parents.isEmpty {
      guard kinds[actor.kind]?.category.standsInParents == true else { continue }
      let part = Int(actors.positions[number])
      for parent in actor.parents {
        guard let whole = actors.position(of: parent), whole != part,
          wholes[part]?.contains(whole) != true
        else { continue }
        wholes[part, default: []].append(whole)
        parts[whole, default: []].append(part)
      }
    }
  }
}

extension ActorKind.Category {
  /// Whether an actor of the category is a part of its parents, whatever the date.
  package var standsInParents: Bool { self == .organ || self == .authority }
}
