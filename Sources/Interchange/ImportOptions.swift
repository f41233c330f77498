package import EDTF

/// What the user says of an import beside its files.
package struct ImportOptions: Sendable {
  /// The identifier of the graph, where the files give none.
  package var id: String
  /// Its title.
  package var title: String?
  /// The day of the last look, where the files give none.
  package var asOf: Day?

  /// What says how a table is read, where the format takes one.
  package var mapping: ImportFile?

  package init(id: String, title: String? = nil, asOf: Day? = nil) {
    self.id = id
    self.title = title
    self.asOf = asOf
  }
}
