"""The command `entente`, which has all of the meaning."""

import subprocess


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

    def sql(self, *words, engine, **options):
        """A question as SQL; a keyword is an option, a list one that is given several times."""
        return self.run("sql", *map(str, words), "--engine", engine, *flags(options))

    def statements(self, *words, engine, **options):
        """The statements of a text, one by one, without the semicolons that end them."""
        text = self.sql(*words, engine=engine, **options)
        return [statement for statement in (part.strip() for part in text.split(";\n")) if statement]


def flags(options):
    """Keywords as the words of a call: `roll_up=True` is `--roll-up`, `kind=["a", "b"]` is `--kind a --kind b`."""
    words = []
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        if value is True:
            words.append(flag)
        elif value is None or value is False:
            continue
        elif isinstance(value, (list, tuple)):
            for one in value:
                words += [flag, str(one)]
        else:
            words += [flag, str(value)]
    return words
