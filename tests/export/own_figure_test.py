# SPDX-License-Identifier: EUPL-1.2
"""A duration that the profile gives is no assumption, and every file says so.

    own_figure_test.py SOURCE_DIRECTORY PROGRAM
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

SOURCE, PROGRAM = map(pathlib.Path, sys.argv[1:3])
CASE = SOURCE / "tests" / "golden" / "opties-plan"
OWN = '\n[[maatregelen]]\nid = "eerst"\nduur_maanden = 4\n'
WANTED = {"eerst": "bron", "los": "aanname"}  # the catalog has an assumption for both


def run(*words):
    return subprocess.run(
        [PROGRAM, *words, "--alleen-catalogus", CASE / "catalogus.toml", "--zoekstappen", "40"], check=True,
        input=(CASE / "profiel.toml").read_text(encoding="utf-8") + OWN, text=True, capture_output=True,
        timeout=60).stdout


with tempfile.TemporaryDirectory() as scratch:
    files = {kind: pathlib.Path(scratch) / f"plan.{kind}" for kind in ("json", "csv", "xlsx", "md", "html")}
    run("plan", "-", "--csv-stijl", "rfc", *[word for kind, file in files.items() for word in (f"--{kind}", file)])
    texts = {kind: files[kind].read_text(encoding="utf-8-sig") for kind in ("json", "csv", "md", "html")}
    sheet = openpyxl.load_workbook(files["xlsx"])["Acties"]

said = {"json": {action["id"]: action["schatting"]["duur"] for action in json.loads(texts["json"])["acties"]}}
said["csv"] = {row["Kenmerk"]: row["Duur: hoe zeker"] for row in csv.DictReader(texts["csv"].splitlines())
               if row["Regel"] == "actie"}
rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
head = next(row for row in rows if "Kenmerk" in row)
said["xlsx"] = {row[head.index("Kenmerk")]: row[head.index("Duur: hoe zeker")]
                for row in rows[rows.index(head) + 1:] if row[head.index("Kenmerk")]}
named = dict(zip(("eerst", "los"), re.findall(r"^\| Aanname \| (.*) \|$", texts["md"], re.M)))
said["md"] = {id: "aanname" if "duur" in figures else "bron" for id, figures in named.items()}
stars = re.findall(r"^\| Duur \| \d maanden(.*) \|$", texts["md"], re.M)
said["md, with a star"] = {id: "aanname" if star else "bron" for id, star in zip(("eerst", "los"), stars)}
said["uitleg"] = {id: "aanname" if re.search(r"^Aanname, zonder bron: .*duur", run("uitleg", "-", id), re.M) else "bron"
                  for id in WANTED}

wrong = {where: words for where, words in said.items() if words != WANTED}
for where, words in wrong.items():
    print(where, "says", words)
if "Duur: bij 1 van de 2 acties is dit een aanname." not in texts["html"]:
    wrong["html"] = True
    print("html does not count one duration that is an assumption")
sys.exit(1 if wrong else 0)
