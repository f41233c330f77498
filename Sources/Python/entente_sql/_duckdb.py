"""The tables in DuckDB."""

import os

from ._tables import Tables


class DuckDBTables(Tables):
    """The tables of a folder in DuckDB; what comes back is a relation of its own."""

    engine = "duckdb"

    def __init__(self, folder, connection, command):
        # A folder of this machine stays the same wherever the program goes.
        is_near = folder is not None and "://" not in str(folder) and not str(folder).startswith("~")
        super().__init__(os.path.abspath(folder) if is_near else folder, command)
        if connection is None:
            import duckdb

            connection = duckdb.connect()
        self.connection = connection

    def query(self, text):
        return self.connection.sql(text)

    def execute(self, statement):
        self.connection.execute(statement)
