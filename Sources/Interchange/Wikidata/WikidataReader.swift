import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Items of Wikidata.
  public static let wikidata = Format(
    "wikidata", title: "Entities of Wikidata in JSON, with their statements",
    endings: [".json", ".ndjson"],
    importer: WikidataReader(),
    importLosses:
      "names in other languages than that of --language, values that are no items, qualifiers but those of time, times of the Julian calendar as such, dates before the year 1, earliest and latest dates beside a start, what references say beside their item, address, title and date"
  )
}

/// Reads items of Wikidata, as `Special:EntityData` and the dumps give them.
///
/// Statements whose value is an item become relations: their rank is a status, their qualifiers of time are dates, their
/// references sources.
struct WikidataReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "wikidata", report: report)
    for file in files {
      try readEntities(of: file) { entity, place in
        guard let id = entity["id"].string, entity["type"].string != "property" else {
          network.noteDropped("an entity that is no item", at: place)
          return
        }
        network.add(node(of: entity, id, place: place, language: options.language, in: &network))
        for (property, statements) in entity["claims"].members {
          for statement in statements.items {
            if let edge = edge(of: statement, property, item: id, place: place, in: &network) {
              network.add(edge)
            }
          }
        }
      }
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  /// Hands over the entities of an answer, of a list, or of a dump, whose lines are read one at a time.
  private func readEntities(
    of file: ImportFile, _ take: (JSON, _ place: String) -> Void
  ) throws(InterchangeError) {
    var hasBegun = false
    var isOneText = false
    try file.readLines { line, number throws(InterchangeError) in
      let text = Self.entityText(of: line)
      guard !text.isEmpty else { return true }
      let tree: JSON
      do throws(JSON.Fault) {
        tree = try JSON(reading: text)
      } catch {
        // Whoever wrote it for people to read gave an entity many lines.
        isOneText = !hasBegun
        if isOneText { return false }
        throw file.fault("bad-json", line: number, "the line \(error.message)", "write one entity a line")
      }
      hasBegun = true
      try read(tree, of: file, at: "\(file.name):\(number)", take)
      return true
    }
    if isOneText { try read(file.json, of: file, at: file.name, take) }
  }

  /// The line without the brackets of a list that begins or ends on it, and the comma between two of its entities.
  private static func entityText(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 || last == .comma { text.removeLast() }
    let (begins, ends) = (text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]"))
    if begins, !ends || text.count == 1 { text.removeFirst() }
    if ends, !begins { text.removeLast() }
    return text
  }

  private func read(
    _ tree: JSON, of file: ImportFile, at place: String, _ take: (JSON, _ place: String) -> Void
  ) throws(InterchangeError) {
    switch tree {
    case .array(let items):
      for (number, item) in items.enumerated() { take(item, "\(file.name), entity \(number + 1)") }
    case .object where !tree["entities"].members.isEmpty:
      for (name, entity) in tree["entities"].members { take(entity, "\(file.name), \(name)") }
    case .object where tree["claims"].members.isEmpty && tree["id"].string == nil:
      throw file.fault(
        "not-the-format", line: 1, "it holds no entities of Wikidata",
        "give what Special:EntityData/Q42.json gives; of results of SPARQL say wikidata-sparql")
    default: take(tree, place)
    }
  }

  private func node(
    of entity: JSON, _ id: String, place: String, language: String, in network: inout NetworkAssembler
  ) -> ForeignNode {
    func text(_ values: JSON) -> String? {
      (values[language]["value"].string ?? values["en"]["value"].string ?? values["mul"]["value"].string)
        ?? values.members.first?.1["value"].string
    }
    var node = ForeignNode(id: id, label: text(entity["labels"]), place: place)
    network.noteLost("a name in another language", max(0, entity["labels"].members.count - 1))
    var attributes: [(name: String, value: String)] = [("ids", "wikidata=\(id)")]
    if let label = node.label { attributes.append(("label", label)) }
    if let description = text(entity["descriptions"]) { attributes.append(("note", description)) }
    let classes = entity["claims"]["P31"].items.compactMap { Self.item($0["mainsnak"]) }
    attributes.append(
      ("kind", classes.lazy.compactMap { WikidataProperties.actorKinds[$0] }.first ?? "other"))
    let claims = entity["claims"]
    func date(_ properties: String...) -> Endpoint? {
      for property in properties {
        for statement in claims[property].items where statement["rank"].string != "deprecated" {
          let snak = statement["mainsnak"]
          if let endpoint = WikidataDates.endpoint(snak) { return endpoint }
          if let text = WikidataDates.unread(snak) { network.noteUnmapped(text, of: "dates of a node") }
        }
      }
      return nil
    }
    let (birth, death) = (date("P571", "P569"), date("P576", "P570"))
    let life = WikidataDates.period(start: birth, end: death, point: nil, earliest: nil, latest: nil)
    node.periods = network.noting(life, of: "a node")
    node.aliases = entity["aliases"][language].items.compactMap { $0["value"].string }.map { ($0, .alias) }
    node.attributes = attributes
    return node
  }

  private func edge(
    of statement: JSON, _ property: String, item: String, place: String, in network: inout NetworkAssembler
  ) -> ForeignEdge? {
    if property == "P31" || WikidataProperties.lives.contains(property) { return nil }
    guard let other = Self.item(statement["mainsnak"]) else {
      network.noteLost("statements of \(property), whose value is no item")
      return nil
    }
    let kind = WikidataProperties.kinds[property]
    let isReversed = kind?.isReversed ?? false
    var edge = ForeignEdge(
      id: statement["id"].string, source: isReversed ? other : item, target: isReversed ? item : other,
      place: place)
    edge.kind = kind?.id ?? property
    edge.isDirected = !(kind?.isMutual ?? false)
    if statement["rank"].string == "deprecated" { edge.attributes.append(("status", "rejected")) }
    let qualifiers = statement["qualifiers"]
    func endpoint(_ name: String) -> Endpoint? {
      guard let snak = qualifiers[name].items.first else { return nil }
      if qualifiers[name].items.count > 1 { network.noteLost("further values of the qualifier \(name)") }
      if WikidataDates.isJulian(snak) { network.noteLost("that a date is of the Julian calendar") }
      if let text = WikidataDates.unread(snak) { network.noteUnmapped(text, of: "dates of an edge") }
      return WikidataDates.endpoint(snak)
    }
    let dates = WikidataDates.period(
      start: endpoint("P580"), end: endpoint("P582"), point: endpoint("P585"), earliest: endpoint("P1319"),
      latest: endpoint("P1326"))
    edge.periods = network.noting(dates, of: "an edge")
    for (name, _) in qualifiers.members where !WikidataProperties.times.contains(name) {
      network.noteLost("the qualifier \(name)")
    }
    edge.sources = statement["references"].items.map { reference in
      for (name, _) in reference["snaks"].members where !Self.sourceProperties.contains(name) {
        network.noteLost("the property \(name) of references")
      }
      return Self.source(reference)
    }
    return edge
  }

  /// The item that a snak has for its value.
  private static func item(_ snak: JSON) -> String? {
    let value = snak["datavalue"]["value"]
    guard value["entity-type"].string == "item" || value["id"].string?.hasPrefix("Q") == true else {
      return nil
    }
    return value["id"].string ?? value["numeric-id"].scalar.map { "Q\($0)" }
  }

  /// What is read of a reference: its item, address, title and date.
  private static let sourceProperties: Set<String> = ["P248", "P854", "P1476", "P577"]

  private static func source(_ reference: JSON) -> ForeignSource {
    let snaks = reference["snaks"]
    func value(_ property: String) -> JSON { snaks[property].items.first?["datavalue"]["value"] ?? .null }
    let time = value("P577")
    let date = time["time"].string.flatMap {
      WikidataDates.date($0, precision: time["precision"].scalar.flatMap { Int($0) })
    }
    return ForeignSource(
      id: value("P248")["id"].string, url: value("P854").string,
      title: value("P1476")["text"].string ?? value("P248")["id"].string.map { "Wikidata item \($0)" },
      date: date?.description)
  }
}

extension NetworkAssembler {
  /// The periods of dates of Wikidata, after a word on those that came to nothing.
  mutating func noting(_ dates: WikidataDates.Reading, of what: String) -> [Period] {
    if let contradiction = dates.contradiction { noteUnmapped(contradiction, of: "dates of \(what)") }
    for lost in dates.lost { noteLost("\(lost) of \(what)") }
    return dates.period.map { [$0] } ?? []
  }
}
