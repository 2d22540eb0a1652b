# SPDX-License-Identifier: EUPL-1.2
"""A new plan over an earlier workbook: what its tests have in common. Run as

    TEST.py SOURCE_DIRECTORY PROGRAM
"""

import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

SOURCE, PROGRAM = map(pathlib.Path, sys.argv[1:3])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="weerbaar-"))
FROZEN = SOURCE / "tests" / "frozen"
PROFILE = (FROZEN / "profiel.toml").read_text(encoding="utf-8")
BOOK = SCRATCH / "plan.xlsx"


class Tally:
    failures = 0
    cases = 0


def expect(good, *words):
    if not good:
        Tally.failures += 1
        print(*words)


def plan(profile=PROFILE, book=BOOK, *options):
    """Runs the program; gives its exit code and what it says."""
    done = subprocess.run(
        [PROGRAM, "plan", "-", "--alleen-catalogus", FROZEN / "catalogus.toml", "--zoekstappen", "2000",
         "--xlsx", book, "--json", SCRATCH / "plan.json", *options],
        input=profile, text=True, capture_output=True, timeout=120)
    return done.returncode, done.stderr


def plan_json():
    return json.loads((SCRATCH / "plan.json").read_text(encoding="utf-8"))


def head_of(sheet):
    """The row of the head, and the columns by title."""
    for row in sheet.iter_rows(max_row=60):
        titles = {cell.value: cell.column for cell in row if cell.value is not None}
        if "Kenmerk" in titles and ("Status" in titles or "Klopt het?" in titles):
            return row[0].row, titles
    raise KeyError(sheet.title)


def typed_in(book, name="Acties"):
    """By id what stands in the columns that people fill in, ours and their own."""
    sheet = openpyxl.load_workbook(book)[name]
    head, titles = head_of(sheet)
    wanted = [t for t in titles if t in ("Status", "Gereed", "Opmerking", "Klopt het?") or "eigen" in t]
    found = {}
    for row in range(head + 1, sheet.max_row + 1):
        cells = {t: sheet.cell(row, titles[t]).value for t in wanted}
        cells = {t: v for t, v in cells.items() if v is not None}
        if cells:
            found[sheet.cell(row, titles["Kenmerk"]).value] = cells
    return found


TEXTS = {
    "noodstroom-huren": {"Status": "vertraagd", "Opmerking": "=SOM(A1) is geen som\nen een tweede regel"},
    "meldplicht": {"Gereed": datetime.datetime(2027, 5, 3), "Opmerking": "& <b> \"é\" _x0041_ 50 %"},
    "minimum@uitkeringen": {"Gereed": "half mei", "Een eigen kolom": "van ons"},
    "inhalen": {"Status": "loopt", "Opmerking": 12, "Een eigen kolom": datetime.datetime(2028, 1, 31)},
}


def type_texts(book=BOOK, texts=TEXTS):
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["Acties"]
    head, titles = head_of(sheet)
    for row in range(head + 1, sheet.max_row + 1):
        for title, value in texts.get(sheet.cell(row, titles["Kenmerk"]).value, {}).items():
            if title not in titles:
                titles[title] = sheet.max_column + 1
                sheet.cell(head, titles[title]).value = title
            cell = sheet.cell(row, titles[title])
            # In a file _x0041_ is the letter A; who types those signs has them written so.
            cell.value = value.replace("_x", "_x005F_x") if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"
    workbook.save(book)


def expect_kept(name, profile=PROFILE):
    """Two new plans over the file, and everything stands where it stood."""
    Tally.cases += 1
    books = []
    for time in (1, 2):
        code, said = plan(profile)
        expect(code == 0, name, "- new plan", time, "ends with", code, said)
        found = {key: value for key, value in typed_in(BOOK).items() if key in TEXTS}
        expect(found == TEXTS, name, "- plan", time, "has", found)
        typed = plan_json()["herkomst"]["werkboek_sha256"]
        expect(typed, name, "- no hash of what was typed")
        books.append(BOOK.read_bytes())
        notes = [cell.value for row in openpyxl.load_workbook(BOOK)["Toelichting"].iter_rows() for cell in row]
        expect(typed in notes, name, "- the sheet does not have the hash")
    expect(books[0] == books[1], name, "- the same plan over the same text is another file")


def fresh():
    BOOK.unlink(missing_ok=True)
    code, said = plan()
    expect(code == 0, "a new workbook ends with", code, said)


def expect_refused(name, code_word, *words, profile=PROFILE):
    """Nothing is written, and it is said why."""
    Tally.cases += 1
    before = BOOK.read_bytes()
    (SCRATCH / "plan.json").unlink(missing_ok=True)
    code, said = plan(profile)
    expect(code == 2, name, "ends with", code, said)
    expect(f"[{code_word}]" in said and "hulp: " in said, name, "says", said)
    for word in words:
        expect(word in said, name, "does not say", word, "but", said)
    expect(BOOK.read_bytes() == before, name, "the file was replaced")
    left = {path.name for path in SCRATCH.iterdir() if path.suffix in (".json", ".tmp") or "tmp" in path.name}
    expect(not left, name, "leaves", left)


def libreoffice(book):
    """The file as LibreOffice saves it."""
    folder = SCRATCH / "libreoffice"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{SCRATCH}/profile", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, book],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=400)
    shutil.copy(folder / book.name, book)


def rewrite(change):
    """Each part of the workbook as `change` gives it, by name and bytes; None leaves it out."""
    with zipfile.ZipFile(BOOK) as old:
        parts = [(entry.filename, old.read(entry)) for entry in old.infolist()]
    with zipfile.ZipFile(BOOK, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            data = change(name, data)
            if data is not None:
                new.writestr(name, data)


def part_of(sheet):
    """The name of the part that holds a sheet."""
    with zipfile.ZipFile(BOOK) as archive:
        book = archive.read("xl/workbook.xml").decode()
        relations = archive.read("xl/_rels/workbook.xml.rels").decode()
    relation = re.search(rf'<sheet [^>]*name="{sheet}"[^>]*r:id="([^"]+)"', book).group(1)
    entry = next(e for e in re.findall(r"<Relationship [^>]*>", relations) if f'Id="{relation}"' in e)
    return "xl/" + re.search(r'Target="/?(?:xl/)?([^"]+)"', entry).group(1)


def finish():
    shutil.rmtree(SCRATCH)
    print(f"{Tally.cases - Tally.failures} passed, {Tally.failures} failed")
    sys.exit(1 if Tally.failures else 0)
