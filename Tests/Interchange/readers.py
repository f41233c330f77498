#!/usr/bin/env python3
"""Has real tools read what entente exports, and entente read what they write.

    readers.py ENTENTE GRAPH FOLDER [GEXF-SCHEMA]
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys

ENTENTE, GRAPH, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
SCHEMA = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
FOLDER.mkdir(parents=True, exist_ok=True)


def entente(*words, status=0):
    """What a call prints; it has to end with a status."""
    run = subprocess.run([ENTENTE, *map(str, words)], capture_output=True)
    assert run.returncode == status, f"entente {' '.join(map(str, words))}: {run.returncode} {run.stderr.decode()}"
    return run.stdout


def exported(name, ending, *words):
    """The file of an export, which comes out the same twice."""
    path = FOLDER / f"sahel-{len(list(FOLDER.iterdir()))}{ending}"
    entente("export", name, GRAPH, "-o", path, *words)
    assert path.read_bytes() == entente("export", name, GRAPH, *words), f"{name} differs from one time to the next"
    return path


WHOLE = json.loads(entente("export", "json", GRAPH))
NODES = len(WHOLE["actors"]) + len(WHOLE["pacts"])
TABLE = io.StringIO(entente("export", "csv", GRAPH).decode(), newline="")
ROWS = [r for r in csv.DictReader(TABLE) if "relation" in r["record"]]
IDS = {r["id"] for r in ROWS if r["record"] in ("relation", "pact-relation")}
ALONE = {r["id"] for r in ROWS if r["id"] in IDS and not r["to"]}
EDGES = len(IDS - ALONE)
PERIODS = sum(1 for r in ROWS if r["id"] in IDS - ALONE)


def json_schema():
    import jsonschema

    schema = json.loads(entente("schema", "graph"))
    jsonschema.validate(WHOLE, schema)
    return f"{len(WHOLE['relations'])} relations fit the schema of graph files"


def gexf():
    import networkx

    path = exported("gexf", ".gexf")
    graph = networkx.read_gexf(path)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (NODES, EDGES), graph
    spells = [s for _, _, data in graph.edges(data=True) for s in data["spells"]]
    assert len(spells) == PERIODS
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for spell in spells for day in spell), "an end is missing"
    if SCHEMA:
        from lxml import etree

        etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(etree.parse(str(path)))
    return f"networkx reads {graph}" + (", the schema of GEXF holds" if SCHEMA else ", without the schema of GEXF")


def graphml():
    import igraph
    import networkx

    path = exported("graphml", ".graphml")
    graph = networkx.read_graphml(path)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (NODES, EDGES), graph
    other = igraph.Graph.Read_GraphML(str(path))
    assert (other.vcount(), other.ecount()) == (NODES, EDGES), other.summary()
    assert {e["kind"] for e in other.es} == {d["kind"] for _, _, d in graph.edges(data=True)}
    return f"networkx and igraph read {graph}"


def node_link():
    import networkx

    data = json.loads(exported("node-link", ".json").read_text())
    assert "links" not in data
    graph = networkx.node_link_graph(data)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (NODES, EDGES), graph
    return f"networkx reads {graph}"


def dot():
    path = exported("dot", ".dot")
    drawn = subprocess.run(["dot", "-Tjson0", path], capture_output=True, check=True)
    graph = json.loads(drawn.stdout)
    assert (len(graph["objects"]), len(graph["edges"])) == (NODES, EDGES)
    return f"Graphviz reads {len(graph['objects'])} nodes, {len(graph['edges'])} edges"


def d2():
    path = exported("d2", ".d2")
    run = subprocess.run([pathlib.Path(sys.executable).parent / "d2", "validate", path], capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return "D2 finds the whole graph valid"


def follow_the_money():
    from followthemoney import model

    entities = {}
    for line in exported("ftm", ".ftm.json").read_text().splitlines():
        data = json.loads(line)
        proxy = model.get_proxy(data)
        model.get(data["schema"]).validate(data)
        given = {name: set(values) for name, values in data["properties"].items()}
        kept = {name: set(proxy.get(name)) for name in given}
        assert given == kept, f"followthemoney changes {data['id']}: {given} {kept}"
        entities[data["id"]] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert entities[value].schema.is_a(prop.range), f"{proxy.id}: {value} is no {prop.range.name}"
            assert prop.type.name != "date" or "~" not in value
    run = subprocess.run(
        [pathlib.Path(sys.executable).parent / "ftm", "validate", "-i", FOLDER / newest(".ftm.json"), "-o", FOLDER / "valid.json"],
        capture_output=True)
    assert run.returncode == 0 and b"ERROR" not in run.stderr.upper(), run.stderr.decode()
    valid = (FOLDER / "valid.json").read_text().splitlines()
    assert len(valid) == len(entities), (len(valid), len(entities))
    return f"followthemoney keeps all of {len(entities)} entities"


def newest(ending):
    return max((p for p in FOLDER.iterdir() if p.name.endswith(ending)), key=lambda p: p.stat().st_mtime).name


def stix():
    import stix2
    import stix2validator

    path = exported("stix", ".json")
    results = stix2validator.validate_file(str(path))
    assert results.is_valid, stix2validator.print_results(results)
    bundle = stix2.parse(path.read_text(), allow_custom=False)
    relationships = [o for o in bundle.objects if o.type == "relationship"]
    assert len(relationships) == PERIODS
    assert all(o.stop_time > o.start_time for o in relationships if "stop_time" in o and "start_time" in o)
    return f"stix2 and its validator read {len(bundle.objects)} objects"


def turtle():
    import rdflib

    graph = rdflib.Graph()
    graph.parse(exported("turtle", ".ttl"), format="turtle")
    ent = rdflib.Namespace("urn:entente:terms:")
    relations = set(graph.subjects(rdflib.RDF.type, ent.Relation))
    assert len(relations) == len(IDS), (len(relations), len(IDS))
    claims = set(graph.subjects(rdflib.RDF.type, ent.Claim))
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    assert all((claim, prov.hadPrimarySource, None) in graph for claim in claims)
    return f"rdflib reads {len(graph)} triples"


def cypher():
    import kuzu

    text = exported("cypher", ".cypher").read_text()
    statements = [s for s in text.split(";\n") if s]
    tables = set(re.findall(r"CREATE \(a\)-\[:(\S+) ", text))
    columns = sorted(set(re.findall(r"`(\w+)`: ", text)) - {"id"})
    types = {c: "DATE" if c.startswith(("start_", "end_")) else "STRING" for c in columns}
    declared = ", ".join(f"`{c}` {t}" for c, t in types.items())
    database = kuzu.Connection(kuzu.Database(str(FOLDER / "kuzu.db")))
    database.execute(f"CREATE NODE TABLE Actor(id STRING PRIMARY KEY, {declared})")
    for table in tables:
        database.execute(f"CREATE REL TABLE {table}(FROM Actor TO Actor, id STRING, {declared})")
    for statement in statements:
        database.execute(statement)
    count = lambda query: database.execute(query).get_next()[0]
    assert count("MATCH (a:Actor) RETURN count(*)") == NODES
    assert count("MATCH ()-[r]->() RETURN count(*)") == EDGES
    return f"Kuzu runs {len(statements)} statements"


def tables():
    import frictionless

    for name in ["csv", "network-dynamic"]:
        path = exported(name, ".csv")
        report = frictionless.Resource(path=path.name, basepath=str(FOLDER)).validate()
        assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "message"])[:5]
    with path.open() as rows:
        spells = list(csv.DictReader(rows))
    assert len(spells) == PERIODS
    assert all(int(s["terminus"]) - int(s["onset"]) == int(s["duration"]) > 0 for s in spells)
    return f"frictionless finds nothing in the tables; {len(spells)} spells"


def json_forms():
    kumu = json.loads(exported("kumu", ".json").read_text())
    ids = [e["id"] for e in kumu["elements"]]
    assert len(set(ids)) == len(ids) == NODES
    assert all({c["from"], c["to"]} <= set(ids) for c in kumu["connections"])
    assert len(kumu["connections"]) == EDGES
    slides = json.loads(exported("timelinejs", ".json").read_text())
    assert all(e["start_date"]["year"] and e["text"]["headline"] for e in slides["events"])
    return f"Kumu has {len(ids)} elements, TimelineJS {len(slides['events'])} slides"


# What other tools write comes in.


def imported(name, *files, as_of="2025-12-31"):
    """The graph that entente makes of files, which it can use, as JSON."""
    graph = FOLDER / f"imported-{len(list(FOLDER.iterdir()))}"
    report = graph.with_suffix(".report.json")
    entente("import", name, *files, "-o", graph, "--report", report, "--as-of", as_of)
    entente("fmt", "--check", graph)
    account = json.loads(report.read_text())
    dropped = sum(each["count"] for each in account["dropped"])
    merged = sum(account["merged"].values())
    if "edges" in account["read"]:
        read = account["read"]["edges"] + account["read"].get("nodes", 0)
        own = account["kept"]["actors"] + account["kept"]["relations"]
        assert read - dropped - merged <= own, account
    return json.loads(entente("export", "json", graph))


def whens(graph):
    return {r["id"]: r["when"] for r in graph["relations"]}


def our_own_come_back():
    """What went out comes in again with its ids, kinds, dates and statuses, but for what the format loses."""
    counts = {}
    names = {"gexf": ".gexf", "graphml": ".graphml", "node-link": ".json", "dot": ".dot", "kumu": ".json", "stix": ".json", "ftm": ".ftm.json"}
    first = {}
    for row in ROWS:
        if row["id"] in IDS - ALONE:
            first.setdefault(row["id"], []).append(row)
    for name, ending in names.items():
        graph = imported(name, exported(name, ending))
        relations = {r["id"]: r for r in graph["relations"]}
        assert set(relations) == IDS - ALONE, (name, sorted(set(relations) ^ (IDS - ALONE))[:9])
        for id, rows in first.items():
            relation = relations[id]
            assert (relation["from"], relation["to"], relation["kind"]) == tuple(rows[0][c] for c in ("from", "to", "kind")), (name, relation)
            when = relation["when"] if isinstance(relation["when"], list) else [relation["when"]]
            assert when == [row["when"] for row in rows], (name, relation, rows)
            assert relation.get("status", "accepted") == (rows[0]["status"] or "accepted"), (name, relation)
        counts[name] = len(relations)
    return f"equal ends, kinds, dates and statuses: {counts}"


def theirs_of_networkx():
    import networkx

    graph = networkx.MultiDiGraph()
    graph.add_node("mali", label="Mali", kind="state")
    graph.add_edge("mali", "wagner group", kind="MERCENARY_CONTRACT", start="2021-12-01", end="2025-06-06", weight=2.0)
    graph.add_edge("mali", "niger", relation="is friends with", since="2023")
    networkx.write_gexf(graph, FOLDER / "theirs.gexf")
    networkx.write_graphml(graph, FOLDER / "theirs.graphml")
    (FOLDER / "theirs.json").write_text(json.dumps(networkx.node_link_data(graph, edges="links")))
    (FOLDER / "theirs.dot").write_text('digraph { mali -> "wagner group" [kind=mercenary_contract, start="2021-12-01", end="2025-06-06"]; mali -> niger [relation="is friends with", since=2023] }')
    for name, file in [("gexf", "theirs.gexf"), ("graphml", "theirs.graphml"), ("node-link", "theirs.json"), ("dot", "theirs.dot")]:
        made = imported(name, FOLDER / file)
        relations = {(r["from"], r["to"]): r for r in made["relations"]}
        assert relations["mali", "wagner_group"]["kind"] == "mercenary-contract", (name, relations)
        assert relations["mali", "wagner_group"]["when"] == "2021-12-01/2025-06-06", (name, relations)
        assert relations["mali", "niger"]["kind"] == "is-friends-with", (name, relations)
        assert relations["mali", "niger"]["when"] == "2023/..", (name, relations)
        assert "is-friends-with" in made["relation-kinds"]
    return "GEXF, GraphML and node-link of networkx, and DOT, come in"


def theirs_of_igraph():
    import igraph

    graph = igraph.Graph([(0, 1), (1, 2)], directed=False)
    graph.vs["name"] = ["A", "B", "C"]
    graph.es["sign"] = ["+", "-"]
    graph.write_graphml(str(FOLDER / "igraph.graphml"))
    made = imported("graphml", FOLDER / "igraph.graphml")
    assert len(made["relations"]) == 2 and len(made["actors"]) == 3, made
    assert {made["actors"][a]["name"] for a in made["actors"]} == {"A", "B", "C"}
    return "GraphML of igraph comes in"


def theirs_of_stix2():
    import stix2

    group = stix2.ThreatActor(name="A group", threat_actor_types=["criminal"], aliases=["The others"])
    tool = stix2.Tool(name="A tool")
    uses = stix2.Relationship(group, "uses", tool, start_time="2020-05-01T00:00:00Z", stop_time="2020-05-02T00:00:00Z")
    (FOLDER / "stix2.json").write_text(stix2.Bundle(group, tool, uses, stix2.Identity(name="nobody's")).serialize())
    made = imported("stix", FOLDER / "stix2.json")
    (relation,) = made["relations"]
    assert relation["when"] == "2020-05-01/2020-05-01" and relation["kind"] == "uses", relation
    assert len(made["actors"]) == 2, made["actors"]
    return "a bundle of stix2 comes in"


def theirs_of_followthemoney():
    from followthemoney import model

    person = model.make_entity("Person")
    person.id = "p1"
    person.add("name", "Jane Doe")
    person.add("birthDate", "1960-05")
    company = model.make_entity("Company")
    company.id = "c1"
    company.add("name", "Acme")
    owns = model.make_entity("Ownership")
    owns.id = "o1"
    owns.add("owner", person)
    owns.add("asset", company)
    owns.add("startDate", "2012-03")
    passport = model.make_entity("Passport")
    passport.id = "d1"
    lines = [json.dumps(e.to_dict()) for e in (owns, person, company, passport)]
    (FOLDER / "theirs.ftm.json").write_text("\n".join(lines) + "\n")
    made = imported("ftm", FOLDER / "theirs.ftm.json")
    (relation,) = made["relations"]
    assert (relation["from"], relation["to"], relation["when"]) == ("p1", "c1", "2012-03/.."), relation
    assert made["actors"]["p1"]["exists"] == "1960-05/..", made["actors"]
    return "entities of followthemoney come in"


def theirs_of_neo4j():
    (FOLDER / "nodes.csv").write_text('id:ID,name,:LABEL\n1,"Mali, the state",State\n2,Wagner,Group\n')
    (FOLDER / "edges.csv").write_text(":START_ID,:END_ID,:TYPE,since\n2,1,MILITARY_DEPLOYMENT,2021-12\n")
    made = imported("neo4j-csv", FOLDER / "nodes.csv", FOLDER / "edges.csv")
    (relation,) = made["relations"]
    assert (relation["kind"], relation["when"]) == ("military-deployment", "2021-12/.."), relation
    assert made["actors"]["1"] == {"kind": "state", "name": "Mali, the state"}, made["actors"]
    return "CSV of Neo4j comes in"


CHECKS = [
    json_schema, gexf, graphml, node_link, dot, d2, follow_the_money, stix, turtle, cypher, tables, json_forms,
    our_own_come_back, theirs_of_networkx, theirs_of_igraph, theirs_of_stix2, theirs_of_followthemoney,
    theirs_of_neo4j,
]


def main():
    failed = 0
    for check in CHECKS:
        try:
            print(f"{check.__name__}: {check()}", flush=True)
        except Exception as error:  # noqa: BLE001: whatever a reader thinks of it
            failed += 1
            print(f"{check.__name__}: FAILED: {type(error).__name__}: {str(error)[:2000]}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
