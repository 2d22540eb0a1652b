# SPDX-License-Identifier: EUPL-1.2
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

    def plan(name, text, code, *says):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
        words = [PROGRAM, "plan", name, "--alleen-catalogus", CATALOG, "--zoekstappen", "500", "--breedte", "140"]
        done = subprocess.run(words, capture_output=True, text=True, timeout=120)
        said = done.stdout + done.stderr
        lacks = [each for each in says if each not in said]
        if done.returncode != code or lacks:
            sys.exit(f"{name}: exit {done.returncode}, lacks {lacks}\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
        if code == 1 and f"{name}:" not in done.stderr and "catalogus.toml:" not in done.stderr:
            sys.exit(f"{name}: no place\n{done.stderr[-3000:]}")

    NOT_ALL = "met dit profiel kan niet alles wat moet. Dit is het plan na deze verandering: "
    plan("as-it-is.toml", BASE, 0)
    # What is decided begins later, and what the law asks takes longer.
    plan("one-month.toml", end(f"{YEAR}-01-31"), 1, NOT_ALL, "[plicht-past-niet]")
    plan("240-months.toml", end(f"{YEAR + 19}-12-31"), 0)
    plan("241-months.toml", end(f"{YEAR + 20}-01-31"), 1, "dat mogen er hooguit 240 zijn")
    # The law and what was decided cost money: said of each, with the plan after the least of it.
    plan("no-money.toml", without(BASE, "begroting"), 1, NOT_ALL + "€ ", "meer eenmalig geld in",
         "is een wettelijke plicht, maar er is te weinig structureel geld")
    # Without a line for a role nobody counts its hours: a plan, which says so of each role.
    plan("no-people.toml", without(BASE, "rollen"), 0, "het profiel noemt geen enkele rol; het plan rekent met onbeperkte uren", "[rol-zonder-mens]")
    # With a line and no hours nothing can be done that must be.
    plan("no-hours.toml", re.sub(r"^uren_per_maand = .*$", "uren_per_maand = 0", BASE, flags=re.M), 1, "[plicht-past-niet]")
    # Nothing is left to do, and nothing can be better.
    plan("all-done.toml", all_of("gereed"), 0, " 0 maatregelen.", "Een beter plan bestaat niet")
    # All but what the law asks: that cannot be forbidden.
    plan("all-forbidden.toml", all_of("uitgesloten"), 1, NOT_ALL + "`meldplicht` niet meer uitsluiten.",
         " 1 maatregel.", "`meldplicht` is een wettelijke plicht en kan niet worden uitgesloten [plicht-uitgesloten]")

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
