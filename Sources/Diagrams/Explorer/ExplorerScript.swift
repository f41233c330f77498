/// The one script of an explorer.
///
/// It reads the data of `ExplorerData`, and makes text nodes of it, never markup. It holds nothing from a graph, so
/// that the page's policy can name it by its hash.
enum ExplorerScript {
  static let text = state + marks + panel + controls

  /// What holds at a date, and what of it the filters let through.
  private static let state = #"""

    'use strict';
    const D = JSON.parse(document.getElementById('data').textContent), W = D.words;
    const $ = id => document.getElementById(id), all = (q, root = document) => [...root.querySelectorAll(q)];
    const picture = $('picture');
    const nodeEls = all('.node', picture);
    // A line without room has no element; a pact has an outline or lines, and a name where there is room.
    const byNumber = (list, key) => {
      const found = list.map(() => []);
      for (const el of all(`[data-${key}]`, picture)) found[el.dataset[key]].push(el);
      return found;
    };
    const edgeEls = byNumber(D.edges, 'edge').map(els => els[0]), hullEls = byNumber(D.hulls, 'hull');
    let date = D.date, stop = D.stop, picked = null, over = null, opener = null, timer = 0, zoom = 1;
    let rows = [], shown = [];

    // Runs are [first, count, value...] one after the other.
    const at = (runs, width) => {
      for (let i = 0; i < runs.length; i += width)
        if (runs[i] <= stop && stop < runs[i] + runs[i + 1]) return i;
      return -1;
    };
    const valueAt = (runs, other) => { const i = at(runs, 3); return i < 0 ? other : runs[i + 2]; };
    const name = p => p < 0 ? '' : D.people[p][2][valueAt(D.people[p][3], 0)];
    const nodeOf = p => { const own = D.people[p][4]; return valueAt(D.people[p][5], own); };
    const stopOf = day => {
      let i = D.dates.findIndex(d => d > day);
      return Math.max(0, (i < 0 ? D.dates.length : i) - 1);
    };
    const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text))
      && new Date(text + 'T00:00:00Z').toISOString().slice(0, 10) === text;
    const checked = name => new Set(all(`input[name=${name}]:checked`).map(i => +i.value));

    const gather = () => {
      const kinds = checked('kind'), signs = checked('sign'), sure = [...checked('certainty')][0];
      rows = []; shown = [];
      D.rows.forEach((data, r) => {
        const i = at(data[10], 4);
        if (i < 0) return;
        const row = { r, data, doubt: data[10][i + 2], code: data[10][i + 3] };
        row.type = row.code < 0 ? -1 : row.code & 3; row.el = row.code >> 2;
        rows.push(row);
        const certain = row.doubt < 0;
        if (kinds.has(data[1]) && signs.has(data[4]) && (sure === 0 || certain === (sure === 1))) {
          shown.push(row);
        }
      });
    };
    const doubt = d => {
      if (d < 0) return W.certain;
      const list = W.reasons.filter((_, i) => d >> i & 1);
      return W.possible + (list.length ? ': ' + list.join(', ') : '');
    };
    const isDrawn = row => row.type >= 0 && row.type < 3;
    """#

  /// The classes of what is drawn, and what a pointer or the focus brings out.
  private static let marks = #"""

    // Of the two ways that a line may have, the second is for the stops at which somebody stands in the first.
    const wayOf = edge => {
      for (let k = 3; k < edge.length; k += 2) if (edge[k] <= stop && stop < edge[k] + edge[k + 1]) return 1;
      return 0;
    };
    const show = (el, on) => el.classList.toggle('off', !on);
    let edges = [], hulls = [], visible = new Set();
    const paint = () => {
      gather();
      edges = D.edges.map(() => null); hulls = D.hulls.map(() => null);
      const related = new Set();
      for (const row of shown) {
        if (row.type === 2) {
          const h = hulls[row.el] ||= { rows: [], certain: false };
          h.rows.push(row); h.certain ||= row.doubt < 0;
          D.hulls[row.el][1].forEach(n => related.add(n));
        } else if (isDrawn(row)) {
          const e = edges[row.el] ||= { rows: [], certain: false, accepted: false, marks: [D.unmarked, D.unmarked] }, kind = D.kinds[row.data[1]];
          e.rows.push(row); e.certain ||= row.doubt < 0; e.accepted ||= row.data[5] === 0;
          if (kind[3] || row.type === 0) e.marks[0] = Math.min(e.marks[0], kind[2]);
          if (kind[3] || row.type === 1) e.marks[1] = Math.min(e.marks[1], kind[2]);
          related.add(D.edges[row.el][0]).add(D.edges[row.el][1]);
        }
      }
      hullEls.forEach((els, i) => els.forEach(el => {
        show(el, hulls[i]);
        el.classList.toggle('q', !!hulls[i] && !hulls[i].certain);
      }));
      edgeEls.forEach((el, i) => {
        const e = edges[i];
        if (!el) return;
        show(el, e);
        if (!e) return;
        el.classList.toggle('q', !e.certain);
        el.classList.toggle('dots', !e.accepted);
        for (const way of all('.way', el))
          show(way, way.dataset.m === e.marks.join(' ') && +way.dataset.w === wayOf(D.edges[i]));
      });
      const faint = checked('unrelated').size > 0, own = picked?.person >= 0 ? nodeOf(picked.person) : -1;
      visible = new Set();
      nodeEls.forEach((el, i) => {
        const node = D.nodes[i], value = valueAt(node[1], -1);
        const on = value >= 0 && (related.has(i) || faint || i === own);
        show(el, on);
        if (!on) return;
        visible.add(i);
        el.classList.toggle('q', (value & 1) === 1);
        el.classList.toggle('faint', !related.has(i));
        el.setAttribute('aria-label', name(node[0]) + ', ' + node[2][value >> 1]);
        el.setAttribute('aria-pressed', String(i === own));
        all('.look', el).forEach((look, k) => show(look, k === value >> 1));
      });
      const drawn = shown.filter(isDrawn), n = [...related].filter(i => visible.has(i)).length;
      const maybe = drawn.filter(row => row.doubt >= 0).length;
      $('date').textContent = date;
      $('counts').textContent = `${n} ${W.actor[+(n !== 1)]} · ${drawn.length} ${W.relation[+(drawn.length !== 1)]}`
        + (maybe ? `, ${maybe} ${W.possible}` : '');
      $('slider').value = stop;
      $('slider').setAttribute('aria-valuetext', date);
      tabulate(); openPanel(); bringOut();
    };

    // Which lines, pacts and actors belong to what is pointed at.
    const near = what => {
      const kept = { edges: new Set(), hulls: new Set(), nodes: new Set() };
      const keepEdge = i => { kept.edges.add(i); D.edges[i].slice(0, 2).forEach(n => kept.nodes.add(n)); };
      if (what.edge >= 0) { if (edges[what.edge]) keepEdge(what.edge); return kept; }
      if (what.hull >= 0) {
        kept.hulls.add(what.hull); D.hulls[what.hull][1].forEach(n => kept.nodes.add(n));
        return kept;
      }
      const n = nodeOf(what.person), own = n >= 0 && D.people[what.person][4] === n;
      const mine = row => own || row.data[2] === what.person || row.data[3] === what.person;
      if (n >= 0) kept.nodes.add(n);
      edges.forEach((e, i) => {
        if (e && (D.edges[i][0] === n || D.edges[i][1] === n) && e.rows.some(mine)) keepEdge(i);
      });
      hulls.forEach((h, i) => {
        if (h && D.hulls[i][1].includes(n)) { kept.hulls.add(i); D.hulls[i][1].forEach(m => kept.nodes.add(m)); }
      });
      return kept;
    };
    const bringOut = () => {
      const what = over || picked, words = $('words');
      words.replaceChildren();
      const kept = what && near(what), any = kept && (kept.nodes.size > 0 || kept.hulls.size > 0);
      picture.classList.toggle('fade', !!any);
      if (!any) return;
      nodeEls.forEach((el, i) => el.classList.toggle('kept', kept.nodes.has(i)));
      edgeEls.forEach((el, i) => el?.classList.toggle('kept', kept.edges.has(i)));
      hullEls.forEach((els, i) => els.forEach(el => el.classList.toggle('kept', kept.hulls.has(i))));
      const taken = [...visible].filter(i => kept.nodes.has(i)).map(i => nodeEls[i].getBBox());
      for (const i of kept.edges) label(i, taken, words);
    };
    const svg = (tag, attributes) => {
      const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
      for (const key in attributes) el.setAttribute(key, attributes[key]);
      return el;
    };
    // The kinds of a line beside it, where they cover neither an actor nor other words.
    const label = (i, taken, words) => {
      const path = edgeEls[i]?.querySelector('.way:not(.off) path');
      if (!path) return;
      const kinds = [...new Set(edges[i].rows.map(row => D.kinds[row.data[1]][0]))];
      const text = kinds.slice(0, 2).join(' · ') + (kinds.length > 2 ? ' · +' + (kinds.length - 2) : '');
      const g = svg('g', { class: 'label ' + D.families[D.edges[i][2]] });
      const t = svg('text', { 'font-size': 9.5, 'text-anchor': 'middle' });
      t.textContent = text; g.append(t); words.append(g);
      const length = path.getTotalLength();
      for (const part of [.5, .42, .58, .34, .66, .26, .74, .18, .82]) {
        const p = path.getPointAtLength(length * part);
        t.setAttribute('x', p.x); t.setAttribute('y', p.y + 3);
        const b = t.getBBox();
        const isClear = o => b.x > o.x + o.width || o.x > b.x + b.width
          || b.y > o.y + o.height || o.y > b.y + b.height;
        if (taken.every(isClear)) return void taken.push(b);
      }
      g.remove();
    };
    """#
}
