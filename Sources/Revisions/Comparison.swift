import Relations

/// Something that two versions of a graph can differ in.
protocol Fact: Equatable {
  /// What tells it from its like.
  associatedtype Key: Hashable
  var key: Key { get }
  var subject: GraphRevision.Subject { get }
  /// The fields in the order of the files, those without a value as well.
  var fields: [Field] { get }
  /// The actors that it concerns.
  var concerned: Set<Actor.ID> { get }
}

/// A field of a fact.
struct Field {
  let name: String
  let aspect: GraphRevision.Aspect
  let values: [String]

  init(_ name: String, _ aspect: GraphRevision.Aspect, _ values: [String]) {
    self.name = name
    self.aspect = aspect
    self.values = values
  }

  init(_ name: String, _ aspect: GraphRevision.Aspect, _ value: String?) {
    self.init(name, aspect, value.map { [$0] } ?? [])
  }
}

/// Finds the edits between two versions.
struct Comparison {
  private(set) var edits: [GraphRevision.Edit] = []

  /// The elements of two lists that have the same identifier, by identifier.
  static func pairs<Element: Identifiable>(
    _ before: [Element], _ after: [Element]
  ) -> [(Element.ID, Element?, Element?)] where Element.ID: Comparable {
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(old.keys).union(new.keys).sorted().map { ($0, old[$0], new[$0]) }
  }

  /// Compares the facts of two versions: those of the same key with each other.
  mutating func compare<Element: Fact>(_ before: [Element], _ after: [Element])
  where Element.Key: Comparable {
    let old = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var keys = old.keys.filter { new[$0] != old[$0] }
    keys += new.keys.filter { old[$0] == nil }
    for key in keys.sorted() { edits += edit(old[key], new[key]).map { [$0] } ?? [] }
  }

  private func edit<Element: Fact>(_ old: Element?, _ new: Element?) -> GraphRevision.Edit? {
    guard let fact = new ?? old else { return nil }
    let (before, after) = (values(of: old), values(of: new))
    // What a fact has before and after, in the order of the files; a field of one version alone comes last.
    var names = fact.fields.map(\.name)
    if let old, new != nil { names += old.fields.map(\.name).filter { after[$0] == nil } }
    let fields = names.compactMap { name -> GraphRevision.FieldEdit? in
      let values = (before[name]?.values ?? [], after[name]?.values ?? [])
      guard values.0 != values.1, let field = after[name] ?? before[name] else { return nil }
      return GraphRevision.FieldEdit(name: name, aspect: field.aspect, before: values.0, after: values.1)
    }
    let aspects: [GraphRevision.Aspect] =
      old == nil
      ? [.added]
      : new == nil
        ? [.withdrawn]
        : GraphRevision.Aspect.allCases.filter { aspect in fields.contains { $0.aspect == aspect } }
    return GraphRevision.Edit(
      subject: fact.subject, aspects: aspects, fields: fields,
      actors: (old?.concerned ?? []).union(new?.concerned ?? []))
  }

  private func values<Element: Fact>(of fact: Element?) -> [String: Field] {
    Dictionary((fact?.fields ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
