# SPDX-License-Identifier: EUPL-1.2
"""Python's own reader of CSV reads the list of actions, in both styles."""

import calendar
import csv
import re

from plan_files import FOLDER, PLANS, equal, expect, finish, one_line, plan_of

FORMULA = re.compile(r"^'*[ ']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def text(cell):
    """Takes away the apostrophe that keeps a text from being a formula."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell[1:]) else cell


def rows(path, delimiter, encoding):
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter, strict=True))


def last(month):
    year, number = map(int, month.split("-"))
    return f"{month}-{calendar.monthrange(year, number)[1]}"


for folder in PLANS:
    plan = plan_of(folder)
    raw = (folder / "plan.csv").read_bytes()
    expect(raw.startswith(b"\xef\xbb\xbf"), folder, "no byte order mark")
    equal(raw.count(b"\n"), raw.count(b"\r\n"), folder, "line ends")
    lines = rows(folder / "plan.csv", ";", "utf-8-sig")
    table = [row for row in lines if row["Regel"] == "actie"]
    equal(len(table), len(plan["acties"]), folder, "rows")
    # The rows together are what the plan says it asks.
    for title, key in [("Eenmalig", "eenmalig"), ("Per jaar", "structureel"), ("Uren", "uren")]:
        equal(sum(int(row[title]) for row in table), plan["vraagt"][key], folder, key)
    for row in lines:
        expect(row["Regel"] in ("actie", "niet bereikt", "aangenomen", "herkomst"), folder, row["Regel"])
        expect(row["Regel"] == "actie" or row["Eenmalig"] == "", folder, "money of no action")
    # One row, the last, says where all of it comes from.
    equal([row["Regel"] for row in lines].index("herkomst"), len(lines) - 1, folder, "place of the origin")
    expect(plan["herkomst"]["opdracht"] in " ".join(lines[-1].values()), folder, "no call in the origin")
    expect(all("(" in row["Taakveld"] for row in table) or folder.name in ("vijandig", "proefdorp"),
           folder, "a task field has no name")
    presumed = {row["Actie"] for row in lines if row["Regel"] == "aangenomen"}
    for pillar in plan["pijlers"]:
        for block in pillar["bouwstenen"]:
            for words in block["aangenomen"]:
                expect(words.split(": ", 1)[1] in {text(cell) for cell in presumed}, folder, words)
    unreached = sum(row["Regel"] == "niet bereikt" for row in lines)
    wanted = [each for each in plan["niet_gehaald"] if each["code"] != "doel-bereikt"]
    expect((unreached > 0) == (len(wanted) > 0), folder, "not reached", unreached, len(wanted))
    for row, action in zip(table, plan["acties"]):
        where = (folder.name, action["id"])
        equal(row["Nr"], str(action["nummer"]), where, "number")
        equal(text(row["Actie"]), one_line(action["titel"]), where, "title")
        equal(text(row["Wat precies"]), one_line(action["wat"]), where, "what")
        equal(text(row["Klaar als"]), one_line(action["klaar_als"]), where, "finished when")
        equal(row["Eenmalig"], str(action["eenmalig"]), where, "one-off")
        equal(row["Samen in de looptijd"], str(action["looptijd"]["kosten"]), where, "cost")
        equal(row["Van"], action["start"] + "-01", where, "start")
        equal(row["Tot en met"], last(action["gereed"]), where, "finish")
        expect(re.fullmatch(r"([0-9]{4}-[0-9]{2}-01)?", row["Besluit in"]), where, row["Besluit in"])
        field = text(row["Taakveld"])
        expect(field == action["taakveld"] or re.fullmatch(
            re.escape(action["taakveld"]) + r" \(.+\)", field), where, "task field", field)
        loss = float(row["Verlies zonder, in %"].replace(",", "."))
        worth = plan["doel"]["waarde"]
        near = loss if worth == 0 else 100 * action["verlies_zonder"] / worth
        expect(abs(loss - near) < 0.1, where, "loss without", loss, near)
        expect(None not in row and None not in row.values(), where, "a row of another length")
        for cell in row.values():
            expect(not re.match(r"^ *[=+\-@\t\r]", cell), where, "a formula:", cell)

machine = rows(FOLDER / "vijandig" / "rfc.csv", ",", "utf-8")
human = rows(FOLDER / "vijandig" / "plan.csv", ";", "utf-8-sig")
equal([row["Actie"] for row in machine], [row["Actie"] for row in human], "the styles differ")
machine = [row for row in machine if row["Kenmerk"] == "formule"]
equal(machine[0]["Van"], "2027-02-01", "day in rfc")
expect(re.fullmatch(r"[0-9]+\.[0-9]", machine[0]["Verlies zonder, in %"]), "decimal in rfc")
finish()
