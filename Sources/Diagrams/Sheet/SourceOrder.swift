import Relations

/// The order in which sources are listed: by publisher, then those without one, and what rests on no source last.
enum SourceOrder {
  static func sorted(_ sources: some Sequence<Source>) -> [Source] {
    sources.map { (key: key(of: $0), source: $0) }.sorted { $0.key < $1.key }.map(\.source)
  }

  private static func key(of source: Source) -> (rank: Int, publisher: String, title: String, id: Source.ID) {
    let rank = source.isUnverified ? 2 : source.publisher == nil ? 1 : 0
    return (rank, source.publisher?.lowercased() ?? "", source.title?.lowercased() ?? "", source.id)
  }
}

extension Source {
  /// Who published it and when, or what else tells it from others.
  func shortName(_ lexicon: Lexicon) -> String {
    [publisher ?? title ?? id.rawValue, date.map { lexicon.when($0) }].compactMap { $0 }.joined(
      separator: ", ")
  }

  /// Who published it, what it is called, and when it was published.
  func fullName(_ lexicon: Lexicon) -> String {
    let parts = [publisher, title].compactMap { $0 } + (date.map { [lexicon.when($0)] } ?? [])
    return publisher == nil && title == nil
      ? ([id.rawValue] + parts).joined(separator: ", ") : parts.joined(separator: ", ")
  }

  /// Where it can be read on the web.
  var link: String? { url.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil } }
}
