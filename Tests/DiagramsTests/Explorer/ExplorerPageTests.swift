import EDTF
import Foundation
import Relations
import Testing

@testable import Diagrams

@Suite("The page of an explorer")
struct ExplorerPageTests {
  private static let hostile = [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<!--<script>", "'-alert(1)-'",
    "]]>",
    "${alert(1)}", "\\u003c/script>",
  ]

  /// A graph in which every text that may be free is hostile; built by hand, because the reader refuses some of it.
  private func hostileGraph(_ text: String) throws -> RelationGraph {
    var contents = GraphContents(id: "hostile")
    contents.title = text
    contents.asOf = Day("2024-12-31")
    contents.sources = [Source(id: "s", publisher: text, title: text, url: text)]
    contents.actors = ["a", "b"].map {
      Actor(id: Actor.ID($0), kind: "state", names: [Name(text + $0, sort: .short)])
    }
    let claim = Claim(source: "s", locator: text, quote: text, note: text)
    contents.relations = [
      Relation(
        id: "R1", kind: "alliance", from: "a", to: "b",
        when: [Period(try EDTFInterval("2020-01-01/2022-01-01"))],
        label: text,
        claims: [claim])
    ]
    return RelationGraph(checked: contents)
  }

  private func page(of graph: RelationGraph, _ options: DiagramOptions = DiagramOptions()) throws -> String {
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 90\n")
    let diagram = Diagram(graph, placement: placement, options: options)
    return try diagram.explorer(openingOn: Day("2021-01-01")).html
  }

  @Test("Nothing in a graph becomes an element, an attribute or a script", arguments: hostile)
  func inert(text: String) throws {
    let html = try page(of: hostileGraph(text))
    let plain = try page(of: hostileGraph("plain"))
    for piece in ["<script", "</script", "<img", "<!--", "<iframe", " href=", "<title", "<a ", "<g ", "<td"] {
      #expect(html.ranges(of: piece).count == plain.ranges(of: piece).count, "\(piece)")
    }
  }

  @Test("An address that is not of the web is no link, whoever let it in")
  func addresses() throws {
    for text in ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:alert(1)"] {
      // But for the link within the page that skips the picture.
      #expect(
        !(try page(of: hostileGraph(text))).replacing(" href=\"#filters\"", with: "").contains(" href="))
    }
    #expect(
      try page(of: hostileGraph("https://example.org/?a=1&b=2")).contains(
        "href=\"https://example.org/?a=1&amp;b=2\""))
  }

  @Test("The policy names the script and the style sheet that are in the page, and lets nothing else in")
  func policy() throws {
    let html = try page(of: hostileGraph("plain"))
    let style = try #require(html.firstMatch(of: /<style>((?s:.)*?)<\/style>/)?.1)
    let script = try #require(html.firstMatch(of: /<script>((?s:.)*?)<\/script>/)?.1)
    let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(policy.contains("script-src \(SHA256.source(of: String(script)));"))
    #expect(policy.contains("style-src \(SHA256.source(of: String(style)));"))
    #expect(!policy.contains("unsafe") && !policy.contains("*"))
    #expect(!html.contains(" style=\"") && html.firstMatch(of: /\son[a-z]+="/) == nil)
  }

  @Test("Neither script nor style sheet holds anything from a graph")
  func constants() throws {
    let pages = try ["plain", "other"].map { try page(of: hostileGraph($0)) }
    let policies = pages.compactMap { $0.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1 }
    #expect(policies.count == 2 && policies[0] == policies[1])
    #expect(!ExplorerScript.text.contains("</") && !ExplorerScript.text.contains("innerHTML"))
  }

  @Test("The page of the Sahel asks nobody for anything and stays below 500 kB")
  func sahel() throws {
    let explorer = try Graphs.diagram().explorer(openingOn: Day("2023-10-15"))
    #expect(explorer.html.utf8.count < 500_000)
    #expect(explorer.notes.isEmpty)
    #expect(explorer.html.firstMatch(of: /<(link|img|iframe|object|embed|base|form)\b/) == nil)
    #expect(explorer.html.firstMatch(of: /\ssrc=|@import|url\(/) == nil)
    #expect(explorer.html.contains("<strong id=\"date\">2023-10-15</strong>"))
  }

  @Test("It opens on the as-of day where no day is asked for, and on the nearest that the graph covers")
  func opening() throws {
    let graph = try Graphs.graph(
      """
      coverage: { when: 2012/2030 }
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations: [ { id: R1, kind: alliance, from: a, to: b, when: 2010/.., claims: S } ]
      """)
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 90\n")
    let diagram = Diagram(graph, placement: placement)
    for (day, shown) in [
      (nil, "2025-12-31"), ("1990-01-01", "2012-01-01"), ("2015-05-05", "2015-05-05"),
      ("2050-01-01", "2030-12-31"),
    ] {
      let html = try diagram.explorer(openingOn: day.flatMap { Day($0) }).html
      #expect(html.contains("<strong id=\"date\">\(shown)</strong>"), "\(day ?? "no day")")
    }
  }

  @Test("It opens on the last day on which the picture shows a relation, where the as-of day has none")
  func openingOnRelations() throws {
    let graph = try Graphs.graph(
      """
      actors: { a: { kind: state, name: A }, b: { kind: state, name: B } }
      relations:
        - { id: R1, kind: alliance, from: a, to: b, when: 2013/2014 }
      """)
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 90\n")
    let diagram = Diagram(graph, placement: placement)
    #expect(try diagram.explorer().html.contains("<strong id=\"date\">2014-12-31</strong>"))
    // Who asks for a day sees that day.
    #expect(
      try diagram.explorer(openingOn: Day("2025-12-31")).html.contains(
        "<strong id=\"date\">2025-12-31</strong>"))
  }

  @Test("A theme brings its own colours alone")
  func themes() throws {
    let graph = try hostileGraph("plain")
    let light = try page(of: graph, DiagramOptions(theme: .light))
    let dark = try page(of: graph, DiagramOptions(theme: .dark))
    #expect(light.contains("content=\"light\"") && !light.contains("#0D1117"))
    #expect(dark.contains("content=\"dark\"") && !dark.contains("#FFFFFF"))
  }

  @Test("Who lacks a place is named, and all others are drawn")
  func unplaced() throws {
    let placement = try Placement(parsing: "entente-layout 1\nengine neato seed 1 score 0\na 0 0\n")
    let diagram = Diagram(try hostileGraph("plain"), placement: placement)
    let explorer = try diagram.explorer()
    #expect(explorer.unplaced == ["b"])
    #expect(explorer.notes.contains { $0.hasPrefix("not drawn, as they have no place: b;") })
  }

  @Test("What is not script or style is as it was reviewed")
  func golden() throws {
    let (graph, placement) = try Graphs.eighteen()
    let diagram = Diagram(graph, placement: placement)
    let html = try diagram.explorer().html
      .replacing(/<style>(?s:.)*?<\/style>/, with: "<style></style>")
      .replacing(/<script>(?s:.)*?<\/script>/, with: "<script></script>")
      .replacing(/'sha256-[^']*'/, with: "'sha256-'")
    try Golden.check(html, "explorer-en.html")
  }
}
