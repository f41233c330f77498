import Relations

/// A public data set that comes in without a mapping of one's own.
package struct KnownSet: Sendable {
  /// The word for it in a call.
  package let name: String
  /// What it is, in a few words.
  package let title: String
  /// Under which licence its makers give it away, as far as they say.
  package let licence: String
  /// What its makers ask to be cited.
  package let citation: String
  /// The file it comes in.
  package let files: String
  /// What misleads whoever does not know it.
  package let traps: [String]
  /// What its columns and codes were held against, and what nobody here has seen.
  package let checked: String
  /// The mapping, as somebody may copy and change it.
  package let mapping: String

  /// What ships, in the order in which people are shown it.
  package static let all: [KnownSet] = ucdp + correlatesOfWar + alliances + groups + states

  /// The set of a name.
  package static func named(_ name: String) -> KnownSet? {
    all.first { $0.name == name }
  }

  /// The mapping, read.
  ///
  /// - Throws: ``ImportMapping/Faults``, which the tests find before anybody does.
  package func importMapping() throws(ImportMapping.Faults) -> ImportMapping {
    try ImportMapping(name: "<\(name)>", bytes: Array(mapping.utf8))
  }
}
