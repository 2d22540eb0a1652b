# SPDX-License-Identifier: EUPL-1.2
"""A hostile file where the new workbook is to stand is refused without a trace.

    hostile_workbook_test.py SOURCE_DIRECTORY PROGRAM
"""

import random
import re

from over_workbook import *

fresh()
first = BOOK.read_bytes()
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
    Tally.cases += 1

finish()
