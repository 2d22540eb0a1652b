"""The edges of what a profile may say: a plan, or an answer with its place; never a crash.

    limits_test.py SOURCE_DIRECTORY PROGRAM
"""
import os
import re
import subprocess
import sys
import tempfile

ROOT, PROGRAM = map(os.path.abspath, sys.argv[1:3])


def run(*words, code):
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, timeout=120)
    if done.returncode != code:
        sys.exit(f"{words}: exit {done.returncode}, not {code}\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
    return done.stdout + done.stderr


with open(os.path.join(ROOT, "tests/frozen/profiel.toml"), encoding="utf-8") as file:
    BASE = file.read()
CATALOG = os.path.join(ROOT, "tests/frozen/catalogus.toml")


def without(text, table):
    """Without all of the [[table]]s."""
    return re.sub(r"^\[\[%s\]\]\n(?:(?!^\[).*\n?)*" % table, "", text, flags=re.M)


def end(date):
    return re.sub(r"^einde = .*$", f"einde = {date}", BASE, flags=re.M)


with open(CATALOG, encoding="utf-8") as file:
    PARTS = re.split(r"^\[\[maatregelen\]\]\n", file.read(), flags=re.M)[1:]
MEASURES = [re.match(r'id = "([^"]+)"', part).group(1) for part in PARTS if "vervalt = true" not in part]
assert len(MEASURES) > 5


def all_of(status):
    lines = [f'\n[[maatregelen]]\nid = "{each}"\nstatus = "{status}"\nreden = "proef"\n' for each in MEASURES]
    return without(BASE, "maatregelen") + "".join(lines)


YEAR = int(re.search(r"^start = (\d+)", BASE, flags=re.M).group(1))
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)

    def plan(name, text, codes, says=""):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
        words = [PROGRAM, "plan", name, "--alleen-catalogus", CATALOG, "--zoekstappen", "500", "--json", "plan.json"]
        done = subprocess.run(words, capture_output=True, text=True, timeout=120)
        if done.returncode not in codes or says not in done.stdout + done.stderr:
            sys.exit(f"{name}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
        if done.returncode == 1 and f"{name}:" not in done.stderr and "catalogus.toml:" not in done.stderr:
            sys.exit(f"{name}: no place\n{done.stderr[-3000:]}")

    plan("as-it-is.toml", BASE, [0])
    plan("one-month.toml", end(f"{YEAR}-01-31"), [0, 1])
    plan("240-months.toml", end(f"{YEAR + 19}-12-31"), [0])
    plan("241-months.toml", end(f"{YEAR + 20}-01-31"), [1], "dat mogen er hooguit 240 zijn")
    plan("no-money.toml", without(BASE, "begroting"), [0, 1])
    plan("no-people.toml", without(BASE, "rollen"), [0, 1])
    plan("all-done.toml", all_of("gereed"), [0])
    plan("all-forbidden.toml", all_of("uitgesloten"), [0, 1])

    # A file that is far too large is refused before it fills the memory.
    with open("large.toml", "wb") as file:
        file.truncate(1024**3)
    said = run("controleer", "large.toml", code=2)
    if "groter dan 64 MB" not in said:
        sys.exit(said)

    # Deep enough to run out of stack in what goes down by calling itself.
    for text in ("a = " + "[" * 100_000, "[" + "a." * 100_000 + "a]", "a." * 100_000 + "a = 1"):
        with open("deep.toml", "w", encoding="utf-8") as file:
            file.write(text + "\n")
        for words in (("controleer", "deep.toml"), ("controleer", "--catalogus", "deep.toml")):
            said = run(*words, code=1)
            if "deep.toml:1:" not in said or len(said) > 2000:
                sys.exit(said[:3000])
