"""What people typed in a workbook stands in the next one, whatever program saved it; what has no
place keeps the file from being replaced; and a hostile file is refused without a trace.

    kept_test.py SOURCE_DIRECTORY PROGRAM
"""

import datetime
import hashlib
import json
import pathlib
import random
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
failures = 0
cases = 0


def expect(good, *words):
    global failures
    if not good:
        failures += 1
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
    global cases
    cases += 1
    for time in (1, 2):
        before = hashlib.sha256(BOOK.read_bytes()).hexdigest()
        code, said = plan(profile)
        expect(code == 0, name, "- new plan", time, "ends with", code, said)
        found = {key: value for key, value in typed_in(BOOK).items() if key in TEXTS}
        expect(found == TEXTS, name, "- plan", time, "has", found)
        expect(plan_json()["herkomst"]["werkboek_sha256"] == before, name, "- not the hash of the old file")
        notes = [cell.value for row in openpyxl.load_workbook(BOOK)["Toelichting"].iter_rows() for cell in row]
        expect(before in notes, name, "- the sheet does not have the hash")


def fresh():
    BOOK.unlink(missing_ok=True)
    code, said = plan()
    expect(code == 0, "a new workbook ends with", code, said)


def expect_refused(name, code_word, *words, profile=PROFILE):
    """Nothing is written, and it is said why."""
    global cases
    cases += 1
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


# ---- whatever program saved it ------------------------------------------------------------------
fresh()
first = BOOK.read_bytes()
code, said = plan()
expect(code == 0 and BOOK.read_bytes() == first, "a workbook in which nothing was typed is no input")
expect(plan_json()["herkomst"]["werkboek_sha256"] is None, "nothing was typed, but there is a hash")
actions = plan_json()["acties"]
type_texts()
expect_kept("saved by openpyxl, which puts strings in their cells")
expect(plan_json()["acties"] == actions, "what was typed changes the plan")

fresh()
type_texts()
libreoffice(BOOK)
expect_kept("saved by LibreOffice, which shares them")

fresh()
libreoffice(BOOK)
type_texts()
libreoffice(BOOK)
expect_kept("saved by LibreOffice, openpyxl and LibreOffice")


def rich(name, data):
    """Half of each text bold, as Excel writes it, and how to pronounce it, which is no text."""
    if name != "xl/sharedStrings.xml":
        return data
    return re.sub(rb"<si><t( [^>]*)?>([^<&_]{2,})</t></si>",
                  lambda m: b"<si><r><t xml:space=\"preserve\">" + m[2][:1] + b"</t></r><r><rPr><b/></rPr>"
                  b"<t xml:space=\"preserve\">" + m[2][1:] + b"</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>", data)


fresh()
type_texts()
libreoffice(BOOK)
rewrite(rich)
expect_kept("rich text")


def prefixed(name, data):
    """Elements with a prefix, as some programs write them."""
    if not name.startswith("xl/worksheets/") and name != "xl/sharedStrings.xml":
        return data
    data = re.sub(rb"<(/?)([a-zA-Z]+)", rb"<\1x:\2", data)
    return data.replace(b'xmlns="', b'xmlns:x="')


fresh()
type_texts()
libreoffice(BOOK)
rewrite(prefixed)
expect_kept("elements with a prefix")

fresh()
type_texts()
workbook = openpyxl.load_workbook(BOOK)
sheet = workbook["Acties"]
head, titles = head_of(sheet)
rows = [[cell.value.replace("_x", "_x005F_x") if isinstance(cell.value, str) else cell.value for cell in row]
        for row in sheet.iter_rows(min_row=head)]
sheet.delete_rows(head, len(rows))
body = rows[1:]
random.Random(1).shuffle(body)
order = list(range(len(rows[0])))
random.Random(2).shuffle(order)
for at, row in enumerate([rows[0], *body]):
    for to, column in enumerate(order):
        cell = sheet.cell(head + 2 + at, to + 3)
        cell.value = row[column]
        if isinstance(row[column], str):
            cell.data_type = "s"
        if isinstance(row[column], datetime.datetime):
            cell.number_format = "dd-mm-yy"
workbook.move_sheet("Acties", 5)
sheet.title = "Onze lijst"
workbook.save(BOOK)
expect_kept("moved columns and rows, another order of sheets, another name")

# ---- where an action goes, its text goes --------------------------------------------------------
fresh()
type_texts()
finished = PROFILE + '\n[[maatregelen]]\nid = "meldplicht"\nstatus = "gereed"\n'
for time in (1, 2):
    code, said = plan(finished)
    expect(code == 0, "an action that is finished:", code, said)
    expect(typed_in(BOOK, "Gereed").get("meldplicht") == TEXTS["meldplicht"], "the sheet Gereed has",
           typed_in(BOOK, "Gereed"))
    expect("meldplicht" not in typed_in(BOOK), "what is finished is still in the list")
cases += 1

# What the profile says goes before what was typed only when it is further.
fresh()
expect(typed_in(BOOK)["beleid"] == {"Status": "loopt"}, "the profile's state is not filled in", typed_in(BOOK))
for typed, wanted in [("besloten", "loopt"), ("vertraagd", "vertraagd"), ("gereed", "gereed")]:
    type_texts(texts={"beleid": {"Status": typed}})
    code, said = plan()
    expect(typed_in(BOOK)["beleid"]["Status"] == wanted, typed, "became", typed_in(BOOK)["beleid"])
    cases += 1

fresh()
workbook = openpyxl.load_workbook(BOOK)
sheet = workbook["Aangenomen"]
head, titles = head_of(sheet)
sheet.cell(head + 1, titles["Klopt het?"]).value = "nee"
presumed = sheet.cell(head + 1, titles["Kenmerk"]).value
workbook.save(BOOK)
plan()
expect(typed_in(BOOK, "Aangenomen") == {presumed: {"Klopt het?": "nee"}}, "what is presumed:",
       typed_in(BOOK, "Aangenomen"))
cases += 1

# ---- what has no place --------------------------------------------------------------------------
fresh()
type_texts()
without = PROFILE + '\n[[maatregelen]]\nid = "noodstroom-huren"\nstatus = "uitgesloten"\nreden = "Te duur."\n'
expect_refused("an action that is gone", "werkboek-tekst", "blad Acties, rij ", "(noodstroom-huren)", '"vertraagd"',
               "=SOM(A1) is geen som", profile=without)
code, said = plan(without, SCRATCH / "ander.xlsx")
expect(code == 0, "another name for the file:", code, said)


def edited(edit):
    fresh()
    workbook = openpyxl.load_workbook(BOOK)
    sheet = workbook["Acties"]
    edit(workbook, sheet, *head_of(sheet))
    workbook.save(BOOK)


def row_without_id(workbook, sheet, head, titles):
    sheet.cell(sheet.max_row + 1, titles["Actie"]).value = "Een actie van onszelf"


def column_without_head(workbook, sheet, head, titles):
    sheet.cell(head + 2, sheet.max_column + 2).value = "los"


def own_sheet(workbook, sheet, head, titles):
    workbook.create_sheet("Notulen")["B2"] = "wat is gezegd"


def same_id_twice(workbook, sheet, head, titles):
    last = sheet.max_row + 1
    for column in (titles["Kenmerk"], titles["Actie"]):
        sheet.cell(last, column).value = sheet.cell(head + 1, column).value
    sheet.cell(head + 1, titles["Opmerking"]).value = "een"
    sheet.cell(last, titles["Opmerking"]).value = "twee"


def too_long(workbook, sheet, head, titles):
    sheet.cell(head + 1, titles["Opmerking"]).value = "x" * 20_000


def above_the_head(workbook, sheet, head, titles):
    sheet["D1"] = "Besproken op 3 mei"


def beside_the_sums(workbook, sheet, head, titles):
    sheet.cell(head - 1, 3).value = "klopt niet"


def row_above_the_title(workbook, sheet, head, titles):
    sheet.insert_rows(1)
    sheet["A1"] = "CONCEPT van de griffie"


def row_below_the_note(workbook, sheet, head, titles):
    sheet.insert_rows(head - 1)
    sheet.cell(head - 1, 1).value = "Vraag aan de raad"


def on(name, cell, text):
    """Types it in that cell of another sheet, which is empty."""
    def edit(workbook, sheet, head, titles):
        assert workbook[name][cell].value is None, (name, cell, workbook[name][cell].value)
        workbook[name][cell] = text
    edit.__name__ = f"{name}!{cell}"
    return edit


# Beside, above, between and below the tables; on a list, and on the sheet whose tables come and go.
BESIDE = ["Besluiten!J6", "Besluiten!C1", "Besluiten!A12", "Besluiten!A28", "Besluiten!B30", "Begroting!A10",
          "Begroting!F5", "Bouwstenen!H4", "Bouwstenen!A16", "Capaciteit!D2", "Capaciteit!AK30", "Toelichting!D3",
          "Toelichting!B25", "Aangenomen!E1"]
for place in BESIDE:
    name, cell = place.split("!")
    edit = on(name, cell, "van onszelf")
    edited(edit)
    expect_refused(edit.__name__, "werkboek-tekst", f"blad {name}, rij {re.sub('[A-Z]', '', cell)}", '"van onszelf"')

for edit, word in [(above_the_head, "blad Acties, rij 1, buiten de tabel: \"Besproken op 3 mei\""),
                   (beside_the_sums, "klopt niet"), (row_above_the_title, "CONCEPT van de griffie"),
                   (row_below_the_note, "Vraag aan de raad"), (row_without_id, "Een actie van onszelf"), (column_without_head, "los"), (own_sheet, "Notulen"),
                   (same_id_twice, "twee"), (too_long, "te lang")]:
    edited(edit)
    expect_refused(edit.__name__, "werkboek-tekst", word)

fresh()
expect_refused("another municipality", "werkboek", "het plan van Proefdorp",
               profile=PROFILE.replace('naam = "Proefdorp"', 'naam = "Elders"'))

# ---- no workbook of ours ------------------------------------------------------------------------
workbook = openpyxl.Workbook()
workbook.active["A1"] = "begroting"
workbook.save(BOOK)
expect_refused("another workbook", "werkboek", "geen lijst met acties")
edited(lambda workbook, sheet, head, titles: sheet.delete_cols(titles["Kenmerk"]))
expect_refused("without ids", "werkboek", "Kenmerk")
for name, data in [("text", b"Beste raad,\n"), ("half a file", first[:len(first) // 2]), ("a signature", b"PK\x03\x04"),
                   ("a password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))]:
    BOOK.write_bytes(data)
    expect_refused(name, "werkboek")
BOOK.write_bytes(b"")
code, said = plan()
expect(code == 0 and BOOK.stat().st_size > 1000, "an empty file has nothing to keep:", code, said)

# ---- hostile ------------------------------------------------------------------------------------
ROW = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>'


def replaced(part, data):
    return lambda name, old: data(old) if name == part else old


def hostile(name, change, *words):
    BOOK.write_bytes(first)
    rewrite(change)
    expect_refused(name, "werkboek", *words)


BOOK.write_bytes(first)
actions_part = part_of("Acties")
SHEET = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
hostile("a bomb", replaced(actions_part, lambda old: SHEET % (b" " * 300_000_000)), "te groot")
hostile("many cells", replaced(actions_part, lambda old: SHEET % b"".join(
    ROW % (r, r) for r in range(1, 400_000))), "te groot")
hostile("many empty rows", replaced(actions_part, lambda old: SHEET % (b"<row/>" * 2_500_000)))
hostile("deep", replaced(actions_part, lambda old: SHEET % (b"<row>" * 2_000_000)))
hostile("broken", replaced(actions_part, lambda old: old[:len(old) // 2]), "beschadigd")
hostile("entities", replaced("xl/sharedStrings.xml", lambda old: re.sub(
    rb"<sst", b'<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><sst', old, count=1)), "DOCTYPE")
hostile("a file of this machine", replaced("xl/sharedStrings.xml", lambda old: re.sub(
    rb"<sst", b'<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst', old, count=1)), "DOCTYPE")
hostile("a path", replaced("xl/_rels/workbook.xml.rels", lambda old: old.replace(
    b'Target="worksheets/sheet2.xml"', b'Target="../../../etc/passwd"')), "buiten zichzelf")
hostile("a part that is not there", replaced(actions_part, lambda old: None))
hostile("a string that is not there", replaced(actions_part, lambda old: re.sub(
    rb't="s"><v>[0-9]+</v>', b't="s"><v>99999999</v>', old)), "een tekst die er niet is")
hostile("a row that cannot be", replaced(actions_part, lambda old: SHEET % (ROW % (99_999_999, 99_999_999))))
hostile("a column that cannot be", replaced(actions_part, lambda old: SHEET %
        b'<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>'), "een plaats die niet bestaat")
hostile("rows that repeat", replaced(actions_part, lambda old: SHEET % (ROW % (5, 5) * 2)))
hostile("no UTF-8", replaced("xl/sharedStrings.xml", lambda old: old.replace(b"Proefdorp", b"\xff\xfe\xc0")), "UTF-8")
hostile("one long text in many cells", lambda name, old:
        (b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>' + b"x" * 8_000_000 + b"</t></si></sst>")
        if name == "xl/sharedStrings.xml" else
        SHEET % b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (r, r) for r in range(1, 50_000))
        if name.startswith("xl/worksheets/") else old, "te veel tekst")

# Bytes that are wrong anywhere: the program ends as it should, and never half way.
chance = random.Random(3)
for _ in range(150):
    data = bytearray(first)
    for _ in range(chance.choice([1, 3, 20])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    BOOK.write_bytes(data)
    code, said = plan()
    expect(code in (0, 2), "changed bytes end with", code, said)
    expect(code == 0 or BOOK.read_bytes() == bytes(data), "changed bytes: the file was replaced")
    expect(code == 0 or "[werkboek" in said, "changed bytes:", said)
    cases += 1

shutil.rmtree(SCRATCH)
print(f"{cases - failures} passed, {failures} failed")
sys.exit(1 if failures else 0)
