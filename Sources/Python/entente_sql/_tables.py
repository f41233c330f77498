"""What tables answer, whatever the engine."""

import hashlib

# What is about no tables of a folder, or is about the folder itself.
WITHOUT_TABLES = {"load", "open", "bounds"}


class Tables:
    """The tables of a folder in an engine, and the questions to them.

    Options of every question: kind, status, according_to, known_at; of all but `series`: certain, possible, and roll_up,
    which `at` takes beside one actor; of all but `allies`, `adversaries` and `blocs`: sign; of `at`: actor. They mean what
    those of the command `entente` mean.
    """

    engine = ""

    def __init__(self, folder, command):
        self.folder = None if folder is None else str(folder)
        self.command = command
        # Names of the folder's own, so that tables of other folders and of the user are left alone.
        self.name = None if folder is None else "entente_" + hashlib.sha256(self.folder.encode()).hexdigest()[:12]

    # What an engine does by itself.

    def query(self, text):
        """The frame of a query."""
        raise NotImplementedError

    def execute(self, statement):
        """Runs a statement that has no answer."""
        raise NotImplementedError

    def load(self):
        """Makes Parquet of the CSV of the folder, in place of what is there, and opens it."""
        for statement in self.command.statements("load", self._place(), engine=self.engine):
            self.execute(statement)
        return self.open()

    def open(self):
        """Makes the loaded tables known to questions."""
        for statement in self.command.statements("open", self._place(), engine=self.engine, tables=self.name):
            self.execute(statement)
        return self

    def _place(self):
        if self.folder is None:
            raise ValueError("these tables are in no folder")
        return self.folder

    def table(self, name):
        """The frame of a table: relation, existence, party, claim, actor, kind or way."""
        return self.query(f"SELECT * FROM {name if self.name is None else f'{self.name}_{name}'}")

    def sql(self, question, *words, **options):
        """The SQL of a question, as the command `entente sql` has it."""
        return self.command.sql(question, *words, engine=self.engine, **self._named(question), **options)

    def ask(self, question, *words, **options):
        """The frame of a question; what it rests on is worked out first where the engine has to be told to keep it."""
        *before, last = self.command.statements(
            question, *words, engine=self.engine, **self._named(question), **options
        )
        for statement in before:
            self.execute(statement)
        return self.query(last)

    def _named(self, question):
        return {} if question in WITHOUT_TABLES else {"tables": self.name}

    # The questions.

    def at(self, *dates, **options):
        """What holds on a date, or on each of several."""
        return self.ask("at", *dates, **options)

    def allies(self, actor, at, **options):
        """Who is allied with an actor on a date, or on each of several."""
        return self.ask("allies", actor, at=at, **options)

    def adversaries(self, actor, at, **options):
        """Whom an actor stands against on a date, or on each of several."""
        return self.ask("adversaries", actor, at=at, **options)

    def between(self, first, second, during=None, **options):
        """Every relation between two actors in the order of time."""
        return self.ask("between", first, second, during=during, **options)

    def timeline(self, actor, during=None, **options):
        """The relations of an actor in the order of time."""
        return self.ask("timeline", actor, during=during, **options)

    def diff(self, first, second, **options):
        """What differs between two dates."""
        return self.ask("diff", first, second, **options)

    def count(self, *dates, **options):
        """How many relations hold on a date: all, of each kind, of each sign."""
        return self.ask("count", *dates, **options)

    def series(self, during, every=None, **options):
        """How many relations hold on each day on which that changes, or at the beginning of each month, quarter or year."""
        return self.ask("series", during=during, every=every, **options)

    def blocs(self, at, **options):
        """The blocs on a date, a row a member."""
        return self.ask("blocs", at=at, **options)

    def components(self, at, **options):
        """The groups of actors that relations of any kind tie together on a date."""
        return self.ask("components", at=at, **options)

    def path(self, first, last, at, **options):
        """The first of the shortest ways from one actor to another on a date, a row a relation of each step."""
        return self.ask("path", first, last, at=at, **options)
