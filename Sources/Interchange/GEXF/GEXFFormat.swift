extension Format {
  /// Networks of Gephi, which knows time.
  static let gexf = Format(
    "gexf", title: "GEXF 1.3, of Gephi and networkx, with spells", endings: [".gexf"],
    importer: GEXFReader(), importLoses: "weights, looks, dynamic values, attributes that mean nothing here",
    exporter: GEXFWriter(),
    exportLoses: "\(networkLosses); imprecise dates beside their text"
  )
}
