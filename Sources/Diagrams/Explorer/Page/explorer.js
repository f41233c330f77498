'use strict';
// Reads the data of `ExplorerData`, and makes text nodes of it, never markup. It holds nothing from a graph, so that
// the page's policy can name it by its hash.
const D = JSON.parse(document.getElementById('data').textContent), W = D.words;
const $ = id => document.getElementById(id), all = (q, root = document) => [...root.querySelectorAll(q)];
const picture = $('picture'), box = $('scroll'), slider = $('slider');
const nodeEls = all('.node', picture);
// A line without room has no element; a pact has an outline or lines, and a name where there is room.
const byNumber = (list, key) => {
  const found = list.map(() => []);
  for (const el of all(`[data-${key}]`, picture)) found[el.dataset[key]].push(el);
  return found;
};
const edgeEls = byNumber(D.edges, 'edge').map(els => els[0]), hullEls = byNumber(D.hulls, 'hull');
const groundEls = byNumber(D.hulls, 'ground');
const wayEls = edgeEls.map(el => el ? all('.way', el).map(way => ({ el: way, marks: way.dataset.m, way: +way.dataset.w })) : []);
let date = D.date, stop = D.stop, picked = null, over = null, opener = null, timer = 0, zoom = 1;
let rows = [], shown = [];

// Days as numbers since 1970-01-01, which a slider can count.
const numberOf = text => {
  const stop = D.dates.indexOf(text);
  return stop >= 0 ? D.days[stop] : Math.round(Date.parse(text + 'T00:00:00Z') / 864e5);
};
const textOf = number => {
  const stop = D.days.indexOf(number);
  return stop >= 0 ? D.dates[stop] : new Date(number * 864e5).toISOString().slice(0, 10);
};
// The last day that can be shown, and the last of the slider: a graph may be open to the future.
const first = D.days[0], last = D.last ?? Infinity, end = D.end;
const stopOf = day => {
  let low = 0, high = D.days.length;
  while (low < high) { const middle = low + high >> 1; if (D.days[middle] > day) high = middle; else low = middle + 1; }
  return Math.max(0, low - 1);
};

// Runs are [first, count, value...] one after the other.
const at = (runs, width) => {
  for (let i = 0; i < runs.length; i += width)
    if (runs[i] <= stop && stop < runs[i] + runs[i + 1]) return i;
  return -1;
};
const valueAt = (runs, other) => { const i = at(runs, 3); return i < 0 ? other : runs[i + 2]; };
const name = p => p < 0 ? '' : D.people[p][2][valueAt(D.people[p][3], 0)];
const nodeOf = p => { const own = D.people[p][4]; return valueAt(D.people[p][5], own); };
const kindInputs = all('input[name=kind]');
const checked = name => new Set(all(`input[name=${name}]:checked`).map(i => +i.value));

// What the filters let through; of the kinds those that are listed, which are the fewer ones: shown, or left out.
const filters = () => {
  const kinds = checked('kind'), isShort = kinds.size * 2 <= D.kinds.length;
  return {
    kinds, signs: checked('sign'), sure: [...checked('certainty')][0], isShort,
    listed: kinds.size < D.kinds.length ? D.kinds.filter((_, k) => kinds.has(k) === isShort) : null,
  };
};
const gather = () => {
  const { kinds, signs, sure } = filters();
  rows = []; shown = [];
  D.rows.forEach((data, r) => {
    const i = at(data[10], 4);
    if (i < 0) return;
    const row = { r, data, doubt: data[10][i + 2], code: data[10][i + 3] };
    row.type = row.code < 0 ? -1 : row.code & 3; row.el = row.code >> 2;
    rows.push(row);
    const certain = row.doubt < 0;
    if (kinds.has(data[1]) && signs.has(data[4]) && (sure === 0 || certain === (sure === 1))) shown.push(row);
  });
};
const doubt = d => {
  if (d < 0) return W.certain;
  const list = W.reasons.filter((_, i) => d >> i & 1);
  return W.possible + (list.length ? ': ' + list.join(', ') : '');
};
// Who is drawn as another, of those that the relations drawn are about.
const foldsOf = drawn => {
  const parts = new Map();
  for (const p of [...new Set(drawn.flatMap(row => [row.data[2], row.data[3]]))].filter(p => p >= 0).sort((a, b) => a - b)) {
    const node = valueAt(D.people[p][5], -1);
    if (node >= 0) parts.set(node, [...(parts.get(node) || []), name(p)]);
  }
  return [...parts].sort((a, b) => a[0] - b[0])
    .map(([node, list]) => W.folds.replace('%1', () => name(D.nodes[node][0])).replace('%2', () => list.join(', '))).join(' · ');
};
// What the filters leave out, in words, so that paper says it as well.
const filtersOn = () => {
  const { signs, sure, isShort, listed } = filters(), parts = [];
  if (listed) parts.push((isShort ? W.only : W.without).replace('%', () => listed.map(kind => kind[0]).join(', ') || '–'));
  if (signs.size < 3) parts.push(W.signs.replace('%', () => [...signs].map(s => D.signs[s]).join(', ') || '–'));
  if (sure) parts.push([W.onlyCertain, W.onlyPossible][sure - 1]);
  return parts;
};
// What the date has none of is faint in the legend, and not on paper.
const markUnused = () => {
  const words = new Set([...visible].map(i => D.nodes[i][2][valueAt(D.nodes[i][1], 0) >> 1]));
  for (const el of all('#filters [data-words]'))
    el.classList.toggle('unused', !el.dataset.words.split('|').some(word => words.has(word)));
  for (const head of all('#filters .family')) {
    let next = head.nextElementSibling, isUsed = false;
    for (; next && !next.classList.contains('family'); next = next.nextElementSibling) isUsed ||= !next.classList.contains('unused');
    head.classList.toggle('unused', !isUsed);
  }
};
const isDrawn = row => row.type >= 0 && row.type < 3;
const kindsOf = rows => [...new Set(rows.map(row => D.kinds[row.data[1]][0]))];
// The kinds with what is in doubt about them, which comes first.
const isDoubtful = row => row.data[5] !== 0;
const doubtMark = row => (row.data[5] === 0 ? '' : row.data[5] === W.disputed ? '?' : ` (${D.status[row.data[5]]})`)
  + (row.data[8] === W.unverified ? '°' : '');
const wordsOf = rows => [...new Set([...rows.filter(isDoubtful), ...rows.filter(row => !isDoubtful(row))]
  .map(row => D.kinds[row.data[1]][0] + doubtMark(row)))];

// The classes of what is drawn, and what a pointer or the focus brings out.

// Of the two ways that a line may have, the second is for the stops at which somebody stands in the first.
const wayOf = edge => {
  for (let k = 4; k < edge.length; k += 2) if (edge[k] <= stop && stop < edge[k] + edge[k + 1]) return 1;
  return 0;
};
const show = (el, on) => el.classList.toggle('off', !on);
const set = (el, key, value) => { if (el.getAttribute(key) !== value) el.setAttribute(key, value); };
let edges = [], hulls = [], visible = new Set();
const paint = later => {
  gather();
  edges = D.edges.map(() => null); hulls = D.hulls.map(() => null);
  const related = new Set();
  for (const row of shown) {
    if (row.type === 2) {
      const h = hulls[row.el] ||= { rows: [], certain: false };
      h.rows.push(row); h.certain ||= row.doubt < 0 && row.data[5] === 0;
      D.hulls[row.el][1].forEach(n => related.add(n));
    } else if (isDrawn(row)) {
      const e = edges[row.el] ||= { rows: [], certain: false, accepted: false, marks: [D.unmarked, D.unmarked] };
      const kind = D.kinds[row.data[1]];
      e.rows.push(row); e.certain ||= row.doubt < 0; e.accepted ||= row.data[5] === 0;
      if (kind[3] || row.type === 0) e.marks[0] = Math.min(e.marks[0], kind[2]);
      if (kind[3] || row.type === 1) e.marks[1] = Math.min(e.marks[1], kind[2]);
      related.add(D.edges[row.el][0]).add(D.edges[row.el][1]);
    }
  }
  paintNodes(related); paintGrounds(); paintHulls(); paintEdges();
  const drawn = shown.filter(isDrawn), n = [...related].filter(i => visible.has(i)).length;
  const maybe = drawn.filter(row => row.doubt >= 0).length;
  $('date').textContent = date;
  const share = drawn.length < rows.length
    ? `${W.share.replace(/[12]/g, digit => digit === '1' ? drawn.length : rows.length)} ${W.relation[1]}`
    : `${drawn.length} ${W.relation[+(drawn.length !== 1)]}`;
  $('counts').textContent = `${n} ${W.actor[+(n !== 1)]} · ${share}`
    + (maybe ? `, ${maybe} ${W.possible}` : '');
  $('folds').textContent = [...filtersOn(), foldsOf(drawn)].filter(Boolean).join(' · ');
  // A picture without a line says why.
  $('empty').textContent = drawn.length ? '' : shown.length ? W.allInside : rows.length ? W.allFiltered : W.nothing;
  const day = numberOf(date), used = new Set(shown.map(row => row.data[1]));
  slider.value = day;
  set(slider, 'aria-valuetext', date);
  if (document.activeElement !== $('when')) $('when').value = date;
  kindInputs.forEach(input => input.parentNode.classList.toggle('unused', !used.has(+input.value)));
  markUnused();
  // Rows are for readers who stop at a date, not for those who run through many.
  clearTimeout(waiting);
  if (later) waiting = setTimeout(list, 150); else list();
  openPanel(); bringOut();
};
let waiting = 0;
const list = () => { tabulate(); cite(); };

const paintNodes = related => {
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
    set(el, 'aria-label', name(node[0]) + ', ' + node[2][value >> 1]);
    set(el, 'aria-pressed', String(i === own));
    if (node[2].length > 1) all('.look', el).forEach((look, k) => show(look, k === value >> 1));
  });
};
const paintHulls = () => hullEls.forEach((els, i) => els.forEach((el, k) => {
  const h = hulls[i];
  show(el, h);
  if (!h) return;
  el.classList.toggle('q', !h.certain);
  if (k === 0) set(el, 'aria-pressed', String(picked?.hull === i));
}));
const paintGrounds = () => groundEls.forEach((els, i) => els.forEach(el => show(el, hulls[i])));
const paintEdges = () => edgeEls.forEach((el, i) => {
  if (!el) return;
  const e = edges[i], marks = e && e.marks.join(' '), way = e && wayOf(D.edges[i]);
  show(el, e);
  if (!e) return;
  el.classList.toggle('q', !e.certain);
  el.classList.toggle('dots', !e.accepted);
  for (const one of wayEls[i]) show(one.el, one.marks === marks && one.way === way);
  const [a, b] = D.edges[i];
  set(el, 'aria-label', `${name(D.nodes[a][0])} — ${name(D.nodes[b][0])}: ${kindsOf(e.rows).join(', ')}`);
  set(el, 'aria-pressed', String(picked?.edge === i));
});

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
  const what = over || picked;
  const kept = what && near(what), any = kept && (kept.nodes.size > 0 || kept.hulls.size > 0);
  picture.classList.toggle('fade', !!any);
  if (any) {
    nodeEls.forEach((el, i) => el.classList.toggle('kept', kept.nodes.has(i)));
    edgeEls.forEach((el, i) => el?.classList.toggle('kept', kept.edges.has(i)));
    for (const list of [groundEls, hullEls])
      list.forEach((els, i) => els.forEach(el => el.classList.toggle('kept', kept.hulls.has(i))));
  }
  nameLines(any ? kept.edges : null, any ? kept.nodes : visible);
};

// The kinds of lines beside them, where they cover neither an actor, a name, another line nor other words.
const svg = (tag, attributes) => {
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const key in attributes) el.setAttribute(key, attributes[key]);
  return el;
};
const mostNamed = 150;
const widths = new Map(), samples = new Map(), boxes = new Map();
const once = (map, key, make) => { if (!map.has(key)) map.set(key, make()); return map.get(key); };
const pointsOf = path => once(samples, path, () => {
  const length = path.getTotalLength(), count = Math.max(8, Math.round(length / 12));
  return Array.from({ length: count + 1 }, (_, i) => path.getPointAtLength(length * i / count));
});
const boxOf = el => once(boxes, el, () => el.getBBox());
const nameLines = (kept, nodes) => {
  const words = $('words');
  words.replaceChildren();
  const scale = picture.getBoundingClientRect().width / natural;
  const numbers = kept ? [...kept] : [...edges.keys()].filter(i => edges[i]);
  // Words too small to be read, or too many to find one's way among, help nobody.
  const wordSize = Math.min(11.5, Math.max(9.5, 6.5 / scale));
  if (!kept && (scale * wordSize < 5.5 || numbers.length > mostNamed)) return;
  const lines = [];
  for (const i of numbers) {
    const path = edgeEls[i]?.querySelector('.way:not(.off) path:not(.hit)');
    if (path) lines.push({ i, path, points: pointsOf(path) });
  }
  const taken = [...nodes].filter(i => visible.has(i)).map(i => boxOf(nodeEls[i].querySelector('.look:not(.off)') || nodeEls[i]));
  hullEls.forEach((els, i) => { if (hulls[i]) for (const el of els) if (el.classList.contains('name')) taken.push(boxOf(el)); });
  const texts = lines.map(line => {
    const kinds = wordsOf(edges[line.i].rows);
    const g = svg('g', { class: 'label ' + D.families[D.edges[line.i][2]] });
    const t = svg('text', { 'font-size': wordSize, 'text-anchor': 'middle' });
    t.textContent = kinds.slice(0, 2).join(' · ') + (kinds.length > 2 ? ' · +' + (kinds.length - 2) : '');
    g.append(t);
    return { g, t };
  });
  words.append(...texts.map(text => text.g));
  // All are measured before any is moved, so that the page is laid out once.
  for (const { t } of texts) once(widths, t.textContent, () => t.getComputedTextLength() / wordSize);
  // What is in doubt has to be said, so it has the first choice of places, and more of them.
  const isSaid = k => edges[lines[k].i].rows.some(isDoubtful);
  const order = lines.map((_, k) => k).sort((a, b) => isSaid(b) - isSaid(a) || lines[a].points.length - lines[b].points.length);
  const view = picture.viewBox.baseVal;
  for (const k of order) {
    const { g, t } = texts[k], { points } = lines[k], w = widths.get(t.textContent) * wordSize, h = wordSize * 1.2;
    const isClear = b => b.x >= view.x && b.y >= view.y && b.x + w <= view.x + view.width && b.y + h <= view.y + view.height
      && taken.every(o => b.x > o.x + o.width || o.x > b.x + w || b.y > o.y + o.height || o.y > b.y + h);
    const isFree = b => isClear(b)
      && lines.every((line, other) => other === k || line.points.every(p =>
        p.x < b.x - 3 || p.x > b.x + w + 3 || p.y < b.y - 3 || p.y > b.y + h + 3));
    const places = [.5, .42, .58, .34, .66, .26, .74, .18, .82].map(part => points[Math.round(part * (points.length - 1))])
      .flatMap(p => (isSaid(k) ? [0, h, -h] : [0]).map(aside => ({ x: p.x - w / 2, y: p.y + aside - h / 2, width: w, height: h })));
    const place = places.find(isFree) || isSaid(k) && places.find(isClear);
    if (!place) { g.remove(); continue; }
    t.setAttribute('x', (place.x + w / 2).toFixed(1)); t.setAttribute('y', (place.y + h / 2 + 3).toFixed(1));
    taken.push(place);
  }
};

// The table, the sources and the panel.

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
    [name(d[2]), kindOf(row), name(d[3]), d[6], doubt(row.doubt), D.status[d[5]] + (d[8] ? '; ' + d[8] : '')]
      .forEach(text => tr.append(make('td', text)));
    const td = make('td');
    for (const s of new Set(d[9].map(claim => claim[0])))
      if (D.sources[s]) td.append(link(D.sources[s], D.sources[s][0]), ' ');
    tr.append(td);
    return tr;
  }));
};
// What stands behind the relations to be seen, each source once.
const cite = () => {
  if (!$('cited').open) return;
  const cited = [...new Set(shown.flatMap(row => row.data[9].map(claim => claim[0])))].filter(s => D.sources[s])
    // What can be opened comes first.
    .sort((a, b) => !D.sources[a][2] - !D.sources[b][2] || a - b);
  $('sources').replaceChildren(...cited.map(s => {
    const li = make('li', D.sources[s][1]), url = D.sources[s][2];
    if (url) li.append(' ', link(D.sources[s], url));
    return li;
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
  const panel = $('panel'), was = panel.hidden;
  panel.hidden = !picked;
  $('main').classList.toggle('open', !!picked);
  // The picture keeps all of itself beside the panel.
  if (was !== panel.hidden) size();
  if (!picked) return void panel.replaceChildren();
  const held = panel.contains(document.activeElement), top = panel.scrollTop;
  const close = make('button', '×');
  close.type = 'button'; close.setAttribute('aria-label', W.close);
  close.addEventListener('click', () => letGo(true));
  const head = make('h2'), title = make('span'), parts = [head];
  title.tabIndex = -1; title.id = 'who'; head.append(title, close);
  let list = [], all = [];
  if (picked.person >= 0) {
    const p = D.people[picked.person], n = nodeOf(picked.person), own = n === p[4] && n >= 0;
    const value = own ? valueAt(D.nodes[n][1], -1) : -1;
    title.textContent = name(picked.person);
    // What its box says of it on this date, else what it is at all times.
    parts.push(make('p', `${value >= 0 ? D.nodes[n][2][value >> 1] : p[1]} · ${p[0]}`, 'soft'));
    if (n < 0 || !visible.has(n)) parts.push(make('p', W.notDrawn));
    else if (!own) parts.push(make('p', `${W.drawnIn} ${name(D.nodes[n][0])}.`));
    const mine = row => row.data[2] === picked.person || row.data[3] === picked.person || own && (
      row.type === 3 ? row.el === n : row.type >= 0 && row.type < 2 && D.edges[row.el].slice(0, 2).includes(n));
    list = shown.filter(mine); all = rows.filter(mine);
  } else {
    const ends = picked.edge >= 0 ? D.edges[picked.edge].slice(0, 2) : [];
    title.textContent = ends.length ? ends.map(n => name(D.nodes[n][0])).join(' — ') : D.hulls[picked.hull][0];
    const type = row => picked.edge >= 0 ? row.type === 0 || row.type === 1 : row.type === 2;
    const mine = row => type(row) && row.el === (picked.edge ?? picked.hull);
    list = shown.filter(mine); all = rows.filter(mine);
  }
  parts.push(make('h3', `${W.relations} (${date})`));
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
  panel.replaceChildren(...parts);
  panel.scrollTop = top;
  if (held) title.focus({ preventScroll: true });
};
const pick = (what, byKey) => {
  opener = document.activeElement; picked = what; over = null;
  paint();
  $('panel').scrollTop = 0;
  const n = what.person >= 0 ? nodeOf(what.person) : -1;
  if (n >= 0 && visible.has(n)) reveal(nodeEls[n]);
  if (byKey) $('who').focus({ preventScroll: true });
  write(true);
};
const letGo = byKey => {
  picked = null; over = null; paint();
  if (byKey && opener?.isConnected) opener.focus({ preventScroll: true });
  write(true);
};
// Makes the picture of a phone so large that the name of an actor can be read, and scrolls to it where it cannot be seen.
const reveal = el => {
  const readable = 9.5 / 11 / (picture.getBoundingClientRect().width / natural);
  if (readable > 1.05 && innerWidth < 700) { zoom = Math.min(8, zoom * readable); size(); }
  box.scrollIntoView({ block: 'nearest' });
  const a = box.getBoundingClientRect(), b = el.getBoundingClientRect();
  if (b.left < a.left || b.right > a.right) box.scrollLeft += b.left + b.width / 2 - a.left - a.width / 2;
  if (b.top < a.top || b.bottom > a.bottom) box.scrollTop += b.top + b.height / 2 - a.top - a.height / 2;
};

// The date: steps, play, and the scale below the slider.

const go = (day, how) => {
  day = Math.min(last, Math.max(first, day));
  stop = stopOf(day);
  date = textOf(D.snap ? D.days[stop] : day);
  complain('');
  paint(true);
  // A slider that is dragged and a film that plays pass dates; where they stop is a step that can be taken back.
  if (how === 'step') write(true);
};
const step = (by, how) => {
  // From between two changes, back leads to the one before.
  const to = by < 0 && numberOf(date) > D.days[stop] ? stop : stop + by;
  if (to >= 0 && to < D.days.length) go(D.days[to], how);
};
const endPlay = () => {
  if (!timer) return false;
  clearInterval(timer); timer = 0;
  $('play').textContent = W.play; set($('play'), 'aria-pressed', 'false');
  // Whoever listens hears where it stopped, and not each date on the way.
  set($('now'), 'aria-live', 'polite');
  return true;
};
const halt = () => { if (endPlay()) write(true); };
const play = () => {
  if (timer) return halt();
  set($('now'), 'aria-live', 'off');
  if (stop === D.days.length - 1) go(first, 'slide');
  $('play').textContent = W.pause; set($('play'), 'aria-pressed', 'true');
  timer = setInterval(() => { step(1, 'slide'); if (stop === D.days.length - 1) halt(); }, 900);
};
$('play').addEventListener('click', play);
$('previous').addEventListener('click', () => { halt(); step(-1, 'step'); });
$('next').addEventListener('click', () => { halt(); step(1, 'step'); });
slider.addEventListener('input', () => { halt(); go(+slider.value, 'slide'); });
slider.addEventListener('change', () => write(true));
slider.addEventListener('keydown', event => {
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key], year = { PageUp: 366, PageDown: -366 }[event.key];
  const to = { Home: first, End: D.days[D.days.length - 1] }[event.key] ?? (year && numberOf(date) + year);
  if (!by && to === undefined) return;
  event.preventDefault(); event.stopPropagation(); halt();
  if (by) step(by, 'step'); else go(to, 'step');
});
// A year a mark as long as their names have room, and a short mark a change.
const rule = () => {
  const scale = $('scale'), parts = [], width = scale.clientWidth, length = Math.max(1, end - first);
  const place = (el, day) => { el.style.left = 100 * (day - first) / length + '%'; parts.push(el); };
  for (const day of D.days.length <= 400 ? D.days : []) place(make('i'), day);
  const from = new Date(first * 864e5).getUTCFullYear(), to = new Date(end * 864e5).getUTCFullYear();
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(n => (to - from) / n * 40 <= width) || 5000;
  for (let year = Math.ceil(from / every) * every; year <= to; year += every) {
    const time = new Date(0); time.setUTCFullYear(year);
    const day = Math.round(time.getTime() / 864e5);
    if (day >= first && day <= end) place(make('b', String(year)), day);
  }
  scale.replaceChildren(...parts);
};

// A date as somebody types it: a day, or a month or a year, of which the first day is shown.
const dayOf = text => {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text.trim());
  if (!parts) return null;
  const whole = `${parts[1]}-${parts[2] || '01'}-${parts[3] || '01'}`, time = Date.parse(whole + 'T00:00:00Z');
  if (isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole) return null;
  const day = Math.round(time / 864e5), length = parts[3] ? 1 : parts[2] ? 31 : 366;
  return { day: day < first && day + length > first ? first : day, isPart: !parts[3] };
};
const complain = text => { $('problem').textContent = text; $('problem').hidden = !text; };
const say = (words, text) => words.replace('%', text.length > 40 ? text.slice(0, 40) + '…' : text);
// What is to be said of a date that is not shown as it was asked for.
const remark = (found, text) => found.day < first || found.day > last ? say(W.outside, text) : found.isPart ? say(W.firstDay, text) : '';
$('when').addEventListener('change', () => {
  const text = $('when').value, found = dayOf(text);
  halt();
  if (found) go(found.day, 'step'); else complain(say(W.noDate, text));
  if (found) complain(remark(found, text.trim()));
  set($('when'), 'aria-invalid', String(!found));
  if (found) $('when').value = date;
});

// The address holds what is shown: date, what is chosen, filters and zoom.

const nameOf = what => what.person >= 0 ? ['actor', D.people[what.person][0]]
  : what.edge >= 0 ? ['line', D.edges[what.edge].slice(0, 2).map(n => D.people[D.nodes[n][0]][0]).join('~') + '~' + D.families[D.edges[what.edge][2]] + (D.edges[what.edge][3] ? '~possible' : '')]
  : ['pact', D.hulls[what.hull][2]];
const address = () => {
  const parts = [date], { signs, sure, isShort, listed } = filters();
  const add = (key, value) => parts.push(key + '=' + encodeURIComponent(value));
  if (picked) add(...nameOf(picked));
  if (listed) add(isShort ? 'only' : 'without', listed.map(kind => kind[4]).join(' '));
  if (signs.size < 3) add('signs', ['+', '-', '0'].filter((_, i) => signs.has(i)).join(''));
  if (sure) add('certainty', ['', 'certain', 'possible'][sure]);
  if (checked('unrelated').size !== D.unrelated) add('unrelated', checked('unrelated').size);
  if (Math.abs(zoom - 1) > .01) add('zoom', +zoom.toFixed(2));
  return '#' + parts.join('&');
};
const write = isStep => {
  const text = address();
  if (text === location.hash) return;
  history[isStep ? 'pushState' : 'replaceState'](1, '', text);
  tell();
};
const find = (key, value) => {
  if (key === 'actor') { const person = D.people.findIndex(p => p[0] === value); return person < 0 ? null : { person }; }
  if (key === 'pact') { const hull = D.hulls.findIndex((h, i) => h[2] === value && hulls[i]); return hull < 0 ? null : { hull }; }
  const lines = D.edges.map((_, i) => nameOf({ edge: i })[1]);
  // What a link calls certain may have become doubtful since.
  const edge = lines.includes(value) ? lines.indexOf(value) : lines.indexOf(value + '~possible');
  return edge < 0 ? null : { edge };
};
const check = (name, isOn) => all(`input[name=${name}]`).forEach(input => { input.checked = isOn(+input.value); });
let isRead = false;
const read = () => {
  const [text, ...rest] = location.hash.slice(1).split('&'), problems = [];
  const values = new Map();
  for (const part of rest) {
    const cut = part.indexOf('=');
    let value = '';
    try { value = decodeURIComponent(part.slice(cut + 1)); } catch { }
    values.set(part.slice(0, cut), value);
  }
  const found = text ? dayOf(text) : { day: numberOf(D.date) };
  // What says nothing changes nothing, and a date that a reader or a link put there changes the date alone.
  if (!found) return complain(say(W.noDate, text));
  const said = text && remark(found, text);
  if (said) problems.push(said);
  if (text && !rest.length && !history.state && isRead) {
    go(found.day); write(false); tell();
    return complain(problems.join(' '));
  }
  isRead = true;
  const kinds = key => new Set((values.get(key) || '').split(' '));
  const [only, without] = [kinds('only'), kinds('without')];
  const known = new Set(D.kinds.map(kind => kind[4]));
  for (const kind of [...only, ...without]) if (kind && !known.has(kind)) problems.push(say(W.nobody, kind));
  const isOnly = values.has('only') && [...only].some(kind => known.has(kind));
  check('kind', k => isOnly ? only.has(D.kinds[k][4]) : !without.has(D.kinds[k][4]));
  check('sign', s => !values.has('signs') || values.get('signs').includes('+-0'[s]));
  const sure = ['certain', 'possible'].indexOf(values.get('certainty')) + 1;
  check('certainty', c => c === sure);
  check('unrelated', () => values.has('unrelated') ? values.get('unrelated') === '1' : D.unrelated === 1);
  const factor = values.has('zoom') ? +values.get('zoom') : 1;
  if (factor >= .25 && factor <= 8) zoom = factor; else problems.push(say(W.noZoom, values.get('zoom')));
  endPlay(); picked = null; over = null;
  const day = Math.min(last, Math.max(first, found.day));
  stop = stopOf(day); date = textOf(D.snap ? D.days[stop] : day);
  size(); paint();
  const chosen = ['actor', 'line', 'pact'].find(key => values.has(key));
  if (chosen) {
    picked = find(chosen, values.get(chosen));
    if (picked) paint(); else problems.push(say(W.nobody, values.get(chosen)));
  }
  complain(problems.join(' '));
  // The address says what is shown.
  if (text) write(false);
  tell();
};
addEventListener('popstate', read);
history.replaceState(1, '');
addEventListener('hashchange', () => { if (location.hash !== address()) read(); });
// A page that frames this one can follow it: it is told the address, and may send another.
const tell = () => { if (parent !== window) parent.postMessage({ entente: location.hash || address(), title: document.title }, '*'); };
addEventListener('message', event => {
  const wanted = event.data?.entente;
  if (parent !== window && event.source === parent && typeof wanted === 'string' && wanted.startsWith('#')) location.hash = wanted;
});

// The size of the picture: all of it, times what the reader asks for.

const { width: natural, height: tall } = picture.viewBox.baseVal;
const size = () => {
  const room = parseFloat(getComputedStyle(box).maxHeight) || innerHeight;
  const whole = Math.min(1.6 * natural, box.clientWidth, room * natural / tall);
  picture.style.width = whole * zoom + 'px';
};
addEventListener('resize', () => { size(); rule(); bringOut(); });
const scale = by => {
  const old = picture.getBoundingClientRect().width;
  zoom = by ? Math.min(8, Math.max(.25, zoom * by)) : 1;
  size();
  const grown = picture.getBoundingClientRect().width / old;
  box.scrollLeft = (box.scrollLeft + box.clientWidth / 2) * grown - box.clientWidth / 2;
  box.scrollTop = (box.scrollTop + box.clientHeight / 2) * grown - box.clientHeight / 2;
  bringOut(); write(false);
};
$('larger').addEventListener('click', () => scale(1.25));
$('smaller').addEventListener('click', () => scale(.8));
$('whole').addEventListener('click', () => scale(0));
box.addEventListener('wheel', event => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault(); scale(event.deltaY < 0 ? 1.1 : 1 / 1.1);
}, { passive: false });
// A mouse that is dragged moves the picture; one that is pressed and let go chooses.
let drag = null;
box.addEventListener('pointerdown', event => {
  if (event.pointerType !== 'mouse' || event.button !== 0) return;
  drag = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop, isMoving: false };
});
addEventListener('pointermove', event => {
  if (!drag) return;
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.isMoving && Math.hypot(x, y) < 5) return;
  drag.isMoving = true; box.classList.add('dragged');
  box.scrollLeft = drag.left - x; box.scrollTop = drag.top - y;
});
addEventListener('pointerup', () => {
  if (drag?.isMoving) setTimeout(() => box.classList.remove('dragged'));
  drag = null;
});
box.addEventListener('click', event => { if (box.classList.contains('dragged')) event.stopPropagation(); }, true);
box.addEventListener('dragstart', event => event.preventDefault());

// Keys, filters, and what can be pointed at.

addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape' && picked) return letGo(true);
  const tag = event.target.tagName || '';
  if (/^(INPUT|BUTTON|A|SUMMARY|SELECT|TEXTAREA)$/.test(tag)) return;
  const isStage = event.target === box;
  const keys = {
    ArrowLeft: () => { halt(); step(-1, 'step'); }, ArrowRight: () => { halt(); step(1, 'step'); },
    Home: () => { halt(); go(first, 'step'); }, End: () => { halt(); go(D.days[D.days.length - 1], 'step'); },
    ' ': play, '/': () => $('search').focus(), '+': () => scale(1.25), '-': () => scale(.8), 0: () => scale(0),
  };
  if (!keys[event.key] || isStage && /^Arrow/.test(event.key)) return;
  event.preventDefault(); keys[event.key]();
});
const filtered = () => { paint(); write(true); };
all('#filters input').forEach(input => input.addEventListener('change', filtered));
for (const [id, on] of [['all', true], ['none', false]])
  $(id).addEventListener('click', () => { kindInputs.forEach(input => { input.checked = on; }); filtered(); });
$('facts').addEventListener('toggle', tabulate);
$('cited').addEventListener('toggle', cite);
$('skip').addEventListener('click', event => {
  event.preventDefault(); const next = $('filters').querySelector('summary'); next.focus(); next.scrollIntoView({ block: 'nearest' });
});
// On paper stand the picture, its legend and its sources.
let wasOpen = [];
addEventListener('beforeprint', () => {
  wasOpen = ['filters', 'cited'].map(id => [$(id), $(id).open]);
  for (const [el] of wasOpen) el.open = true;
  cite();
});
addEventListener('afterprint', () => { for (const [el, was] of wasOpen) el.open = was; });

const watch = (el, what, isReached) => {
  el.addEventListener('pointerenter', event => {
    if (event.pointerType === 'touch' || drag) return;
    over = what; bringOut();
  });
  el.addEventListener('pointerleave', () => { if (over) { over = null; bringOut(); } });
  el.addEventListener('click', event => { event.stopPropagation(); pick(what, false); });
  if (!isReached) return;
  el.addEventListener('focus', () => { if (el.matches(':focus-visible')) { over = what; bringOut(); } });
  el.addEventListener('blur', () => { if (over) { over = null; bringOut(); } });
  el.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault(); event.stopPropagation(); pick(what, true);
  });
};
const reach = el => {
  el.removeAttribute('aria-hidden');
  el.setAttribute('role', 'button'); el.setAttribute('tabindex', '0'); el.setAttribute('aria-pressed', 'false');
};
nodeEls.forEach((el, i) => watch(el, { person: D.nodes[i][0] }, true));
hullEls.forEach((els, i) => els.forEach((el, k) => {
  if (k === 0) { reach(el); el.setAttribute('aria-label', D.hulls[i][0]); }
  watch(el, { hull: i }, k === 0);
}));
groundEls.forEach((els, i) => els.forEach(el => watch(el, { hull: i }, false)));
edgeEls.forEach((el, i) => {
  if (!el) return;
  reach(el);
  el.setAttribute('aria-label', D.edges[i].slice(0, 2).map(n => D.people[D.nodes[n][0]][2][0]).join(' — '));
  // A line is too thin to point at.
  for (const path of all('path', el)) {
    const hit = path.cloneNode(); hit.setAttribute('class', 'hit'); path.parentNode.append(hit);
  }
  watch(el, { edge: i }, true);
});
picture.addEventListener('click', () => { if (picked) letGo(false); });

// The search for an actor, by any name, whatever its accents.

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
    const wordStart = index[p].split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(text));
    return (own === text ? 0 : own.startsWith(text) ? 1 : wordStart ? 2 : 3)
      + (visible.has(D.people[p][4]) ? 0 : .5);
  };
  found = index.map((_, p) => p).filter(p => index[p].includes(text))
    .map(p => [rank(p), name(p), p]).sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1))
    .slice(0, 8).map(hit => hit[2]);
  chosen = found.length ? 0 : -1;
  hits.replaceChildren(...found.map((p, i) => {
    const li = make('li', name(p) + ' ');
    li.id = 'hit' + i; li.setAttribute('role', 'option');
    li.append(make('small', D.people[p][1]));
    li.addEventListener('pointerdown', event => { event.preventDefault(); take(p); });
    return li;
  }));
  if (!found.length) {
    const li = make('li', W.noHit);
    li.setAttribute('role', 'option'); li.setAttribute('aria-disabled', 'true');
    hits.append(li);
  }
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
size(); rule(); read();
box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
box.scrollTop = (box.scrollHeight - box.clientHeight) / 2;
addEventListener('load', tell);
