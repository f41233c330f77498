"""What tables answer, whatever the engine."""


class Tables:
    """The tables of a folder in an engine, and the questions to them.

    Options of every question: kind, status, certain, possible, according_to, known_at; of most: sign, roll_up. They mean
    what those of the command `entente` mean.
    """

    engine = ""

    def __init__(self, folder, command):
        self.folder = str(folder)
        self.command = command

    # What an engine does by itself.

    def query(self, text):
        """The frame of a query."""
        raise NotImplementedError

    def execute(self, statement):
        """Runs a statement that has no answer."""
        raise NotImplementedError

    def load(self):
        """Makes Parquet of the CSV of the folder, and opens it."""
        for statement in self.command.statements("load", self.folder, engine=self.engine):
            self.execute(statement)
        return self.open()

    def open(self):
        """Makes the loaded tables known by the names that questions use."""
        for statement in self.command.statements("open", self.folder, engine=self.engine):
            self.execute(statement)
        return self

    def sql(self, *words, **options):
        """The SQL of a question, as the command `entente sql` has it."""
        return self.command.sql(*words, engine=self.engine, **options)

    def ask(self, *words, **options):
        """The frame of a question; what it rests on is worked out first where the engine has to be told to keep it."""
        *before, last = self.command.statements(*words, engine=self.engine, **options)
        for statement in before:
            self.execute(statement)
        return self.query(last)

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
