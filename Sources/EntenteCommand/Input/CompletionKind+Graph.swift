import ArgumentParser
import GraphFiles
import Relations

extension CompletionKind {
  /// One of a few words.
  static func choices<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> CompletionKind
  where Choice.RawValue == String {
    .list(type.allCases.map(\.rawValue))
  }

  /// The kinds that every graph knows.
  static var kinds: CompletionKind { .list(RelationKind.catalogue.map(\.id.rawValue)) }

  /// The codes of the rules.
  static var rules: CompletionKind { .list(Rule.all.map(\.code)) }

  /// The actors and pacts of the graph that the call names already.
  static var actors: CompletionKind {
    .custom { words, _, _ in
      graph(among: words)?.actors.map(\.id.rawValue) ?? []
    }
  }

  /// The sources of the graph that the call names already.
  static var sources: CompletionKind {
    .custom { words, _, _ in graph(among: words)?.sources.map(\.id.rawValue) ?? [] }
  }

  /// The first of the words that is the path of a graph; the names of the command and its subcommand are none.
  private static func graph(among words: [String]) -> RelationGraph? {
    for word in words.dropFirst(2) where !word.hasPrefix("-") {
      if let graph = (try? GraphReader.read(word))?.graph { return graph }
    }
    return nil
  }
}
