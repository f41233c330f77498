/// The one script of an explorer. It reads the data of `ExplorerData`, and makes text nodes of it, never markup.
///
/// It holds nothing from a graph, so that the page's policy can name it by its hash.
enum ExplorerScript {
  static let text = state + marks + panel + controls

  /// What holds at a date, and what of it the filters let through.
  private static let state = #"""

    'use strict';
    const D = JSON.parse(document.getElementById('data').textContent), W = D.words;
    const $ = id => document.getElementById(id), all = (q, root = document) => [...root.querySelectorAll(q)];
    const picture = $('picture'), hullEls = all('.hull', picture), edgeEls = all('.edge', picture);
    const nodeEls = all('.node', picture), pactEls = all('.pact', picture);
    let date = D.date, stop = D.stop, picked = null, over = null, opener = null, timer = 0, zoom = 1;
    let rows = [], shown = [], hidden = 0;

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
      rows = []; shown = []; hidden = 0;
      D.rows.forEach((data, r) => {
        const i = at(data[10], 4);
        if (i < 0) return;
        const row = { r, data, doubt: data[10][i + 2], code: data[10][i + 3] };
        row.type = row.code < 0 ? -1 : row.code & 3; row.el = row.code >> 2;
        rows.push(row);
        const certain = row.doubt < 0;
        if (kinds.has(data[1]) && signs.has(data[4]) && (sure === 0 || certain === (sure === 1))) shown.push(row);
        else hidden++;
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
          const e = edges[row.el] ||= { rows: [], certain: false, marks: [99, 99] }, kind = D.kinds[row.data[1]];
          e.rows.push(row); e.certain ||= row.doubt < 0;
          if (kind[3] || row.type === 0) e.marks[0] = Math.min(e.marks[0], kind[2]);
          if (kind[3] || row.type === 1) e.marks[1] = Math.min(e.marks[1], kind[2]);
          related.add(D.edges[row.el][0]).add(D.edges[row.el][1]);
        }
      }
      hullEls.forEach((el, i) => {
        show(el, hulls[i]); show(pactEls[i], hulls[i]);
        el.classList.toggle('q', !!hulls[i] && !hulls[i].certain);
      });
      edgeEls.forEach((el, i) => {
        const e = edges[i];
        show(el, e);
        if (!e) return;
        el.classList.toggle('q', !e.certain);
        el.querySelector('.e')?.classList.toggle('x', e.marks[1] === 0);
        for (const m of all('.tail,.head', el))
          show(m, +m.dataset.m === e.marks[m.classList.contains('head') ? 1 : 0]);
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
        el.classList.toggle('z', !related.has(i));
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
      if (what.hull >= 0) { kept.hulls.add(what.hull); D.hulls[what.hull][1].forEach(n => kept.nodes.add(n)); return kept; }
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
      edgeEls.forEach((el, i) => el.classList.toggle('kept', kept.edges.has(i)));
      for (const list of [hullEls, pactEls])
        list.forEach((el, i) => el.classList.toggle('kept', kept.hulls.has(i)));
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
      const path = edgeEls[i].querySelector('.e');
      if (!path) return;
      const kinds = [...new Set(edges[i].rows.map(row => D.kinds[row.data[1]][0]))];
      const text = kinds.slice(0, 2).join(' · ') + (kinds.length > 2 ? ' · +' + (kinds.length - 2) : '');
      const g = svg('g', { class: D.families[D.edges[i][2]] }), t = svg('text', { class: 'b' });
      t.textContent = text; g.append(t); words.append(g);
      const length = path.getTotalLength();
      for (const part of [.5, .42, .58, .34, .66, .26, .74, .18, .82]) {
        const p = path.getPointAtLength(length * part);
        t.setAttribute('x', p.x); t.setAttribute('y', p.y + 3);
        const b = t.getBBox();
        if (taken.every(o => b.x > o.x + o.width || o.x > b.x + b.width || b.y > o.y + o.height || o.y > b.y + b.height))
          return void taken.push(b);
      }
      g.remove();
    };
    """#

  /// The table and the panel.
  private static let panel = #"""

    const make = (tag, text, cls) => {
      const el = document.createElement(tag);
      if (text !== undefined) el.textContent = text;
      if (cls) el.className = cls;
      return el;
    };
    const link = (source, text) => {
      let url = null;
      try { url = new URL(source[2]); } catch { }
      if (!url || !/^https?:$/.test(url.protocol)) {
        const span = make('span', text); span.title = source[1]; return span;
      }
      const a = make('a', text);
      a.href = url.href; a.rel = 'noopener noreferrer'; a.target = '_blank'; a.title = source[1];
      return a;
    };
    const kindOf = row => D.kinds[row.data[1]][0] + (row.data[7] ? ': ' + row.data[7] : '');
    const tabulate = () => {
      if (!$('facts').open) return;
      $('rows').replaceChildren(...shown.map(row => {
        const d = row.data, tr = make('tr');
        [name(d[2]), kindOf(row), name(d[3]), d[6], doubt(row.doubt), D.status[d[5]]]
          .forEach(text => tr.append(make('td', text)));
        const td = make('td');
        for (const s of new Set(d[9].map(c => c[0]))) if (D.sources[s]) td.append(link(D.sources[s], D.sources[s][0]), ' ');
        tr.append(td);
        return tr;
      }));
    };
    const describe = row => {
      const d = row.data, li = make('li');
      li.append([name(d[2]), kindOf(row), name(d[3])].filter(Boolean).join(' — ') + ', ' + d[6] + ' ');
      const remarks = [doubt(row.doubt)];
      if (d[5]) remarks.push(D.status[d[5]]);
      if (d[8]) remarks.push(d[8]);
      li.append(make('span', `(${remarks.join('; ')})`, 'doubt'));
      const claims = make('ul');
      for (const [s, locator, quote, when, status, note] of d[9]) {
        const source = D.sources[s];
        if (!source) continue;
        const c = make('li');
        c.append(link(source, source[1]));
        const more = [locator, when, status].filter(Boolean).join(', ');
        if (more) c.append(' (' + more + ')');
        if (quote) c.append(' ', make('q', quote));
        if (note) c.append(' ' + note);
        claims.append(c);
      }
      if (claims.children.length) li.append(claims);
      return li;
    };
    const openPanel = () => {
      const box = $('panel');
      box.hidden = !picked;
      $('main').classList.toggle('open', !!picked);
      if (!picked) return void box.replaceChildren();
      const held = box.contains(document.activeElement), top = box.scrollTop;
      const close = make('button', '×');
      close.type = 'button'; close.setAttribute('aria-label', W.close);
      close.addEventListener('click', () => letGo(true));
      const head = make('h2'), title = make('span'), parts = [head];
      title.tabIndex = -1; title.id = 'who'; head.append(title, close);
      let list = [], all = [];
      if (picked.person >= 0) {
        const p = D.people[picked.person], n = nodeOf(picked.person), own = n === p[4] && n >= 0;
        title.textContent = name(picked.person);
        parts.push(make('p', `${p[1]} · ${p[0]}`, 'soft'));
        if (n < 0 || !visible.has(n)) parts.push(make('p', W.notDrawn));
        else if (!own) parts.push(make('p', `${W.drawnIn} ${name(D.nodes[n][0])}.`));
        const mine = row => row.data[2] === picked.person || row.data[3] === picked.person || own && (
          row.type === 3 ? row.el === n : row.type >= 0 && row.type < 2 && D.edges[row.el].slice(0, 2).includes(n));
        list = shown.filter(mine); all = rows.filter(mine);
        parts.push(make('h3', `${W.relations} (${date})`));
      } else {
        const ends = picked.edge >= 0 ? D.edges[picked.edge].slice(0, 2) : [];
        title.textContent = picked.edge >= 0 ? ends.map(n => name(D.nodes[n][0])).join(' — ') : D.hulls[picked.hull][0];
        const type = row => picked.edge >= 0 ? row.type === 0 || row.type === 1 : row.type === 2;
        const mine = row => type(row) && row.el === (picked.edge ?? picked.hull);
        list = shown.filter(mine); all = rows.filter(mine);
        parts.push(make('h3', `${W.relations} (${date})`));
      }
      const ul = make('ul');
      ul.append(...list.map(describe));
      parts.push(list.length ? ul : make('p', W.none));
      if (all.length > list.length) parts.push(make('p', W.filtered, 'soft'));
      if (picked.person >= 0) {
        const p = D.people[picked.person], names = make('ul');
        for (const [text, sort, language, when] of p[6]) {
          const li = make('li', text + ' ');
          if (language) li.lang = language;
          const more = make('span', `(${[sort, language, when].filter(Boolean).join(', ')})`, 'doubt');
          more.lang = document.documentElement.lang;
          li.append(more); names.append(li);
        }
        if (p[6].length) parts.push(make('h3', W.names), names);
        if (p[7]) parts.push(make('p', `${W.existence}: ${p[7]}`, 'soft'));
      }
      box.replaceChildren(...parts);
      box.scrollTop = top;
      if (held) title.focus({ preventScroll: true });
    };
    const pick = (what, byKey) => {
      opener = document.activeElement; picked = what; over = null;
      paint();
      $('panel').scrollTop = 0;
      const n = what.person >= 0 ? nodeOf(what.person) : -1;
      if (n >= 0 && visible.has(n)) reveal(nodeEls[n]);
      if (byKey) $('who').focus({ preventScroll: true });
    };
    const letGo = byKey => {
      picked = null; over = null; paint();
      if (byKey && opener?.isConnected) opener.focus({ preventScroll: true });
    };
    // Scrolls the picture alone, so that an actor stands in the middle of it.
    const reveal = el => {
      const box = $('scroll'), a = box.getBoundingClientRect(), b = el.getBoundingClientRect();
      if (b.left < a.left || b.right > a.right) box.scrollLeft += b.left + b.width / 2 - a.left - a.width / 2;
      if (b.top < a.top || b.bottom > a.bottom) box.scrollTop += b.top + b.height / 2 - a.top - a.height / 2;
    };
    """#

  /// What a reader can press, drag, type and link to.
  private static let controls = #"""

    const go = (day, quietly) => {
      if (day < D.dates[0]) day = D.dates[0];
      if (D.last && day > D.last) day = D.last;
      stop = stopOf(day); date = D.snap ? D.dates[stop] : day;
      paint();
      if (!quietly) history.replaceState(null, '', '#' + date);
    };
    const step = by => {
      // From between two changes, back leads to the one before.
      const to = by < 0 && date > D.dates[stop] ? stop : stop + by;
      if (to >= 0 && to < D.dates.length) go(D.dates[to]);
    };
    const halt = () => {
      clearInterval(timer); timer = 0;
      $('play').textContent = W.play; $('play').setAttribute('aria-pressed', 'false');
    };
    const play = () => {
      if (timer) return halt();
      if (stop === D.dates.length - 1) go(D.dates[0]);
      $('play').textContent = W.pause; $('play').setAttribute('aria-pressed', 'true');
      timer = setInterval(() => { step(1); if (stop === D.dates.length - 1) halt(); }, 900);
    };
    $('play').addEventListener('click', play);
    $('previous').addEventListener('click', () => { halt(); step(-1); });
    $('next').addEventListener('click', () => { halt(); step(1); });
    $('slider').addEventListener('input', () => { halt(); go(D.dates[+$('slider').value]); });
    // The width of the picture in points: as wide as the page, but never so narrow that nobody can read it.
    const natural = picture.viewBox.baseVal.width;
    const fit = () => Math.min(natural, Math.max($('scroll').clientWidth, innerWidth < 700 ? 1300 : 1000));
    const size = () => { picture.style.minWidth = '0'; picture.style.width = fit() * zoom + 'px'; };
    addEventListener('resize', size);
    const scale = by => {
      const box = $('scroll'), old = picture.getBoundingClientRect().width;
      zoom = Math.min(4, Math.max(.25, zoom * by));
      size();
      const grown = picture.getBoundingClientRect().width / old;
      box.scrollLeft = (box.scrollLeft + box.clientWidth / 2) * grown - box.clientWidth / 2;
      box.scrollTop = (box.scrollTop + box.clientHeight / 2) * grown - box.clientHeight / 2;
    };
    $('larger').addEventListener('click', () => scale(1.25));
    $('smaller').addEventListener('click', () => scale(.8));
    addEventListener('hashchange', () => {
      const day = location.hash.slice(1);
      if (isDay(day)) { halt(); go(day, true); if (date !== day) history.replaceState(null, '', '#' + date); }
    });
    addEventListener('keydown', event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape' && picked) return letGo(true);
      const tag = event.target.tagName || '';
      if (/^(INPUT|BUTTON|A|SUMMARY|SELECT|TEXTAREA)$/.test(tag)) return;
      const isStage = event.target === $('scroll');
      const keys = {
        ArrowLeft: () => { halt(); step(-1); }, ArrowRight: () => { halt(); step(1); },
        Home: () => { halt(); go(D.dates[0]); }, End: () => { halt(); go(D.dates[D.dates.length - 1]); },
        ' ': play, '/': () => $('search').focus(),
      };
      if (keys[event.key] && !(isStage && /^Arrow/.test(event.key))) { event.preventDefault(); keys[event.key](); }
    });
    all('#filters input').forEach(input => input.addEventListener('change', paint));
    for (const [id, on] of [['all', true], ['none', false]])
      $(id).addEventListener('click', () => { all('input[name=kind]').forEach(i => { i.checked = on; }); paint(); });
    $('facts').addEventListener('toggle', tabulate);

    const watch = (el, what) => {
      el.addEventListener('pointerenter', event => {
        if (event.pointerType === 'touch') return;
        over = what; bringOut();
      });
      el.addEventListener('pointerleave', () => { over = null; bringOut(); });
      el.addEventListener('click', event => { event.stopPropagation(); pick(what, false); });
    };
    nodeEls.forEach((el, i) => {
      const what = { person: D.nodes[i][0] };
      watch(el, what);
      el.addEventListener('focus', () => { if (el.matches(':focus-visible')) { over = what; bringOut(); } });
      el.addEventListener('blur', () => { over = null; bringOut(); });
      el.addEventListener('keydown', event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault(); event.stopPropagation(); pick(what, true);
      });
    });
    hullEls.forEach((el, i) => watch(el, { hull: i }));
    edgeEls.forEach((el, i) => {
      const path = el.querySelector('.e');
      if (!path) return;
      // A line is too thin to point at.
      const hit = path.cloneNode(); hit.setAttribute('class', 'hit'); el.append(hit);
      watch(el, { edge: i });
    });
    picture.addEventListener('click', () => { if (picked) letGo(false); });

    const search = $('search'), hits = $('hits');
    let found = [], chosen = -1;
    const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const index = D.people.map(p => plain([p[0], ...p[2], ...p[6].map(n => n[0])].join('\n')));
    const closeHits = () => {
      hits.hidden = true; found = []; chosen = -1;
      search.setAttribute('aria-expanded', 'false'); search.removeAttribute('aria-activedescendant');
    };
    const mark = () => {
      [...hits.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === chosen)));
      if (chosen >= 0) search.setAttribute('aria-activedescendant', 'hit' + chosen);
      else search.removeAttribute('aria-activedescendant');
    };
    const take = p => { search.value = ''; closeHits(); pick({ person: p }, true); };
    search.addEventListener('input', () => {
      const text = plain(search.value.trim());
      if (!text) return closeHits();
      const rank = p => {
        const own = plain(name(p));
        return (own === text ? 0 : own.startsWith(text) ? 1 : new RegExp('(^|\\P{L})' + text.replace(/[^\p{L}\p{N}]/gu, '\\$&'), 'u').test(index[p]) ? 2 : 3)
          + (visible.has(D.people[p][4]) ? 0 : .5);
      };
      found = index.map((_, p) => p).filter(p => index[p].includes(text))
        .map(p => [rank(p), name(p), p]).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).slice(0, 8).map(x => x[2]);
      chosen = found.length ? 0 : -1;
      hits.replaceChildren(...found.map((p, i) => {
        const li = make('li', name(p) + ' ');
        li.id = 'hit' + i; li.setAttribute('role', 'option');
        li.append(make('small', D.people[p][1]));
        li.addEventListener('pointerdown', event => { event.preventDefault(); take(p); });
        return li;
      }));
      if (!found.length) { const li = make('li', W.noHit); li.setAttribute('role', 'option'); li.setAttribute('aria-disabled', 'true'); hits.append(li); }
      hits.hidden = false; search.setAttribute('aria-expanded', 'true');
      mark();
    });
    search.addEventListener('keydown', event => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by && found.length) { event.preventDefault(); chosen = (chosen + by + found.length) % found.length; mark(); }
      else if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); take(found[chosen]); }
      else if (event.key === 'Escape') { event.stopPropagation(); search.value = ''; closeHits(); search.blur(); }
    });
    search.addEventListener('blur', closeHits);

    document.documentElement.className = 'js';
    if (innerWidth < 700) { $('filters').open = false; $('facts').open = false; }
    size();
    $('scroll').scrollLeft = (picture.clientWidth - $('scroll').clientWidth) / 2;
    const linked = location.hash.slice(1);
    if (isDay(linked)) go(linked); else paint();

    """#
}
