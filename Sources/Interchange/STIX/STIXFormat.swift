import EDTF
import GraphFiles
import Relations
import Writing

extension Format {
  /// Bundles of threat intelligence.
  public static let stix = Format(
    "stix", title: "STIX 2.1 bundle", endings: [".json"], importer: STIXReader(),
    importLosses:
      "objects without a relationship, sightings, patterns, confidence, classes, labels and other properties that mean nothing here, times of day",
    exporter: STIXWriter(),
    exportLosses:
      "further names and labels, weights, counts, identifiers, areas, parents, sightings, the words of claims, statements, terms of pacts; imprecise dates beside their text, the day within the times of a relation"
  )
}

/// Writes a bundle of STIX 2.1: an identity an actor, a relationship a period.
///
/// Times there are moments, and a relationship has to stop after it starts: a period stops at the end of its last day,
/// which is the beginning of the next, so that one of a single day lasts a day.
struct STIXWriter: GraphExporter {
  func bytes(of subject: ExportSubject, report: inout ExportReport) -> [UInt8] {
    let edges = subject.edges(&report)
    subject.countFlattened(into: &report, keepingSources: true)
    subject.countUnnamed(into: &report)
    report.flattened("areas of actors left out", subject.actors.count { $0.area != nil })
    report.flattened(
      "imprecise periods last from the first to the last day on which they may have gone on",
      edges.flatMap(\.periods).count { !$0.isExact })
    let stamp = Self.time((subject.graph.asOf ?? subject.horizon.upperBound))
    let author = Self.id("identity", subject.graph.id, "")
    var objects = [
      JSON.object([
        ("type", .string("identity")), ("spec_version", .string("2.1")), ("id", .string(author)),
        ("created", .string(stamp)), ("modified", .string(stamp)), ("name", .string(subject.graph.title)),
        ("description", .string("the graph \(subject.graph.id), written by Entente")),
        ("identity_class", .string("system")),
      ])
    ]
    objects += subject.actors.map { identity(of: $0, by: author, stamp: stamp, in: subject) }
    for edge in edges {
      for (number, period) in edge.periodsOrUnknown.enumerated() {
        objects.append(
          relationship(edge, period, number: number, by: author, stamp: stamp, in: subject))
      }
    }
    let text =
      "{\"type\":\"bundle\",\"id\":\"\(Self.id("bundle", subject.graph.id, subject.dateQuery?.description ?? ""))\",\n"
      + "\"objects\":[\n\(objects.map(\.line).joined(separator: ",\n"))\n]}\n"
    return Array(text.utf8)
  }

  private func identity(
    of actor: Actor, by author: String, stamp: String, in subject: ExportSubject
  ) -> JSON {
    let life = subject.life(of: actor).map(\.text).joined(separator: ", ")
    let description = [actor.note, life.isEmpty ? nil : "exists: \(life)"].compactMap { $0 }
    var members: [(String, JSON)] = [
      ("type", .string("identity")), ("spec_version", .string("2.1")),
      ("id", .string(Self.id("identity", subject.graph.id, actor.id.rawValue))),
      ("created_by_ref", .string(author)), ("created", .string(stamp)), ("modified", .string(stamp)),
      ("name", .string(subject.name(of: actor))),
    ]
    if !description.isEmpty { members.append(("description", .string(description.joined(separator: "; ")))) }
    members += [
      ("identity_class", .string(Self.identityClass(of: actor, in: subject))),
      ("labels", .strings(["kind:\(actor.kind)"] + Self.basis(of: subject.life(of: actor), in: subject))),
      (
        "external_references",
        .array([Self.own(actor.id.rawValue)] + Self.references(actor.claims, in: subject))
      ),
    ]
    return .object(members)
  }

  private static func identityClass(of actor: Actor, in subject: ExportSubject) -> String {
    switch subject.graph.kind(of: actor).category {
    case .person: "individual"
    case .state, .authority, .organisation, .company, .organ: "organization"
    case .mission, .armedGroup, .pact: "group"
    case .other: "unknown"
    }
  }

  private func relationship(
    _ edge: ExportRelation, _ period: ExportPeriod, number: Int, by author: String, stamp: String,
    in subject: ExportSubject
  ) -> JSON {
    let relation = edge.relation
    let name = number == 0 ? relation.id.rawValue : "\(relation.id)#\(number + 1)"
    var members: [(String, JSON)] = [
      ("type", .string("relationship")), ("spec_version", .string("2.1")),
      ("id", .string(Self.id("relationship", subject.graph.id, name))), ("created_by_ref", .string(author)),
      ("created", .string(stamp)), ("modified", .string(stamp)),
      ("relationship_type", .string(Self.type(of: relation.kind))),
      (
        "description",
        .string(
          ["\(edge.label(in: subject.graph.language)), \(period.text)", relation.note].compactMap { $0 }
            .joined(separator: "; "))
      ),
      ("source_ref", .string(Self.id("identity", subject.graph.id, relation.from.rawValue))),
      ("target_ref", .string(Self.id("identity", subject.graph.id, (relation.to ?? relation.from).rawValue))),
    ]
    if let start = period.startEarliest { members.append(("start_time", .string(Self.time(start)))) }
    if let end = period.endLatest, end < .max {
      members.append(("stop_time", .string(Self.time(end.advanced(by: 1)))))
    }
    members += [
      (
        "labels",
        .strings(
          [
            "when:\(period.text)", "sign:\(edge.sign.rawValue)", "status:\(relation.status.rawValue)",
            "certainty:\(edge.certainty.rawValue)", "direction:\(edge.kind.direction.rawValue)",
            "verification:\(edge.verification.rawValue)",
          ] + Self.basis(of: [period], in: subject))
      ),
      (
        "external_references",
        .array([Self.own(relation.id.rawValue)] + Self.references(relation.claims, in: subject))
      ),
    ]
    return .object(members)
  }

  /// What the dates of periods rest on, as labels.
  private static func basis(of periods: [ExportPeriod], in subject: ExportSubject) -> [String] {
    DateBasis.attributes(of: periods, in: subject.graph).map { "\($0.0):\($0.1)" }
  }

  private static func own(_ id: String) -> JSON {
    .object([("source_name", .string("entente")), ("external_id", .string(id))])
  }

  private static func references(_ claims: [Claim], in subject: ExportSubject) -> [JSON] {
    var seen: Set<Source.ID> = []
    return claims.filter { seen.insert($0.source).inserted }.map { claim in
      let source = subject.graph.source(claim.source)
      var members: [(String, JSON)] = [
        ("source_name", .string(source?.publisher ?? source?.title ?? claim.source.rawValue)),
        ("external_id", .string(claim.source.rawValue)),
      ]
      if let title = source?.title { members.append(("description", .string(title))) }
      if let url = source?.link { members.append(("url", .string(url))) }
      return .object(members)
    }
  }

  /// A kind as a type of relationship: small letters, digits and hyphens.
  static func type(of kind: RelationKind.ID) -> String {
    let text = String(
      kind.rawValue.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let isEmpty = text.allSatisfy { $0 == "-" }
    return isEmpty ? "related-to" : text
  }

  static func time(_ day: Day) -> String { "\(day)T00:00:00.000Z" }

  static func id(_ type: String, _ graph: String, _ name: String) -> String {
    "\(type)--\(NamedUUID("urn:entente:\(graph):\(type):\(name)"))"
  }
}

/// A UUID that follows from a name: version 5 of RFC 9562.
struct NamedUUID: CustomStringConvertible {
  let description: String

  /// The UUID of a name in the namespace of another.
  init(_ name: String, in namespace: [UInt8] = Self.urls) {
    var bytes = Array(SHA1.digest(namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    .joined()
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.append(digit)
    }
    description = text
  }

  /// 6ba7b811-9dad-11d1-80b4-00c04fd430c8, the namespace of addresses.
  static let urls: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]
}

/// SHA-1 as FIPS 180-4 has it, which names are made with and nothing is kept safe by.
enum SHA1 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var words = stride(from: start, to: start + 64, by: 4).map { place in
        bytes[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      for place in 16..<80 {
        words.append(rotated(words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16], 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for (round, word) in words.enumerated() {
        let (mixed, constant): (UInt32, UInt32) =
          switch round {
          case ..<20: (b & c | ~b & d, 0x5A82_7999)
          case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
          case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let next = rotated(a, 5) &+ mixed &+ e &+ constant &+ word
        (a, b, c, d, e) = (next, a, rotated(b, 30), c, d)
      }
      for (place, value) in [a, b, c, d, e].enumerated() { state[place] &+= value }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }
}
