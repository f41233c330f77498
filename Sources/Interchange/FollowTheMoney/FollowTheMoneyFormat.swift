extension Format {
  /// Entities of Aleph and OpenSanctions.
  static let followTheMoney = Format(
    "ftm", title: "FollowTheMoney entities, of Aleph and OpenSanctions, a line each",
    endings: [".ftm.json", ".jsonl"], importer: FollowTheMoneyReader(),
    importLoses: "documents, addresses and other schemas that are no actor and no link, and their properties",
    exporter: FollowTheMoneyWriter(),
    exportLoses:
      "signs, kinds beside their label, further labels, weights, counts, identifiers, parents, sightings, the words of claims, sources but their publisher and address, statements, terms of pacts; dates that are not plain stand in the summary"
  )
}
