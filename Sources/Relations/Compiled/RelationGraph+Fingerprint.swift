extension RelationGraph {
  /// A short number that changes with what the graph says, in hexadecimal: with any fact, name, date, source
  /// or note, and with their order, but not with comments, blanks or how the files are arranged.
  ///
  /// It tells two states of the data apart in a picture; it is no protection against anybody.
  ///
  /// - Complexity: O(*n*) in the number of relations.
  package var fingerprint: String {
    let checksums = storage.facts.checksums
    let digits = String(checksums.withUnsafeBytes { Checksum.of($0) }, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
