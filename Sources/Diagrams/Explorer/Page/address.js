// The address holds what is shown: date, what is chosen, filters and zoom.

const doubts = ['', '~possible', '~doubtful', '~possible~doubtful'];
const nameOf = what => what.person >= 0 ? ['actor', D.people[what.person][0]]
  : what.edge >= 0 ? ['line', D.edges[what.edge].slice(0, 2).map(n => D.people[D.nodes[n][0]][0]).join('~') + '~' + D.families[D.edges[what.edge][2]] + doubts[D.edges[what.edge][3]]]
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
  // What a link calls certain and accepted may have become doubtful since.
  const edge = doubts.map(doubt => lines.indexOf(value + doubt)).find(edge => edge >= 0) ?? -1;
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
