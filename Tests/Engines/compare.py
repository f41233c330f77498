"""Asks the same questions of Entente, DuckDB and Spark, and compares what they answer row for row.

usage: compare.py ENTENTE WORK [--rows COUNT] [--engines duckdb,spark] [--parts PART,PART]

ENTENTE is the built command, WORK a folder for tables. The parts are bounds, loading, sahel, random and rows; all where
none is named. Ends with status 1 where an answer differs, and says which rows do.
"""

import argparse
import csv
import datetime
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGE = str(ROOT / "Sources" / "Python")
sys.path.insert(0, PACKAGE)
# The tasks of Spark are processes of their own.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [PACKAGE, os.environ.get("PYTHONPATH")]))

import entente_sql  # noqa: E402
from measure import actor_list  # noqa: E402
from embedded import Embedded  # noqa: E402
from loading import loading  # noqa: E402
from random_graphs import Batch  # noqa: E402

EPOCH = datetime.date(1970, 1, 1)


class Comparison:
    """The engines at hand, and how often they agreed."""

    def __init__(self, options):
        self.options = options
        self.command = os.path.abspath(options.entente)
        self.work = pathlib.Path(options.work).resolve()
        self.engines = options.engines.split(",")
        self.wrong = 0
        self.rows = 0
        self.asked = 0
        self.seconds = {engine: 0.0 for engine in [*self.engines, "entente"]}
        self.session = None

    def connection(self, engine):
        if engine == "duckdb":
            return None
        if self.session is None:
            from pyspark.sql import SparkSession

            self.session = (
                SparkSession.builder.master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .config("spark.driver.memory", "3g")
                # Compiling each plan takes longer than so few rows do.
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.warehouse.dir", str(self.work / "warehouse"))
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()
            )
            self.session.sparkContext.setLogLevel("ERROR")
        return self.session

    def tables(self, folder, engine):
        """The tables of a folder, loaded into an engine from a copy of its own."""
        place = folder.with_name(f"{folder.name}-{engine}")
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for file in folder.glob("*.csv"):
            os.link(file, place / file.name)
        started = time.monotonic()
        tables = entente_sql.open(place, engine, self.connection(engine), self.command).load()
        print(f"    {engine} loaded {folder.name} in {time.monotonic() - started:.1f} s", flush=True)
        return tables

    def expect(self, expected, engine, what, ask):
        """Compares the rows of a frame with those expected, each as often as it comes."""
        started = time.monotonic()
        expected, found = Counter(expected), Counter(tuple(row) for row in rows_of(ask(), engine))
        self.seconds[engine] += time.monotonic() - started
        self.asked += 1
        self.rows += sum(expected.values())
        if found == expected:
            return
        self.wrong += 1
        missing, extra = (sorted(rows.elements(), key=str) for rows in (expected - found, found - expected))
        print(f"error: {engine}, {what}: {len(missing)} rows are missing, {len(extra)} are not expected")
        for name, rows in (("missing", missing), ("not expected", extra)):
            for row in rows[:3]:
                print(f"  {name}: {row}")

    def export(self, graph, folder, afresh=True):
        if afresh:
            shutil.rmtree(folder, ignore_errors=True)
        call = [self.command, *EXPORT, str(graph), "-o", str(folder), "--quiet"]
        subprocess.run(call, check=True)


EXPORT = ["export", "table"]


def rows_of(frame, engine):
    return frame.fetchall() if engine == "duckdb" else frame.collect()


def dates_of_change(folder):
    """The days on which an answer can change, from the bounds of the tables."""
    days = set()
    for name in ("relation", "existence"):
        with open(folder / f"{name}.csv", newline="") as file:
            for row in csv.DictReader(file):
                days |= {int(row["s0"]), int(row["s1"]), int(row["e0"]) + 1, int(row["e1"]) + 1}
    least, most = -719_162, 2_932_896
    return [str(EPOCH + datetime.timedelta(days=day)) for day in sorted(days) if least < day <= most]


def sahel(run):
    """The graph of the repository at every date of change, and each question about it."""
    folder = run.work / "sahel"
    run.export(ROOT / "graphs" / "sahel", folder)
    embedded = Embedded(run.command, [ROOT / "graphs" / "sahel"])
    dates = dates_of_change(folder)
    print(f"    {len(dates)} dates of change", flush=True)
    at = embedded.at(dates)
    spans = ["2012", "2020-01/2022-06", "2023-10"]
    at_spans = embedded.at(spans)
    questions = [
        (at, "at every date of change", lambda t: cut(t.at(*dates), 11)),
        (at_spans, "at spans", lambda t: cut(t.at(*spans), 11)),
    ]
    for words, options in narrowings("S134", ["military-deployment", "mercenary-contract", "defence-pact"]):
        expected = embedded.at(["2022-01-15"], words)
        questions.append((expected, f"at {words}", lambda t, o=options: cut(t.at("2022-01-15", **o), 11)))
    for actor in ("mali", "france", "jnim"):
        words, options = ["--roll-up"], {"roll_up": True}
        for stance in ("ally", "adversary"):
            expected = embedded.ties(actor, "2023-10-15", stance, words)
            method = {"ally": "allies", "adversary": "adversaries"}[stance]
            questions.append(
                (expected, f"{method} of {actor}", lambda t, m=method, a=actor: getattr(t, m)(a, "2023-10-15", **options))
            )
        expected = embedded.history(["timeline", actor], words)
        questions.append((expected, f"timeline {actor}", lambda t, a=actor: history(t.timeline(a, **options))))
    expected = embedded.history(["between", "mali", "france"], ["--roll-up"])
    questions.append((expected, "between", lambda t: history(t.between("mali", "france", roll_up=True))))
    for words, options in (([], {}), (["--roll-up"], {"roll_up": True})):
        dates_of_diff = ("2021-06-01", "2023-12-31")
        expected = embedded.differences(*dates_of_diff, words)
        if words:
            expected = [row for row in expected if row[0] not in LINEAGE]
        questions.append((expected, f"diff {words}", lambda t, o=options: diff(t.diff(*dates_of_diff, **o))))
        expected = embedded.blocs("2023-12-31", words)
        questions.append((expected, f"blocs {words}", lambda t, o=options: t.blocs("2023-12-31", **o)))
        expected = embedded.path("mali", "ukraine", "2024-08-01", words)
        questions.append((expected, f"path {words}", lambda t, o=options: path(t.path("mali", "ukraine", "2024-08-01", **o))))
    year = [date for date in dates if "2011-12-31" < date < "2026-01-01"]
    expected = {(datetime.date.fromisoformat(date), *tally(at, date)) for date in ["2012-01-01", *year] if date in dates}
    questions.append(
        (expected, "series", lambda t, days=sorted(row[0] for row in expected): on_days(t.series("2012/2025"), days))
    )
    expected = {(date, "all", "", *tally(at, date)) for date in dates if any(tally(at, date))}
    questions.append((expected, "count", lambda t: by_facet(t.count(*dates), "all")))
    expected = components(at, "2022-01-15" if "2022-01-15" in dates else dates[len(dates) // 2])
    date = "2022-01-15" if "2022-01-15" in dates else dates[len(dates) // 2]
    questions.append((expected, "components", lambda t: t.components(date)))
    for engine in run.engines:
        tables = run.tables(folder, engine)
        for expected, what, ask in questions if engine == "duckdb" else for_spark(questions, run):
            run.expect(expected, engine, f"sahel, {what}", lambda: Answer(ask, tables).rows)


LINEAGE = {"split", "merged", "succeeded", "founded", "dissolved", "renamed"}


def narrowings(source, kinds):
    """What narrows a question, as words and as keywords."""
    lists = {
        "kind": kinds,
        "sign": ["negative"],
        "status": ["accepted", "disputed"],
        "certain": True,
        "possible": True,
        "according_to": source,
        "known_at": "2022-01-01",
    }
    for name, value in lists.items():
        options = {name: value}
        yield entente_sql._command.flags(options), options


def tally(rows, date):
    certain = sum(row[0] == date and row[5] == "certain" for row in rows)
    return certain, sum(row[0] == date for row in rows) - certain


def components(rows, date):
    groups = {}
    for row in rows:
        if row[0] == date and row[4]:
            one, other = groups.get(row[3], {row[3]}), groups.get(row[4], {row[4]})
            joined = one | other
            for actor in joined:
                groups[actor] = joined
    return {(actor, min(group)) for actor, group in groups.items()}


class Answer:
    """The rows of a frame, of some of its columns or of some rows alone."""

    def __init__(self, ask, tables):
        self.rows = Rows(ask(tables))


class Rows:
    """Rows that are read already, as a frame of either engine gives them."""

    def __init__(self, frame):
        if isinstance(frame, Rows):
            self.list = frame.list
        else:
            self.list = [tuple(row) for row in (frame.collect() if hasattr(frame, "collect") else frame.fetchall())]

    def fetchall(self):
        return self.list

    def collect(self):
        return self.list

    def map(self, change):
        self.list = [row for row in map(change, self.list) if row is not None]
        return self


def cut(frame, columns):
    return Rows(frame).map(lambda row: row[:columns])


def history(frame):
    return Rows(frame).map(lambda row: row[2:12])


def diff(frame):
    return Rows(frame).map(lambda row: (*row[:4], *row[5:]))


def path(frame):
    return Rows(frame).map(lambda row: (*row[:4], *row[6:]))


def on_days(frame, days):
    """A series on some days, each with the numbers of the last day on which they changed."""
    rows = Rows(frame)
    numbers = {row[0]: row for row in rows.list}
    last, found = None, []
    for day in sorted({*days, *numbers}):
        last = numbers.get(day, last)
        if day in days and last:
            found.append((day, *last[1:]))
    rows.list = found
    return rows


def by_facet(frame, facet):
    return Rows(frame).map(lambda row: row if row[1] == facet else None)


def random_graphs(run):
    """Small graphs with every kind of date, all in one set of tables."""
    folder = run.work / "random"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    counts = [25] * (run.options.graphs // 25) + [run.options.graphs % 25]
    batches = [Batch(run.options.seed + number, count) for number, count in enumerate(counts) if count]
    graphs = []
    for number, batch in enumerate(batches):
        graph = run.work / "graphs" / f"{batch.contents['graph']}.yaml"
        graph.parent.mkdir(exist_ok=True)
        batch.write(graph)
        graphs.append(graph)
        run.export(graph, run.work / "batch")
        append_tables(run.work / "batch", folder, number)
    embedded = Embedded(run.command, graphs)
    choice = random.Random(run.options.seed)
    days = ["2019-12-31", "2020-02-01", "1820-01-15", *(f"2020-01-{day:02}" for day in range(1, 32, 3))]
    spans = ["2020-01", "2020", "2020-01-05/2020-01-12", "2020-01-14/2020-01-15", "1820-01-01/2020-01-31"]
    questions = [(embedded.at(days), "days", lambda t: cut(t.at(*days), 11))]
    questions.append((embedded.at(spans + days[:3]), "spans", lambda t: cut(t.at(*spans, *days[:3]), 11)))
    variants = [
        {"according_to": "S1"},
        {"according_to": "S2", "known_at": "2020-01-10"},
        {"known_at": "2020-01-01", "status": ["accepted", "denied"]},
        {"kind": ["alliance", "component-of", "attack"], "certain": True},
        {"sign": "negative", "possible": True},
    ]
    dates = ["2020-01-10", "2020-01-05/2020-01-20"]
    for options in variants:
        words = entente_sql._command.flags(options)
        expected = embedded.at(dates, words)
        questions.append((expected, f"at {words}", lambda t, o=options: cut(t.at(*dates, **o), 11)))
    for words, options in (([], {}), (["--roll-up"], {"roll_up": True})):
        for pair in (("2020-01-05", "2020-01-20"), ("2020-01-08", "2020-01-20/2020-01-25")):
            expected = embedded.differences(*pair, words)
            if words:
                expected = [row for row in expected if row[0] not in LINEAGE]
            questions.append((expected, f"diff {pair} {words}", lambda t, p=pair, o=options: diff(t.diff(*p, **o))))
        for date in dates:
            expected = embedded.blocs(date, words)
            questions.append((expected, f"blocs {date} {words}", lambda t, d=date, o=options: t.blocs(d, **o)))
    actors = [(names[0], names[1]) for batch in batches for names in batch.names]
    sample = choice.sample(actors, run.options.actors)
    for first, second in sample:
        for words, options in (([], {}), (["--roll-up"], {"roll_up": True})):
            date = choice.choice([*dates, "2020-01-16"])
            for stance, method in (("ally", "allies"), ("adversary", "adversaries")):
                expected = embedded.ties(first, date, stance, words)
                questions.append(
                    (
                        expected,
                        f"{method} {first} {date} {words}",
                        lambda t, m=method, a=first, d=date, o=options: getattr(t, m)(a, d, **o),
                    )
                )
            expected = embedded.history(["timeline", first], ["--during", date, *words])
            questions.append(
                (
                    expected,
                    f"timeline {first} {date} {words}",
                    lambda t, a=first, d=date, o=options: history(t.timeline(a, d, **o)),
                )
            )
            expected = embedded.history(["between", first, second], words)
            questions.append(
                (
                    expected,
                    f"between {first} {second} {words}",
                    lambda t, a=first, b=second, o=options: history(t.between(a, b, **o)),
                )
            )
            expected = embedded.path(first, second, "2020-01-10", words)
            questions.append(
                (
                    expected,
                    f"path {first} {second} {words}",
                    lambda t, a=first, b=second, o=options: path(t.path(a, b, "2020-01-10", **o)),
                )
            )
    for engine in run.engines:
        tables = run.tables(folder, engine)
        asked = questions if engine == "duckdb" else for_spark(questions, run)
        for expected, what, ask in asked:
            run.expect(expected, engine, f"random, {what}", lambda: Answer(ask, tables).rows)


def for_spark(questions, run):
    """Of the questions that are alike a few, since each takes Spark seconds whatever its size."""
    sorts = (("at [",), ("diff", "blocs"), ("allies", "adversaries", "timeline", "between", "path"))
    chosen = [question for question in questions if not any(question[1].startswith(sort) for sort in sorts)]
    for sort in sorts:
        alike = [question for question in questions if question[1].startswith(sort)]
        count = min(len(alike), run.options.spark_questions)
        chosen += [alike[number * len(alike) // count] for number in range(count)]
    return chosen


def append_tables(source, folder, number):
    """Adds the tables of one graph to those of others; the numbers of ways begin anew in each graph."""
    for file in sorted(source.glob("*.csv")):
        with open(file, newline="") as stream:
            header, *rows = csv.reader(stream)
        if file.stem == "way":
            for row in rows:
                for column in ("way", "parent"):
                    place = header.index(column)
                    row[place] = int(row[place]) + (number * 1_000_000 if row[place] != "0" else 0)
        target = folder / file.name
        if file.stem == "kind" and target.exists():
            continue
        is_new = not target.exists()
        with open(target, "a", newline="") as stream:
            writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
            writer.writerows(([header] if is_new else []) + rows)


def generated_rows(run):
    """A million generated rows, read by Entente as a table in bulk."""
    import duckdb

    graph = run.work / "rows"
    graph.mkdir(parents=True, exist_ok=True)
    database = duckdb.connect()
    database.execute(f"COPY ({GENERATED.format(rows=run.options.rows)}) TO '{graph}/rows.csv' (HEADER, DELIMITER ',')")
    (graph / "rows.yaml").write_text("graph: rows\nas-of: 2024-12-31\n" + actor_list("a", 10_000))
    folder = run.work / "rows-tables"
    started = time.monotonic()
    run.export(graph, folder)
    print(f"    exported {run.options.rows} rows in {time.monotonic() - started:.1f} s", flush=True)
    for date in ("2003-07-01", "2025-06", "1990"):
        answer = run.work / f"at-{date}.csv"
        with open(answer, "w") as stream:
            call = [run.command, "at", date, str(graph), "--format", "csv", "--raw-cells", "--quiet"]
            subprocess.run(call, stdout=stream, check=True)
    for engine in run.engines:
        tables = run.tables(folder, engine)
        if engine == "duckdb":
            run.expect([], engine, "files out of order", lambda: Rows_of(out_of_order(tables)))
        for date in ("2003-07-01", "1990", "2025-06")[: 3 if engine == "duckdb" else 2]:
            started = time.monotonic()
            found = run.work / f"found-{engine}.csv"
            frame = tables.at(date)
            columns = "id, from_actor, kind, to_actor, certainty, reasons"
            if engine == "duckdb":
                frame.project(columns).write_csv(str(found), header=True)
            else:
                write_csv(frame.selectExpr(*columns.split(", ")), found, columns)
            run.seconds[engine] += time.monotonic() - started
            compare_files(run, database, run.work / f"at-{date}.csv", found, f"{engine}, rows at {date}")


def out_of_order(tables):
    """The files of relations in which a row begins before the one above it, or is of another class than the first."""
    for file in sorted(pathlib.Path(tables.folder).glob("relation-*.parquet")):
        rows = f"read_parquet('{file}', file_row_number = true)"
        above = f"SELECT class, s0, LAG(s0) OVER (ORDER BY file_row_number) AS above FROM {rows}"
        count, classes = tables.query(f"SELECT COUNT(*) FILTER (s0 < above), COUNT(DISTINCT class) FROM ({above})").fetchall()[0]
        if count or classes > 1:
            yield file.name, count, classes


def write_csv(frame, file, columns):
    with open(file, "w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(columns.split(", "))
        writer.writerows(frame.toLocalIterator(prefetchPartitions=True))


def compare_files(run, database, expected, found, what):
    read = "read_csv('{}', header = true, all_varchar = true, nullstr = '\x01')"
    reasons = "TRIM(REPLACE(REPLACE(certainty, 'possible:', ''), ',', ' '))"
    rows = f"""
      SELECT id, "from", kind, "to", SPLIT_PART(certainty, ':', 1) AS certainty,
        CASE WHEN certainty = 'certain' THEN '' ELSE REGEXP_REPLACE({reasons}, ' +', ' ', 'g') END AS reasons
      FROM {read.format(expected)}"""
    others = f"""
      SELECT id, from_actor, kind, to_actor, certainty, COALESCE(reasons, '') FROM {read.format(found)}"""
    count = database.execute(f"SELECT COUNT(*) FROM ({rows})").fetchone()[0]
    differing = database.execute(
        f"(({rows}) EXCEPT ALL ({others})) UNION ALL (({others}) EXCEPT ALL ({rows}))"
    ).fetchall()
    run.asked += 1
    run.rows += count
    if differing:
        run.wrong += 1
        print(f"error: {what}: {len(differing)} rows differ, such as {differing[:3]}")


# Relations over fifty years among ten thousand actors, a fifth of which go on; ids in the order of their numbers.
GENERATED = """
  SELECT 'R' || LPAD(CAST(i AS VARCHAR), 9, '0') AS id,
    (['alliance', 'hostility', 'military-deployment', 'recognition', 'arms-supply'])[CAST(1 + hash(i) % 5 AS INTEGER)] AS kind,
    'a' || (hash(i * 7 + 1) % 10000) AS "from", 'a' || (hash(i * 7 + 2) % 10000) AS "to",
    CAST(DATE '1975-01-01' + CAST(hash(i * 7 + 3) % 18262 AS INTEGER) AS VARCHAR) AS start,
    CASE WHEN hash(i * 7 + 4) % 5 = 0 THEN '..' ELSE CAST(DATE '1975-01-01' + CAST(hash(i * 7 + 3) % 18262 AS INTEGER)
      + CAST(POWER(10, (hash(i * 7 + 5) % 4000) / 1000.0) AS INTEGER) AS VARCHAR) END AS "end"
  FROM range({rows}) AS r (i)
"""


def bounds(run):
    """Rows with plain dates: the bounds that SQL finds are those of the filter."""
    dates = ["2012", "2012-02", "2012-02-29", "..", "", "2013-13", "2013-02-30", "0000", "1999-12", "2012~", "x"]
    texts = sorted({*dates, *(f"{first}/{last}" for first in dates for last in dates), "2012/2011/2010", "2011-05/2011"})
    filtered = {}
    answer = subprocess.run(
        [run.command, "bounds", "--doubts", "--skip-bad-rows", "--quiet", "--as-of", "2012-02-10"],
        input="".join(f"{text}\n" for text in texts), capture_output=True, text=True, check=True,
    )
    for line in answer.stdout.splitlines():
        text, *numbers = line.split("\t")
        filtered[text] = tuple(map(int, numbers))
    for engine in run.engines:
        connection = run.connection(engine)
        tables = entente_sql.open(run.work, engine, connection, run.command)
        if engine == "duckdb":
            tables.connection.execute("CREATE TABLE edtf_row (edtf VARCHAR)")
            tables.connection.executemany("INSERT INTO edtf_row VALUES (?)", [[text] for text in texts])
        else:
            connection.createDataFrame([(text,) for text in texts], "edtf string").createOrReplaceTempView("edtf_row")
        frame = tables.ask("bounds", "edtf_row", as_of="2012-02-10")
        columns = "edtf, s0, s1, e0, e1, start_doubt, end_doubt, plain"
        frame = frame.project(columns) if engine == "duckdb" else frame.selectExpr(*columns.split(", "))
        rows = [tuple(row) for row in rows_of(frame, engine)]
        found = [row[:7] for row in rows if row[7] == 1]
        plain = {row[0] for row in found}
        run.expect([(text, *filtered[text]) for text in plain if text in filtered], engine, "bounds", lambda: Rows_of(found))
        run.expect([(text,) for text in texts], engine, "rows beside bounds", lambda: Rows_of((row[0],) for row in rows))
        usual = {text for text in filtered if "~" not in text}
        if not usual <= plain:
            run.wrong += 1
            print(f"error: {engine} leaves plain dates to the filter: {sorted(usual - plain)[:5]}")


def Rows_of(rows):
    frame = Rows.__new__(Rows)
    frame.list = list(rows)
    return frame


PARTS = {"bounds": bounds, "loading": loading, "sahel": sahel, "random": random_graphs, "rows": generated_rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("entente")
    parser.add_argument("work")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--graphs", type=int, default=200, help="how many random graphs there are")
    parser.add_argument("--actors", type=int, default=12, help="how many actors of random graphs are asked about")
    parser.add_argument("--spark-questions", type=int, default=4, help="how many questions of a sort Spark is asked")
    parser.add_argument("--engines", default="duckdb,spark")
    options = parser.parse_args()
    run = Comparison(options)
    run.work.mkdir(parents=True, exist_ok=True)
    for part in options.parts.split(","):
        started = time.monotonic()
        print(f"==> {part}", flush=True)
        PARTS[part](run)
        print(f"    {time.monotonic() - started:.0f} s", flush=True)
    times = ", ".join(f"{name} {seconds:.0f} s" for name, seconds in run.seconds.items() if seconds)
    print(f"{run.asked} answers of {run.rows} rows compared, {run.wrong} differ ({times})")
    return 1 if run.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
