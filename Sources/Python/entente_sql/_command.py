"""The command `entente`, which has all of the meaning."""

import re
import subprocess

# A statement ends with a semicolon at the end of a line, but for those within a literal.
STATEMENT = {
    "duckdb": re.compile(r"(?:[^';]+|'[^']*'|;(?!\n))+"),
    "spark": re.compile(r"(?:[^';]+|'(?:[^'\\]|\\.)*'|;(?!\n))+", re.DOTALL),
}


class CommandError(Exception):
    """The command refused a question; the text says why, as the command did."""


class Command:
    """How the command `entente` is called."""

    def __init__(self, name="entente"):
        self.words = [name] if isinstance(name, str) else list(name)

    def run(self, *words, text=None):
        """What the command prints, given some words and a text on standard input."""
        answer = subprocess.run(
            [*self.words, *words], input=text, capture_output=True, text=True, encoding="utf-8", check=False
        )
        if answer.returncode != 0:
            raise CommandError(answer.stderr.strip() or f"entente ended with status {answer.returncode}")
        return answer.stdout

    def sql(self, question, *words, engine, **options):
        """A question as SQL; a keyword is an option, several values one that is given several times."""
        # A word of a question may begin with a dash, and is no option for that.
        return self.run("sql", question, f"--engine={engine}", *flags(options), "--", *map(str, words))

    def statements(self, *words, engine, **options):
        """The statements of a text, one by one, without the semicolons that end them."""
        text = self.sql(*words, engine=engine, **options)
        return [statement for statement in (part.strip() for part in STATEMENT[engine].findall(text)) if statement]


def flags(options):
    """Keywords as the words of a call: `roll_up=True` is `--roll-up`, `kind=["a", "b"]` is `--kind=a --kind=b`.

    Whatever can be gone through is several values, be it a list, a set, an array or a column of a frame.
    """
    words = []
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        if value is True:
            words.append(flag)
        elif value is None or value is False:
            continue
        elif hasattr(value, "__iter__") and not isinstance(value, (str, bytes)):
            words += [f"{flag}={one}" for one in value]
        else:
            words.append(f"{flag}={value}")
    return words
