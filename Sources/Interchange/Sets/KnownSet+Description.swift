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
