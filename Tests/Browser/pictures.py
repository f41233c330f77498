"""Compares what librsvg and Chromium draw of the same pictures, and looks at the page that shows them all.

Usage: pictures.py CHROMIUM FOLDER [FOLDER FOR PICTURES]

The first folder holds pictures and their index.html.
"""

import io
import pathlib
import re
import subprocess
import sys

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import sync_playwright

from explorer import CONTRAST, NAMES, equal, true

# Two renderers smooth the edges of letters and lines in different ways. Over a block of this many pixels that comes to
# a few parts in 255; a line, a word or a fill that is missing comes to many.
BLOCK = 12
LARGEST_BLOCK_DIFFERENCE = 26
LARGEST_MEAN_DIFFERENCE = 0.8

SHAPES = """() => [...document.querySelectorAll('text, rect, ellipse, circle, polygon, polyline, path, line')]
  .filter(el => !el.closest('defs'))
  .map(el => { const b = el.getBoundingClientRect();
    return [el.outerHTML.slice(0, 90), b.left, b.top, b.right, b.bottom]; })"""


def by_librsvg(svg):
    run = subprocess.run(["rsvg-convert", "--format=png"], input=svg.encode(), capture_output=True, check=True)
    return Image.open(io.BytesIO(run.stdout)).convert("RGB")


def by_chromium(browser, svg, scheme="light"):
    """The picture, and each shape with its box."""
    width, height = map(int, re.search(r'width="(\d+)" height="(\d+)"', svg).groups())
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.set_content(f'<body style="margin:0">{svg}</body>')
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shapes = page.evaluate(SHAPES)
    context.close()
    return picture, shapes


def difference(one, other):
    """The largest difference of a block, and the mean of all."""
    size = (one.width // BLOCK, one.height // BLOCK)
    blocks = ImageChops.difference(one.resize(size, Image.BOX), other.resize(size, Image.BOX)).convert("L")
    return blocks.getextrema()[1], ImageStat.Stat(blocks).mean[0]


def lacking(shapes, chromium, librsvg):
    """The shapes that Chromium draws where librsvg leaves the ground bare."""
    found = []
    for name, left, top, right, bottom in shapes:
        box = (max(0, int(left) - 2), max(0, int(top) - 2), min(chromium.width, int(right) + 3),
               min(chromium.height, int(bottom) + 3))
        if box[0] >= box[2] or box[1] >= box[3]:
            found.append("outside the page: " + name)
            continue
        ink = [max(ImageStat.Stat(picture.crop(box)).stddev) for picture in (chromium, librsvg)]
        if ink[0] > 2 and ink[1] < ink[0] / 2:
            found.append(f"{name} ({ink[0]:.1f}, {ink[1]:.1f})")
    return found


def complaints(browser, svg):
    chromium, shapes = by_chromium(browser, svg)
    librsvg = by_librsvg(svg)
    equal(librsvg.size, chromium.size, "the size")
    largest, mean = difference(chromium, librsvg)
    wrong = lacking(shapes, chromium, librsvg)
    if largest > LARGEST_BLOCK_DIFFERENCE:
        wrong.append(f"a block differs by {largest} of 255")
    if mean > LARGEST_MEAN_DIFFERENCE:
        wrong.append(f"the mean difference is {mean:.2f} of 255")
    return wrong, f"{len(shapes)} shapes, largest block {largest}, mean {mean:.2f}"


def both_draw_the_same(browser, path):
    wrong, found = complaints(browser, path.read_text())
    equal(wrong, [], path.name)
    return found


def what_is_missing_is_noticed(browser, path):
    """Without this, a comparison that compares nothing would pass."""
    svg = path.read_text()
    chromium, shapes = by_chromium(browser, svg)
    for start, end in (("<text", "</text>"), ("<path", "/>"), ("<polygon", "/>")):
        at = svg.index(start, svg.index('class="node'))
        without = svg[:at] + svg[svg.index(end, at) + len(end):]
        librsvg = by_librsvg(without)
        largest, _ = difference(chromium, librsvg)
        true(lacking(shapes, chromium, librsvg) or largest > LARGEST_BLOCK_DIFFERENCE, f"{start} is missed")


def the_page_shows_all(browser, folder, pictures):
    index = folder / "index.html"
    files = sorted(path.name for path in folder.iterdir()
                   if path.suffix in (".svg", ".html") and path.name != "index.html")
    for width in (1000, 400):
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            heard, asked = [], []
            page.on("console", lambda message: heard.append(message.text))
            page.on("pageerror", lambda error: heard.append(str(error)))
            page.on("request", lambda request: asked.append(request.url))
            page.goto(index.resolve().as_uri())
            equal(page.evaluate("[...document.images].filter(i => !i.complete || !i.naturalWidth).length"), 0,
                  "every picture is there")
            true(page.evaluate("[...document.images].every(i => i.alt.length > 20)"), "every picture has its words")
            equal(page.evaluate("document.documentElement.scrollWidth"), width, "no scrolling sideways")
            equal(sorted(page.eval_on_selector_all("figcaption a", "els => els.map(a => a.getAttribute('href'))")),
                  files, "every file is linked")
            commands = page.eval_on_selector_all("code", "els => els.map(el => el.textContent)")
            equal(len(commands), len(files), "every file has its command")
            true(all(command.startswith("entente render ") for command in commands), "which draws it")
            equal(page.evaluate(NAMES), [], "roles and names")
            equal(page.evaluate(CONTRAST), [], "contrast")
            if width >= 700:
                page.locator("iframe").scroll_into_view_if_needed()
                frame = page.frame_locator("iframe")
                frame.locator("#slider").wait_for()
            own = {(folder / name).resolve().as_uri() for name in files} | {index.resolve().as_uri()}
            equal([url[:80] for url in asked if url.split("#")[0] not in own and not url.startswith("data:")], [],
                  "no request")
            equal(heard, [], "nothing on the console")
            if pictures:
                page.screenshot(path=f"{pictures}/index-{width}-{scheme}.png", full_page=True)
            context.close()


def main(chromium, folder, pictures=None):
    folder = pathlib.Path(folder)
    drawn = sorted(folder.glob("*.svg"))
    failures = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        checks = [(f"librsvg and Chromium draw the same: {path.name}", both_draw_the_same, (path,)) for path in drawn]
        checks.append(("what is missing is noticed", what_is_missing_is_noticed,
                       (next(path for path in drawn if path.name.startswith("sahel-2")),)))
        checks.append(("the page of all pictures", the_page_shows_all, (folder, pictures)))
        for title, function, arguments in checks:
            try:
                found = function(browser, *arguments)
                print(f"ok      {title}" + (f": {found}" if found else ""))
            except Exception as error:  # A failed check must not hide the others.
                failures += 1
                print(f"FAILED  {title}\n        {error}")
        if pictures:
            for path in drawn:
                for scheme in ("light", "dark"):
                    by_chromium(browser, path.read_text(), scheme)[0].save(f"{pictures}/{path.stem}-{scheme}.png")
        browser.close()
    print(f"{len(checks) - failures} of {len(checks)} checks passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
