extension ExplorerScript {
  /// The table and the panel.
  static let panel = #"""

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
        [name(d[2]), kindOf(row), name(d[3]), d[6], doubt(row.doubt), D.status[d[5]]]
          .forEach(text => tr.append(make('td', text)));
        const td = make('td');
        for (const s of new Set(d[9].map(claim => claim[0])))
          if (D.sources[s]) td.append(link(D.sources[s], D.sources[s][0]), ' ');
        tr.append(td);
        return tr;
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
      const box = $('panel');
      box.hidden = !picked;
      $('main').classList.toggle('open', !!picked);
      if (!picked) return void box.replaceChildren();
      const held = box.contains(document.activeElement), top = box.scrollTop;
      const close = make('button', '×');
      close.type = 'button'; close.setAttribute('aria-label', W.close);
      close.addEventListener('click', () => letGo(true));
      const head = make('h2'), title = make('span'), parts = [head];
      title.tabIndex = -1; title.id = 'who'; head.append(title, close);
      let list = [], all = [];
      if (picked.person >= 0) {
        const p = D.people[picked.person], n = nodeOf(picked.person), own = n === p[4] && n >= 0;
        title.textContent = name(picked.person);
        parts.push(make('p', `${p[1]} · ${p[0]}`, 'soft'));
        if (n < 0 || !visible.has(n)) parts.push(make('p', W.notDrawn));
        else if (!own) parts.push(make('p', `${W.drawnIn} ${name(D.nodes[n][0])}.`));
        const mine = row => row.data[2] === picked.person || row.data[3] === picked.person || own && (
          row.type === 3 ? row.el === n : row.type >= 0 && row.type < 2 && D.edges[row.el].slice(0, 2).includes(n));
        list = shown.filter(mine); all = rows.filter(mine);
        parts.push(make('h3', `${W.relations} (${date})`));
      } else {
        const ends = picked.edge >= 0 ? D.edges[picked.edge].slice(0, 2) : [];
        title.textContent = ends.length
          ? ends.map(n => name(D.nodes[n][0])).join(' — ') : D.hulls[picked.hull][0];
        const type = row => picked.edge >= 0 ? row.type === 0 || row.type === 1 : row.type === 2;
        const mine = row => type(row) && row.el === (picked.edge ?? picked.hull);
        list = shown.filter(mine); all = rows.filter(mine);
        parts.push(make('h3', `${W.relations} (${date})`));
      }
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
      box.replaceChildren(...parts);
      box.scrollTop = top;
      if (held) title.focus({ preventScroll: true });
    };
    const pick = (what, byKey) => {
      opener = document.activeElement; picked = what; over = null;
      paint();
      $('panel').scrollTop = 0;
      const n = what.person >= 0 ? nodeOf(what.person) : -1;
      if (n >= 0 && visible.has(n)) reveal(nodeEls[n]);
      if (byKey) $('who').focus({ preventScroll: true });
    };
    const letGo = byKey => {
      picked = null; over = null; paint();
      if (byKey && opener?.isConnected) opener.focus({ preventScroll: true });
    };
    // Scrolls to where an actor can be seen, which stands in the middle of the picture if it could not.
    const reveal = el => {
      const box = $('scroll');
      box.scrollIntoView({ block: 'nearest' });
      const a = box.getBoundingClientRect(), b = el.getBoundingClientRect();
      if (b.left < a.left || b.right > a.right) box.scrollLeft += b.left + b.width / 2 - a.left - a.width / 2;
      if (b.top < a.top || b.bottom > a.bottom) box.scrollTop += b.top + b.height / 2 - a.top - a.height / 2;
    };
    """#
}
