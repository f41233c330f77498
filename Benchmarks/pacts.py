#!/usr/bin/env python3
"""Writes a graph of treaties as dense as those of two hundred years, as YAML.

usage: Benchmarks/pacts.py [PACTS] [STATES] [SEED] > graph.yaml

750 pacts of 180 states where nothing is said: two to fifty parties each, most of them few, joining and leaving over
200 years; and a rivalry or two a state. Each two parties of a pact are allied while both are in it.
"""

import random
import sys

KINDS = ["defence-pact", "defence-pact", "entente", "non-aggression", "neutrality-pact", "offence-pact"]


def main():
    numbers = [int(word) for word in sys.argv[1:]]
    pacts, states, seed = (numbers + [750, 180, 1][len(numbers):])[:3]
    chance = random.Random(seed)
    ids = [f"s{number:03}" for number in range(states)]
    born = {state: chance.choice([1815] * 5 + list(range(1816, 1992))) for state in ids}
    print(f"graph: pacts\ntitle: {pacts} pacts of {states} states\nas-of: 2018-12-31\ncoverage: {{ when: 1815/2018 }}")
    print("sources:\n  S1: { publisher: Nobody, title: Treaties made by chance, date: 2018 }\nactors:")
    for number, state in enumerate(ids):
        print(f"  {state}: {{ kind: state, name: State {number}, exists: {born[state]}-01-01/.. }}")
    print("pacts:")
    for number in range(pacts):
        year = chance.choices([chance.randint(1815, 1914), chance.randint(1915, 1945), chance.randint(1946, 2010)],
                              [3, 2, 5])[0]
        alive = [state for state in ids if born[state] <= year]
        size = min(len(alive), chance.choices([2, chance.randint(3, 8), chance.randint(9, 50)], [78, 17, 5])[0])
        length = int(chance.expovariate(1 / 14)) + 1
        end = f"{year + length}-06-30" if year + length < 2018 else ".."
        print(f"  p{number:03}:\n    kind: {chance.choice(KINDS)}\n    name: Treaty {number}\n    when: {year}-03-01/{end}")
        print("    claims: [S1]\n    parties:")
        for state in sorted(chance.sample(alive, size)):
            joins = year + (chance.randint(0, length) if size > 2 and chance.random() < 0.3 else 0)
            leaves = chance.randint(joins, year + length) if size > 2 and chance.random() < 0.2 else None
            last = end if leaves is None or leaves >= 2018 else f"{leaves}-12-31"
            if leaves is not None and last != end and leaves >= year + length:
                last = end
            print(f"      - {{ actor: {state}, when: {joins}-03-01/{last} }}")
    print("relations:")
    for number in range(2 * states):
        first, second = chance.sample(ids, 2)
        year = chance.randint(max(born[first], born[second]), 2005)
        print(f"  - {{ id: R{number:04}, kind: rivalry, from: {first}, to: {second}, "
              f"when: {year}-01-01/{year + chance.randint(1, 12)}-12-31, claims: [S1] }}")


if __name__ == "__main__":
    main()
