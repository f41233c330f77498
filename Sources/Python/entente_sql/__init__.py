"""The questions of Entente over the tables of `entente export table`, in DuckDB or Spark.

    import entente_sql

    tables = entente_sql.open("build/tables", "duckdb")
    tables.load()                                   # once: CSV to Parquet
    tables.at("2022-01-15").show()
    tables.allies("mali", at="2023-10-15", roll_up=True).df()

Each question is a method of the name that the command has for it, and its options are keywords. What comes back is the
engine's own frame. The SQL is that of the command `entente sql`, so that no meaning is written twice.
"""

from ._command import Command, CommandError
from ._tables import Tables

__all__ = ["Command", "CommandError", "Tables", "open"]


def open(folder, engine, connection=None, command="entente"):
    """The tables of a folder in an engine.

    folder      what `entente export table` wrote, as the engine finds it; None where the engine has tables that are
                called `relation`, `actor` and so on already
    engine      "duckdb" or "spark"
    connection  a connection of DuckDB or a session of Spark; a new one where left out
    command     how the command `entente` is called
    """
    if engine == "duckdb":
        from ._duckdb import DuckDBTables

        return DuckDBTables(folder, connection, Command(command))
    if engine == "spark":
        from ._spark import SparkTables

        return SparkTables(folder, connection, Command(command))
    raise ValueError(f"there is no engine {engine!r}; there are 'duckdb' and 'spark'")
