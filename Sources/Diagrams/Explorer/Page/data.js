'use strict';
// The files of this folder are one script, in the order of `ExplorerScript`. It reads the data of `ExplorerData`, and makes
// text nodes of it, never markup. It holds nothing from a graph, so that the page's policy can name it by its hash.
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
const groundEls = byNumber(D.hulls, 'ground'), ringEls = byNumber(D.hulls, 'ring');
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

// What holds at the date: what each relation says there, and what the filters let through.

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
  return W.possible + (list.length ? W.colon + ' ' + list.join(', ') : '');
};
// Who is drawn as another, of those that the relations are about that are drawn or hold within one box.
const foldsOf = () => {
  const parts = new Map(), told = shown.filter(row => row.type >= 0 && row.data[3] >= 0);
  for (const p of [...new Set(told.flatMap(row => [row.data[2], row.data[3]]))].sort((a, b) => a - b)) {
    const node = valueAt(D.people[p][5], -1);
    if (visible.has(node)) parts.set(node, [...(parts.get(node) || []), name(p)]);
  }
  return [...parts].sort((a, b) => a[0] - b[0])
    .map(([node, list]) => W.folds.replace('%1', () => name(D.nodes[node][0])).replace('%2', () => list.join(', '))).join(' · ');
};
// The pacts whose names have no room, with their parties.
const nameless = () => D.hulls.filter((_, i) => hulls[i] && !hullEls[i].some(el => el.classList.contains('name')))
  .map(hull => `${hull[0]} (${hull[1].map(n => name(D.nodes[n][0])).join(', ')})`);
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
// Who does what to whom, and how it stands.
const told = row => [name(row.data[2]), D.kinds[row.data[1]][0], name(row.data[3])].filter(Boolean).join(' — ')
  + (row.data[5] ? ` (${D.status[row.data[5]]})` : '');
const wordsOf = rows => [...new Set([...rows.filter(isDoubtful), ...rows.filter(row => !isDoubtful(row))]
  .map(row => D.kinds[row.data[1]][0] + doubtMark(row)))];
