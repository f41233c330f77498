// The size of the picture: all of it, times what the reader asks for. Here the page starts.

const { width: natural, height: tall } = picture.viewBox.baseVal;
const size = () => {
  const room = parseFloat(getComputedStyle(box).maxHeight) || innerHeight;
  const whole = Math.min(1.6 * natural, box.clientWidth, room * natural / tall);
  picture.style.width = whole * zoom + 'px';
};
addEventListener('resize', () => { size(); rule(); bringOut(); });
const scale = by => {
  const old = picture.getBoundingClientRect().width;
  zoom = by ? Math.min(8, Math.max(.25, zoom * by)) : 1;
  size();
  const grown = picture.getBoundingClientRect().width / old;
  box.scrollLeft = (box.scrollLeft + box.clientWidth / 2) * grown - box.clientWidth / 2;
  box.scrollTop = (box.scrollTop + box.clientHeight / 2) * grown - box.clientHeight / 2;
  bringOut(); write(false);
};
$('larger').addEventListener('click', () => scale(1.25));
$('smaller').addEventListener('click', () => scale(.8));
$('whole').addEventListener('click', () => scale(0));
box.addEventListener('wheel', event => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault(); scale(event.deltaY < 0 ? 1.1 : 1 / 1.1);
}, { passive: false });
// A mouse that is dragged moves the picture; one that is pressed and let go chooses.
let drag = null;
box.addEventListener('pointerdown', event => {
  if (event.pointerType !== 'mouse' || event.button !== 0) return;
  drag = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop, isMoving: false };
});
addEventListener('pointermove', event => {
  if (!drag) return;
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.isMoving && Math.hypot(x, y) < 5) return;
  drag.isMoving = true; box.classList.add('dragged');
  box.scrollLeft = drag.left - x; box.scrollTop = drag.top - y;
});
addEventListener('pointerup', () => {
  if (drag?.isMoving) setTimeout(() => box.classList.remove('dragged'));
  drag = null;
});
box.addEventListener('click', event => { if (box.classList.contains('dragged')) event.stopPropagation(); }, true);
box.addEventListener('dragstart', event => event.preventDefault());


document.documentElement.className = 'js';
// A frame that has not been laid out has no width yet.
if (innerWidth && innerWidth < 700) { $('filters').open = false; $('facts').open = false; }
size(); rule(); read();
box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
box.scrollTop = (box.scrollHeight - box.clientHeight) / 2;
addEventListener('load', tell);
