# SPDX-License-Identifier: EUPL-1.2
"""TaskJuggler, which we did not write, accepts every plan, and refuses it once it is broken."""

import csv
import pathlib
import re
import subprocess
import tempfile

from plan_files import FOLDER, PLANS, equal, expect, finish, plan_of


def judged(text):
    """What TaskJuggler says of a project, and the folder with its reports."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="weerbaar-"))
    (folder / "plan.tjp").write_text(text, encoding="utf-8")
    run = subprocess.run(["tj3", "--silent", "--abort-on-warnings", "plan.tjp"], cwd=folder,
                         capture_output=True, text=True, timeout=400)
    return run.returncode, run.stdout + run.stderr, folder


def report(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def check_reports(name, plan, folder):
    hours = {}
    for row in report(folder / "uren.csv")[1:]:
        if re.fullmatch(r"rol_\d+", row[0]):
            hours[row[0]] = [int(cell or 0) for cell in row[1:]]
    roles = {}
    for use in plan["capaciteit"]:
        roles.setdefault(use["rol"], []).append(use["gebruikt"])
    months = plan["planning"]["maanden"]
    equal(sorted(row[-months:] for row in hours.values()), sorted(roles.values()), name, "hours")
    turnover = report(folder / "geld.csv")[1][1]
    equal(int(turnover or 0), plan["doel"]["kosten"], name, "cost")


def refused(name, text, pattern, change, words):
    """One change at the first place where it fits, and TaskJuggler must say these words."""
    broken, count = re.subn(pattern, change, text, count=1)
    equal(count, 1, name, "nothing to break with", pattern)
    code, said, _ = judged(broken)
    expect(code != 0, name, "is accepted though broken:", pattern)
    expect(re.search(words, said), name, "is refused for another reason:", said)


for folder in PLANS:
    text = (folder / "plan.tjp").read_text(encoding="utf-8")
    code, said, reports = judged(text)
    equal(code, 0, folder.name, said)
    if code == 0:
        check_reports(folder.name, plan_of(folder), reports)

example = (FOLDER / "landelijk-gemiddelde" / "plan.tjp").read_text(encoding="utf-8")
# A task that waits for another starts with the plan.
refused("order", example, r"(depends actie_\d+\.werk\n(?:    depends .*\n)*    start )2027-0[3-9]-01",
        r"\g<1>2027-01-01", "must start after")
# Some hundred hours more than a month of a role has.
refused("hours", example, r"(booking \S+ \S+ \+)(\d+)h", r"\g<1>1\g<2>0h", "is on vacation")
# An hour of a role that another task has already.
refused("twice", example, r"(booking (\S+) (\S+) \+\d+h\n(?:.*\n)*?task actie(?:.*\n)*?    booking \2) \S+ ",
        r"\1 \3 ", "conflicting bookings")
# Finished after its last day; begun before its first.
hostile = (FOLDER / "vijandig" / "plan.tjp").read_text(encoding="utf-8")
refused("deadline", hostile, r"maxend 2027-10-01", "maxend 2027-07-01", "is too late")
refused("release", hostile, r"minstart 2027-03-01", "minstart 2027-06-01", "is too early")
finish()
