"""Follows `entente watch` in a browser, as somebody does who edits a graph.

Usage: watch.py CHROMIUM ENTENTE [FOLDER FOR PICTURES]
"""

import pathlib
import signal
import subprocess
import sys
import tempfile

from playwright.sync_api import expect, sync_playwright

GRAPH = """\
graph: g
title: Two states
as-of: 2025-12-31
sources: { S: { title: A, url: "https://example.org/" } }
actors: { a: { kind: state, name: Avalon }, b: { kind: state, name: Brythonia } }
relations:
  - { id: R1, kind: alliance, from: a, to: b, when: 2020-01-01/.., claims: [S] }
  - { id: R2, kind: hostility, from: a, to: b, when: 2010-01-01/2012-12-31, claims: [S] }
"""
HOSTILE = GRAPH.replace("to: b, when: 2020", 'to: "<img/src=x/onerror=alert(1)>", when: 2020')


def save(path, text):
    """Saves as editors do that put another file in the place of the first."""
    draft = path.with_suffix(".tmp")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def follow(page, address, path, pictures):
    complaints, requests, dialogs = [], [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))

    def keep(name):
        if pictures:
            page.screenshot(path=str(pictures / f"watch-{name}.png"))

    page.goto(address)
    frame = page.frame_locator("#picture")
    expect(page.locator("#state")).to_have_text("Two states: 1 file, 2 actors, 2 relations, 1 source: "
                                                "0 errors, 0 warnings, 0 notes")
    expect(frame.locator(".node").first).to_contain_text("Avalon")
    keep("good")

    # The date that the reader looks at stays through a save.
    frame.locator("#previous").click()
    date = frame.locator("#date").inner_text()
    expect(page).to_have_url(f"{address}#{date}")
    save(path, GRAPH.replace("name: Avalon", "name: Avallon"))
    expect(frame.locator(".node").first).to_contain_text("Avallon")
    expect(frame.locator("#date")).to_have_text(date)

    # A broken graph: where and what, beside the last good picture.
    save(path, HOSTILE)
    expect(page.locator("#bar")).to_have_class("broken")
    expect(page.locator("#state")).to_contain_text("Two states cannot be drawn")
    finding = page.locator("#list li")
    expect(finding).to_have_count(1)
    expect(finding).to_be_visible()
    expect(finding).to_contain_text("g.yaml:7:44: error[unknown-actor]: no actor or pact is called <img/src=x")
    expect(frame.locator(".node").first).to_contain_text("Avallon")
    expect(frame.locator("#date")).to_have_text(date)
    keep("broken")

    # Mended, with a warning, which waits until somebody wants to read it.
    save(path, GRAPH.replace("when: 2010-01-01/2012-12-31, claims: [S]", "when: 2010-01-01/2012-12-31"))
    expect(page.locator("#bar")).to_have_class("")
    expect(page.locator("#count")).to_have_text("1 finding")
    expect(finding).to_be_hidden()
    page.locator("#count").click()
    expect(finding).to_contain_text("g.yaml:8:5: warning[no-source]: R2 has no source")
    expect(frame.locator(".node").first).to_contain_text("Avalon")
    keep("warning")

    # Reloading the whole page and following a link to a date both lead there.
    page.reload()
    expect(frame.locator("#date")).to_have_text(date)
    page.goto(f"{address}#2020-01-01")
    expect(frame.locator("#date")).to_have_text("2020-01-01")

    # A source opens in a page of its own, and the picture stays. No other address is asked for.
    page.context.route("https://example.org/**", lambda route: route.fulfill(body="a source"))
    with page.context.expect_page() as other:
        frame.locator("#rows a").first.click()
    assert other.value.url == "https://example.org/", other.value.url
    other.value.close()
    expect(frame.locator("#date")).to_have_text("2020-01-01")
    assert all(url.startswith(address) for url in requests), requests
    assert dialogs == [], dialogs
    assert complaints == [], complaints


def main():
    chromium, entente = sys.argv[1:3]
    pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = pathlib.Path(folder) / "g.yaml"
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for scheme in ["light", "dark"]:
            path.write_text(GRAPH, encoding="utf-8")
            server = subprocess.Popen(
                [entente, "watch", "g.yaml", "--port", "0"], cwd=folder, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            try:
                address = server.stdout.readline().strip()
                assert address.startswith("http://127.0.0.1:"), address
                page = browser.new_context(
                    viewport={"width": 1200, "height": 900}, color_scheme=scheme).new_page()
                if pictures:
                    (pictures / scheme).mkdir(parents=True, exist_ok=True)
                follow(page, address, path, pictures and pictures / scheme)
                server.send_signal(signal.SIGINT)
                assert server.wait(20) == 0, server.returncode
                expect(page.locator("#bar")).to_have_class("lost")
                expect(page.locator("#state")).to_contain_text("entente watch has stopped")
            finally:
                server.kill()
            print(f"ok: the page follows the graph, {scheme}")
        browser.close()


main()
