// Keys, filters, paper, and what can be pointed at.

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
  // All lines are as dark as any, whatever is chosen.
  isPaper = true; nameLines(null, visible);
});
addEventListener('afterprint', () => {
  for (const [el, was] of wasOpen) el.open = was;
  isPaper = false; bringOut();
});

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
