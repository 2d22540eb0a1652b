# SPDX-License-Identifier: EUPL-1.2
"""pandoc makes a Word file of the Markdown in which no word is cut, and all actions are.

LibreOffice lays it out on paper; every word that poppler reads there is a word of the Markdown.
"""

import pathlib
import re
import subprocess
import tempfile

from plan_files import FOLDER, equal, expect, finish, plan_of

SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="weerbaar-"))
SOURCES = {"whole": FOLDER / "landelijk-gemiddelde" / "plan.md", "short": FOLDER.parent / "kort.md"}


def words(text):
    return set(re.findall(r"[^\W\d_]{2,}", text))


for name, source in SOURCES.items():
    subprocess.run(["pandoc", source, "-o", SCRATCH / f"{name}.docx"], check=True, timeout=300)
subprocess.run(["soffice", f"-env:UserInstallation=file://{SCRATCH}/profile", "--headless", "--convert-to", "pdf",
                "--outdir", SCRATCH, *(SCRATCH / f"{name}.docx" for name in SOURCES)],
               check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=500)
pages = {}
for name, source in SOURCES.items():
    paper = subprocess.run(["pdftotext", "-layout", SCRATCH / f"{name}.pdf", "-"],
                           check=True, capture_output=True, timeout=100).stdout.decode()
    markdown = source.read_text(encoding="utf-8").replace("\u200b", "")
    pages[name] = paper.count("\f")
    cut = words(paper) - words(markdown)
    expect(not cut, name, "words that are cut:", sorted(cut)[:20])
    # Hashes and such aside, what is written is there.
    lost = {word for word in words(markdown) - words(paper) if len(word) < 20}
    expect(len(lost) < 5, name, "words that are not there:", sorted(lost)[:20])

plan = plan_of(FOLDER / "landelijk-gemiddelde")
short = SOURCES["short"].read_text(encoding="utf-8")
numbers = [n for line in re.findall(r"^\| ([0-9-]+)\\?\. ", short, re.M)
           for n in range(int(line.split("-")[0]), int(line.split("-")[-1]) + 1)]
equal(sorted(numbers), [action["nummer"] for action in plan["acties"]], "the actions of the short form")
sums = [int(s.replace(".", "")) for s in re.findall(r"^Samen (?:.*, )?([0-9.]+)\\?\*? uur\.$", short, re.M)]
equal(sum(sums), plan["vraagt"]["uren"], "hours of the pillars in the short form")
expect(pages["short"] <= 14, "the short form has", pages["short"], "pages")
finish()
