#!/usr/bin/env python3
"""prepare.py DATA SIZE...: the Parquet tables of the peers' generate.py as tables of relations that Entente reads.

A peer's edge holds while start <= day < end; a relation's last day counts, so that it is the day before. Tools that run
under a Python without Arrow read the same columns as NumPy has them.
"""
import sys

import numpy as np
import pyarrow as pa
import pyarrow.compute
import pyarrow.csv
import pyarrow.parquet

KINDS = [
    "alliance", "defence-pact", "non-aggression", "entente", "agreement", "mandate", "membership",
    "sponsorship", "affiliation", "military-cooperation", "rivalry", "hostility",
]
OPEN = 2**31 - 1

for size in sys.argv[2:]:
    table = pa.parquet.read_table(f"{sys.argv[1]}/edges_{size}.parquet")
    column = {name: table.column(name).to_numpy() for name in table.column_names}
    days = pa.array(np.arange(45_656 + 60 * 366) + np.datetime64("1900-01-01")).cast(pa.string())
    np.savez(f"{sys.argv[1]}/edges_{size}.npz", **column)
    is_open = column["end_day"] == OPEN
    end = days.take(pa.array(np.where(is_open, 0, column["end_day"] - 1)))
    end = pa.compute.if_else(pa.array(is_open), "..", end)
    name = pa.array([f"actor{number:06d}" for number in range(max(column["u"].max(), column["v"].max()) + 1)])
    rows = pa.table({
        "id": pa.array([f"R{number:08d}" for number in range(len(column["u"]))]),
        "kind": pa.array(KINDS).take(pa.array(column["kind"].astype(np.int32))),
        "from": name.take(pa.array(column["u"])), "to": name.take(pa.array(column["v"])),
        "start": days.take(pa.array(column["start_day"])), "end": end,
    })
    options = pa.csv.WriteOptions(quoting_style="none", include_header=False)
    with open(f"{sys.argv[1]}/entente_{size}.csv", "wb") as file:
        file.write(b"id,kind,from,to,start,end\n")
        pa.csv.write_csv(rows, file, options)
