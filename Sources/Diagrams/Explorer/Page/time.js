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
  const next = new Date(time);
  if (parts[3]) next.setUTCDate(next.getUTCDate() + 1);
  else if (parts[2]) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  const day = Math.round(time / 864e5), length = Math.round((next - time) / 864e5);
  return { day: day < first && day + length > first ? first : day, isPart: !parts[3] };
};
const complain = text => { $('problem').textContent = text; $('problem').hidden = !text; };
const say = (words, text) => words.replace('%', () => text.length > 40 ? text.slice(0, 40) + '…' : text);
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
