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
// The kind with the pact that it follows from and what its label says, but for what the label says already.
const kindOf = row => {
  const pact = row.data[11] >= 0 ? name(row.data[11]) : '', label = row.data[7];
  const facts = [label.includes(pact) ? '' : pact, label].filter(Boolean);
  return D.kinds[row.data[1]][0] + (facts.length ? W.colon + ' ' + facts.join(', ') : '');
};
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
    // A pact is an outline around its parties, or lines between them.
    const isOutline = shown.some(row => row.type === 2 && row.data[11] === picked.person);
    if (!isOutline && (n < 0 || !visible.has(n))) parts.push(make('p', W.notDrawn));
    else if (!isOutline && !own) parts.push(make('p', `${W.drawnIn} ${name(D.nodes[n][0])}.`));
    const mine = row => [row.data[2], row.data[3], row.data[11]].includes(picked.person) || own && (
      row.type === 3 ? row.el === n : row.type >= 0 && row.type < 2 && D.edges[row.el].slice(0, 2).includes(n));
    list = shown.filter(mine); all = rows.filter(mine);
  } else {
    const ends = picked.edge >= 0 ? D.edges[picked.edge].slice(0, 2) : [];
    title.textContent = ends.length ? ends.map(n => name(D.nodes[n][0])).join(' — ') : D.hulls[picked.hull][0];
    const pact = ends.length ? -1 : D.people.findIndex(p => p[0] === D.hulls[picked.hull][2]);
    const mine = row => picked.edge >= 0
      ? row.type < 2 && row.type >= 0 && row.el === picked.edge
      : row.type === 2 && row.el === picked.hull || pact >= 0 && row.data[11] === pact;
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
    if (p[7]) parts.push(make('p', `${W.existence}${W.colon} ${p[7]}`, 'soft'));
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
