// What is drawn of the picture at the date, by classes, and what the page says of it.

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
    + (maybe ? ', ' + (maybe === 1 ? W.uncertain[0] : W.uncertain[1].replace('2', maybe)) : '');
  $('folds').textContent = [...filtersOn(), foldsOf(), ...nameless()].filter(Boolean).join(' · ');
  // A picture without a line says why.
  $('empty').textContent = drawn.length ? '' : shown.length ? W.allInside : rows.length ? W.allFiltered : W.nothing;
  const day = numberOf(date), used = new Set(drawn.map(row => row.data[1]));
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
// Whether the stop is in one of some stretches, [first, count] one after the other.
const isWithin = runs => at(runs, 2) >= 0;
const paintHulls = () => {
  // What a pact is does not change with who of its parties is drawn, but for who asks for the certain or the possible alone.
  const isWhole = checked('certainty').has(0);
  hullEls.forEach((els, i) => els.forEach((el, k) => {
    const h = hulls[i];
    show(el, h);
    if (!h) return;
    el.classList.toggle('q', !(isWhole ? isWithin(D.hulls[i][3]) : h.certain));
    if (k === 0) set(el, 'aria-pressed', String(picked?.hull === i));
  }));
  ringEls.forEach((els, i) => els.forEach((el, k) => show(el, hulls[i] && isWithin(D.hulls[i][4][k]))));
};
const paintGrounds = () => groundEls.forEach((els, i) => els.forEach(el => show(el, hulls[i])));
const paintEdges = () => edgeEls.forEach((el, i) => {
  if (!el) return;
  const e = edges[i], marks = e && e.marks.join(' '), way = e && wayOf(D.edges[i]);
  show(el, e);
  if (!e) return;
  el.classList.toggle('q', !e.certain);
  el.classList.toggle('dots', !e.accepted);
  for (const one of wayEls[i]) show(one.el, one.marks === marks && one.way === way);
  set(el, 'aria-label', e.rows.map(told).join('; '));
  set(el, 'aria-pressed', String(picked?.edge === i));
});
