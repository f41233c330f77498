import Relations

/// The keys that somebody means by the words of another data set.
enum KeyWords {
  /// The key that a word stands for, of those that a mapping can have.
  static func key(meantBy word: String, among known: [String]) -> String? {
    let word = word.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    if known.contains(word) { return word }
    return meanings[word]?.first(where: known.contains)
  }

  /// The key that a word stands for beside others: a source that has a target is who it comes from, and not who says so.
  static func key(meantBy word: String, beside others: [String], among known: [String]) -> String? {
    let isEnd = others.contains { !known.contains($0) && key(meantBy: $0, among: known) == "to" }
    return word.lowercased() == "source" && isEnd && known.contains("from") && !others.contains("from")
      ? "from" : key(meantBy: word, among: known)
  }

  /// An example of a key whose value has a form of its own; empty for the others.
  ///
  /// - Parameters:
  ///   - known: the keys of what it stands in, of which each has kinds of its own.
  ///   - value: what stands behind the key that was written, and may say which kind is meant.
  static func example(of key: String, among known: [String], for value: YAMLNode) -> String {
    guard key == "kind" else { return examples[key].map { " Write \(key): \($0)" } ?? "" }
    let text = if case .scalar(let text, _) = value.content { text } else { "" }
    let kind =
      known == ContentsReader.actorKeys
      ? KindWords.actorKinds(meantBy: text, among: ActorKind.catalogue).first?.rawValue ?? "armed-group"
      : KindWords.relationKinds(meantBy: text, among: RelationKind.catalogue).first?.rawValue
        ?? (known == ContentsReader.pactKeys ? "defence-pact" : "hostility")
    return " Write kind: \(kind)"
  }

  private static let examples = [
    "when": "2023-04-15/2024-06, with .. for an end that is open, or nothing where nobody knows it",
    "claims": "[S1], with identifiers of sources:", "exists": "1960-04-04/..",
    "from": "saf",
    "to": "rsf", "parties": "[mali, niger]", "name": "Wagner Group", "ids": "{ wikidata: Q42 }",
  ]

  private static let meanings: [String: [String]] = {
    let lists: [(words: String, keys: [String])] = [
      (
        "start start-date since from-date begin begins began joined join-date entry debut",
        ["start", "when", "exists", "date"]
      ),
      ("end end-date until to-date left leave-date exit fin", ["end", "when", "exists", "date"]),
      ("date dates period year years time duration valid", ["when", "exists", "date"]),
      (
        "source sources src reference references ref refs citation cite url link evidence",
        ["claims", "source", "url"]
      ),
      ("type category class relation relationship", ["kind", "type", "category"]),
      ("target object recipient b side-b", ["to"]),
      ("subject origin initiator a side-a source-actor", ["from"]),
      ("members member signatories signatory states", ["parties"]), ("party country who", ["actor"]),
      ("comment comments remark remarks memo text-note", ["note"]),
      ("desc summary about abstract", ["description", "note"]),
      ("title label names-list called", ["name", "title", "label"]),
      ("alias aliases aka other-names", ["names"]),
      ("born founded created established dissolved existence lifetime life", ["exists"]),
      ("wikidata cow ccode iso iso3 iso2 gwno ucdp external-ids identifiers qid", ["ids"]),
      ("parent-of part-of belongs-to", ["parents"]), ("region location place", ["area"]),
      ("certainty confidence state", ["status"]), ("polarity valence", ["sign"]),
      ("number amount size strength", ["count", "weight"]),
      ("updated last-updated asof as-of-date", ["as-of"]), ("lang", ["language"]),
      ("author outlet", ["publisher"]),
      ("page pages", ["locator"]), ("quotation excerpt", ["quote"]),
      ("obligation duties terms", ["obligations"]),
    ]
    var meanings: [String: [String]] = [:]
    for (words, keys) in lists {
      for word in words.split(separator: " ") { meanings[String(word)] = keys }
    }
    return meanings
  }()
}

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
