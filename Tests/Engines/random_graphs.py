"""Small graphs in and around January 2020, dense enough for everything to meet, with every kind of date."""

import datetime
import json
import random

KINDS = [
    "alliance", "defence-pact", "hostility", "military-cooperation", "component-of", "operation-of", "mission-of",
    "split", "attack", "arms-supply", "merger", "dissolution", "origin", "membership",
]
PACT_KINDS = ["alliance", "ceasefire", "membership", "component-of"]
OBLIGATIONS = ["alliance", "non-aggression", "hostility", "membership", "ceasefire"]
SIGNS = ["positive", "negative", "neutral"]
NEW_YEAR = datetime.date(2020, 1, 1)
EVER, NEVER = datetime.date.min, datetime.date.max


def day(number):
    """A day of the January, or of one two hundred years before."""
    return NEW_YEAR + datetime.timedelta(days=number)


class Batch:
    """Some graphs that have the day of the last look and the tolerance in common, as one."""

    def __init__(self, seed, graphs):
        self.random = random.Random(seed)
        self.as_of = None if self.once(3) else day(self.random.randrange(31))
        self.tolerance = self.random.randrange(4)
        self.contents = {"graph": f"random{seed}", "tolerance": {"day": self.tolerance}}
        if self.as_of:
            self.contents["as-of"] = str(self.as_of)
        self.contents["sources"] = {
            "S1": {"title": "Before", "date": "2019-12-20"},
            "S2": {"title": "Amid", "date": str(day(self.random.randrange(31)))},
            "S3": {"title": "Undated"},
        }
        self.contents |= {"actors": {}, "pacts": {}, "relations": []}
        self.names = []
        for number in range(graphs):
            self.graph(f"g{seed}-{number}")

    def once(self, count):
        return self.random.randrange(count) == 0

    def one(self, choices):
        return self.random.choice(choices)

    def graph(self, name):
        self.is_early = self.once(5)
        actors = [f"{name}.{letter}" for letter in "abcdefgh"[: self.random.randint(2, 8)]]
        self.names.append(actors)
        for actor in actors:
            self.contents["actors"][actor] = {"kind": "armed-forces" if self.once(4) else "state"}
            if self.once(4):
                self.contents["actors"][actor]["parents"] = [self.one(actors)]
            if not self.once(2):
                self.contents["actors"][actor]["exists"] = self.spells()
        pacts = [f"{name}.p{number}" for number in range(self.random.randint(0, 2))]
        for pact in pacts:
            self.contents["pacts"][pact] = self.pact(pact, actors)
        ends = actors + pacts
        for number in range(self.random.randint(1, 12)):
            kind = self.one(KINDS)
            relation = {"id": f"{name}.R{number}", "kind": kind, "from": self.one(ends), "when": self.spells()}
            if kind not in ("attack", "dissolution") or not self.once(4):
                relation["to"] = self.one(ends)
            if self.once(8):
                relation["sign"] = self.one(SIGNS)
            self.contents["relations"].append(relation | self.record())

    def record(self):
        record = {"claims": self.claims()}
        return record | ({"status": self.status()} if self.once(4) else {})

    def status(self):
        return self.one(["accepted", "disputed", "denied", "rejected"])

    def claims(self):
        claims = []
        for _ in range(self.random.randint(1, 2)):
            claim = {"source": self.one(["S1", "S2", "S3"])}
            if self.once(4):
                claim["when"] = self.spells()
            if self.once(4):
                claim["status"] = self.status()
            claims.append(claim)
        return claims

    def pact(self, name, actors):
        pact = {"kind": self.one(PACT_KINDS), "parties": []} | self.record()
        if not self.once(4):
            pact["when"] = self.spells()
        for actor in actors:
            if self.once(3):
                continue
            party = {"actor": actor}
            if self.once(3):
                party["side"] = self.one("xy")
            if self.once(2):
                party["when"] = self.spells()
            if self.once(4):
                party["status"] = self.status()
            if self.once(4):
                party["claims"] = self.claims()
            if pact["parties"] and self.once(4):
                pair = {"id": f"{name}-{actor}"} | ({} if self.once(2) else {"when": self.spells()})
                party["pairs"] = {pact["parties"][0]["actor"]: pair}
            pact["parties"].append(party)
        if pact["parties"] and self.once(3):
            # Who left and came back.
            again = {"actor": self.one(pact["parties"])["actor"], "when": self.spells()}
            pact["parties"].append(again | ({"side": self.one("xy")} if self.once(3) else {}))
        if self.once(3):
            pact["obligations"] = [self.obligation(pact) for _ in range(self.random.randint(1, 2))]
        if self.once(3):
            pact["mediators"] = [self.one(actors)]
        return pact

    def obligation(self, pact):
        obligation = {"kind": self.one([pact["kind"], *OBLIGATIONS])}
        if self.once(2):
            obligation["when"] = self.spells()
        if self.once(4):
            obligation["status"] = self.status()
        if self.once(3):
            actors = sorted({party["actor"] for party in pact["parties"] if not self.once(3)})
            bindings = [{"actor": actor, "when": self.spells()} if self.once(3) else actor for actor in actors]
            obligation |= {"parties": bindings} if bindings else {}
        return obligation

    def spells(self):
        spells = []
        while len(spells) < (self.random.randint(2, 3) if self.once(4) else 1):
            spell = self.spell()
            # What excludes itself is refused by the reader, and drawn again here.
            if spell:
                spells.append(spell)
        return spells

    def spell(self):
        (start, first), (end, last) = self.endpoint(True), self.endpoint(False)
        spell = {"span": f"{start}/{end}"}
        as_of = self.as_of
        if self.once(8):
            as_of = day(self.random.randrange(31))
            spell["as-of"] = str(as_of)
        if self.once(6):
            spell["ended"] = True
            if end in ("..", ""):
                last = (EVER, as_of or NEVER)
        latest, earliest = min(first[1], last[1]), max(last[0], first[0])
        seen = []
        for name in ("first-seen", "last-seen"):
            if self.once(5):
                seen.append(day(self.random.randrange(31)))
                spell[name] = str(seen[-1])
        for sighting in seen:
            latest, earliest = min(latest, sighting), max(earliest, sighting)
        is_ordered = seen == sorted(seen) or len(seen) < 2
        written = self.order(start, end)
        return spell if written and is_ordered and first[0] <= latest and earliest <= last[1] else None

    def order(self, start, end):
        """Whether the end as written may come after the start."""
        first, last = self.bounds(start, 0), self.bounds(end, 0)
        return not first or not last or first[0] <= last[1]

    def endpoint(self, is_start):
        days = sorted(self.random.randrange(31) for _ in range(2))
        if self.is_early and self.once(3):
            days = [number - 73_048 for number in days]
        form = self.random.randrange(9)
        if form == 0:
            text = ".."
        elif form == 1:
            text = ""
        elif form == 2:
            text = f"[{day(days[0])}..{day(days[1])}]"
        elif form == 3:
            text = f"{day(days[0])}~"
        elif form == 4:
            text = self.one(["2019-12", "2020-01", "2020-02"])
        else:
            text = str(day(days[0]))
        bounds = self.bounds(text, self.tolerance)
        if text == "..":
            bounds = (EVER, EVER) if is_start else (NEVER, NEVER)
        return text, bounds or (EVER, NEVER)

    def bounds(self, text, tolerance):
        """The first and the last day that an endpoint may mean; nothing where it has no date."""
        if text in ("..", ""):
            return None
        if text[0] == "[":
            first, last = text[1:-1].split("..")
            return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
        if text[-1] == "~":
            date = datetime.date.fromisoformat(text[:-1])
            return date - datetime.timedelta(days=tolerance), date + datetime.timedelta(days=tolerance)
        if len(text) == 7:
            year, month = map(int, text.split("-"))
            after = datetime.date(year + month // 12, month % 12 + 1, 1)
            return datetime.date(year, month, 1), after - datetime.timedelta(days=1)
        date = datetime.date.fromisoformat(text)
        return date, date

    def write(self, path):
        """Writes the graph; YAML is a superset of JSON."""
        path.write_text(json.dumps(self.contents, indent=1))
