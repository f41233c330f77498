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

extension KnownSet {
  /// What to know before somebody uses it, for people.
  package var description: String {
    let lines = [
      "\(name): \(title)", "  files     \(files)", "  licence   \(licence)", "  cite      \(citation)",
    ]
    return (lines + traps.map { "  mind      \($0)" } + ["  checked   \(checked)"]).map { $0 + "\n" }.joined()
  }

  /// The same on a page of the documentation.
  private var section: String {
    """
    ## \(name)

    \(title).

    - Files: \(files)
    - Licence: \(licence)
    - To be cited: \(citation)
    - Checked: \(checked)

    \(traps.map { "* \($0)\n" }.joined())
    """
  }

  /// The page of the documentation that says all of it.
  package static var page: String {
    """
    # Known data sets

    Public data sets that come in without a mapping of one's own.

    ## Overview

        entente import ucdp-actor ucdp-actor-221.csv -o actors
        entente formats ucdp-actor           what stands below, and the mapping to copy and change

    Each is a mapping (<doc:ImportingTables>) that ships with Entente; none of the data do, and nothing is fetched. Of each
    it is said what its columns and codes were checked against; where a file has others, the error names the column, and a
    copy of the mapping is changed. The identifiers of the set are kept under `ids:` of each actor. Tests take in data of
    the same shape; the actors of UCDP and the lists of messydates are taken in whole where their files are at hand.


    """ + all.map(\.section).joined(separator: "\n")
  }
}
