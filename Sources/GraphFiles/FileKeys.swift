/// The keys that a graph file can have, by what they stand in; for the schema, which is tested against them.
package enum FileKeys {
  /// The keys of what is described by a name, such as `relation`.
  package static let all: [String: [String]] = [
    "file": ContentsReader.headerKeys + ContentsReader.sections,
    "source": ContentsReader.sourceKeys,
    "actor": ContentsReader.actorKeys,
    "name": ContentsReader.nameKeys,
    "pact": ContentsReader.pactKeys,
    "party": ContentsReader.partyKeys,
    "pair": ContentsReader.pairKeys,
    "obligation": ContentsReader.obligationKeys,
    "binding": ContentsReader.bindingKeys,
    "quantity": ContentsReader.quantityKeys,
    "relation": ContentsReader.relationKeys,
    "statement": ContentsReader.statementKeys,
    "claim": ContentsReader.claimKeys,
    "spell": ContentsReader.periodKeys,
    "actor-kind": ContentsReader.actorKindKeys,
    "relation-kind": ContentsReader.relationKindKeys,
  ]
}
