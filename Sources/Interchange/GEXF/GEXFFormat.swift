import EDTF
import Relations

extension Format {
  /// Networks of Gephi, which knows time.
  public static let gexf = Format(
    "gexf", title: "GEXF 1.3, of Gephi and networkx, with spells", endings: [".gexf"],
    importer: GEXFReader(), importLosses: "weights, looks, dynamic values, attributes that mean nothing here",
    exporter: GEXFWriter(),
    exportLosses: "\(networkLosses); imprecise dates beside their text"
  )
}

/// Reads GEXF 1.1 to 1.3: nodes, at every depth, and edges with their periods.
struct GEXFReader: GraphImporter {
  func contents(
    of files: [ImportFile], options: ImportOptions, report: inout ImportReport
  ) throws(InterchangeError) -> GraphContents {
    var network = NetworkAssembler(options, format: "gexf", report: report)
    for file in files {
      let root = try XMLElement.read(file)
      guard root.name == "gexf", let graph = root.child("graph") else {
        throw file.fault(
          "not-the-format", line: root.line, "the root is <\(root.name)>, and not <gexf> with a <graph>")
      }
      network.setTitle(root.child("meta")?.child("description").map(\.text))
      // Ours have a period for every node and edge, and say beside it when they know how long an actor existed or a relation
      // held.
      let isOurs = root.child("meta")?.child("creator")?.text == "Entente"
      read(graph, of: file, isOurs: isOurs, into: &network)
    }
    let contents: GraphContents
    (contents, report) = network.finish()
    return contents
  }

  private func read(
    _ graph: XMLElement, of file: ImportFile, isOurs: Bool, into network: inout NetworkAssembler
  ) {
    var titles: [String: [String: String]] = [:]
    var defaults: [String: [(name: String, value: String)]] = [:]
    for list in graph.children("attributes") {
      for attribute in list.children("attribute") {
        guard let id = attribute["id"] else { continue }
        let kind = list["class"] ?? "node"
        titles[kind, default: [:]][id] = attribute["title"] ?? id
        if let value = attribute.child("default")?.text, !value.isEmpty {
          defaults[kind, default: []].append((attribute["title"] ?? id, value))
        }
      }
    }
    let isDirected = (graph["defaultedgetype"] ?? "undirected") == "directed"
    var pending = graph.children("nodes") + graph.children("edges")
    while !pending.isEmpty {
      let list = pending.removeFirst()
      for element in list.children {
        let place = "\(file.name):\(element.line)"
        // Nodes within nodes have edges of their own.
        pending += element.children("nodes") + element.children("edges")
        if element.name == "node", let id = element["id"] {
          var node = ForeignNode(id: id, label: element["label"], place: place)
          node.attributes = values(of: element, titles["node"] ?? [:], defaults["node"] ?? [])
          if !isOurs { node.periods = periods(of: element, into: &network) }
          let within = element.children("nodes").reduce(element["pid"] == nil ? 0 : 1) {
            $0 + $1.children("node").filter { $0["pid"] == nil }.count
          }
          network.noteLost("that a node is within another", within)
          network.add(node)
        } else if element.name == "edge", let source = element["source"], let target = element["target"] {
          var edge = ForeignEdge(id: element["id"], source: source, target: target, place: place)
          edge.kind = element["kind"]
          edge.isDirected = element["type"].map { $0 == "directed" } ?? isDirected
          edge.attributes = values(of: element, titles["edge"] ?? [:], defaults["edge"] ?? [])
          if let label = element["label"], !edge.attributes.contains(where: { $0.name == "label" }) {
            edge.attributes.append(("label", label))
          }
          if !isOurs { edge.periods = periods(of: element, into: &network) }
          // A weight of one is that of every edge.
          if let weight = element["weight"], weight != "1", weight != "1.0",
            !edge.attributes.contains(where: { $0.name == "weight" })
          {
            edge.attributes.append(("weight", weight))
          }
          network.add(edge)
        }
      }
    }
  }

  private func values(
    of element: XMLElement, _ titles: [String: String], _ defaults: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    let values = (element.child("attvalues")?.children("attvalue") ?? []).compactMap { value in
      (value["for"] ?? value["id"]).map { (name: titles[$0] ?? $0, value: value["value"] ?? "") }
    }
    let given = Set(values.map(\.name))
    return values + defaults.filter { !given.contains($0.name) }
  }

  /// Whether a time is a number that nobody means for a year: of three digits or fewer, without noughts before them.
  private static func isStep(_ text: String) -> Bool {
    (try? EDTFDate(text)) == nil && Double(text).map { abs($0) < 1_000 } ?? false
  }

  /// The day after or before one that a spell does not hold any more, or the year; anything else as it is.
  private static func beside(_ text: String, by step: Int) -> String {
    if let day = NetworkDates.day(text) { return day.advanced(by: step).description }
    guard let year = Int(text), 1_000...9_998 ~= year else { return text }
    return String(year + step)
  }

  /// The times in the attributes `timestamps` and `intervals`, lists such as `<[2012, 2014]>` and
  /// `<[2012, 2014]; [2016, 2017]>`.
  private static func listed(_ element: XMLElement) -> [(start: String?, end: String?)] {
    func parts(_ text: Substring, _ separator: Character) -> [String] {
      text.split(separator: separator).map { part in
        String(part.filter { !"<>[]()\"".contains($0) && !$0.isWhitespace })
      }
    }
    let moments = parts(element["timestamps"]?[...] ?? "", ",").map {
      (start: Optional($0), end: Optional($0))
    }
    let spells = (element["intervals"] ?? "").split(separator: ";").map { interval in
      let ends = parts(interval, ",")
      return (start: ends.first, end: ends.count > 1 ? ends[1] : nil)
    }
    return moments + spells
  }

  private func periods(of element: XMLElement, into network: inout NetworkAssembler) -> [Period] {
    let list = element.child("spells")?.children("spell") ?? element.child("slices")?.children("slice") ?? []
    let own = list.isEmpty ? [element] : list
    let times = own.map { period in
      (
        start: period["start"] ?? period["startopen"].map { Self.beside($0, by: 1) } ?? period["timestamp"],
        end: period["end"] ?? period["endopen"].map { Self.beside($0, by: -1) } ?? period["timestamp"]
      )
    }
    var periods: [Period] = []
    for (start, end) in times + Self.listed(element) {
      guard start != nil || end != nil else { continue }
      if [start, end].contains(where: { $0.map(Self.isStep) ?? false }) {
        network.noteUnmapped("\(start ?? "")/\(end ?? "")", of: "spell, whose numbers are steps and no years")
      } else if let read = NetworkDates.period(start: start, end: end) {
        periods.append(read)
      } else {
        network.noteUnmapped("\(start ?? "")/\(end ?? "")", of: "spell")
      }
    }
    return periods
  }
}

/// Writes GEXF 1.3, as Gephi and networkx read it.
///
/// Times are dates, since Gephi takes a `dateTime` for a moment in some zone; each period has both ends, since readers
/// take a missing one for nothing or for ever. All edges are directed, as networkx refuses to mix them; `direction` says
/// which are mutual.
struct GEXFWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let horizon = subject.horizon
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report)
    subject.countDays(into: &report)
    report.flattened(
      "mutual relations are directed edges that say so", edges.count { $0.kind.direction == .mutual })
    var xml = XMLText()
    xml.begin(
      "gexf",
      [
        ("xmlns", "http://gexf.net/1.3"), ("version", "1.3"),
      ])
    xml.begin("meta", [("lastmodifieddate", (subject.graph.asOf ?? horizon.upperBound).description)])
    xml.element("creator", text: "Entente")
    xml.element("description", text: subject.graph.title)
    xml.end()
    xml.begin(
      "graph",
      [
        ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
        ("start", horizon.lowerBound.description), ("end", horizon.upperBound.description),
      ])
    attributes("node", ExportSubject.actorAttributes, into: &xml)
    attributes("edge", ExportSubject.relationAttributes, into: &xml)
    xml.begin("nodes", [("count", String(subject.actors.count))])
    for actor in subject.actors {
      xml.begin("node", [("id", actor.id.rawValue), ("label", subject.name(of: actor))])
      values(subject.attributes(of: actor), into: &xml)
      let life = subject.life(of: actor)
      periods(life.isEmpty ? [horizon] : life.map { subject.days(of: $0, within: horizon) }, into: &xml)
      xml.end()
    }
    xml.end()
    xml.begin("edges", [("count", String(edges.count))])
    for edge in edges {
      xml.begin(
        "edge",
        [
          ("id", edge.relation.id.rawValue), ("source", edge.relation.from.rawValue),
          ("target", edge.relation.to?.rawValue), ("label", edge.label(in: subject.graph.language)),
          ("kind", edge.relation.kind.rawValue),
        ])
      values(subject.attributes(of: edge), into: &xml)
      periods(
        edge.periods.isEmpty ? [horizon] : edge.periods.map { subject.days(of: $0, within: horizon) },
        into: &xml)
      xml.end()
    }
    for _ in 0..<3 { xml.end() }
    return xml.bytes
  }

  private func attributes(_ what: String, _ names: [String], into xml: inout XMLText) {
    xml.begin("attributes", [("class", what)])
    for name in names {
      xml.element(
        "attribute",
        [("id", name), ("title", name), ("type", ExportSubject.numbers.contains(name) ? "double" : "string")])
    }
    xml.end()
  }

  private func values(_ attributes: [(name: String, value: String)], into xml: inout XMLText) {
    xml.begin("attvalues")
    for (name, value) in attributes { xml.element("attvalue", [("for", name), ("value", value)]) }
    xml.end()
  }

  private func periods(_ days: [ClosedRange<Day>], into xml: inout XMLText) {
    xml.begin("spells")
    for days in days {
      xml.element(
        "spell", [("start", days.lowerBound.description), ("end", days.upperBound.description)])
    }
    xml.end()
  }
}
