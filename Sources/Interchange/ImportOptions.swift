public import EDTF

/// What is said of an import beside its files.
public struct ImportOptions: Sendable {
  /// The identifier of the graph, where neither the files nor the mapping give one; nil for the name of the first file.
  public var id: String?
  /// The title of the graph; nil for that of the files.
  ///
  /// A format that loses nothing keeps its own.
  public var title: String?
  /// The language of names, as a tag such as `fr`, where the files have several.
  public var language: String
  /// The day of the last look; nil for what the files or the mapping say.
  ///
  /// A format that loses nothing keeps its own.
  public var asOf: Day?
  /// The day of the import, after which nobody has looked; nil where no day is too late.
  public var today: Day?
  /// What says how a table is read, where the format takes one; in the place of its own for a known data set.
  public var mapping: ImportFile?

  /// Makes options; without arguments those of files that say all of it.
  public init(
    id: String? = nil, title: String? = nil, language: String = "en", asOf: Day? = nil,
    today: Day? = nil, mapping: ImportFile? = nil
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.asOf = asOf
    self.today = today
    self.mapping = mapping
  }
}
