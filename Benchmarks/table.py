#!/usr/bin/env python3
"""table.py WORK SIZE: what scripts/compare-peers has measured, as one table in Markdown."""
import ast
import json
import os
import platform
import re
import statistics
import sys

WORK, SIZE = sys.argv[1:3]

# Workload, what it is, the floor that does the same work, and the most that the project allows.
ROWS = [
    ("w1", "W1 load ISO CSV, names", None, "0.6 s" if SIZE == "1M" else "6 s"),
    ("w1cpu", "W1 time of the processor", None, None),
    ("w1numbers", "W1 load, numbers for names", None, None),
    ("w2", "W2 count on a day", ("floor_prefix_table", "w2"), 3),
    ("w2view", "W2 through a view", ("floor_prefix_table", "w2"), None),
    ("w2kind", "W2 of a kind", None, "100 ns"),
    ("w2sign", "W2 of a sign", None, "100 ns"),
    ("w3", "W3 all on a day, copied", ("floor_DLS", "w3"), 2),
    ("w3visit", "W3 visited, read only", ("floor_DLS_xor(read-only, as HINT)", "w3"), None),
    ("w4", "W4 one actor on a day", ("floor_CSR", "w4"), 3),
    ("w4view", "W4 through a view", ("floor_CSR", "w4"), None),
    ("w4hub", "W4 busiest actor", ("floor_hubDLS", "w4hub"), 3),
    ("w5", "W5 began and ended in 30 days", ("floor_events_slice", "w5"), 3),
    ("w6", "W6 shortest path", ("floor_bidiBFS", "w6"), 3),
    ("w7", "W7 components", ("floor_DLS+unionfind", "w7"), 2),
    ("w8", "W8 timeline of an actor", ("floor_CSR_slice", "w8"), "20 ns"),
    ("w9", "W9 earliest arrival", ("floor_bucketDijkstra", "w9"), 2),
]


def read(name):
    path = os.path.join(WORK, name)
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def lines(name):
    return [json.loads(line) for line in read(name).splitlines() if line.startswith("{")]


def text(nanoseconds):
    if nanoseconds is None:
        return ""
    for unit, scale in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= scale:
            return f"{nanoseconds / scale:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def times(other, mine):
    """How many times longer another tool takes."""
    if other is None or not mine:
        return ""
    ratio = other / mine
    return f"{text(other)} ({ratio:,.0f} x)" if ratio >= 10 else f"{text(other)} ({ratio:.1f} x)"


def median(seen, work, nanoseconds):
    """The median of what has been seen of a workload so far."""
    seen.setdefault(work, []).append(nanoseconds)
    return statistics.median(seen[work])


def measured_by_others():
    """For each tool its version and the nanoseconds of each workload."""
    tools = {}
    loads = {}
    for line in lines("tools.jsonl"):
        answers = tools.setdefault(line["tool"].rstrip("_"), {})
        if "version" in line:
            answers["version"] = line["version"].split()[-1]
        if line["phase"] == "names":
            for work, seconds in (("w1", line["load_s"] + line["index_s"]), ("w1cpu", line["cpu_s"])):
                answers[work] = median(loads, (line["tool"], work), seconds * 1e9)
        elif line["phase"] == "load":
            answers["w1numbers"] = line["load_s"] * 1e9
        else:
            answers.update({work: it["med_ns"] for work, it in line["res"].items() if it.get("ok") is not False and "med_ns" in it})
    # What a tool answered before its time was up.
    for tool, work, answer in re.findall(r"^  (\w+) \w+ (w\w+): (\{.*\})$", read("tools.log"), re.MULTILINE):
        try:
            it = ast.literal_eval(answer.replace("np.True_", "True").replace("np.False_", "False"))
        except ValueError:
            continue
        if it.get("ok") is not False and "med_ns" in it:
            tools.setdefault(tool.rstrip("_"), {}).setdefault(work, it["med_ns"])
    return tools


def processor():
    names = re.findall(r"model name\s*: (.*)", open("/proc/cpuinfo").read()) if os.path.exists("/proc/cpuinfo") else []
    return names[0] if names else platform.processor()


seen = {}
floors = {
    (line["tool"], line["w"]): median(seen, (line["tool"], line["w"]), line["med_ns"])
    for line in lines("floor.jsonl") if "w" in line
}
entente = {line["w"]: median(seen, line["w"], line["med_ns"]) for line in lines("entente.jsonl") if "w" in line}
size = next((line for line in lines("entente.jsonl") if "relations" in line), {})
others = measured_by_others()

print(f"{SIZE} relations; {processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}; "
      f"load average {os.getloadavg()[1]:.1f}")
print("peers: " + ", ".join(f"{name} {answers.get('version', '')}" for name, answers in others.items()) + "\n")
header = ["workload", "entente", "floor", "ratio", "at most"] + list(others)
print("| " + " | ".join(header) + " |")
print("|" + "---|" * len(header))
for work, what, floor, limit in ROWS:
    mine = entente.get(work)
    base = floors.get(floor)
    ratio = f"{mine / base:.1f}" if mine and base else ""
    most = f"{limit} x" if isinstance(limit, int) else limit or ""
    cells = [what, text(mine), text(base), ratio, most]
    print("| " + " | ".join(cells + [times(it.get(work), mine or entente.get("w1")) for it in others.values()]) + " |")
if size:
    count = size["relations"]
    print(f"\nA relation takes Entente {size['columnBytes'] / count:.1f} bytes in columns, {size['indexBytes'] / count:.1f} in "
          f"indexes, {size['nameBytes'] / count:.1f} in names. Resident {size['resident']}, at most {size['peak']}.")
print("In brackets, how many times as long as Entente a tool takes. DuckDB loads names into a table with an index over "
      "either end, Polars into columns alone.")
print(f"Again: scripts/compare-peers {SIZE}")
