import EDTF
import Foundation
import Relations
import Testing

@testable import Diagrams

@Suite("A film in one file")
struct FilmTests {
  private static let dates: [DateQuery] = ["2012-06-30", "2015-07-01", "2021-06-30", "2023-10-15"]

  @Test("The rules of a film show on each date what a picture of that date shows, and nothing else")
  func shown() throws {
    let film = try Graphs.diagram().film(of: Self.dates)
    let svg = try film.picture().svg
    #expect(Drawn(svg).isWellFormed)
    for (index, dateQuery) in Self.dates.enumerated() {
      let frame = try #require(try film.frames(index..<index + 1).first).svg
      let alone = Drawn(frame)
      #expect(alone.isWellFormed && !frame.contains("@keyframes"))
      let still = Drawn(try Graphs.diagram().picture(at: dateQuery).svg)
      #expect(alone.relations.sorted() == still.relations.sorted())
      #expect(
        Set(Self.relations(of: svg, on: index, of: Self.dates.count)) == Set(still.relations), "\(dateQuery)")
      #expect(alone.size == Drawn(svg).size, "all frames are of one size")
    }
  }

  /// The relations whose lines are seen on a picture of a film, by its rules.
  private static func relations(of svg: String, on index: Int, of count: Int) -> [String] {
    var isSeen: [Substring: Bool] = [:]
    for match in svg.matches(of: #/@keyframes (f\d+)\{(.*)\}/#) {
      var seen = false
      for step in match.2.matches(of: #/([0-9.]+)%\{visibility:(\w+)\}/#) {
        guard let percent = Double(step.1), percent <= Double(index) * 100 / Double(count) + 0.01 else {
          break
        }
        seen = step.2 == "visible"
      }
      isSeen[match.1] = seen
    }
    let drawn = Drawn(svg)
    var hidden: [Int] = []
    var relations: [String] = []
    for element in drawn.elements {
      hidden.removeAll { $0 >= element.depth }
      if element.classes.contains(where: { isSeen[$0] == false }) { hidden.append(element.depth) }
      if hidden.isEmpty, element.classes.first == "edge" {
        relations += (element.attributes["data-ids"] ?? "").split(separator: " ").map(String.init)
      }
    }
    return relations
  }

  @Test("A film plays once, honours whoever asked for less motion, and stands still at its last date")
  func still() throws {
    let svg = try Graphs.diagram().film(of: Self.dates).picture().svg
    let parts = svg.components(separatedBy: "@media screen and (prefers-reduced-motion:no-preference){")
    #expect(parts.count == 2 && !parts[0].contains("animation"))
    #expect(!svg.contains("infinite") && svg.contains("step-end both"))
    // Without motion, the date that is seen is the last.
    let drawn = Drawn(svg)
    let hidden = try #require(parts[0].firstMatch(of: #/(\.f[^{]*)\{visibility:hidden\}/#)?.1)
    let names = Set(hidden.split(separator: ",").map { $0.dropFirst() })
    let seen = drawn.elements.filter { $0.classes.first == "t" && $0.text.contains(" · ") }
      .filter { text in !text.classes.contains { names.contains($0) } }
    #expect(seen.map { $0.text.prefix(10) } == ["2023-10-15"])
  }

  @Test("What is alike on several dates is written once, so that a film is smaller than its pictures")
  func size() throws {
    let months = (2021...2023).flatMap { year in (1...12).compactMap { Day(year: year, month: $0, day: 1) } }
      .map { DateQuery($0) }
    let film = try Graphs.diagram().film(of: months).picture().bytes.count
    let still = try Graphs.diagram().picture(at: "2023-10-15").bytes.count
    #expect(film < 8 * still)
  }

  @Test("A film of one date is a picture that does not move")
  func single() throws {
    let svg = try Graphs.diagram().film(of: ["2023-10-15"]).picture().svg
    #expect(!svg.contains("animation") && Drawn(svg).isWellFormed)
  }
}
