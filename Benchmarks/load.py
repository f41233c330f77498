#!/usr/bin/env python3
"""load.py TOOL DATA SIZE: the time that a tool takes for the table that Entente reads, names and ISO dates included.

DuckDB makes a table with an index over either end, Polars columns alone; both are held to one thread, as Entente is.
"""
import importlib
import json
import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "1"
tool, data, size = sys.argv[1:4]
module = importlib.import_module(tool.rstrip("_"))
path = f"{data}/entente_{size}.csv"


def duckdb():
    base = module.connect()
    base.execute("SET threads = 1")
    start = time.perf_counter()
    base.execute(f"""
      CREATE TABLE relations AS
      SELECT * FROM read_csv('{path}', header = true, nullstr = '..', types = {{'start': 'DATE', 'end': 'DATE'}})""")
    loaded = time.perf_counter()
    base.execute('CREATE INDEX relations_from ON relations ("from")')
    base.execute('CREATE INDEX relations_to ON relations ("to")')
    return loaded - start, time.perf_counter() - loaded


def polars():
    start = time.perf_counter()
    table = module.read_csv(path, try_parse_dates=True)
    table.with_columns(module.col("end").str.to_date(strict=False)).rechunk()
    return time.perf_counter() - start, 0


work = {"duckdb_": duckdb, "polars_": polars}[tool]
busy = time.process_time()
load, index = work()
print(json.dumps({
    "tool": tool, "phase": "names", "load_s": load, "index_s": index, "cpu_s": time.process_time() - busy,
}))
