"""The tables in DuckDB."""

from ._tables import Tables


class DuckDBTables(Tables):
    """The tables of a folder in DuckDB; what comes back is a relation of its own."""

    engine = "duckdb"

    def __init__(self, folder, connection, command):
        super().__init__(folder, command)
        if connection is None:
            import duckdb

            connection = duckdb.connect()
        self.connection = connection

    def query(self, text):
        return self.connection.sql(text)

    def execute(self, statement):
        self.connection.execute(statement)
