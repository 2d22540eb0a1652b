# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice prints the workbook: the first sheet is one page wide, with the money on it."""

import pathlib
import re
import subprocess
import tempfile

from plan_files import FOLDER, equal, expect, finish, plan_of

FOLDERS = [FOLDER / name for name in ("landelijk-gemiddelde", "grote-stad")]


def printed(folders):
    """The pages of each workbook as text; one start of the program for all."""
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="weerbaar-"))
    sources = []
    for folder in folders:
        sources.append(scratch / f"{folder.name}.xlsx")
        sources[-1].write_bytes((folder / "plan.xlsx").read_bytes())
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", scratch, *sources],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=400)
    for folder in folders:
        text = subprocess.run(["pdftotext", "-layout", scratch / f"{folder.name}.pdf", "-"],
                              check=True, capture_output=True, timeout=100).stdout.decode()
        yield folder, text.split("\f")[:-1]


def digits(text):
    return re.sub(r"[.,](?=[0-9]{3})", "", text)


for folder, pages in printed(FOLDERS):
    plan = plan_of(folder)
    name = folder.name
    first = digits(pages[0])
    for word in ("wie besluit wat", "De raad", "Eenmalig €", "Per jaar €", "Uren"):
        expect(word in first, name, "page 1 has no", word)
    asked = plan["vraagt"]
    again = asked["herhalingen"]["eenmalig"]
    total = next((line for line in first.splitlines() if line.strip().startswith("Totaal")), "")
    equal(re.findall(r"[0-9]+", total)[1:],
          [str(number) for number in (asked["eenmalig"], asked["structureel"], again, asked["uren"]) if number], name, "page 1:", total)
    # A sheet that were wider would have pages that begin with another column.
    lists = [page for page in pages if re.search(r" Acties *$", page.split("\n", 1)[0])]
    expect(len(lists) > 2, name, "the actions are not found")
    for page in lists:
        expect(re.search(r"Nr +Actie +Bouwsteen.*Eenmalig +Per jaar +Uren +Status.*Opmerking", page),
               name, "a page of the actions is not whole")
    expect(len(pages) <= 45, name, "prints", len(pages), "pages")
    for number, page in enumerate(pages, 1):
        expect(f"Pagina {number} van {len(pages)}" in page, name, "page", number, "has no number")
finish()
