import EDTF
import GraphFiles
import Relations

extension Format {
  /// Items of Wikidata.
  static let wikidata = Format(
    "wikidata", title: "Entities of Wikidata in JSON, with their statements", endings: [".json", ".ndjson"],
    importer: WikidataReader(),
    importLoses:
      "values that are no items, qualifiers but those of time, times of the Julian calendar as such")
}

/// Reads items of Wikidata, as `Special:EntityData` and the dumps give them.
///
/// Statements whose value is an item become relations: their rank is a status, their qualifiers of time are dates, their
/// references sources.
struct WikidataReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(ImportFault) -> GraphContents {
    var network = NetworkAssembler(options, format: "wikidata", report: report)
    var edges: [ForeignEdge] = []
    for file in files {
      for (entity, place) in try entities(of: file) {
        guard let id = entity["id"].string, entity["type"].string != "property" else {
          network.noteDropped("an entity that is no item", at: place)
          continue
        }
        network.add(node(of: entity, id, place: place, language: options.language, in: &network))
        for (property, statements) in entity["claims"].members {
          for statement in statements.items {
            if let edge = edge(of: statement, property, item: id, place: place, in: &network) {
              edges.append(edge)
            }
          }
        }
      }
    }
    for edge in edges { network.add(edge) }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  /// The entities of an answer, of a list, or of a dump with one a line.
  private func entities(of file: ImportFile) throws(ImportFault) -> [(JSON, String)] {
    let bytes = try file.bytes
    if let tree = try? JSON(reading: bytes) {
      switch tree {
      case .array(let items):
        return items.enumerated().map { ($1, "\(file.name), entity \($0 + 1)") }
      case .object where !tree["entities"].members.isEmpty:
        return tree["entities"].members.map { ($0.1, "\(file.name), \($0.0)") }
      case .object where tree["claims"].members.isEmpty && tree["id"].string == nil:
        throw file.fault(
          "not-the-format", line: 1, "it holds no entities of Wikidata",
          "give what Special:EntityData/Q42.json gives; of results of SPARQL say wikidata-sparql")
      default: return [(tree, file.name)]
      }
    }
    var entities: [(JSON, String)] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      // A dump is a list whose lines each end in a comma.
      let text = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
      let end = text.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: ",") }
      guard let end, text.first == UInt8(ascii: "{") else { continue }
      do throws(JSON.Fault) {
        entities.append((try JSON(reading: text[...end]), "\(file.name):\(number + 1)"))
      } catch {
        throw file.fault("bad-json", line: number + 1, "the line \(error.message)", "write one entity a line")
      }
    }
    return entities
  }

  private func node(
    of entity: JSON, _ id: String, place: String, language: String, in network: inout NetworkAssembler
  ) -> ForeignNode {
    func text(_ values: JSON) -> String? {
      (values[language]["value"].string ?? values["en"]["value"].string ?? values["mul"]["value"].string)
        ?? values.members.first?.1["value"].string
    }
    var node = ForeignNode(id: id, label: text(entity["labels"]), place: place)
    var attributes: [(name: String, value: String)] = [("ids", "wikidata=\(id)")]
    if let label = node.label { attributes.append(("label", label)) }
    if let description = text(entity["descriptions"]) { attributes.append(("note", description)) }
    let classes = entity["claims"]["P31"].items.compactMap { Self.item($0["mainsnak"]) }
    attributes.append(
      ("kind", classes.lazy.compactMap { WikidataProperties.actorKinds[$0] }.first ?? "other"))
    let claims = entity["claims"]
    func life(_ properties: String...) -> Endpoint? {
      for property in properties {
        for statement in claims[property].items where statement["rank"].string != "deprecated" {
          if let endpoint = WikidataDates.endpoint(statement["mainsnak"]) { return endpoint }
        }
      }
      return nil
    }
    let (birth, death) = (life("P571", "P569"), life("P576", "P570"))
    if birth != nil || death != nil,
      let span = try? EDTFInterval(start: birth ?? .unknown, end: death ?? .open)
    {
      node.periods = [Period(span)]
    }
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
      return WikidataDates.endpoint(snak)
    }
    let period = WikidataDates.period(
      start: endpoint("P580"), end: endpoint("P582"), point: endpoint("P585"), earliest: endpoint("P1319"),
      latest: endpoint("P1326"))
    if let period { edge.periods = [period] }
    for (name, _) in qualifiers.members where !WikidataProperties.times.contains(name) {
      network.noteLost("the qualifier \(name)")
    }
    edge.sources = statement["references"].items.map(Self.source)
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
