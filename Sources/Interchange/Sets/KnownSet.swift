import Relations

/// A public data set that comes in without a mapping of one's own.
public struct KnownSet: Sendable {
  /// The word for it in a call.
  public let name: String
  /// What it is, in a few words.
  public let title: String
  /// Under which licence its makers give it away, as far as they say.
  public let licence: String
  /// What its makers ask to be cited.
  public let citation: String
  /// The file it comes in.
  public let files: String
  /// What misleads whoever does not know it.
  public let traps: [String]
  /// What its columns and codes were held against, and what nobody here has seen.
  public let checked: String
  /// The mapping, as somebody may copy and change it.
  public let mapping: String

  /// What ships, in the order in which people are shown it.
  public static let all: [KnownSet] = ucdp + correlatesOfWar + alliances + groups + states
}

extension KnownSet {
  /// The set of a name, such as `ucdp-actor`; nil where there is none.
  public init?(named name: String) {
    guard let set = Self.all.first(where: { $0.name == name }) else { return nil }
    self = set
  }

  /// The mapping, read.
  ///
  /// - Throws: ``InterchangeError``, which the tests find before anybody does.
  package func importMapping() throws(InterchangeError) -> ImportMapping {
    try ImportMapping(name: "<\(name)>", bytes: Array(mapping.utf8))
  }
}

extension KnownSet: CustomStringConvertible {
  /// What to know before somebody uses it, for people: its files, licence, citation and traps, a line each.
  public var description: String {
    let lines = [
      "\(name): \(title)", "  files     \(files)", "  licence   \(licence)", "  cite      \(citation)",
    ]
    return (lines + traps.map { "  mind      \($0)" } + ["  checked   \(checked)"]).map { $0 + "\n" }.joined()
  }
}

extension KnownSet {
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
