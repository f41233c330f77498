"""What the command answers by itself, in the rows of the engines."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest


TURNS = {"changed-sign", "changed-kind", "renewed"}


class Embedded:
    """Some graphs, each asked by a process of its own."""

    def __init__(self, command, graphs):
        self.command = command
        self.graphs = [str(graph) for graph in graphs]

    def ask(self, *calls):
        """The JSON of each call to each graph, in the order of the calls.

        A call is the words before the graph and those after it.
        """
        jobs = [[*before, graph, *after, "--format", "json"] for before, after in calls for graph in self.graphs]
        with ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(self._run, jobs))
        size = len(self.graphs)
        return [answers[start : start + size] for start in range(0, len(answers), size)]

    def _run(self, words):
        done = subprocess.run([self.command, *words, "--quiet"], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            # An actor is in one of the graphs alone.
            if done.returncode == 64 and "has no actor" in done.stderr:
                return None
            raise SystemExit(f"entente {' '.join(words)}\n{done.stderr}")
        return json.loads(done.stdout)

    def at(self, dates, words=()):
        """Rows as of `entente sql at`, by date."""
        answers = self.ask(*[(["at", date], words) for date in dates])
        return [
            (date, *relation_row(relation))
            for date, graphs in zip(dates, answers)
            for answer in graphs
            if answer
            for relation in answer["relations"]
        ]

    def ties(self, actor, date, stance, words=()):
        """Rows as of `entente sql allies` and `adversaries`."""
        (answers,) = self.ask((["allies", actor], ["--at", date, *words]))
        return [
            (
                date,
                tie["actor"],
                tie["certainty"],
                " ".join(tie["reasons"]),
                int(tie["mixed"]),
                len(tie["relations"]),
            )
            for answer in answers
            if answer
            for tie in answer["ties"]
            if tie["stance"] == stance
        ]

    def history(self, before, words=()):
        """The relations of a history with their answers, each once, though it may begin and end in several entries."""
        (answers,) = self.ask((before, words))
        rows = [
            relation_row(relation)
            for answer in answers
            if answer
            for entry in answer["entries"]
            for relation in entry.get("relations", [])
        ]
        return list(dict.fromkeys(rows))

    def differences(self, first, second, words=()):
        """Rows as of `entente sql diff`, without changes of name."""
        (answers,) = self.ask((["diff", first, second], words))
        rows = []
        for change in (change for answer in answers for change in answer["changes"]):
            sort = change["change"]
            if change.get("name"):
                continue
            sides = {}
            for side in ("before", "after"):
                for relation in change[side]:
                    # What counted for the two the other way round gave way to itself.
                    key = (relation["id"], side if sort in TURNS else "")
                    # Rolled up, one may count for several pairs in one change.
                    sides.setdefault(key, {"before": [], "after": []})[side].append(relation)
            actors = [*change["actors"], ""][:2]
            for (id, _), side in sides.items():
                for relations in zip_longest(side["before"], side["after"]):
                    row = [sort, *actors, id]
                    for relation in relations:
                        row += [relation["certainty"], " ".join(relation["reasons"])] if relation else ["", ""]
                    rows.append(tuple(row))
        return rows

    def blocs(self, date, words=()):
        """Rows as of `entente sql blocs`."""
        (answers,) = self.ask((["blocs"], ["--at", date, *words]))
        rows = []
        for bloc in (bloc for answer in answers for bloc in answer["blocs"]):
            cores = {member: min(core) for core in bloc["cores"] for member in core}
            for member in bloc["members"]:
                core = cores.get(member, "")
                reasons = " ".join(bloc["reasons"])
                rows.append((min(bloc["members"]), member, core, bloc["certainty"], reasons))
        return rows

    def path(self, first, last, date, words=()):
        """Rows as of `entente sql path`."""
        (answers,) = self.ask((["path", first, last], ["--at", date, *words]))
        return [
            (number + 1, step["from"], step["to"], relation["id"], relation["certainty"], " ".join(relation["reasons"]))
            for answer in answers
            if answer
            for path in answer["paths"][:1]
            for number, step in enumerate(path["steps"])
            for relation in step["relations"]
        ]


def relation_row(relation):
    return (
        relation["id"],
        relation["kind"],
        relation["from"],
        relation["to"] or "",
        relation["certainty"],
        " ".join(relation["reasons"]),
        relation["status"],
        relation["sign"],
        relation["temporality"],
        relation["via"] or "",
    )
