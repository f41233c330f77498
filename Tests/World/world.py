"""Makes happen what a machine can do to `entente`: full disks, kills, signals, limits, folders that are not there.

Usage: world.py ENTENTE FOLDER

The folder is emptied. Whatever happens, what stood in the place of an output stands there whole, or the new one does; no
file of ours is left beside it; and the exit status says what happened. As root in a name space of mounts of its own (see
scripts/test-world) full disks and folders that cannot be written are real ones; elsewhere these are skipped.
"""

import concurrent.futures
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import time

GRAPH = """\
# Kept.
graph: g
title: "Two states"
as-of: 2025-12-31
sources: { S: { title: A, url: "https://example.org/" } }
actors: { a: { kind: state, name: Avalon }, b: { kind: state, name: Brythonia } }
relations:
  - { kind: alliance, id: R1, from: a, to: b, when: 2020-01-01/.., claims: [S] }
  - { id: R2, kind: hostility, from: a, to: b, when: 2010-3-12/2012, claims: [S] }
"""
GOOD = GRAPH.replace("2010-3-12", "2010-03-12")
OLD = "what was there\n"
CHECKS = []

# Each command that writes: what is typed, the file that is written, and what stands there before.
WRITERS = {
    "render": (["render", "good.yaml", "--at", "2021", "-o", "out.svg"], "out.svg", OLD),
    "page": (["render", "good.yaml", "-o", "out.html"], "out.html", OLD),
    "manifest": (["render", "good.yaml", "--at", "2021", "-o", "new.svg", "--manifest", "m.json"], "m.json", '{"version":1,"artifacts":[]}\n'),
    "layout": (["layout", "good.yaml", "-o", "out.layout", "--reset"], "out.layout", OLD),
    "compile": (["compile", "good.yaml", "-o", "out.entente"], "out.entente", OLD),
    "export": (["export", "json", "good.yaml", "-o", "out.json"], "out.json", OLD),
    "fmt": (["fmt", "graph.yaml"], "graph.yaml", GRAPH),
    "fix": (["check", "--fix", "graph.yaml"], "graph.yaml", GRAPH),
}


def check(function):
    CHECKS.append(function)
    return function


class Skipped(Exception):
    pass


def true(fact, what):
    if not fact:
        raise AssertionError(what)


class World:
    def __init__(self, entente, folder):
        self.entente, self.root = entente, folder
        self.preload = folder / "fail.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.preload, pathlib.Path(__file__).with_name("fail.c"), "-ldl"], check=True)

    def fresh(self, place=None):
        """A folder with a graph that can be mended, one that is good, and nothing else."""
        folder = place or self.root / "work"
        if place is None:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        (folder / "graph.yaml").write_text(GRAPH)
        (folder / "good.yaml").write_text(GOOD)
        (folder / "good.layout").write_text("entente-layout 1\nengine neato seed 1 score 0\na 0 0\nb 200 90\n")
        return folder

    def run(self, words, folder, timeout=120, limits=None, **environment):
        def limit():
            for name, value in (limits or {}).items():
                resource.setrlimit(name, (value, value))

        return subprocess.run([self.entente, *words], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=timeout, env={**os.environ, **environment}, preexec_fn=limit, errors="replace")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def whole(text, old, new, what):
    true(text in (old, new), f"{what}: neither what was there nor what was to be: {text[:80]!r}")


def wanted(world, words, output, old):
    """What a command writes where nothing goes wrong."""
    folder = world.fresh()
    (folder / output).write_text(old)
    done = world.run(words, folder)
    true(done.returncode in (0, 1), f"{words}: {done.returncode} {done.stderr}")
    return (folder / output).read_bytes().decode("utf-8", "replace")


def steps(world, how, judge):
    """Breaks each step of writing of each command in turn."""
    broken = 0
    for name, (words, output, old) in WRITERS.items():
        new = wanted(world, words, output, old)
        # Each of the first steps, and then some: a compiled graph is written in many pieces that are alike.
        for step in [*range(1, 30), *range(30, 2000, 9)]:
            folder = world.fresh()
            (folder / output).write_text(old)
            before, log = set(names(folder)), world.root / "reached"
            log.unlink(missing_ok=True)
            done = world.run(words, folder, LD_PRELOAD=str(world.preload), FAIL_AT=str(step), FAIL_WITH=how, FAIL_LOG=str(log))
            if not log.exists():
                break
            broken += 1
            text = (folder / output).read_bytes().decode("utf-8", "replace")
            whole(text, old, new, f"{name}, step {step}")
            judge(f"{name}, step {step}", done, text, old, new, set(names(folder)) - before - {output, "new.svg"})
        else:
            raise AssertionError(f"{name} has no end of steps")
    true(broken > 2 * len(WRITERS), f"only {broken} steps were broken")
    return f"{broken} steps"


@check
def a_step_of_writing_that_fails_is_said_and_loses_nothing(world):
    def judge(what, done, text, old, new, left):
        true(left == set(), f"{what} leaves {left}")
        true(done.returncode >= 0, f"{what} ends by signal {-done.returncode}")
        true(done.returncode == 73 or text == new, f"{what}: status {done.returncode}, and nothing written: {done.stderr}")
        true(done.returncode != 73 or done.stderr.strip(), f"{what} says nothing")

    return steps(world, "28", judge) + ", " + steps(world, "5", judge)


@check
def killed_at_any_step_of_writing_the_file_is_the_old_or_the_new(world):
    def judge(what, done, text, old, new, left):
        true(done.returncode == -signal.SIGKILL or text == new, f"{what}: {done.returncode}")

    return steps(world, "kill", judge)


def mount(*words):
    if os.geteuid() != 0 or os.environ.get("ENTENTE_OWN_MOUNTS") is None:
        raise Skipped("it takes root, and mounts of its own")
    subprocess.run(["mount", *map(str, words)], check=True)


@check
def a_full_disk_loses_nothing(world):
    folder = world.root / "disk"
    folder.mkdir(exist_ok=True)
    mount("-t", "tmpfs", "-o", "size=256k", "tmpfs", folder)
    try:
        for name, (words, output, old) in WRITERS.items():
            for path in folder.iterdir():
                path.unlink()
            world.fresh(folder)
            (folder / output).write_text(old)
            with open(folder / "filler", "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"x" * 4096)
                except OSError:
                    pass
            before = set(names(folder))
            done = world.run(words, folder)
            true((folder / output).read_text() == old, f"{name} loses what was there")
            true(done.returncode == 73, f"{name}: {done.returncode} {done.stderr}")
            true(set(names(folder)) - before <= {"new.svg"}, f"{name} leaves {set(names(folder)) - before}")
    finally:
        subprocess.run(["umount", folder], check=False)


@check
def a_folder_that_cannot_be_written_is_said(world):
    folder = world.fresh()
    mount("--bind", folder, folder)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        for name, (words, _, _) in WRITERS.items():
            done = world.run(words, folder)
            true(done.returncode == 73, f"{name}: {done.returncode} {done.stderr}")
    finally:
        subprocess.run(["umount", folder], check=False)


@check
def a_folder_that_is_not_there_is_said(world):
    for words in (["render", "good.yaml", "--at", "2021", "-o", "gone/out.svg"], ["compile", "good.yaml", "-o", "gone/g.entente"],
                  ["layout", "good.yaml", "-o", "gone/g.layout"], ["export", "json", "good.yaml", "-o", "gone/g.json"]):
        done = world.run(words, world.fresh())
        true(done.returncode == 73 and "gone" in done.stderr, f"{words}: {done.returncode} {done.stderr}")


@check
def a_limit_on_the_size_of_files_loses_nothing(world):
    for name, (words, output, old) in WRITERS.items():
        folder = world.fresh()
        (folder / output).write_text(old)
        done = world.run(words, folder, limits={resource.RLIMIT_FSIZE: 64})
        true((folder / output).read_text() == old, f"{name} loses what was there")
        true(done.returncode in (73, -signal.SIGXFSZ), f"{name}: {done.returncode} {done.stderr}")


def dense(folder):
    """A graph of which the first layout takes seconds."""
    rows = "".join(f"  - {{ id: R{i}, kind: alliance, from: a{i * 7919 % 900}, to: a{(i * 104729 + 1) % 900}, when: {1950 + i % 70}/2024, claims: [S] }}\n"
                   for i in range(4000) if i * 7919 % 900 != (i * 104729 + 1) % 900)
    actors = "".join(f"  a{i}: {{ kind: state, name: Name {i} }}\n" for i in range(900))
    (folder / "dense.yaml").write_text(f"graph: g\nas-of: 2025-12-31\nsources: {{ S: {{ title: A }} }}\nactors:\n{actors}relations:\n{rows}")


@check
def a_signal_ends_a_layout_with_all_that_belongs_to_it(world):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        folder = world.fresh()
        dense(folder)
        before = names(folder)
        child = subprocess.Popen([world.entente, "layout", "dense.yaml"], cwd=folder, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(1.0)
        true(child.poll() is None, "the layout is over before the signal")
        child.send_signal(number)
        true(child.wait(20) in (-number, 128 + number), f"status {child.returncode} after signal {number}")
        time.sleep(0.3)
        true(subprocess.run(["pgrep", "-s", str(child.pid)], capture_output=True).stdout == b"", "a process is left")
        true(names(folder) == before, f"left are {set(names(folder)) - set(before)}")


@check
def a_closed_pipe_ends_quietly(world):
    folder = world.fresh()
    dense(folder)
    for words in (["at", "2015", "dense.yaml"], ["check", "dense.yaml"], ["export", "json", "dense.yaml"], ["--help"]):
        reading, writing = os.pipe()
        child = subprocess.Popen([world.entente, *words], cwd=folder, stdin=subprocess.DEVNULL, stdout=writing, stderr=subprocess.PIPE)
        os.close(writing)
        os.close(reading)
        _, errors = child.communicate(timeout=60)
        true(child.returncode in (0, 1, 73, 141, -signal.SIGPIPE), f"{words}: {child.returncode}")
        true(b"Fatal" not in errors and errors.count(b"\n") < 3, f"{words}: {errors[:200]}")


@check
def a_poor_environment_is_enough(world):
    new = wanted(world, *WRITERS["render"])
    for what, environment in {
        "no HOME": {"HOME": ""}, "no folder for temporary files": {"TMPDIR": "/nowhere"}, "an unknown locale": {"LC_ALL": "xx_XX.UTF-8"},
        "a comma for a point": {"LC_ALL": "de_DE.UTF-8"}, "no PATH": {"PATH": ""}, "another folder of plug-ins": {"GVBINDIR": "/nowhere"}, "no terminal": {"TERM": "dumb"},
    }.items():
        folder = world.fresh()
        done = world.run(WRITERS["render"][0], folder, **environment)
        true(done.returncode == 0 and (folder / "out.svg").read_text() == new, f"{what}: {done.returncode} {done.stderr}")


@check
def limits_of_a_process_are_enough_or_said(world):
    new = wanted(world, *WRITERS["render"])
    for what, limits in {"64 files": {resource.RLIMIT_NOFILE: 64}, "1 GB": {resource.RLIMIT_AS: 1 << 30}, "no core": {resource.RLIMIT_CORE: 0}}.items():
        folder = world.fresh()
        done = world.run(WRITERS["render"][0], folder, limits=limits)
        true(done.returncode == 0 and (folder / "out.svg").read_text() == new, f"{what}: {done.returncode} {done.stderr}")


@check
def without_a_file_system_of_processes_it_says_what_it_lacks(world):
    folder = world.fresh()
    mount("-t", "tmpfs", "tmpfs", "/proc")
    try:
        done = world.run(WRITERS["render"][0], folder)
    finally:
        subprocess.run(["umount", "/proc"], check=False)
    true(done.returncode == 69 and "/proc" in done.stderr and not done.stdout, f"{done.returncode} {done.stderr}")


@check
def pictures_drawn_at_once_are_all_in_the_manifest(world):
    folder = world.fresh()
    children = [subprocess.Popen([world.entente, "render", "good.yaml", "--at", str(2020 + i % 5), "-o", f"p{i}.svg", "--manifest", "m.json"],
                                 cwd=folder, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) for i in range(12)]
    for child in children:
        true(child.wait(60) == 0, child.stderr.read())
    text = (folder / "m.json").read_text()
    true(all(f'"p{i}.svg"' in text for i in range(12)), text)


@check
def input_without_an_end_is_refused(world):
    with open("/dev/zero", "rb") as zeros:
        done = subprocess.run([world.entente, "check", "-"], stdin=zeros, capture_output=True, timeout=120)
    true(done.returncode == 65 or done.returncode == 66 or done.returncode == 1, f"{done.returncode} {done.stderr[:200]}")


FAULTS = ["crashes", "aborts", "leaves", "hangs", "spins", "hogs", "floods"]


def faults(world, forms, environment, judge):
    """Draws with a library that does each of the faults, all at once, since some end by the clock."""
    def one(work):
        fault, form = work
        words = ["render", "good.yaml", "--at", "2021", "-o", f"out.{form}"]
        place = world.root / "faults" / f"{fault}-{form}"
        place.mkdir(parents=True, exist_ok=True)
        library = place / "librsvg-2.so.2"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", f"-DFAULT={fault}", "-o", library, pathlib.Path(__file__).with_name("fault.c")], check=True)
        folder = world.fresh(place)
        (folder / words[-1]).write_text(OLD)
        before = names(folder)
        done = world.run(words, folder, **environment(library))
        true(done.returncode == 70 and done.stderr.strip() and not done.stdout, f"{fault}: {done.returncode} {done.stderr[:300]}")
        true(len(done.stderr) < 100_000, f"{fault}: {len(done.stderr)} bytes of complaints")
        true((folder / words[-1]).read_text() == OLD and names(folder) == before, f"{fault}: left are {names(folder)}")
        judge(fault, done.stderr)

    works = [(fault, form) for fault in FAULTS for form in forms]
    with concurrent.futures.ThreadPoolExecutor(len(works)) as pool:
        list(pool.map(one, works))
    left = subprocess.run(["pgrep", "-f", str(world.root / "faults")], capture_output=True).stdout
    true(left == b"", "a process is left")
    return ", ".join(FAULTS)


@check
def a_fault_of_graphviz_is_said_with_graph_and_engine(world):
    def judge(fault, errors):
        true("good.yaml: " in errors and "nop2" in errors, f"{fault}: {errors[:300]}")

    return faults(world, ["svg"], lambda library: {"LD_PRELOAD": str(library)}, judge)


@check
def a_fault_of_librsvg_is_said_with_graph_and_format(world):
    def judge(fault, errors):
        true("Two states" in errors and "librsvg" in errors, f"{fault}: {errors[:300]}")

    return faults(world, ["png", "pdf"], lambda library: {"LD_LIBRARY_PATH": str(library.parent)}, judge)


def main(entente, folder):
    folder = pathlib.Path(folder).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    world = World(pathlib.Path(entente).resolve(), folder)
    failures = skipped = 0
    for function in CHECKS:
        title = function.__name__.replace("_", " ")
        try:
            more = function(world)
            print(f"ok      {title}" + (f": {more}" if more else ""), flush=True)
        except Skipped as reason:
            skipped += 1
            print(f"SKIPPED {title}: {reason}", flush=True)
        except Exception as error:  # A failed check must not hide the others.
            failures += 1
            print(f"FAILED  {title}\n        {error}", flush=True)
    print(f"{len(CHECKS) - failures - skipped} of {len(CHECKS)} checks passed, {skipped} skipped")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
