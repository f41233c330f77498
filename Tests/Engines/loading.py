"""What loading and asking leave alone: what was loaded before, tables of others, words that look like something else."""

import json
import os
import shutil

import entente_sql

# Composed otherwise than the tables have it.
ACCENTED = "e\u0301.x"
NAME = 'two\nlines, "quoted", \\ and é'
SHORT = {"id": "R1", "kind": "alliance", "from": "a", "to": "b", "when": "2020-01-01/2020-01-05"}
LONG = {"id": "R2", "kind": "alliance", "from": "a", "to": ACCENTED, "when": "2020-01-01/.."}
ODD = {"id": "-3", "kind": "hostility", "from": "-d", "to": ACCENTED, "when": "2020-01-01/2020-01-10"}
DAY = "2020-01-03"


def loading(run):
    """Small graphs, loaded again, beside others, and under names that are hard to read."""
    work = run.work / "loading"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    before = os.getcwd()
    # The folders are named as a user names them, from where the user stands.
    os.chdir(work)
    try:
        for engine in run.engines:
            Loaded(run, engine).check()
    finally:
        os.chdir(before)


class Loaded:
    def __init__(self, run, engine):
        self.run = run
        self.engine = engine
        self.connection = run.connection(engine)
        if engine == "duckdb":
            import duckdb

            self.connection = duckdb.connect()

    def expect(self, expected, what, ask):
        self.run.expect(expected, self.engine, what, ask)

    def load(self, name, relations):
        """The tables of a graph, loaded from a folder of the name."""
        actors = {id: {"kind": "state"} for id in ("a", "b", "c", "-d", ACCENTED)}
        actors["a"]["name"] = NAME
        graph = {"graph": "g", "as-of": "2024-12-31", "actors": actors, "relations": relations}
        with open("graph.yaml", "w") as file:
            file.write(json.dumps(graph))
        folder = f"{self.engine} {name}"
        place = self.run.work / "loading" / folder
        self.run.export("graph.yaml", place, afresh=False)
        return entente_sql.open(folder, self.engine, self.connection, self.run.command).load()

    def check(self):
        self.make_own()
        self.load("one", [SHORT, LONG])
        again = self.load("one", [LONG])
        frame = again.at(DAY)
        nothing = self.load("[n]othing*", [])
        self.expect([("R2",)], "loaded again, and another folder after that", lambda: ids(again.at(DAY)))
        self.expect([("R2",)], "a frame from before another folder", lambda: ids(frame))
        self.expect([(NAME,)], "a name of two lines", lambda: names(again.table("actor")))
        self.expect([], "a graph without relations", lambda: nothing.at(DAY))
        self.expect([(1,)], "an actor composed otherwise", lambda: columns(again.path("a", ACCENTED, DAY), "step"))
        self.check_bounds(nothing)
        if self.engine == "duckdb":
            self.check_words(self.load("words", [ODD]))
        self.check_own()

    def check_words(self, tables):
        """What is the same whatever the engine, asked of the one that answers at once."""
        found = lambda frame: columns(frame, "actor")  # noqa: E731
        self.expect([(composed(ACCENTED),)], "an actor with a dash", lambda: found(tables.adversaries("-d", DAY)))
        self.expect([("-d",)], "an actor composed otherwise", lambda: found(tables.adversaries(ACCENTED, DAY)))
        for kinds in ({"alliance", "hostility"}, {"hostility": 1}.keys(), (kind for kind in ["hostility"])):
            self.expect([("-3",)], f"kinds as a {type(kinds).__name__}", lambda k=kinds: ids(tables.at(DAY, kind=k)))
        self.expect([("-3",)], "an option with a dash", lambda: ids(tables.at(DAY, actor="-d")))
        self.expect([], "a word like an option", lambda: tables.timeline("--help"))
        self.expect([], "a word like a statement", lambda: tables.timeline("'x;\nDROP VIEW y;\n"))

    def check_bounds(self, tables):
        """Texts that lines would change are none of dates, and rows come back as often as they were there."""
        texts = ["2020\r", "2020", "2020", "2020-02\n", "2020/2021\r", "x", None, "..", "", "../2020", "/2020"]
        rows = list(enumerate(texts))
        if self.engine == "duckdb":
            tables.execute("CREATE TABLE dated (k INTEGER, edtf VARCHAR, first_date INTEGER)")
            self.connection.executemany("INSERT INTO dated VALUES (?, ?, 7)", rows)
        else:
            frame = self.connection.createDataFrame(rows, "k int, edtf string")
            frame.selectExpr("*", "7 AS first_date").createOrReplaceTempView("dated")
            taken = [(1,), (2,), (9,), (10,)]
            self.expect(taken, "bounds of a frame", lambda: columns(tables.bounds(frame), "k"))
        # What answers can be kept as a table.
        text = tables.sql("bounds", "dated").strip().rstrip(";")
        if self.engine == "duckdb":
            tables.execute(f"CREATE TABLE bounded AS {text}")
            kept = tables.query("SELECT * FROM bounded")
        else:
            kept = self.connection.sql(text)
            place = str(self.run.work / "loading" / "bounded")
            kept.write.mode("overwrite").parquet(place)
            kept = self.connection.read.parquet(place)
        names = ["k", "edtf", "first_date", "s0", "s1", "e0", "e1", "start_doubt", "end_doubt", "class", "plain"]
        self.expect([(name,) for name in names], "columns of bounds", lambda: Listed((name,) for name in kept.columns))
        plain = [(k, int(k in (1, 2, 9, 10))) for k in range(len(rows))]
        self.expect(plain, "what is plain", lambda: columns(kept, "k", "plain"))

    def make_own(self):
        """Tables of the user's own, of names that ours have or might have."""
        if self.engine == "duckdb":
            self.connection.execute("CREATE VIEW actor AS SELECT 42 AS mine")
            self.connection.execute("CREATE TABLE relation AS SELECT 42 AS mine")
        else:
            self.connection.sql("SELECT 42 AS mine").createOrReplaceTempView("actor")
            # An earlier run may have ended before it dropped it.
            shutil.rmtree(self.run.work / "warehouse" / "relation_parquet", ignore_errors=True)
            self.connection.sql("CREATE TABLE relation_parquet USING parquet AS SELECT 42 AS mine")

    def check_own(self):
        for name in ("actor", "relation" if self.engine == "duckdb" else "relation_parquet"):
            self.expect([(42,)], f"the user's {name}", lambda n=name: self.connection.sql(f"SELECT * FROM {n}"))
        if self.engine == "duckdb":
            self.check_unwritable()
        else:
            self.connection.sql("DROP TABLE relation_parquet")

    def check_unwritable(self):
        """A database that nobody may write is asked, and the folder stands where it stood."""
        import duckdb

        duckdb.connect("kept.db").close()
        kept = duckdb.connect("kept.db", read_only=True)
        tables = entente_sql.open("duckdb one", "duckdb", kept, self.run.command).open()
        os.chdir(self.run.work)
        self.expect([("R2",)], "a database that is read only", lambda: ids(tables.at(DAY)))
        os.chdir(self.run.work / "loading")
        left = "SELECT view_name FROM duckdb_views() WHERE NOT internal AND NOT temporary"
        self.expect([], "views left behind", lambda: kept.sql(left))
        self.check_unfiled(duckdb.connect())

    def check_unfiled(self, connection):
        """Rows that never were in a graph, made a table as the guide says, and asked by its own name."""
        tables = entente_sql.open(None, "duckdb", connection, self.run.command)
        connection.execute(tables.command.sql("load", "nowhere", engine="ansi"))
        connection.execute("CREATE TABLE cables AS SELECT 'C1' AS id, 'a' AS one, 'b' AS other, '2020-01' AS edtf")
        columns = "'positive' AS sign, 'accepted' AS status, 'state' AS temporality, '' AS via, '' AS pact, 1 AS limited"
        zeros = "0 AS care, 0 AS term, 0 AS period, 0 AS sighted"
        text = tables.sql("bounds", "cables").strip().rstrip(";")
        connection.execute(
            f"INSERT INTO relation BY NAME SELECT id, 'alliance' AS kind, one AS from_actor, other AS to_actor, {columns}, {zeros}, "
            f"s0, s1, e0, e1, start_doubt, end_doubt, class FROM ({text}) AS b WHERE plain = 1"
        )
        self.expect([("C1", "possible")], "rows of the user's", lambda: tables.at(DAY).select("id", "certainty"))


class Listed:
    """Rows that are there already."""

    def __init__(self, rows):
        self.rows = list(rows)

    def fetchall(self):
        return self.rows

    def collect(self):
        return self.rows


def columns(frame, *names):
    """Some columns of a frame of either engine."""
    return frame.select(*names)


def ids(frame):
    return columns(frame, "id")


def names(frame):
    return columns(frame.filter("id = 'a'"), "name")


def composed(text):
    import unicodedata

    return unicodedata.normalize("NFC", text)
