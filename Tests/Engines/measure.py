"""Times questions on Entente, DuckDB and Spark over generated rows, and prints a table.

usage: measure.py ENTENTE WORK [--engines entente,duckdb,spark] --rows COUNT...

Each question runs in a process of its own, so that the memory it takes is its own; what is printed is the time of the
question, the most memory of the process, and the bytes that it read from the disk or its cache.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Sources" / "Python"))
sys.path.insert(0, str(HERE))

import entente_sql  # noqa: E402

DATE, LATER, ACTOR = "2003-07-01", "2003-07-31", "a17"
SPAN = "1975/2024"

QUESTIONS = {
    "at": lambda t: t.at(DATE),
    "at one actor": lambda t: t.at(DATE, actor=ACTOR),
    "count": lambda t: t.count(DATE),
    "diff": lambda t: t.diff(DATE, LATER),
    "allies": lambda t: t.allies(ACTOR, DATE),
    "series": lambda t: t.series(SPAN, "month"),
    "components": lambda t: t.components(DATE),
}

COMMANDS = {
    "at": ["at", DATE, "GRAPH", "--format", "csv"],
    "at one actor": ["at", DATE, "GRAPH", "--actor", ACTOR, "--format", "csv"],
    "diff": ["diff", DATE, LATER, "GRAPH", "--format", "csv"],
    "allies": ["allies", ACTOR, "GRAPH", "--at", DATE, "--format", "csv"],
}

# Most relations of fifty years are short, a fifth goes on; actors are many, and a few of them busy.
ROWS = """
  SELECT 'R' || LPAD(CAST(i AS VARCHAR), 10, '0') AS id, k.id AS kind,
    'a' || CAST(POWER(hash(i * 7 + 1) % 1000000 / 1000000.0, 2) * {actors} AS INTEGER) AS from_actor,
    'a' || CAST(hash(i * 7 + 2) % {actors} AS INTEGER) AS to_actor, k.sign, 'accepted' AS status, k.temporality,
    '' AS via, '' AS pact, 1 AS limited, 0 AS care, 0 AS term, 0 AS period, s AS s0, s AS s1,
    CASE WHEN is_open THEN {as_of} ELSE s + length END AS e0, CASE WHEN is_open THEN 2932896 ELSE s + length END AS e1,
    0 AS start_doubt, CASE WHEN is_open THEN 16 ELSE 0 END AS end_doubt, 0 AS sighted,
    CASE WHEN is_open THEN 6 {classes} ELSE 6 END AS class
  FROM (
    SELECT i, CAST(1826 + hash(i * 7 + 3) % 18262 AS INTEGER) AS s, hash(i * 7 + 4) % 5 = 0 AS is_open,
      CAST(POWER(10, (hash(i * 7 + 5) % 4000) / 1000.0) AS INTEGER) AS length,
      (['alliance', 'hostility', 'military-deployment', 'recognition', 'arms-supply'])[CAST(1 + hash(i) % 5 AS INTEGER)] AS kind
    FROM range({rows}) AS r (i)
  ) AS x JOIN kind AS k ON k.id = x.kind
"""
AS_OF = 20_088
LIMITS = [1, 16, 128, 1_024, 4_096, 16_384]


def generate(command, work, rows):
    """Parquet of generated rows as `entente sql load` lays it out, and a table in bulk for Entente."""
    import duckdb

    folder = work / f"tables-{rows}"
    graph = work / f"graph-{rows}"
    if (folder / "done").exists():
        return folder, graph
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(graph, ignore_errors=True)
    (graph / "all").mkdir(parents=True)
    actors = max(1_000, rows // 100)
    (graph / "all" / "graph.yaml").write_text("graph: rows\nas-of: 2024-12-31\n" + actor_list("a", actors + 1))
    tiny = work / "tiny.yaml"
    tiny.write_text("graph: tiny\nas-of: 2024-12-31\n")
    subprocess.run([command, "export", "table", str(tiny), "-o", str(folder), "--quiet"], check=True)
    database = duckdb.connect()
    database.execute(f"SET temp_directory = '{work}/spill'; SET memory_limit = '6GB'")
    database.execute(f"CREATE VIEW kind AS SELECT * FROM read_csv('{folder}/kind.csv', header = true)")
    classes = " ".join(f"WHEN length < {limit} THEN {number}" for number, limit in enumerate(LIMITS))
    text = ROWS.format(rows=rows, actors=actors, as_of=AS_OF, classes=classes)
    started = time.monotonic()
    # As `load` does it, but for where the rows of relations are from.
    for statement in entente_sql.Command(command).statements("load", folder, engine="duckdb"):
        if "relation.csv" in statement:
            statement = f"CREATE OR REPLACE TEMPORARY TABLE entente_relation AS {text}"
        database.execute(statement)
    print(f"    made and sorted {rows} rows in {time.monotonic() - started:.1f} s", file=sys.stderr, flush=True)
    if rows <= 20_000_000:
        day = "CAST(DATE '1970-01-01' + {} AS VARCHAR)"
        database.execute(f"""
          COPY (
            SELECT id, kind, from_actor AS "from", to_actor AS "to", {day.format("s0")} AS start,
              CASE WHEN e1 = 2932896 THEN '..' ELSE {day.format("e1")} END AS "end"
            FROM read_parquet('{folder}/relation-*.parquet') ORDER BY id
          ) TO '{graph}/all/rows.csv' (HEADER)""")
    # Spark reads a folder of Parquet for each table.
    for file in folder.glob("*.parquet"):
        place = folder / file.stem.split("-")[0]
        place.mkdir(exist_ok=True)
        os.link(file, place / file.name)
    (folder / "done").touch()
    return folder, graph


def actor_list(letter, count):
    """Actors of one sort, as a graph file lists them."""
    return "actors:\n" + "".join(f"  {letter}{number}: {{ kind: state }}\n" for number in range(count))


def size_of(path):
    return sum(file.stat().st_size for file in pathlib.Path(path).rglob("*") if file.is_file())


def ask(options):
    """One question to one engine; runs in a process of its own, and prints one line of JSON."""
    engine, folder, name = options.ask
    started = time.monotonic()
    if engine == "duckdb":
        tables = entente_sql.open(folder, engine, None, options.entente).open()
        tables.execute("SET memory_limit = '6GB'")
    else:
        from pyspark.sql import SparkSession

        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.memory", "5g")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()
        )
        session.sparkContext.setLogLevel("ERROR")
        tables = entente_sql.open(folder, engine, session, options.entente).open()
    opened = time.monotonic()
    read = bytes_read()
    frame = QUESTIONS[name](tables)
    if engine == "duckdb":
        rows = frame.aggregate("COUNT(*)").fetchall()[0][0]
    else:
        rows = frame.count()
    done = time.monotonic()
    print(
        json.dumps(
            {
                "open": opened - started,
                "seconds": done - opened,
                "rows": rows,
                "memory": memory_of_tree(),
                "read": bytes_read() - read,
            }
        )
    )


def bytes_read():
    """The bytes that this process and those it started have asked the system for."""
    total = 0
    for pid in tree():
        try:
            for line in open(f"/proc/{pid}/io"):
                if line.startswith("rchar:"):
                    total += int(line.split()[1])
        except OSError:
            continue
    return total


def memory_of_tree():
    """The most memory that this process and those it started ever took, in KiB."""
    total = 0
    for pid in tree():
        try:
            for line in open(f"/proc/{pid}/status"):
                if line.startswith("VmHWM:"):
                    total += int(line.split()[1])
        except OSError:
            continue
    return total


def tree():
    found, pending = [], [os.getpid()]
    while pending:
        pid = pending.pop()
        found.append(pid)
        try:
            for task in os.listdir(f"/proc/{pid}/task"):
                pending += map(int, open(f"/proc/{pid}/task/{task}/children").read().split())
        except OSError:
            continue
    return found


def measure_entente(command, graph):
    """Entente reads a table in bulk, compiles it, and answers from the compiled file."""
    compiled = graph / "rows.entente"
    compiled.unlink(missing_ok=True)
    seconds, memory, _ = timed([command, "compile", str(graph / "all"), "-o", str(compiled), "--quiet"])
    yield "load", seconds, memory, size_of(graph / "all"), None
    for name, words in COMMANDS.items():
        call = [command, *[str(compiled) if word == "GRAPH" else word for word in words], "--quiet"]
        seconds, memory, lines = timed(call)
        yield name, seconds, memory, None, lines - 1


def timed(call):
    started = time.monotonic()
    process = subprocess.Popen(call, stdout=subprocess.PIPE)
    lines = 0
    while chunk := process.stdout.read(1 << 20):
        lines += chunk.count(b"\n")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(call)} ended with status {process.returncode}")
    return time.monotonic() - started, usage.ru_maxrss, lines


def pruning(folder):
    """What of the table a question about a date has to look at: row groups whose bounds touch it."""
    import duckdb

    database = duckdb.connect()
    day = database.execute(f"SELECT DATE '{DATE}' - DATE '1970-01-01'").fetchone()[0]
    groups = f"""
      SELECT file_name, row_group_id, ANY_VALUE(row_group_num_rows) AS rows,
        MAX(CASE WHEN path_in_schema = 's0' THEN CAST(stats_min_value AS BIGINT) END) AS s0,
        MAX(CASE WHEN path_in_schema = 'e1' THEN CAST(stats_max_value AS BIGINT) END) AS e1
      FROM parquet_metadata('{folder}/relation-*.parquet') WHERE path_in_schema IN ('s0', 'e1') GROUP BY ALL"""
    return database.execute(f"""
      SELECT COUNT(*), COUNT(*) FILTER (s0 <= {day} AND e1 >= {day}), SUM(rows),
        SUM(rows) FILTER (s0 <= {day} AND e1 >= {day}) FROM ({groups})""").fetchone()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("entente")
    parser.add_argument("work")
    parser.add_argument("--rows", nargs="+", type=int, default=[1_000_000])
    parser.add_argument("--engines", default="entente,duckdb,spark")
    parser.add_argument("--questions", default=",".join(QUESTIONS))
    parser.add_argument("--ask", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.entente = os.path.abspath(options.entente)
    if options.ask:
        return ask(options)
    work = pathlib.Path(options.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    for rows in options.rows:
        folder, graph = generate(options.entente, work, rows)
        groups, touched, total, touched_rows = pruning(folder)
        print(f"\n{rows} rows: {size_of(folder / 'relation') / 1e6:.0f} MB of Parquet; {DATE} touches {touched} of {groups} "
              f"row groups, {touched_rows} of {total} rows\n")
        print("| question | engine | seconds | memory, MB | read, MB | rows |\n|---|---|---|---|---|---|", flush=True)
        for engine in options.engines.split(","):
            if engine == "entente":
                if not (graph / "all" / "rows.csv").exists():
                    continue
                for name, seconds, memory, read, count in measure_entente(options.entente, graph):
                    show(name, engine, seconds, memory, read, count)
                continue
            for name in options.questions.split(","):
                call = [sys.executable, __file__, options.entente, str(work), "--ask", engine, str(folder), name]
                done = subprocess.run(call, capture_output=True, text=True, check=False)
                if done.returncode:
                    print(f"| {name} | {engine} | failed | | | |", flush=True)
                    print(done.stderr[-600:], file=sys.stderr)
                    continue
                row = json.loads(done.stdout.splitlines()[-1])
                show(name, engine, row["seconds"], row["memory"], row["read"], row["rows"])
    return 0


def show(name, engine, seconds, memory, read, rows):
    read = "" if read is None else f"{read / 1e6:.0f}"
    print(f"| {name} | {engine} | {seconds:.2f} | {memory / 1e3:.0f} | {read} | {'' if rows is None else rows} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
