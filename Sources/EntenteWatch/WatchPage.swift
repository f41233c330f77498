/// The page around the picture: what `entente check` finds, and the script that follows the graph.
///
/// It holds nothing from the graph. What the server tells of it becomes text, never markup.
enum WatchPage {
  static let html = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>entente watch</title>
    <link rel="stylesheet" href="/watch.css">
    </head>
    <body>
    <section id="bar" aria-label="State of the graph">
    <p id="state" role="status" aria-live="polite">waiting for the first picture …</p>
    <details id="findings" hidden><summary id="count"></summary><ol id="list"></ol></details>
    </section>
    <iframe id="picture" title="The graph" sandbox="allow-scripts allow-same-origin allow-popups \
    allow-popups-to-escape-sandbox allow-downloads" hidden></iframe>
    <noscript><p>The page follows the graph by a script; <a href="/graph.html">the picture alone</a> needs none.</p></noscript>
    <script src="/watch.js"></script>
    </body>
    </html>

    """

  static let style = """
    html,body{height:100%;margin:0}
    body{display:flex;flex-direction:column;font:14px/1.4 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",\
    sans-serif;color:#1d2330;background:#fff}
    #bar{flex:none;padding:4px 16px;border-bottom:1px solid #c9ced8;border-left:6px solid #2f7d4f;max-height:45vh;\
    overflow:auto}
    #bar p{margin:2px 0}
    #bar.broken{border-left-color:#b3261e;background:#fdf0ee}
    #bar.lost{border-left-color:#8a6d00}
    summary{cursor:pointer;padding:2px 0}
    ol{margin:2px 0 6px;padding-left:1.6em;font:12.5px/1.45 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}
    li{overflow-wrap:anywhere;white-space:pre-wrap}
    li.error::marker,li.error{color:#8f1d17}
    li.note{color:#565e6e}
    iframe{flex:1 1 auto;width:100%;border:0;min-height:0}
    [hidden]{display:none!important}
    @media(prefers-color-scheme:dark){
    body{color:#e6e9ef;background:#14171d}
    #bar{border-bottom-color:#3a414e;border-left-color:#5fb884}
    #bar.broken{border-left-color:#ff8a80;background:#2a1816}
    #bar.lost{border-left-color:#e0c050}
    li.error::marker,li.error{color:#ffb4ab}
    li.note{color:#a5adbb}
    }

    """

  static let script = #"""
    'use strict';
    const $ = id => document.getElementById(id), frame = $('picture');
    let shown = null, graph = 'the graph';
    const hash = () => { try { return frame.contentWindow.location.hash; } catch { return ''; } };
    const say = (text, look) => { $('state').textContent = text; $('bar').className = look; };

    // The picture keeps the date that it shows: it stands behind the # of its address, and of this page's.
    const load = () => {
      if (frame.hidden) {
        frame.hidden = false;
        frame.src = '/graph.html' + location.hash;
      } else {
        frame.contentWindow.location.reload();
      }
    };
    setInterval(() => {
      if (!frame.hidden && hash() && hash() !== location.hash) history.replaceState(null, '', hash());
    }, 400);
    addEventListener('hashchange', () => {
      if (!frame.hidden && hash() !== location.hash) frame.contentWindow.location.hash = location.hash;
    });
    frame.addEventListener('load', () => {
      const inner = frame.contentDocument;
      if (!inner) return;
      document.title = inner.title || 'entente watch';
      // Sources open beside the picture, not in its place.
      inner.addEventListener('click', event => {
        const link = event.target.closest ? event.target.closest('a[href]') : null;
        if (link) { link.target = '_blank'; link.rel = 'noopener noreferrer'; }
      }, true);
      if (document.activeElement === document.body) frame.focus();
    });

    const show = news => {
      graph = news.graph;
      const isBroken = !news.isDrawn;
      const last = shown === null && news.picture === null ? 'there is no picture of it yet'
        : 'the picture is the last that could be drawn';
      say(isBroken ? graph + ' cannot be drawn: ' + (news.failure || news.summary) + '; ' + last
        : graph + ': ' + news.summary, isBroken ? 'broken' : '');
      const list = news.diagnostics;
      $('findings').hidden = list.length === 0;
      $('count').textContent = list.length + news.hidden === 1 ? '1 finding' : list.length + news.hidden + ' findings';
      $('list').replaceChildren(...list.map(finding => {
        const item = document.createElement('li');
        item.className = finding.severity; item.textContent = finding.text;
        return item;
      }));
      if (news.hidden) {
        const item = document.createElement('li');
        item.textContent = news.hidden + ' more; entente check lists them';
        $('list').append(item);
      }
      // Errors are in the way of the work, everything else can wait.
      if (isBroken) $('findings').open = true;
      else if ($('findings').dataset.broken) $('findings').open = false;
      $('findings').dataset.broken = isBroken ? '1' : '';
      if (news.picture !== null && news.picture !== shown) { shown = news.picture; load(); }
    };

    const events = new EventSource('/events');
    events.addEventListener('look', event => 
      show({ ...JSON.parse(event.data), picture: event.lastEventId || null }));
    events.addEventListener('error', () => say('entente watch has stopped; the picture of ' + graph
      + ' is the last that it drew', 'lost'));

    """#
}
