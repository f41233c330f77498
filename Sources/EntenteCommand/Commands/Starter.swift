import EDTF

/// The graph that `entente new` makes: three countries that nobody will take for real ones.
struct Starter {
  /// The name of the piece that says what the graph is.
  static let header = "graph"

  let id: String
  let asOf: Day

  /// The files, by name, each of them YAML of its own and all of them together one file.
  var pieces: [(name: String, text: String)] {
    [
      (
        Self.header,
        """
        # What the graph is. An example: write over it. Dates are EDTF: 2021-12 is some day of December, 2012~ about
        # 2012, 2020/.. from 2020 on, for as long as somebody looked (as-of).
        graph: \(id)
        title: "\(id.prefix(1).uppercased() + id.dropFirst())"
        as-of: \(asOf)
        coverage:
          when: \(asOf.advanced(by: -3_650).civil.year)/\(asOf.civil.year)
          note: What the editors looked for; beyond it no record does not mean no relation.

        """
      ),
      (
        "sources",
        """
        # Who says so: publisher, title, date of publication, address.
        sources:
          S1: { publisher: Example Press, title: A treaty is signed, date: \(year(-3)) }
          S2: { publisher: Example Monitor, title: Fighting at the border, date: \(year(-1)) }

        """
      ),
      (
        "actors",
        """
        # Who there is: states, groups, organisations, persons.
        actors:
          north: { kind: state, name: { en: Northland, fr: Pays du Nord } }
          south: { kind: state, name: { en: Southland, fr: Pays du Sud } }
          riders: { kind: armed-group, name: { en: The Riders, fr: Les Cavaliers }, exists: \(year(-5))~/.., claims: [S2] }

        """
      ),
      (
        "relations",
        """
        # Who stands with whom, and since when. The kinds: entente schema graph.
        relations:
          - { id: R1, kind: alliance, from: north, to: south, when: \(year(-4))/.., claims: [S1] }
          - { id: R2, kind: hostility, from: riders, to: north, when: \(year(-2))~/.., status: reported, claims: [S2] }

        """
      ),
    ]
  }

  private func year(_ offset: Int) -> Int { asOf.civil.year + offset }
}
