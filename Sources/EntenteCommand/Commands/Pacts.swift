import ArgumentParser
import GraphFiles
import EDTF
import Queries
import Relations
import Writing

/// `entente pacts`: who is bound by what, and when.
struct Pacts: Question {
  static let configuration = CommandConfiguration(
    commandName: "pacts",
    abstract: "List the pacts of a graph with their obligations, parties and terms.",
    discussion: """
      A row for each party and each time that it is one, with its side where it has one. With a word, the pacts whose \
      identifier, name, kind or obligation holds it, and those with a party called so.

        entente pacts graphs/sahel
        entente pacts niger graphs/sahel
        entente pacts graphs/sahel --format json
      """
  )

  @OptionGroup var input: WordAndGraph
  @OptionGroup var form: FormOption

  @OptionGroup var manner: MannerOptions

  func answer() throws -> String {
    let graph = try input.requiredGraph(of: "pacts")
    let phrasing = Phrasing(graph: graph, dateQuery: graph.latest)
    let pacts = graph.pacts.filter { pact in
      var texts = [pact.id.rawValue]
      texts += pact.names.map(\.text)
      texts += pact.obligedKinds.map(\.rawValue)
      for party in pact.parties { texts += [party.actor.rawValue, phrasing.name(of: party.actor)] }
      return input.isWanted(texts)
    }
    input.noteEmptiness(pacts.isEmpty, of: "pact")
    guard let tableForm = form.format.form else {
      return JSON.object([
        ("version", .int(Answering.jsonVersion)), ("graph", .string(graph.id)),
        ("pacts", .array(pacts.map { json($0, phrasing) })),
      ]).text + "\n"
    }
    var table = Table("pact", "name", "obliges to", "when", "part", "actor", "side", "term", "status")
    for pact in pacts {
      let duties = Self.duties(of: pact).joined(separator: ", ")
      let members = pact.parties.map { ("party", $0) } + pact.mediators.map { ("mediator", $0) }
      for (part, party) in members {
        table.rows.append([
          pact.id.rawValue, phrasing.name(of: pact.id), duties, phrasing.dates(of: pact.when), part,
          party.actor.rawValue, party.side ?? "", phrasing.dates(of: party.record.when),
          pact.status(of: party.record).rawValue,
        ])
      }
    }
    return table.text(as: tableForm)
  }

  /// The kinds that a pact obliges to, with the dates and the parties of those that have their own.
  private static func duties(of pact: Pact) -> [String] {
    let own = pact.obligations.contains { $0.kind == pact.kind } ? [] : [pact.kind.rawValue]
    return own
      + pact.obligations.map { duty in
        let details = [
          duty.label ?? "", duty.status?.rawValue ?? "",
          duty.when.map(\.span.description).joined(separator: ", "),
          duty.parties.map(\.actor.rawValue).joined(separator: " "),
        ].filter { !$0.isEmpty }
        return details.isEmpty ? duty.kind.rawValue : "\(duty.kind) (\(details.joined(separator: "; ")))"
      }
  }

  private func json(_ pact: Pact, _ phrasing: Phrasing) -> JSON {
    let duties = pact.obligations.map { duty -> JSON in
      let parties = duty.parties.map { binding -> JSON in
        JSON.object([
          ("actor", .string(binding.actor.rawValue)), ("when", .string(phrasing.dates(of: binding.when))),
        ])
      }
      return JSON.object([
        ("kind", .string(duty.kind.rawValue)), ("label", .optional(duty.label)),
        ("when", .string(phrasing.dates(of: duty.when))), ("status", .optional(duty.status?.rawValue)),
        ("parties", .array(parties)),
      ])
    }
    let members: [(String, JSON)] = [
      ("id", .string(pact.id.rawValue)), ("kind", .string(pact.kind.rawValue)),
      ("name", .string(phrasing.name(of: pact.id))), ("when", .string(phrasing.dates(of: pact.when))),
      ("status", .string(pact.status.rawValue)), ("ids", Explain.json(pact.externalIDs)),
      ("label", .optional(pact.label)), ("notes", .strings(pact.notes)), ("obligations", .array(duties)),
      ("parties", .array(pact.parties.map { json($0, of: pact, phrasing) })),
      ("mediators", .array(pact.mediators.map { json($0, of: pact, phrasing) })),
    ]
    return JSON.object(members)
  }

  private func json(_ party: Party, of pact: Pact, _ phrasing: Phrasing) -> JSON {
    .object([
      ("actor", .string(party.actor.rawValue)), ("name", .string(phrasing.name(of: party.actor))),
      ("side", .optional(party.side)), ("when", .string(phrasing.dates(of: party.record.when))),
      ("status", .string(pact.status(of: party.record).rawValue)),
    ])
  }
}
