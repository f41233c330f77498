extension ExplorerScript {
  /// What a reader can press, drag, type and link to.
  static let controls = #"""

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
    // The width of the picture in points: so that all of it is to be seen, but never so narrow that nobody can
    // read it.
    const { width: natural, height: tall } = picture.viewBox.baseVal;
    const fit = () => {
      const box = $('scroll'), room = parseFloat(getComputedStyle(box).maxHeight) * natural / tall;
      return Math.min(natural, Math.max(Math.min(box.clientWidth, room), innerWidth < 700 ? 1300 : 1000));
    };
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
      if (!keys[event.key] || isStage && /^Arrow/.test(event.key)) return;
      event.preventDefault(); keys[event.key]();
    });
    all('#filters input').forEach(input => input.addEventListener('change', paint));
    for (const [id, on] of [['all', true], ['none', false]])
      $(id).addEventListener('click', () => {
        all('input[name=kind]').forEach(input => { input.checked = on; });
        paint();
      });
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
    hullEls.forEach((els, i) => els.forEach(el => watch(el, { hull: i })));
    edgeEls.forEach((el, i) => {
      if (!el) return;
      // A line is too thin to point at.
      for (const path of all('path', el)) {
        const hit = path.cloneNode(); hit.setAttribute('class', 'hit'); path.parentNode.append(hit);
      }
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
    size();
    $('scroll').scrollLeft = ($('scroll').scrollWidth - $('scroll').clientWidth) / 2;
    $('scroll').scrollTop = ($('scroll').scrollHeight - $('scroll').clientHeight) / 2;
    const linked = location.hash.slice(1);
    if (isDay(linked)) go(linked); else paint();

    """#
}
