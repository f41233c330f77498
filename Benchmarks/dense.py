#!/usr/bin/env python3
"""Writes a graph with as many actors as asked for, all of which a picture of 2024-01-01 shows, as YAML.

usage: Benchmarks/dense.py COUNT [SEED] > graph.yaml

Blocs of about fourteen actors around a power or two, most of whose members have one or two ties; a few ties lead to
other blocs, most of them hostile. So are the graphs of war and trade that people draw.
"""

import random
import sys

KINDS = {
    "state": 30, "armed-movement": 22, "militia": 12, "jihadist-organisation": 10, "regional-organisation": 4,
    "private-military-company": 4, "party": 6, "company": 8, "un-mission": 2, "ngo": 2,
}
FRIENDLY = ["alliance", "military-cooperation", "arms-supply", "support-training", "diplomatic-relations", "membership"]
HOSTILE = ["hostility", "hostility", "sanctions", "rivalry"]
SYLLABLES = "ba da ga ka la ma na ra sa ta be de ke le me ne re se te bo do ko lo mo no ro so to mi ni ri si ti".split()


def name(chance):
    words = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).title()
             for _ in range(chance.choice([1, 1, 1, 2, 2, 3]))]
    return " ".join(words)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    ids = [f"a{number:04}" for number in range(count)]
    kinds = [chance.choices(list(KINDS), list(KINDS.values()))[0] for _ in ids]
    blocs = [ids[first:first + 14] for first in range(0, count, 14)]
    pairs = set()
    ties = []

    def tie(first, second, kinds):
        key = (min(first, second), max(first, second))
        if first != second and (key not in pairs or chance.random() < 0.15):
            pairs.add(key)
            ties.append((first, second, chance.choice(kinds)))

    for bloc in blocs:
        for place, actor in enumerate(bloc[1:], 1):
            hub = bloc[0] if chance.random() < 0.6 else bloc[chance.randrange(min(place, 4))]
            tie(actor, hub, FRIENDLY if chance.random() < 0.75 else HOSTILE)
            if chance.random() < 0.3:
                tie(actor, bloc[chance.randrange(place)], FRIENDLY if chance.random() < 0.6 else HOSTILE)
    for bloc in blocs:
        for _ in range(3):
            tie(bloc[chance.randrange(min(3, len(bloc)))], chance.choice(chance.choice(blocs)), HOSTILE)

    print(f"graph: dense\ntitle: {count} actors\nas-of: 2024-12-31\ncoverage: {{ when: 2010/2024 }}")
    print("sources:\n  S1: { publisher: Nobody, title: A graph made by chance, date: 2024 }\nactors:")
    for actor, kind in zip(ids, kinds):
        print(f"  {actor}: {{ kind: {kind}, name: {name(chance)} }}")
    print("relations:")
    for number, (first, second, kind) in enumerate(ties, 1):
        year = chance.randint(2011, 2023)
        print(f"  - {{ id: R{number:05}, kind: {kind}, from: {first}, to: {second}, when: {year}-03-01/.., claims: [S1] }}")


if __name__ == "__main__":
    main()
