// What a pointer, the focus or a choice brings out, and the words beside the lines.

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
    for (const list of [groundEls, hullEls, ringEls])
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
// How large the picture is on paper, which has no pointer to tell what a line is: A4 upright, as the print style has it.
let isPaper = false;
const paperScale = () => Math.min(703 / natural, 567 / tall);
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
  const scale = isPaper ? paperScale() : picture.getBoundingClientRect().width / natural;
  let numbers = kept ? [...kept] : [...edges.keys()].filter(i => edges[i]);
  // Words too small to be read, or too many to find one's way among, help nobody.
  const wordSize = Math.min(11.5, Math.max(9.5, 6.5 / scale));
  if (!kept && (scale * wordSize < 5.5 || numbers.length > mostNamed)) {
    if (!isPaper) return;
    // The legend sends readers to the words of what is in doubt.
    numbers = numbers.filter(i => edges[i].rows.some(isDoubtful));
  }
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
  const widthOf = t => once(widths, t.textContent, () => t.getComputedTextLength() / wordSize) * wordSize;
  for (const { t } of texts) widthOf(t);
  // What is in doubt has to be said, so it has the first choice of places, and more of them.
  const isSaid = k => edges[lines[k].i].rows.some(isDoubtful);
  const order = lines.map((_, k) => k).sort((a, b) => isSaid(b) - isSaid(a) || lines[a].points.length - lines[b].points.length);
  const view = picture.viewBox.baseVal;
  const h = wordSize * 1.2;
  const placeFor = (k, w) => {
    const { points } = lines[k];
    const isClear = b => b.x >= view.x && b.y >= view.y && b.x + w <= view.x + view.width && b.y + h <= view.y + view.height
      && taken.every(o => b.x > o.x + o.width || o.x > b.x + w || b.y > o.y + o.height || o.y > b.y + h);
    const isFree = b => isClear(b)
      && lines.every((line, other) => other === k || line.points.every(p =>
        p.x < b.x - 3 || p.x > b.x + w + 3 || p.y < b.y - 3 || p.y > b.y + h + 3));
    const places = [.5, .42, .58, .34, .66, .26, .74, .18, .82].map(part => points[Math.round(part * (points.length - 1))])
      .flatMap(p => (isSaid(k) ? [0, h, -h] : [0]).map(aside => ({ x: p.x - w / 2, y: p.y + aside - h / 2, width: w, height: h })));
    return places.find(isFree) || isSaid(k) && places.find(isClear);
  };
  for (const k of order) {
    const { g, t } = texts[k];
    let w = widthOf(t), place = placeFor(k, w);
    if (!place && isSaid(k)) {
      // Where there is no room for all of it, there may be for the sign of doubt.
      t.textContent = [...new Set(edges[lines[k].i].rows.filter(isDoubtful).map(doubtMark))].join(' ').trim();
      w = widthOf(t); place = placeFor(k, w);
    }
    if (!place) { g.remove(); continue; }
    t.setAttribute('x', (place.x + w / 2).toFixed(1)); t.setAttribute('y', (place.y + h / 2 + 3).toFixed(1));
    taken.push(place);
  }
};
