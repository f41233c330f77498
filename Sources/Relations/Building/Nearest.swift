/// The known word that somebody who wrote `text` most likely meant; nil where none is near.
///
/// Near means at most a third of the letters away, by Levenshtein's distance.
///
/// - Complexity: O(*n* · *m*²) for *n* words of *m* letters.
package func nearest(to text: String, among known: some Sequence<String>) -> String? {
  let letters = Array(text.unicodeScalars.prefix(64))
  let limit = max(1, letters.count / 3)
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
  var row = Array(0...second.count)
  for (i, a) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in second.enumerated() {
      let replaced = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
    }
  }
  return row[second.count]
}
