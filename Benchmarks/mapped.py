#!/usr/bin/env python3
"""mapped.py FOLDER [ROWS]: a table of relations of another's making, and the mapping that says what it means.

    python3 Benchmarks/mapped.py build/mapped
    /usr/bin/time -v entente import table build/mapped/table.csv --mapping build/mapped/mapping.yaml -o build/mapped/graph
"""
import argparse
import pathlib
import random

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
arguments = parser.parse_args()
folder, rows = arguments.folder, arguments.rows
folder.mkdir(parents=True, exist_ok=True)
chance = random.Random(17)
with open(folder / "table.csv", "w", encoding="utf-8") as table:
    table.write("number,code,first,second,begun,ended,publication\n")
    for number in range(rows):
        first, second = chance.sample(range(10_000), 2)
        year, month, day = chance.randint(1950, 2019), chance.randint(1, 12), chance.randint(1, 28)
        ended = "" if chance.random() < 0.2 else f"{day:02}/{month:02}/{year + chance.randint(1, 5)}"
        table.write(
            f"{number},{chance.randint(1, 4)},{first},{second},{day:02}/{month:02}/{year},{ended},report {number % 50}\n")
(folder / "mapping.yaml").write_text("""graph: mapped
as-of: 2025-12-31
tables:
  - relations:
      id: "r{number}"
      kind: { column: code, map: { 1: alliance, 2: hostility, 3: arms-supply, 4: { value: training-mission, swap: true } } }
      from: { column: first, prefix: a-, ids: codes, kind: =state }
      to: { column: second, prefix: a-, ids: codes, kind: =state }
      when:
        start: { column: begun, format: day-month-year }
        end: { column: ended, format: day-month-year, blank: open }
      source: publication
""")
