"""The tables in Spark, and what goes round until nothing changes, which its SQL has no words for."""

import os
import re
import subprocess
import unicodedata

from ._command import CommandError, flags
from ._tables import Tables


# What keeps a part of a question for the statements after it.
KEPT = re.compile(r"CACHE TABLE (\w+) AS\s")


class SparkTables(Tables):
    """The tables of a folder in Spark; what comes back is a DataFrame."""

    engine = "spark"

    def __init__(self, folder, session, command):
        if session is None:
            from pyspark.sql import SparkSession

            session = SparkSession.builder.getOrCreate()
        self.session = session
        super().__init__(_absolute(folder, session), command)

    def query(self, text):
        return self.session.sql(text)

    def execute(self, statement):
        kept = KEPT.match(statement)
        if kept:
            # Worked out here and now: what is merely cached brings along its whole plan, to be looked through each time.
            self.session.sql(statement[kept.end() :]).localCheckpoint().createOrReplaceTempView(kept[1])
        elif not statement.startswith("UNCACHE TABLE"):
            self.session.sql(statement)

    def ties(self, at, **options):
        """The relations of two ends on a date, kept for the rounds to come."""
        return self.ask("ties", at=at, **options).localCheckpoint()

    def components(self, at, **options):
        labels = self._groups(self.ties(at, **options), "component")
        return labels.orderBy("component", "actor")

    def blocs(self, at, **options):
        from pyspark.sql import functions as f

        ties = self.ties(at, allying=True, counted=True, **options)
        blocs = self._groups(ties, "bloc").localCheckpoint()
        sizes = blocs.groupBy("bloc").agg(f.count("*").alias("members")).where("members > 1")
        cores = self._groups(ties.where("c = 2"), "core").localCheckpoint()
        several = cores.groupBy("core").agg(f.count("*").alias("size")).where("size > 1").drop("size")
        # What is possible alone, and ties what the certain ties leave apart, makes the whole bloc possible.
        first = cores.select(f.col("actor").alias("from_actor"), f.col("core").alias("first"))
        last = cores.select(f.col("actor").alias("to_actor"), f.col("core").alias("last"))
        bridges = (
            ties.where("c = 1")
            .join(first, "from_actor", "left")
            .join(last, "to_actor", "left")
            .where("coalesce(first, from_actor) <> coalesce(last, to_actor)")
            .join(blocs.withColumnRenamed("actor", "from_actor"), "from_actor")
        )
        doubts = bridges.groupBy("bloc").agg(
            *[
                f.max(f.expr(f"CASE WHEN array_contains(split(reasons, ' '), '{name}') THEN '{name}' END")).alias(
                    name.replace("-", "_")
                )
                for name in REASONS
            ],
            f.lit("possible").alias("certainty"),
        )
        reasons = f.concat_ws(" ", *[name.replace("-", "_") for name in REASONS])
        doubts = doubts.select("bloc", "certainty", reasons.alias("reasons"))
        return (
            blocs.join(sizes, "bloc")
            .join(cores.join(several, "core"), "actor", "left")
            .join(doubts, "bloc", "left")
            .orderBy(f.desc("members"), "bloc", "actor")
            .selectExpr(
                "bloc",
                "actor",
                "coalesce(core, '') AS core",
                "coalesce(certainty, 'certain') AS certainty",
                "coalesce(reasons, '') AS reasons",
            )
        )

    def path(self, first, last, at, directed=False, roll_up=False, **options):
        from pyspark.sql import functions as f

        # As the tables have them, however their letters are composed.
        first, last = (unicodedata.normalize("NFC", str(actor)) for actor in (first, last))
        keep = [first, last] if roll_up else None
        ties = self.ties(at, counted=True, roll_up=roll_up, keep=keep, **options)
        forward = ties.selectExpr("from_actor AS a", "to_actor AS b", "id")
        back = ties
        if directed:
            mutual = self.table("kind").where("direction = 'mutual'").selectExpr("id AS kind")
            back = back.join(mutual, "kind")
        back = back.selectExpr("to_actor AS a", "from_actor AS b", "id")
        steps = forward.union(back).where("a <> b").distinct().localCheckpoint()
        # Backwards from the last actor, a round a step, until the first is met.
        rounds = [self.session.createDataFrame([(last,)], "actor string")]
        seen = rounds[0]
        while not _has(rounds[-1], first):
            found = steps.join(rounds[-1].withColumnRenamed("actor", "b"), "b").selectExpr("a AS actor").distinct()
            found = found.join(seen, "actor", "left_anti").localCheckpoint()
            if found.isEmpty():
                return self._steps(ties, [])
            rounds.append(found)
            seen = seen.union(found).localCheckpoint()
        way = [first]
        for nearer in reversed(rounds[:-1]):
            here = steps.where(f.col("a") == way[-1]).join(nearer.withColumnRenamed("actor", "b"), "b")
            way.append(here.agg(f.min("b")).first()[0])
        return self._steps(ties, way)

    def _steps(self, ties, way):
        """The relations of each step of a way."""
        pairs = [(number + 1, a, b) for number, (a, b) in enumerate(zip(way, way[1:]))]
        steps = self.session.createDataFrame(pairs, "step int, a string, b string")
        return (
            ties.distinct()
            .join(steps, _expr("(from_actor = a AND to_actor = b) OR (from_actor = b AND to_actor = a)"))
            .orderBy("step", "id")
            .selectExpr(
                "step",
                "a AS from_actor",
                "b AS to_actor",
                "id",
                "kind",
                "sign",
                "CASE WHEN c = 2 THEN 'certain' ELSE 'possible' END AS certainty",
                "reasons",
            )
        )

    def _groups(self, ties, name):
        """The groups that ties make, each called by its first actor: labels fall from neighbour to neighbour, and from
        the actor that a label names, until none falls any more."""
        from pyspark.sql import functions as f

        forward = ties.selectExpr("from_actor AS a", "to_actor AS b")
        edges = forward.union(ties.selectExpr("to_actor AS a", "from_actor AS b")).distinct().localCheckpoint()
        labels = edges.selectExpr("a AS actor", "a AS label").distinct().localCheckpoint()
        while True:
            offered = edges.join(labels.withColumnRenamed("actor", "a"), "a").selectExpr("b AS actor", "label")
            least = labels.union(offered).groupBy("actor").agg(f.min("label").alias("label"))
            named = least.selectExpr("actor AS label", "label AS next")
            least = least.join(named, "label").selectExpr("actor", "next AS label").localCheckpoint()
            before = labels.withColumnRenamed("label", "before")
            if least.join(before, "actor").where("label < before").isEmpty():
                return least.withColumnRenamed("label", name)
            labels = least

    def bounds(self, frame, column="edtf", **options):
        """A frame with the bounds of a column of EDTF: s0, s1, e0, e1, start_doubt and end_doubt.

        Each text goes once through `entente bounds`, a partition at a time. Options: as_of, day, month, year. Rows whose
        text is no span are left out.
        """
        taken = sorted(set(BOUNDS) & set(frame.columns))
        if taken:
            raise ValueError(f"the frame has columns of the names of bounds already: {', '.join(taken)}")
        words = [*self.command.words, "bounds", "--doubts", "--skip-bad-rows", "--quiet", *flags(options)]
        text = frame["`" + column.replace("`", "``") + "`"]
        texts = frame.select(text).where(text.isNotNull()).distinct()

        def bound(rows):
            # What ends a line or a field is part of no date.
            found = [row[0] for row in rows if not any(mark in row[0] for mark in "\n\r\t")]
            if not found:
                return
            # By its number, since the filter reads a text as lines are read, and may give back another.
            lines = "".join(f"{number}\t{text}\n" for number, text in enumerate(found))
            answer = subprocess.run(words, input=lines, capture_output=True, text=True, encoding="utf-8", check=False)
            if answer.returncode != 0:
                raise CommandError(answer.stderr.strip())
            for line in answer.stdout.splitlines():
                number, *fields = line.split("\t")
                yield (found[int(number)], *map(int, fields[1:]))

        numbers = ", ".join(f"{name} int" for name in BOUNDS)
        found = self.session.createDataFrame(texts.rdd.mapPartitions(bound), f"entente_text string, {numbers}")
        return frame.join(found, text == found["entente_text"]).drop("entente_text")


# What is added to a row.
BOUNDS = ["s0", "s1", "e0", "e1", "start_doubt", "end_doubt"]

REASONS = [
    "imprecise-start",
    "imprecise-end",
    "unknown-start",
    "unknown-end",
    "beyond-as-of",
    "between-sightings",
    "actor-existence",
]


def _absolute(folder, session):
    """A folder of this machine by its whole name, where the session's files are those of this machine: the engine may have
    been started elsewhere."""
    if folder is None or "://" in str(folder):
        return folder
    try:
        files = session.sparkContext._jsc.hadoopConfiguration().get("fs.defaultFS")
    except Exception:
        # A session that is asked from afar says nothing of its files.
        return folder
    return os.path.abspath(folder) if files.startswith("file:") else folder


def _has(frame, actor):
    from pyspark.sql import functions as f

    return not frame.where(f.col("actor") == actor).isEmpty()


def _expr(text):
    from pyspark.sql import functions as f

    return f.expr(text)
