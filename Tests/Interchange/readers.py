#!/usr/bin/env python3
"""Has real tools read what entente exports, and entente read what they write.

    readers.py ENTENTE GRAPH FOLDER [GEXF-SCHEMA]
"""

import csv
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
ROWS = [r for r in csv.DictReader(entente("export", "csv", GRAPH).decode().splitlines()) if "relation" in r["record"]]
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

        etree.XMLSchema(etree.parse(SCHEMA)).assertValid(etree.parse(path))
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


def follow_the_money():
    from followthemoney import model
    from followthemoney.helpers import check_person_cutoff  # noqa: F401  (an old version has none)

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
        report = frictionless.validate(str(path.relative_to(FOLDER)), type="resource", basepath=str(FOLDER))
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


CHECKS = [json_schema, gexf, graphml, node_link, dot, follow_the_money, stix, turtle, cypher, tables, json_forms]


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
