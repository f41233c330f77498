import EDTF
import Graphviz
import Queries
import Relations

/// Writes the page of an explorer: one file that asks nobody for anything.
struct ExplorerPage {
  private let model: ExplorerModel
  private let state: ExplorerState
  private let stop: Int
  private let date: Day
  private let lexicon: Lexicon
  private let style: ExplorerStyle
  private let picture: String
  private let filters: String

  /// - Parameter date: The day that the page opens on.
  /// - Throws: What Graphviz says against the picture.
  init(_ model: ExplorerModel, date: Day, in isolation: Isolation) throws(GraphvizError) {
    self.model = model
    stop = model.stops.index(of: date)
    self.date = model.stops.isThinned ? model.stops.days[stop] : date
    state = ExplorerState(model, at: stop)
    lexicon = Lexicon(language: model.options.language)
    style = ExplorerStyle(theme: model.options.theme, columns: lexicon.words.columns)
    picture = try ExplorerPicture(
      model, state: state, at: stop, title: model.graph.title(in: model.options.language)
    ).write(
      in: isolation)
    var controls = try ExplorerControls(model, lexicon: lexicon, in: isolation)
    filters = controls.write()
  }

  var html: String {
    let sheet = style.text
    let script = ExplorerScript.text
    let title = XMLWriter.escape(model.graph.title(in: model.options.language))
    let data = ExplorerData(model, stop: stop, date: date, lexicon: lexicon).json
    // A policy in the page itself: nothing is fetched, sent, framed or run but what these two hashes name.
    let policy =
      "default-src 'none'; script-src \(SHA256.source(of: script)); style-src \(SHA256.source(of: sheet)); "
      + "base-uri 'none'; form-action 'none'"
    return """
      <!doctype html>
      <html lang="\(XMLWriter.escape(lexicon.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="\(style.colorScheme)">
      <title>\(title)</title>
      <style>\(sheet)</style>
      </head>
      <body>
      <a class="skip script" id="skip" href="#filters">\(lexicon[.skip])</a>
      <header>
      <h1>\(title)</h1>\(scope)
      <p id="now" role="status" aria-live="polite"><strong id="date">\(date)</strong> <span id="counts">\
      \(XMLWriter.escape(counts))</span></p>
      </header>
      <noscript><p class="note">\(lexicon[.withoutScript])</p></noscript>
      \(bar)
      <p id="problem" class="script" role="alert" hidden></p>
      <main id="main">
      <section class="stage">
      <div class="scroll" id="scroll" tabindex="0" role="region" aria-label="\(lexicon[.picture])">
      \(picture)</div>
      <p id="empty" class="script"></p>
      <p id="folds">\(XMLWriter.escape(folds))</p>
      </section>
      <aside id="panel" aria-label="\(lexicon[.details])" hidden></aside>
      \(filters)
      \(table)
      <section aria-label="\(lexicon[.cited])">
      <details id="cited" class="script"><summary>\(lexicon[.cited])</summary><ol id="sources"></ol></details>
      </section>
      </main>
      <footer>
      <p class="script">\(lexicon[.keys])</p>
      <p>\(XMLWriter.escape(provenance))</p>
      </footer>
      <script type="application/json" id="data">\(data)</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  private var scope: String {
    let focus = model.options.focus.map {
      model.graph.label(of: $0, near: DateQuery(date), language: lexicon.language)
    }
    var parts = lexicon.scope(model.options, in: model.graph, around: focus)
    if model.options.shown != nil {
      parts.append(lexicon.words.crowd(drawn: model.nodes.count, of: model.entries.count))
    }
    return parts.isEmpty ? "" : "\n<p>\(XMLWriter.escape(parts.joined(separator: " · ")))</p>"
  }

  /// Who is drawn as another on the date, and the pacts whose names have no room, with their parties.
  private var folds: String {
    let name = { (node: Int) in state.nodes[node].map { model.nodes[node].looks[$0.look].label } ?? "" }
    let folds = state.folds(in: model, at: stop).sorted { $0.key < $1.key }.map { node, parts in
      lexicon.words.drawn(parts.map { model.label(of: $0, at: stop) }, as: name(node))
    }
    let nameless = state.hulls.keys.sorted().map { model.hulls[$0] }.filter { $0.name == nil }.map { hull in
      "\(hull.label) (\(hull.members.map(name).joined(separator: ", ")))"
    }
    return (folds + nameless).joined(separator: " · ")
  }

  private var provenance: String {
    lexicon.provenance(
      graph: model.graph.id, asOf: model.graph.asOf?.description, version: model.options.version)
  }

  private var counts: String {
    let drawn = state.rows.filter { $0.standing.element.isDrawn }
    let actors = state.nodes.count - state.unrelated.count
    let doubts = drawn.count { $0.standing.doubt != nil }
    return lexicon.counts(
      actors: actors, of: nil, relations: drawn.count, of: state.rows.count, uncertain: doubts)
  }

  private var bar: String {
    let days = model.stops.days
    let first = days[0]
    let last = max(days[days.count - 1], model.stops.last ?? date, date)
    return """
      <nav class="bar" aria-label="\(lexicon[.controls])">
      <button type="button" id="play" aria-pressed="false">\(lexicon[.play])</button>
      <button type="button" id="previous" aria-label="\(lexicon[.previous])">◀</button>
      <div class="time">
      <input type="range" id="slider" min="\(first.number)" max="\(last.number)" step="1" value="\(date.number)" \
      aria-label="\(lexicon[.dateField])" aria-valuetext="\(date)">
      <div class="scale" id="scale" aria-hidden="true"></div>
      </div>
      <button type="button" id="next" aria-label="\(lexicon[.next])">▶</button>
      <input type="text" id="when" value="\(date)" maxlength="24" autocomplete="off" spellcheck="false" \
      aria-label="\(lexicon[.dateField])" aria-describedby="problem">
      <button type="button" id="smaller" aria-label="\(lexicon[.zoomOut])">−</button>
      <button type="button" id="larger" aria-label="\(lexicon[.zoomIn])">+</button>
      <button type="button" id="whole">\(lexicon[.showAll])</button>
      <div class="finder">
      <input type="search" id="search" role="combobox" aria-expanded="false" aria-controls="hits" \
      aria-autocomplete="list" autocomplete="off" spellcheck="false" aria-label="\(lexicon[.search])" \
      placeholder="\(lexicon[.search])">
      <ul id="hits" role="listbox" aria-label="\(lexicon[.search])" hidden></ul>
      </div>
      </nav>
      """
  }

  private var table: String {
    var xml = XMLWriter()
    xml.begin("section", ["class": "facts", "aria-label": lexicon[.table]])
    xml.begin("details", ["id": "facts", "open": ""])
    xml.element("summary", [:], lexicon[.table])
    xml.begin("table")
    xml.begin("thead")
    xml.begin("tr")
    for column in lexicon.words.columns { xml.element("th", ["scope": "col"], column) }
    xml.end()
    xml.end()
    xml.begin("tbody", ["id": "rows"])
    for (index, standing) in state.rows { write(model.rows[index].relation, standing, to: &xml) }
    for _ in 0..<4 { xml.end() }
    return xml.text
  }

  private func write(_ relation: Relation, _ standing: ExplorerModel.StateAtStop, to xml: inout XMLWriter) {
    let dateQuery = DateQuery(model.stops.days[stop])
    let label = { (id: Actor.ID) in
      model.graph.label(of: id, near: dateQuery, language: lexicon.language)
    }
    let kind = model.graph.kind(of: relation).label(in: lexicon.language)
    let verification = lexicon.words.verification(model.graph.verification(of: relation))
    let cells = [
      label(relation.from),
      relation.label(in: lexicon.language).map { lexicon.words.heading(kind) + $0 } ?? kind,
      relation.to.map(label) ?? "",
      lexicon.when(relation.when),
      standing.doubt.map(lexicon.words.doubt) ?? lexicon[.certain],
      [lexicon.words.status(relation.status), verification].filter { !$0.isEmpty }.joined(separator: "; "),
    ]
    xml.begin("tr")
    for cell in cells { xml.element("td", [:], cell) }
    xml.begin("td")
    var seen: Set<Source.ID> = []
    for id in relation.claims.map(\.source) where seen.insert(id).inserted {
      guard let source = model.graph.source(id) else { continue }
      if let address = source.link {
        xml.element("a", ["href": address], id.rawValue)
      } else {
        xml.element("span", [:], id.rawValue)
      }
    }
    xml.end()
    xml.end()
  }
}

extension ExplorerModel.Element {
  /// Whether it is a line or a pact, and not within an actor or nowhere.
  var isDrawn: Bool {
    switch self {
    case .edge, .hull: true
    case .inside, .none: false
    }
  }
}
