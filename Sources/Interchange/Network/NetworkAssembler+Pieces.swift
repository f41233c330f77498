import EDTF
import Relations

extension NetworkAssembler {
  mutating func actor(_ id: String) -> Actor.ID {
    if let known = actors[id] { return known }
    report.note("ends of edges that no node describes are actors of which nothing is known")
    let made = identifier(of: id)
    actors[id] = made
    var actor = Actor(id: made, kind: ActorKind.other)
    if made.rawValue != id { actor.externalIDs[format] = id }
    contents.actors.append(actor)
    return made
  }

  mutating func identifier(of text: String) -> Actor.ID {
    Actor.ID(actorIDs.name(Self.usable(text)))
  }

  mutating func relationID(_ text: String?) -> Relation.ID {
    Relation.ID(relationIDs.name(text.map(Self.usable) ?? "R\(relationIDs.count + 1)"))
  }

  mutating func kind(_ name: String?, isMutual: Bool, sign: Sign?) -> RelationKind {
    let slug = name.map(Self.slug) ?? ""
    let plain = slug.isEmpty ? "tie" : slug
    if let known = RelationKind.known[RelationKind.ID(plain)] {
      if isMutual, known.direction == .directed {
        report.noteLost(
          "that edges of the kind \(plain) have no direction: the first of their ends is taken for it")
      }
      return known
    }
    let key = OwnKind(name: plain, isMutual: isMutual)
    if let own = kinds[key] { return own }
    // Edges of one name may have a direction or none; a kind has one or the other.
    let hasOther = kinds[OwnKind(name: plain, isMutual: !isMutual)] != nil
    let id = RelationKind.ID(
      kindIDs.name(hasOther ? "\(plain)-\(isMutual ? "undirected" : "directed")" : plain))
    let kind = RelationKind(
      id: id, labels: [contents.language: name ?? "tie"], sign: sign ?? .neutral,
      direction: isMutual ? .mutual : .directed,
      family: sign == .negative ? .hostile : .diplomatic)
    kinds[key] = kind
    contents.relationKinds.append(kind)
    if let name { report.noteUnmapped(name, of: "kind of edge, declared as the graph's own \(id)") }
    return kind
  }

  /// What an attribute says, after a word on one that says nothing.
  mutating func value<Value>(
    _ name: String, in attributes: inout Attributes, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = attributes.take(name) else { return nil }
    let value = read(text)
    if value == nil { report.noteUnmapped(text, of: name) }
    return value
  }

  mutating func quantity(_ name: String, in attributes: inout Attributes) -> Quantity? {
    guard let text = attributes.take(name) else { return nil }
    if let quantity = Quantity(text), name != "count" || quantity.isWhole { return quantity }
    report.noteUnmapped(text, of: name)
    return nil
  }

  mutating func claims(_ text: String?) -> [Claim] {
    (text ?? "").split(separator: ";").compactMap { part in
      let id = Source.ID(Self.usable(String(part.drop { $0 == " " })))
      if sourceIDs.insert(id.rawValue) { contents.sources.append(Source(id: id)) }
      return Claim(source: id)
    }
  }

  mutating func claim(_ source: ForeignSource) -> Claim {
    var key = source
    key.locator = nil
    if let known = foreignSources[key] { return Claim(source: known, locator: source.locator) }
    let id = Source.ID(sourceIDs.name(source.id.map(Self.usable) ?? "S\(sourceIDs.count + 1)"))
    foreignSources[key] = id
    contents.sources.append(
      Source(
        id: id, publisher: source.publisher, title: source.title,
        date: source.date.flatMap(NetworkDates.date), url: WebAddress.link(source.url)))
    return Claim(source: id, locator: source.locator)
  }

  mutating func periods(
    _ attributes: inout Attributes, keys: [String], given: [Period], of what: String
  ) -> [Period] {
    if let text = attributes.take("tolerance") {
      if let tolerance = DateBasis.tolerance(text) {
        contents.tolerance = tolerance
      } else {
        report.noteUnmapped(text, of: "tolerance")
      }
    }
    let look = attributes.take("as_of")
    let periods = spans(&attributes, keys: keys, given: given, of: what)
    guard let look else { return periods }
    if let looked = DateBasis.looked(periods, at: look) { return looked }
    report.noteUnmapped(look, of: "as_of, the days of the last looks at the periods of \(what)")
    return periods
  }

  private mutating func spans(
    _ attributes: inout Attributes, keys: [String], given: [Period], of what: String
  ) -> [Period] {
    var written: String?
    for key in keys { written = written ?? attributes.take(key) }
    let bounds = [
      attributes.take("start_earliest"), attributes.take("start_latest"), attributes.take("end_earliest"),
      attributes.take("end_latest"),
    ]
    let start = attributes.take("start", "start_date", "startdate", "since", "from_date", "begin", "onset")
    let end = attributes.take("end", "end_date", "enddate", "until", "to_date", "finish", "terminus")
    if let written {
      let spans = NetworkDates.spans(written)
      if let spans { return spans }
      report.noteUnmapped(written, of: "date")
    }
    if !given.isEmpty { return given }
    if bounds.contains(where: { $0 != nil }) {
      if let period = NetworkDates.period(bounds: bounds) { return [period] }
      report.noteUnmapped(bounds.map { $0 ?? "" }.joined(separator: "/"), of: "bounds of \(what)")
    }
    guard start != nil || end != nil else { return [] }
    if let period = NetworkDates.period(start: start, end: end) { return [period] }
    report.noteUnmapped("\(start ?? "")/\(end ?? "")", of: "dates of \(what)")
    return []
  }
}

extension NetworkAssembler {
  /// An identifier of a text: without blanks and what is not seen, and as much of it as an identifier has room for beside a
  /// number that tells it from others.
  static func usable(_ text: String) -> String {
    var id = String.UnicodeScalarView()
    var left = Actor.ID.mostBytes - 24
    for scalar in text.unicodeScalars {
      let usable = Actor.ID.canHold(scalar) ? scalar : "_"
      left -= UTF8.width(usable)
      if left < 0 { break }
      id.append(usable)
    }
    return id.isEmpty ? "unnamed" : String(id)
  }

  /// The name of a kind as an identifier, such as `military-deployment` of `MILITARY_DEPLOYMENT`.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  /// Identifiers as we write them: `atop=1005; wikidata=Q1`.
  static func ids(_ text: String?) -> [String: String] {
    let pairs = (text ?? "").split(separator: ";").compactMap { pair -> (String, String)? in
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0.drop { $0 == " " }) }
      guard parts.count == 2 else { return nil }
      let value = parts[1].replacing("%20", with: " ").replacing("%3B", with: ";").replacing("%25", with: "%")
      return (parts[0], value)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Whether edges have no direction, by what people call that.
  static let directions = ["mutual": true, "undirected": true, "directed": false]

  static func sign(_ text: String) -> Sign? {
    switch text {
    case "+", "1", "1.0": .positive
    case "-", "-1", "-1.0": .negative
    case "0", "0.0": .neutral
    default: Sign(rawValue: text.lowercased())
    }
  }
}

extension NetworkAssembler {
  /// What tells the kinds of a graph's own from one another.
  struct OwnKind: Hashable {
    let name: String
    let isMutual: Bool
  }

  /// Attributes of which those that have been understood are gone.
  struct Attributes {
    private var list: [(name: String, value: String)]

    init(_ list: [(name: String, value: String)]) { self.list = list.filter { !$0.value.isEmpty } }

    /// The value under the first of some names that has one, whatever its capitals and its blanks.
    mutating func take(_ names: String...) -> String? {
      for name in names {
        let place = list.firstIndex { $0.name.lowercased().replacing(" ", with: "_") == name }
        guard let place else { continue }
        return list.remove(at: place).value
      }
      return nil
    }

    /// Takes what is known to follow from the rest.
    mutating func drop(_ names: String...) {
      list.removeAll { names.contains($0.name.lowercased()) }
    }

    var rest: [String] { list.map(\.name) }
  }
}
