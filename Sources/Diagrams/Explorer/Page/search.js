// The search for an actor, by any name, whatever its accents.

const search = $('search'), hits = $('hits');
let found = [], chosen = -1;
// Letters that are no other letter with an accent, by the one that people type for them.
const bare = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[łøđħŧıßæœþð]/g, letter => bare[letter]);
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
