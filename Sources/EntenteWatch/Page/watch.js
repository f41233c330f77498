'use strict';
const $ = id => document.getElementById(id), frame = $('picture');
let shown = null, graph = 'the graph';
const say = (text, look) => { $('state').textContent = text; $('bar').className = look; };

// The picture is sealed off from this page: the two send each other the address of what is shown, which stands behind
// the # of both.
let inner = location.hash;
const load = () => {
  // Another address each time, so that the frame loads although what is behind the # may be the same.
  frame.contentWindow.location.replace('/graph.html?' + shown + location.hash);
  frame.hidden = false;
};
addEventListener('message', event => {
  if (event.source !== frame.contentWindow || typeof event.data?.entente !== 'string') return;
  inner = event.data.entente;
  document.title = String(event.data.title || 'entente watch');
  if (inner.startsWith('#') && inner !== location.hash) history.replaceState(null, '', inner);
});
addEventListener('hashchange', () => {
  if (!frame.hidden && location.hash !== inner) frame.contentWindow.postMessage({ entente: location.hash }, '*');
});
frame.addEventListener('load', () => { if (document.activeElement === document.body) frame.focus(); });

const show = news => {
  graph = news.graph;
  const isBroken = !news.isDrawn;
  const last = shown === null && news.picture === null ? 'there is no picture of it yet'
    : 'the picture is the last that could be drawn';
  say(isBroken ? graph + ' cannot be drawn: ' + (news.failure || news.summary) + '; ' + last
    : graph + ': ' + news.summary, isBroken ? 'broken' : '');
  const list = news.diagnostics;
  $('findings').hidden = list.length === 0;
  $('count').textContent = list.length + news.hidden === 1 ? '1 finding' : list.length + news.hidden + ' findings';
  $('list').replaceChildren(...list.map(finding => {
    const item = document.createElement('li');
    item.className = finding.severity; item.textContent = finding.text;
    return item;
  }));
  if (news.hidden) {
    const item = document.createElement('li');
    item.textContent = news.hidden + ' more; entente check lists them';
    $('list').append(item);
  }
  // Errors are in the way of the work, everything else can wait.
  if (isBroken) $('findings').open = true;
  else if ($('findings').dataset.broken) $('findings').open = false;
  $('findings').dataset.broken = isBroken ? '1' : '';
  if (news.picture !== null && news.picture !== shown) { shown = news.picture; load(); }
};

const events = new EventSource('/events');
events.addEventListener('look', event =>
  show({ ...JSON.parse(event.data), picture: event.lastEventId || null }));
events.addEventListener('error', () => say('entente watch has stopped; the picture of ' + graph
  + ' is the last that it drew', 'lost'));
