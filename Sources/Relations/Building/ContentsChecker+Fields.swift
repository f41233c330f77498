import EDTF

extension ContentsChecker {
  @discardableResult
  mutating func checkActor(_ id: Actor.ID, at location: @autoclosure () -> GraphLocation) -> Bool {
    if lives[id] != nil { return true }
    let called = actors(called: id)
    report(
      .error, .unknownActor, location(),
      called.isEmpty ? "no actor or pact is called \(id)" : "\(id) is a name, and no identifier",
      suggestion: called.isEmpty
        ? suggestion(for: id, among: lives.keys, otherwise: "add it to actors:")
        : "write \(called.map(\.rawValue).joined(separator: " or "))")
    return false
  }

  mutating func checkKind(_ id: ActorKind.ID, at location: @autoclosure () -> GraphLocation) {
    guard actorKinds[id] == nil else { return }
    report(
      .error, .unknownKind, location(), "no kind of actor is called \(id)",
      suggestion: said(KindWords.actorKinds(meantBy: id.rawValue, among: actorKinds.values))
        ?? suggestion(for: id, among: actorKinds.keys, otherwise: "add it to actor-kinds:"))
  }

  mutating func checkKind(
    _ id: RelationKind.ID, at location: @autoclosure () -> GraphLocation
  ) -> RelationKind? {
    if let kind = relationKinds[id] { return kind }
    report(
      .error, .unknownKind, location(), "no kind of relation is called \(id)",
      suggestion: said(KindWords.relationKinds(meantBy: id.rawValue, among: relationKinds.values))
        ?? suggestion(for: id, among: relationKinds.keys, otherwise: "add it to relation-kinds:"))
    return nil
  }

  mutating func check(names: [Name], at location: @autoclosure () -> GraphLocation) {
    for (position, name) in names.enumerated() {
      check(periods: name.when, at: location().appending("names", String(position), "when"))
      check(claims: name.claims, at: location().appending("names", String(position), "claims"))
    }
  }

  mutating func check(claims: [Claim], at location: @autoclosure () -> GraphLocation) {
    for (position, claim) in claims.enumerated() {
      check(periods: claim.when, at: location().appending(String(position), "when"))
      guard unverified[claim.source] == nil else { continue }
      report(
        .error, .unknownSource, location().appending(String(position)),
        "no source is called \(claim.source)",
        suggestion: suggestion(for: claim.source, among: unverified.keys, otherwise: "add it to sources:"))
    }
  }

  @discardableResult
  mutating func check(periods: [Period], at location: @autoclosure () -> GraphLocation) -> Bool {
    var arePossible = true
    for period in periods {
      do {
        _ = try period.interval(tolerance: contents.tolerance, asOf: contents.asOf)
      } catch {
        arePossible = false
        report(.error, .impossiblePeriod, location(), error.message, suggestion: error.suggestion)
      }
    }
    return arePossible
  }

  /// What to write for a word that people use for a kind; nil where it is none.
  private func said<Entity>(_ kinds: [Identifier<Entity>]) -> String? {
    guard !kinds.isEmpty else { return nil }
    return "write kind: " + kinds.prefix(3).map(\.rawValue).joined(separator: " or ")
  }

  /// The actors that are called so in any of their names, as far as somebody is still looked for.
  private mutating func actors(called id: Actor.ID) -> [Actor.ID] {
    guard guessesLeft > 0 else { return [] }
    let index =
      names
      ?? NameIndex(contents.actors.map { ($0.id, $0.names) } + contents.pacts.map { ($0.id, $0.names) })
    names = index
    return index.actors(called: id.rawValue)
  }

  private mutating func suggestion<Entity>(
    for id: Identifier<Entity>, among known: some Sequence<Identifier<Entity>>, otherwise: String
  ) -> String {
    guard guessesLeft > 0 else { return otherwise }
    guessesLeft -= 1
    guard let near = nearest(to: id.rawValue, among: known.lazy.map(\.rawValue)) else { return otherwise }
    return "did you mean \(near)? Otherwise \(otherwise)"
  }
}
