import Relations

/// The style sheet of an explorer: that of a picture, and the page around it.
///
/// It holds nothing from a graph, so that the page's policy can name it by its hash.
struct ExplorerStyle {
  let theme: Theme
  /// The heads of the table, which stand before each cell where the page is narrow.
  let columns: [String]

  var text: String {
    let picture = StyleSheet(
      theme: theme, categories: ActorKind.Category.allCases,
      lines: Family.allCases.map { ($0.rawValue, Palette.line(of: $0)) }, tones: Array(0..<Palette.toneCount))
    return [tones, picture.text, Self.page, heads].joined(separator: "\n")
  }

  private var heads: String {
    let rules = columns.enumerated().map {
      "td:nth-child(\($0.offset + 1))::before{content:\"\($0.element): \"}"
    }
    return "@media(max-width:699px){td::before{color:var(--muted)}\(rules.joined())}"
  }

  /// The scheme that the browser draws its own controls in.
  var colorScheme: String {
    switch theme {
    case .light: "light"
    case .dark: "dark"
    case .auto: "light dark"
    }
  }

  private var tones: String {
    switch theme {
    case .light: Self.variables(\.light)
    case .dark: Self.variables(\.dark)
    case .auto:
      Self.variables(\.light) + "\n@media screen and (prefers-color-scheme:dark){" + Self.variables(\.dark)
        + "}"
    }
  }

  private static func variables(_ tone: KeyPath<Shade, String>) -> String {
    let shades = [
      ("ground", Palette.ground), ("text", Palette.text), ("muted", Palette.muted), ("rule", Palette.rule),
      ("link", Palette.line(of: Family.military)),
    ]
    return ":root{" + shades.map { "--\($0.0):\($0.1[keyPath: tone])" }.joined(separator: ";") + "}"
  }

  private static let page = """
    *{box-sizing:border-box}
    body{margin:0;font:15px/1.45 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;\
    color:var(--text);background:var(--ground)}
    header,footer,.bar,main>section,.note{padding:0 16px}
    h1{font-size:1.35rem;margin:14px 0 2px}
    h2{font-size:1.1rem;margin:0 0 6px}
    h3{font-size:1rem;margin:14px 0 4px}
    a{color:var(--link)}
    header p{margin:0 0 8px;color:var(--muted)}
    #date{color:var(--text);font-size:1.35rem;font-variant-numeric:tabular-nums}
    button,input[type=search]{font:inherit;color:var(--text);background:var(--ground);\
    border:1px solid var(--muted);border-radius:6px;min-height:36px;padding:4px 10px}
    button{cursor:pointer}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .bar{display:flex;flex-wrap:wrap;gap:8px;align-items:center;position:sticky;top:0;z-index:2;\
    background:var(--ground);padding-block:8px;border-bottom:1px solid var(--rule)}
    .bar input[type=range]{flex:1 1 220px;min-height:36px;margin:0;accent-color:var(--link)}
    .finder{position:relative;flex:0 1 220px}
    .finder input{width:100%}
    #hits{position:absolute;left:0;right:0;top:100%;margin:2px 0 0;padding:0;list-style:none;z-index:3;\
    background:var(--ground);border:1px solid var(--muted);border-radius:6px;max-height:300px;overflow:auto}
    #hits li{padding:7px 10px;cursor:pointer}
    #hits li[aria-selected=true]{background:var(--text);color:var(--ground)}
    #hits small{margin-left:6px}
    [hidden]{display:none!important}
    main{display:grid;grid-template-columns:minmax(0,1fr);gap:12px;padding:10px 0}
    .scroll{overflow:auto;border:1px solid var(--rule);border-radius:8px;max-height:86vh}
    .js .scroll{max-height:max(480px,calc(100vh - 168px))}
    #picture{display:block;width:100%;height:auto;min-width:1000px;margin:0 auto}
    .off{display:none}
    .node{cursor:pointer}
    .node:focus{outline:none}
    .node:is(:focus-visible,[aria-pressed=true]) :is(path,polygon,ellipse){stroke-width:3.5}
    .node.q :is(path,polygon,ellipse),.q path{stroke-dasharray:5 2}.edge.dots:not(.q) path{stroke-dasharray:1 5}.tie path{fill:none}
    .edge .hit{fill:none;stroke:transparent;stroke-width:12;cursor:pointer}
    .node,.edge,.hull,.name{transition:opacity .15s}
    .fade .node:not(.kept),.fade .edge:not(.kept),.fade .hull:not(.kept),.fade .name:not(.kept){opacity:.13}
    fieldset{border:1px solid var(--rule);border-radius:8px;margin:0 0 10px;padding:6px 12px 10px}
    legend{font-weight:700;padding:0 4px}
    summary{cursor:pointer;font-weight:700;padding:6px 0}
    .choices{display:flex;flex-wrap:wrap;gap:2px 16px}
    .choices label,.choices span{display:inline-flex;align-items:center;gap:6px;min-height:28px}
    .choices svg{flex:none}
    .family{flex-basis:100%;color:var(--muted);margin-top:4px}
    #panel{border:1px solid var(--rule);border-radius:8px;margin:0 16px;padding:12px 16px;overflow:auto}
    #panel h2{display:flex;justify-content:space-between;gap:12px;align-items:start}
    #panel ul{padding-left:1.1em;margin:4px 0}
    #panel li{margin:0 0 6px;overflow-wrap:anywhere}
    #panel li ul li{margin:0;color:var(--muted);font-size:.9rem}
    #panel q{font-style:italic}
    .doubt,.soft{color:var(--muted)}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    th,td{text-align:left;vertical-align:top;padding:4px 10px 4px 0;border-top:1px solid var(--rule);\
    overflow-wrap:break-word}
    footer{padding-block:8px 16px;color:var(--muted);font-size:.85rem}
    html:not(.js) .bar,html:not(.js) input,html:not(.js) .script{display:none}
    @media(min-width:1000px){
    main.open{grid-template-columns:minmax(0,1fr) 360px}
    main>section{grid-column:1/-1}
    main.open>.stage{grid-column:1}
    main.open>#panel{grid-column:2;grid-row:1;margin:0 16px 0 0;max-height:86vh}
    }
    @media(max-width:699px){
    .bar{padding-inline:10px}
    .bar input[type=range]{order:9;flex-basis:100%}
    .finder{flex:1 1 120px}
    .scroll,.js .scroll{max-height:62vh;scroll-margin-top:112px}
    .js main.open{padding-bottom:50vh}
    .js main.open .scroll{max-height:32vh}
    .js #panel{position:fixed;left:0;right:0;bottom:0;margin:0;max-height:46vh;z-index:4;\
    background:var(--ground);border-radius:12px 12px 0 0;border-color:var(--muted)}
    table,tbody,tr,td{display:block}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    tr{border-top:1px solid var(--rule);padding:6px 0}
    td{border:0;padding:0}
    td:empty{display:none}
    }
    @media(prefers-reduced-motion:reduce){*{transition:none!important;scroll-behavior:auto!important}}
    @media print{.bar,.script{display:none}.scroll{max-height:none;border:0}}
    """
}
