import EDTF
import GraphFiles
import Relations
import Writing

/// Reads bundles of STIX 2.0 and 2.1: what relationships tie, and the relationships.
struct STIXReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "stix", report: report)
    var bundles: [[JSON]] = []
    for file in files {
      let tree = try file.json
      guard case .array(let objects) = tree["objects"] else {
        throw file.fault("not-the-format", line: 1, "it has no list ‘objects’", "give a bundle of STIX")
      }
      bundles.append(objects)
    }
    let newest = Self.newestVersions(bundles.joined())
    for (file, objects) in zip(files, bundles) { read(objects, newest, of: file, into: &network) }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  /// When the version of each object that counts was made: the last, by which the others are revised or revoked.
  private static func newestVersions(_ objects: some Sequence<JSON>) -> [String: String] {
    var newest: [String: String] = [:]
    for object in objects {
      guard let id = object["id"].string, let modified = object["modified"].string else { continue }
      newest[id] = max(newest[id] ?? "", modified)
    }
    return newest
  }

  private func read(
    _ all: [JSON], _ newest: [String: String], of file: ImportFile, into network: inout NetworkAssembler
  ) {
    let objects = all.enumerated().filter { number, object in
      guard let id = object["id"].string, let last = newest[id], object["modified"].string != last else {
        return true
      }
      network.noteDropped("an older version of an object", at: "\(file.name), object \(number + 1)")
      return false
    }
    let relationships = objects.filter { $0.element["type"].string == "relationship" }
    let ends = Set(
      relationships.flatMap {
        [$0.element["source_ref"].string, $0.element["target_ref"].string].compactMap { $0 }
      })
    for (number, object) in objects {
      let place = "\(file.name), object \(number + 1)"
      guard let type = object["type"].string, let id = object["id"].string else {
        network.noteDropped("an object without a type or an id", at: place)
        continue
      }
      switch type {
      case "relationship": continue
      case "sighting": network.noteLost("a sighting")
      case _ where isRevoked(object): network.noteDropped("an object that was revoked", at: place)
      case _ where !ends.contains(id): network.noteDropped("a \(type) that no relationship ties", at: place)
      default: network.add(node(of: object, id, type, place: place, in: &network))
      }
    }
    for (number, object) in relationships {
      let place = "\(file.name), object \(number + 1)"
      if isRevoked(object) {
        network.noteDropped("a relationship that was revoked", at: place)
      } else if let edge = edge(of: object, place: place, in: &network) {
        network.add(edge)
      } else {
        network.noteDropped("a relationship without both ends", at: place)
      }
    }
  }

  private func isRevoked(_ object: JSON) -> Bool {
    if case .bool(true) = object["revoked"] { true } else { false }
  }

  private func node(
    of object: JSON, _ id: String, _ type: String, place: String, in network: inout NetworkAssembler
  ) -> ForeignNode {
    let own = Self.own(object)
    var node = ForeignNode(id: own ?? id, label: object["name"].string, place: place)
    network.alias(id, of: own ?? id)
    let labels = Self.labels(object)
    var attributes: [(name: String, value: String)] = []
    if let label = node.label { attributes.append(("label", label)) }
    let kind =
      switch (type, object["identity_class"].string) {
      case ("identity", "individual"), ("threat-actor", "individual"): "person"
      case ("location", _) where object["country"].string != nil: "state"
      default: "other"
      }
    attributes.append(("kind", labels["kind"] ?? kind))
    if let seen = sightings(of: object, in: &network) { node.periods = [seen] }
    let description = object["description"].string
    let exists = description?.split(separator: "; ").first { $0.hasPrefix("exists: ") }
    if let exists { attributes.append(("exists", String(exists.dropFirst("exists: ".count)))) }
    for name in ["as_of", "tolerance"] {
      if let value = labels[name] { attributes.append((name, value)) }
    }
    let note =
      exists.map { description?.replacing("; \($0)", with: "").replacing($0, with: "") } ?? description
    if let note, !note.isEmpty { attributes.append(("note", note)) }
    attributes.append(("ids", "stix=\(id)"))
    node.attributes = attributes
    node.aliases = (object["aliases"].items + object["x_mitre_aliases"].items).compactMap(\.string)
      .map { ($0, .alias) }
    node.sources = Self.sources(object)
    let isPlain = own != nil || object["identity_class"].string == "individual"
    Self.noteLost(
      object, "objects", Self.nodeProperties.union(isPlain ? ["identity_class"] : []),
      labels: ["kind", "as_of", "tolerance"], isOurs: own != nil, in: &network)
    return node
  }

  /// The life of something that was seen: it may have begun before the first sighting and gone on after the last, so
  /// that neither is its start or its end; nil where nothing is said of either.
  private func sightings(of object: JSON, in network: inout NetworkAssembler) -> Period? {
    var dates: [EDTFDate?] = []
    for key in ["first_seen", "last_seen"] {
      let text = object[key].string
      let date = text.flatMap(NetworkDates.date)
      if let text, date == nil { network.noteUnmapped(text, of: key) }
      dates.append(date)
    }
    guard dates.contains(where: { $0 != nil }), var life = NetworkDates.undated.first else { return nil }
    (life.firstSeen, life.lastSeen) = (dates[0], dates[1])
    guard (try? life.interval(tolerance: .none)) != nil else {
      network.noteUnmapped(
        "\(object["first_seen"].string ?? "")/\(object["last_seen"].string ?? "")",
        of: "first_seen and last_seen, the last before the first")
      return nil
    }
    return life
  }

  private func edge(
    of object: JSON, place: String, in network: inout NetworkAssembler
  ) -> ForeignEdge? {
    guard let source = object["source_ref"].string, let target = object["target_ref"].string else {
      return nil
    }
    let labels = Self.labels(object)
    let own = Self.own(object)
    var edge = ForeignEdge(
      id: own ?? object["id"].string, source: source, target: target, place: place)
    edge.kind = object["relationship_type"].string
    edge.isPeriod = own != nil
    var attributes: [(name: String, value: String)] = []
    for name in ["when", "as_of", "tolerance", "sign", "status", "direction", "verification"] {
      if let value = labels[name] { attributes.append((name, value)) }
    }
    if let start = object["start_time"].string { attributes.append(("start", start)) }
    if let stop = object["stop_time"].string.map(Self.lastDay) { attributes.append(("end", stop)) }
    if let description = object["description"].string {
      if let when = labels["when"] {
        // Ours begins with the label and the dates, and the note follows.
        let head = description.split(separator: ", \(when)", maxSplits: 1).map(String.init)
        attributes.append(("label", head.first ?? description))
        if head.count > 1 { attributes.append(("note", String(head[1].dropFirst("; ".count)))) }
      } else {
        attributes.append(("note", description))
      }
    }
    if object["confidence"].scalar != nil { network.noteLost("the confidence of a relationship") }
    edge.attributes = attributes
    edge.sources = Self.sources(object)
    Self.noteLost(
      object, "relationships", Self.edgeProperties,
      labels: ["when", "as_of", "tolerance", "sign", "status", "direction", "verification"],
      isOurs: own != nil, in: &network)
    return edge
  }

  /// The last day before a moment at which something stops: one at midnight is not of its own day.
  private static func lastDay(_ stop: String) -> String {
    guard stop.dropFirst(10).hasPrefix("T00:00:00"), let day = Day(String(stop.prefix(10))) else {
      return stop
    }
    return day.advanced(by: -1).description
  }

  private static func labels(_ object: JSON) -> [String: String] {
    let pairs = object["labels"].items.compactMap(\.string).compactMap { label -> (String, String)? in
      let parts = label.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What every object says of itself as a record, and what is read of one of any sort.
  private static let commonProperties: Set = [
    "type", "id", "spec_version", "created", "modified", "revoked", "description", "external_references",
  ]
  private static let nodeProperties = commonProperties.union([
    "name", "aliases", "x_mitre_aliases", "first_seen", "last_seen",
  ])
  private static let edgeProperties = commonProperties.union([
    "relationship_type", "source_ref", "target_ref", "start_time", "stop_time", "confidence",
  ])

  /// Counts what an object says that nothing is made of; ours say who wrote them, and label what follows from the rest.
  private static func noteLost(
    _ object: JSON, _ what: String, _ read: Set<String>, labels: Set<String>, isOurs: Bool,
    in network: inout NetworkAssembler
  ) {
    for (name, _) in object.members where !read.contains(name) {
      switch name {
      case "created_by_ref" where isOurs: continue
      case "labels":
        let others = object[name].items.compactMap(\.string).count { label in
          !isOurs && !labels.contains(String(label.prefix { $0 != ":" }))
        }
        network.noteLost("a label of \(what)", others)
      default: network.noteLost("the property \(name) of \(what)")
      }
    }
  }

  /// The identifier that something had in a graph of ours.
  private static func own(_ object: JSON) -> String? {
    object["external_references"].items.first { $0["source_name"].string == "entente" }?["external_id"].string
  }

  private static func sources(_ object: JSON) -> [ForeignSource] {
    object["external_references"].items.filter { $0["source_name"].string != "entente" }.map { reference in
      ForeignSource(
        id: own(object) == nil ? nil : reference["external_id"].string, url: reference["url"].string,
        publisher: reference["source_name"].string,
        title: reference["description"].string,
        locator: own(object) == nil ? reference["external_id"].string : nil)
    }
  }
}
