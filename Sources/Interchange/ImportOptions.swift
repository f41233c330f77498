package import EDTF

/// What the user says of an import beside its files.
package struct ImportOptions: Sendable {
  /// The identifier of the graph, where the files give none.
  package var id: String
  /// Its title.
  package var title: String?
  /// The language of names, where the files have several.
  package var language: String
  /// The day of the last look, where the files give none.
  package var asOf: Day?

  /// What says how a table is read, where the format takes one.
  package var mapping: ImportFile?

  package init(id: String, title: String? = nil, language: String = "en", asOf: Day? = nil) {
    self.id = id
    self.title = title
    self.language = language
    self.asOf = asOf
  }
}
