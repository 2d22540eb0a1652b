# SPDX-License-Identifier: EUPL-1.2
"""What people typed in a workbook stands in the next one, whatever program saved it; and what has no
place keeps the file from being replaced.

    kept_test.py SOURCE_DIRECTORY PROGRAM
"""

import datetime
import random
import re
import subprocess

import openpyxl

from over_workbook import *

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
Tally.cases += 1

# What the profile says goes before what was typed only when it is further.
fresh()
expect(typed_in(BOOK)["beleid"] == {"Status": "loopt"}, "the profile's state is not filled in", typed_in(BOOK))
for typed, wanted in [("besloten", "loopt"), ("vertraagd", "vertraagd"), ("gereed", "gereed")]:
    type_texts(texts={"beleid": {"Status": typed}})
    code, said = plan()
    expect(typed_in(BOOK)["beleid"]["Status"] == wanted, typed, "became", typed_in(BOOK)["beleid"])
    Tally.cases += 1

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
Tally.cases += 1

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


def second_of_ours(workbook, sheet, head, titles):
    last = sheet.max_column + 1
    sheet.cell(head, last).value = "Wie"
    sheet.cell(head + 1, last).value = "Wijkteam Noord"


def formula_without_result(workbook, sheet, head, titles):
    sheet.cell(head + 1, titles["Opmerking"]).value = "=1+1"


def formula_beside(workbook, sheet, head, titles):
    workbook["Begroting"]["A10"] = "=1+1"


def without_ids_on(name, title, text):
    """Takes the column with the ids away from another list."""
    def edit(workbook, sheet, head, titles):
        head, titles = head_of(workbook[name])
        workbook[name].cell(head + 1, titles[title]).value = text
        workbook[name].delete_cols(titles["Kenmerk"])
    edit.__name__ = f"without ids on {name}"
    return edit


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
BESIDE = ["Besluiten!J6", "Besluiten!C1", "Besluiten!A13", "Besluiten!A29", "Besluiten!B31", "Begroting!A10",
          "Begroting!F5", "Bouwstenen!H4", "Bouwstenen!A16", "Capaciteit!D2", "Capaciteit!AK30", "Toelichting!D3",
          "Toelichting!B40", "Aangenomen!E1"]
for place in BESIDE:
    name, cell = place.split("!")
    edit = on(name, cell, "van onszelf")
    edited(edit)
    expect_refused(edit.__name__, "werkboek-tekst", f"blad {name}, rij {re.sub('[A-Z]', '', cell)}", '"van onszelf"')

for edit, word in [(above_the_head, "blad Acties, rij 1, buiten de tabel: \"Besproken op 3 mei\""),
                   (beside_the_sums, "klopt niet"), (row_above_the_title, "CONCEPT van de griffie"),
                   (row_below_the_note, "Vraag aan de raad"), (row_without_id, "Een actie van onszelf"), (column_without_head, "los"), (own_sheet, "Notulen"),
                   (same_id_twice, "twee"), (too_long, "langer dan"), (second_of_ours, "tweede kolom met die naam: Wie \"Wijkteam Noord\""),
                   (formula_without_result, "zonder uitkomst: Opmerking"), (formula_beside, "een formule zonder uitkomst"),
                   (without_ids_on("Aangenomen", "Klopt het?", "nee"), "blad Aangenomen, rij 5, zonder kenmerk: Klopt het? \"nee\"")]:
    edited(edit)
    expect_refused(edit.__name__, "werkboek-tekst", word)

edited(without_ids_on("Aangenomen", "Klopt het?", None))
code, said = plan()
expect(code == 0, "without ids on a list in which nothing was typed:", code, said)

# A link to what is not there stays what it is.
BOOK.unlink()
BOOK.symlink_to(SCRATCH / "nergens.xlsx")
code, said = plan()
expect(code == 2 and BOOK.is_symlink() and not BOOK.exists(), "a link to nothing:", code, said)
BOOK.unlink()

fresh()
expect_refused("another municipality", "werkboek", "het plan van Proefdorp",
               profile=PROFILE.replace('naam = "Proefdorp"', 'naam = "Elders"'))

# A comparison has no place for what was typed in a plan.
fresh()
type_texts()
typed = BOOK.read_bytes()
done = subprocess.run([PROGRAM, "vergelijk", "profiel.toml", "profiel.toml", "--alleen-catalogus", "catalogus.toml",
                       "--xlsx", str(BOOK)], cwd=SOURCE / "tests/frozen", capture_output=True, text=True)
expect(done.returncode == 2 and BOOK.read_bytes() == typed and "werkboek van een plan" in done.stderr,
       "a comparison over a plan:", done.returncode, done.stderr)

# One that goes on with an earlier plan has tables about that, whatever stands in them.
BOOK.unlink()
poorer = PROFILE.replace("score = 6.0", "score = 5.0", 1)
expect(poorer != PROFILE, "the profile has no such mark")
for way in ["vrij", "0", "3", None, "vrij"]:
    options = ["--vanaf", str(FROZEN / "plan.json"), "--wijzigingen", way] if way else []
    code, said = plan(poorer, BOOK, *options)
    expect(code == 0, "over a workbook that goes on with an earlier plan:", way, code, said)
    column = [cell.value for cell in openpyxl.load_workbook(BOOK)["Toelichting"]["A"]]
    expect(("Het cijfer van elke pijler na het plan" in column) == (way is not None), "its tables:", way, column)

workbook = openpyxl.load_workbook(BOOK)
notes = workbook["Toelichting"]
empty = next(row for row in range(2, notes.max_row)
             if notes.cell(row, 1).value is None and notes.cell(row - 1, 1).value is not None)
notes.cell(empty, 1).value = "Van ons"
workbook.save(BOOK)
expect_refused("typed between tables that the new plan does not have", "werkboek-tekst", "Van ons")

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

finish()
