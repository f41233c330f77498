import Foundation
import Testing

/// Pacts in whatever is asked and drawn: as an end of relations, and with parties that change sides.
@Suite("Pacts as ends, and parties that change sides")
struct PactTests {
  @Test(
    "A relation with a pact as an end is in every answer",
    arguments: [
      ("at 2022-06-01 G --format csv", "R1,z,hostility,p,2021-01-01/.."),
      ("allies z G --at 2022-06-01", "hostility (R1)"), ("allies p G --at 2022-06-01", "hostility (R1)"),
      ("between z p G", "Zed – The Pact  R1"), ("timeline z G", "– The Pact  R1"),
      ("timeline p G", "– Zed  R1"), ("diff 2020-06-01 2022-01-01 G", "Zed – The Pact  fights"),
      ("path z p G --at 2022-06-01", "1 step"), ("measures G --at 2022-06-01", "negative        1"),
      ("export mermaid G", "The Pact"),
    ])
  func answers(_ words: String, _ expected: String) throws {
    let run = try entente(words.replacing("G", with: "faults/to-a-pact.yaml"))
    #expect(run.output.contains(expected), "\(run.output)")
  }

  @Test(
    "A relation with a pact as an end is in every picture",
    arguments: [
      "--at 2022-06-01", "--at 2022-06-01 --kind hostility", "--at 2022-06-01 --focus z",
      "--at 2022-06-01 --focus p --depth 1", "--from 2020-06-01 --to 2022-01-01", "--timeline z",
      "--timeline p", "--dates 2020-06-01,2022-06-01", "--multiples 1", "--at 2022-06-01 --engine dot",
    ])
  func pictures(_ options: String) throws {
    let run = try entente("render faults/to-a-pact.yaml \(options)")
    #expect(run.output.contains("<title>Zed — fights — The Pact, since 2021-01-01"))
  }

  @Test("A relation with a pact as an end is in every picture of a series, in a film and on the page")
  func morePictures() throws {
    let folder = try TemporaryFolder(copying: "faults")
    let graph = "faults/to-a-pact.yaml"
    _ = try entente("render \(graph) --every year --from 2021-06 --to 2022-06 -o series", in: folder.url)
    let series = folder.url.appending(path: "series")
    let names = try FileManager.default.contentsOfDirectory(atPath: series.path)
    let pictures = names.filter { $0.hasSuffix(".svg") }
    #expect(!pictures.isEmpty)
    for name in pictures {
      #expect(try folder.read("series/\(name)").contains("Zed — fights — The Pact"), "\(name)")
    }
    _ = try entente("render \(graph) --every year --from 2021 --to 2023 -o film.svg", in: folder.url)
    #expect(try folder.read("film.svg").contains("Zed — fights — The Pact"))
    _ = try entente("render \(graph) --at 2022-06-01 -o page.html", in: folder.url)
    let page = try folder.read("page.html")
    // The pact is drawn by its outline, and the relation is a line to it, certain on some dates and possible on others.
    #expect(page.contains("\"hulls\":[[\"The Pact\",[0,1],\"p\","))
    #expect(page.contains("\"edges\":[[3,2,3,0],[3,2,3,1]]"))
  }

  @Test(
    "Whoever changes sides twice, or leaves the war and comes back, is against the others of its time alone",
    arguments: [
      ("y, when: 1942-01-01/1942-12-31", "1941-06-01", ["b"]),
      ("y, when: 1942-01-01/1942-12-31", "1942-06-01", ["a"]),
      ("y, when: 1942-01-01/1942-12-31", "1943-06-01", ["b"]),
      ("x, when: 1942-06-01/1942-12-31", "1942-03-01", []),
      ("x, when: 1942-06-01/1942-12-31", "1942-07-01", ["b"]),
    ])
  func sides(_ second: String, _ date: String, _ against: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      graph: g
      as-of: 2025-12-31
      sources: { S1: { publisher: P, title: T, date: 2024-01-01 } }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B }, c: { kind: state, name: C } }
      pacts:
        war:
          kind: hostility
          name: War
          claims: [ S1 ]
          parties:
            - { actor: a, side: x, when: 1941-01-01/1945-12-31 }
            - { actor: b, side: y, when: 1941-01-01/1945-12-31 }
            - { actor: c, side: x, when: 1941-01-01/1941-12-31 }
            - { actor: c, side: \(second) }
            - { actor: c, side: x, when: 1943-01-01/1945-12-31 }
      """, to: "g.yaml")
    let check = try entente("check g.yaml --no-notes --today 2026-01-01", in: folder.url)
    #expect(!check.output.contains("error[") && !check.output.contains("warning["), "\(check.output)")
    let run = try entente("allies c g.yaml --at \(date) --format csv", in: folder.url)
    let rows = run.output.split(separator: "\n").dropFirst()
    #expect(rows.map { String($0.prefix(11)) } == against.map { "adversary,\($0)" })
  }
}
