/// Finds actors by what people call them: an identifier, any name, an abbreviation, without case and accents.
package struct NameIndex {
  private var ids: [String: Set<Actor.ID>] = [:]
  private var misnomers: [String: Set<Actor.ID>] = [:]

  /// - Complexity: O(*n*) in the number of names.
  package init(_ actors: some Sequence<(id: Actor.ID, names: [Name])>) {
    for (id, names) in actors {
      Self.add(id.rawValue, for: id, to: &ids)
      for name in names {
        if name.sort == .misnomer {
          Self.add(name.text, for: id, to: &misnomers)
        } else {
          Self.add(name.text, for: id, to: &ids)
        }
      }
    }
  }

  /// The actors that a text names, by identifier.
  package func actors(called text: String) -> [Actor.ID] {
    let letters = text.bareLetters
    return letters.isEmpty ? [] : (ids[letters] ?? []).sorted()
  }

  /// The actors that a text names, else those that it is a misnomer of: whoever asks may know them by nothing else.
  package func actors(calledOrMiscalled text: String) -> [Actor.ID] {
    let called = actors(called: text)
    return called.isEmpty ? (misnomers[text.bareLetters] ?? []).sorted() : called
  }

  /// The texts that name somebody, without case and accents.
  package var texts: some Sequence<String> { ids.keys }

  private static func add(_ text: String, for id: Actor.ID, to ids: inout [String: Set<Actor.ID>]) {
    let letters = text.bareLetters
    if !letters.isEmpty { ids[letters, default: []].insert(id) }
  }
}

/// The known word that somebody who wrote `text` most likely meant; nil where none is near.
///
/// Near means at most a third of the letters wrong, missing, too many or swapped with their neighbour, and not all of
/// them: the distance is that of optimal string alignment.
///
/// - Complexity: O(*n* · *m*²) for *n* words of *m* letters.
package func nearest(to text: String, among known: some Sequence<String>) -> String? {
  let letters = Array(text.unicodeScalars.prefix(64))
  let limit = min(max(1, letters.count / 3), letters.count - 1)
  var best: (distance: Int, word: String)?
  for word in known {
    let distance = distance(from: letters, to: Array(word.unicodeScalars.prefix(64)))
    guard distance <= limit else { continue }
    if let best, (best.distance, best.word) <= (distance, word) { continue }
    best = (distance, word)
  }
  return best?.word
}

private func distance(from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (i, a) in first.enumerated() {
    var row = [i + 1]
    row.reserveCapacity(second.count + 1)
    for (j, b) in second.enumerated() {
      var least = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a == second[j - 1], first[i - 1] == b { least = min(least, beforeLast[j - 1] + 1) }
      row.append(least)
    }
    beforeLast = last
    last = row
  }
  return last[second.count]
}
