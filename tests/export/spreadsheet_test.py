# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice works out every formula of the workbook anew: it finds the plan's figures."""

import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
from plan_files import PLANS, equal, expect, finish, one_line, plan_of

SHEETS = ["Besluiten", "Acties", "Per pijler", "Bouwstenen", "Stappen", "Acties per pijler", "Gereed",
          "Niet gekozen", "Aangenomen", "Begroting", "Capaciteit", "Zo lezen wij een cijfer", "Zinnen", "Toelichting"]


def without_results(source, target):
    """A copy in which no formula has its result any more, so that it must be worked out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
            new.writestr(entry, data)


def recalculated(folders):
    """Every workbook as LibreOffice writes it; one start of the program for all."""
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="weerbaar-"))
    sources = []
    for folder in folders:
        sources.append(scratch / f"{folder.name}.xlsx")
        without_results(folder / "plan.xlsx", sources[-1])
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", scratch / "out", *sources],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=400)
    return {folder: openpyxl.load_workbook(scratch / "out" / f"{folder.name}.xlsx", data_only=True)
            for folder in folders}


def cells(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def column(sheet, title, beside=None):
    """The values below the first head with this title, and the row of the head."""
    for row in sheet.iter_rows():
        if beside is not None and all(cell.value != beside for cell in row):
            continue
        for cell in row:
            if cell.value == title:
                below = [sheet.cell(r, cell.column).value
                         for r in range(cell.row + 1, sheet.max_row + 1)]
                return below, cell.row, cell.column
    raise KeyError(title)


def check_formulas(name, written, shown, worked_out):
    count = 0
    for sheet in SHEETS:
        for row in written[sheet].iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                ours = shown[sheet][cell.coordinate].value
                theirs = worked_out[sheet][cell.coordinate].value
                equal(theirs, ours, name, sheet, cell.coordinate, cell.value)
    expect(count > 5, name, "has hardly any formula")


def check_actions(name, plan, book):
    sheet = book["Acties"]
    head = column(sheet, "Actie")[1]
    actions = plan["acties"]
    for title, key in [("Actie", "titel"), ("Wat precies", "wat"), ("Klaar als", "klaar_als"),
                       ("Bestuurlijk", "bestuurlijk")]:
        texts = column(sheet, title)[0][:len(actions)]
        equal(texts, [one_line(action[key]) for action in actions], name, title)
    starts = column(sheet, "Van")[0][:len(actions)]
    for action, start in zip(actions, starts):
        expect(isinstance(start, datetime.datetime), name, "not a date:", start)
        equal(start.strftime("%Y-%m"), action["start"], name, "start")
    if not actions:
        return
    for title, total in [("Samen in de looptijd", plan["doel"]["kosten"]),
                         ("Eenmalig", plan["vraagt"]["eenmalig"]),
                         ("Per jaar", plan["vraagt"]["structureel"]),
                         ("Uren", plan["vraagt"]["uren"]),
                         ("Uren in de looptijd", sum(c["gebruikt"] for c in plan["capaciteit"]))]:
        where = column(sheet, title)[2]
        equal(sheet.cell(head - 1, where).value, total, name, title)


def check_totals(name, plan, book):
    sheet = book["Begroting"]
    for title, kind, key in [("Eenmalig gebruikt", "eenmalig", "gebruikt"),
                             ("Per jaar uitgegeven", "structureel", "uitgegeven")]:
        used, _, _ = column(sheet, title)
        total = sum(line[kind][key] for line in plan["begroting"])
        equal(used[len(plan["begroting"])], total, name, kind)
    if not plan["acties"]:
        return
    together, _, _ = column(sheet, "Samen", beside="Taakveld")
    equal([v for v in together if v is not None][-1], plan["doel"]["kosten"], name, "task fields")
    hours, _, _ = column(book["Capaciteit"], "Samen")
    roles = len({(use["rol"], use["alleen_regie"]) for use in plan["capaciteit"]})
    equal(hours[roles], sum(use["gebruikt"] for use in plan["capaciteit"]), name, "hours")
    costs, _, _ = column(book["Per pijler"], "Samen in de looptijd")
    equal(costs[6], plan["doel"]["kosten"], name, "pillars")


def check_one_sum(name, plan, book):
    """What is asked in all is what the decisions ask together, and each pillar's actions."""
    if not plan["acties"]:
        return
    decisions = book["Besluiten"]
    for title, key in [("Eenmalig €", "eenmalig"), ("Per jaar €", "structureel"), ("Uren", "uren")]:
        values, _, _ = column(decisions, title)
        numbers = []
        for value in values:
            if not isinstance(value, (int, float)):
                break
            numbers.append(value)
        equal(numbers[-1], plan["vraagt"][key], name, "decisions", key)
        equal(sum(numbers[:-1]), plan["vraagt"][key], name, "parts of the decisions", key)
        priced = [v for v in column(decisions, title, beside="Afdeling")[0] if isinstance(v, (int, float))]
        equal(priced[-1], plan["vraagt"][key], name, "what the money is for", key)
        equal(sum(priced[:-1]), plan["vraagt"][key], name, "parts of what the money is for", key)
        totals = [row[column_of(row, title)].value for row in heads_of(book["Acties per pijler"], title)]
        equal(sum(totals), plan["vraagt"][key], name, "actions of the pillars", key)


def heads_of(sheet, title):
    """Of each list of actions on the sheet a row with its totals, with the head's titles."""
    head = None
    for row in sheet.iter_rows():
        if any(cell.value == title for cell in row) and any(cell.value == "Nr" for cell in row):
            head = row
        elif head is not None and row[0].value == "Totaal":
            for cell, name in zip(row, head):
                TITLES[cell.coordinate] = name.value
            yield row
            head = None


TITLES = {}


def column_of(row, title):
    return next(at for at, cell in enumerate(row) if TITLES.get(cell.coordinate) == title)


def check_furniture(name, written):
    """What a person works with: heads in sight, a filter, a choice of words."""
    sheet = written["Acties"]
    _, head, place = column(sheet, "Actie")
    equal(sheet.freeze_panes, sheet.cell(head + 1, place + 1).coordinate, name, "frozen")
    equal(sheet.print_title_rows, f"${head}:${head}", name, "heads on each page")
    if sheet.cell(head + 1, place).value is None:
        return  # an empty plan
    equal(sheet.auto_filter.ref.split(":")[0], sheet.cell(head, 1).coordinate, name, "filter")
    rules = written["Acties"].data_validations.dataValidation
    equal([rule.type for rule in rules], ["list"], name, "choice of a status")
    expect("gereed" in rules[0].formula1, name, rules[0].formula1)


def check_council_first(name, plan, book):
    if not plan["acties"]:
        return
    who, _, _ = column(book["Besluiten"], "Wie, en wanneer")
    who = who[:who.index("Totaal")]
    council = [each.startswith("De raad") for each in who]
    equal(council, sorted(council, reverse=True), name, "the council comes first")
    equal(sum(council), sum(each["door"] == "raad" for each in plan["besluiten"]), name, "council")


def check_departments(name, plan, book):
    sheet = book["Acties"]
    count = len(plan["acties"])
    equal(column(sheet, "Afdeling")[0][:count],
          [one_line(action["eigenaar"]["afdeling"] or "") or None for action in plan["acties"]],
          name, "departments")
    names = {block["id"]: block["naam"] for pillar in plan["pijlers"] for block in pillar["bouwstenen"]}
    for action, blocks in zip(plan["acties"], column(sheet, "Bouwsteen")[0]):
        for step in action["treden"]:
            expect(one_line(names.get(step["bouwsteen"], "")) in (blocks or ""), name, action["id"], blocks)


def check_paper(name, written):
    for sheet in written:
        expect(sheet.page_setup.orientation == "landscape", name, sheet.title, "upright")
        expect(sheet.sheet_properties.pageSetUpPr.fitToPage, name, sheet.title, "is not fit to pages")
        equal((int(sheet.page_setup.fitToWidth or 1), int(sheet.page_setup.fitToHeight)), (1, 0),
              name, sheet.title, "pages wide and high")
        expect(sheet.print_title_rows and sheet.print_area, name, sheet.title, "head or area")
        equal(sheet.oddFooter.right.text, "Pagina &P van &N", name, sheet.title, "number of the page")


def check_harmless(folder):
    """Nothing from a file is a formula, and nothing can be clicked."""
    with zipfile.ZipFile(folder / "plan.xlsx") as archive:
        for entry in archive.namelist():
            data = archive.read(entry)
            expect(b"<hyperlink" not in data, folder, entry, "has a link")
            expect("externalLink" not in entry, folder, entry)
            for formula in re.findall(rb"<f>([^<]*)</f>", data):
                expect(re.fullmatch(rb"[A-Z0-9,:()!$\-]+|(SUMIFS|COUNTIF)\([A-Za-z0-9,:!$]+\)",
                                    formula), folder, "formula", formula)


worked_out = recalculated(PLANS)
for folder in PLANS:
    plan = plan_of(folder)
    written = openpyxl.load_workbook(folder / "plan.xlsx")
    shown = openpyxl.load_workbook(folder / "plan.xlsx", data_only=True)
    equal(written.sheetnames, SHEETS, folder.name, "sheets")
    check_formulas(folder.name, written, shown, worked_out[folder])
    check_actions(folder.name, plan, shown)
    check_actions(folder.name, plan, worked_out[folder])
    check_totals(folder.name, plan, worked_out[folder])
    TITLES.clear()
    check_one_sum(folder.name, plan, worked_out[folder])
    check_furniture(folder.name, written)
    check_harmless(folder)
    check_council_first(folder.name, plan, shown)
    check_departments(folder.name, plan, shown)
    check_paper(folder.name, written)
finish()
