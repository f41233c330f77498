#!/usr/bin/env python3
"""table.py WORK SIZE: what scripts/compare-peers has measured, as one table in Markdown."""
import json
import os
import platform
import sys


def lines(name):
    path = os.path.join(sys.argv[1], name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.startswith("{")]


# Workload, the floor that does the same work, and the most that the project allows.
ROWS = [
    ("w1", None, "0.6 s"),
    ("w2", ("floor_prefix_table", "w2"), 3),
    ("w2view", ("floor_prefix_table", "w2"), None),
    ("w2kind", None, "100 ns"),
    ("w2sign", None, "100 ns"),
    ("w3", ("floor_DLS", "w3"), 2),
    ("w3visit", ("floor_DLS_xor(read-only, as HINT)", "w3"), None),
    ("w4", ("floor_CSR", "w4"), 3),
    ("w4hub", ("floor_hubDLS", "w4hub"), 3),
    ("w5", ("floor_events_slice", "w5"), 3),
    ("w6", ("floor_bidiBFS", "w6"), 3),
    ("w7", ("floor_DLS+unionfind", "w7"), 2),
    ("w8", ("floor_CSR_slice", "w8"), "20 ns"),
    ("w9", ("floor_bucketDijkstra", "w9"), 2),
]


def text(nanoseconds):
    if nanoseconds is None:
        return ""
    for unit, scale in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= scale:
            return f"{nanoseconds / scale:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


floors = {}
for name in ("floor-before.jsonl", "floor-after.jsonl"):
    for line in lines(name):
        if "w" in line:
            floors.setdefault((line["tool"], line["w"]), []).append(line["med_ns"])
entente = {line["w"]: line["med_ns"] for line in lines("entente.jsonl") if "w" in line}
others = {}
for line in lines("tools.jsonl"):
    answers = others.setdefault(line["tool"].rstrip("_"), {"version": line.get("version", "")})
    if line["phase"] == "load":
        answers["w1"] = line["load_s"] * 1e9
    else:
        answers.update({work: answer["med_ns"] for work, answer in line["res"].items() if "med_ns" in answer})

print(f"{sys.argv[2]} relations; {platform.machine()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}")
print("peers: " + ", ".join(f"{name} {answers['version']}" for name, answers in others.items()) + "\n")
header = ["workload", "entente", "floor", "ratio", "at most"] + list(others)
print("| " + " | ".join(header) + " |")
print("|" + "---|" * len(header))
for work, floor, limit in ROWS:
    mine = entente.get(work)
    times = floors.get(floor, [])
    base = sum(times) / len(times) if times else None
    ratio = f"{mine / base:.1f}" if mine and base else ""
    most = f"{limit} x" if isinstance(limit, int) else limit or ""
    cells = [work, text(mine), text(base), ratio, most] + [text(answers.get(work)) for answers in others.values()]
    print("| " + " | ".join(cells) + " |")
print(f"\nAgain: scripts/compare-peers {sys.argv[2]}")
