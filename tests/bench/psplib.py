#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes cases of PSPLIB's projects (Kolisch and Sprecher 1996), whose shortest duration is known.

    psplib.py FOLDER TO [--speling 0,1,3,8]

FOLDER has single-mode files (*.sm) and optimum.csv: instance, best known makespan (`a..b`, `..b`: it
lies between, or below), note. TO gets a folder for each instance and slack, as bench_cases reads them:
`j301_1+3` has a horizon three months longer than the best known makespan.

A job is a measure whose duration is the profile's own, so exact; a resource is a role, its capacity the
hours of every month; a job that takes 3 of a resource for 5 months asks 15 hours by `inzet`. No money
and no steering. The measures that no other waits for are the first step of the only block, and the
others only prepare: the step is complete when the project is done. With a makespan of d months, a
horizon of h and c a month for the step,
    V = c * (h - d + 1)
so that with no slack exactly one month is worth something. `optimum` holds V of the best known
makespan, and `proven` when that is the shortest, else `open`.

One step of all jobs would have the same optimum. But a step of the product has one to four measures,
and what a goal hangs on far away is what is hard to find.
"""

import re
import sys
from pathlib import Path

MOST_MONTHS = 120  # so that what is measured is the size of a plan
FIRST_YEAR = 2027
# What the step is worth a month: weight 600, from 4,5 to 5,5 with target 5,5; docs/planning-model.md.
PER_MONTH = 600 * 100 * 100


def numbers(line):
    return [int(word) for word in re.findall(r"\d+", line)]


def read_project(path):
    """Durations, demands and successors of each job, and the capacities; without the dummy jobs."""
    lines = path.read_text(encoding="latin-1").splitlines()

    def after(title, skip):
        at = next(i for i, line in enumerate(lines) if line.startswith(title)) + skip
        while at < len(lines) and not lines[at].startswith("*"):
            yield numbers(lines[at])
            at += 1

    successors = {row[0]: row[3:] for row in after("PRECEDENCE", 2)}
    work = {row[0]: (row[2], row[3:]) for row in after("REQUESTS", 3)}
    capacity = next(after("RESOURCEAVAILABILITIES", 2))
    jobs = [job for job in sorted(work) if work[job][0] > 0]
    dummies = set(work) - set(jobs)
    if dummies != {min(work), max(work)}:
        raise ValueError(f"{path}: a job without duration in between")
    before = {job: [] for job in jobs}
    last = []
    for job in jobs:
        real = [each for each in successors[job] if each in before]
        if not real:
            last.append(job)
        for each in real:
            before[each].append(job)
    return jobs, {job: work[job] for job in jobs}, before, last, capacity


def day(month):
    return f"{FIRST_YEAR + month // 12}-{month % 12 + 1:02}"


def write_profile(months, work, capacity):
    lines = [
        "[gemeente]", 'naam = "Elders"', "inwoners = 50000", "[planning]",
        f"start = {day(0)}-01", f"einde = {day(months - 1)}-28", "streefcijfer = 5.5",
    ]
    pillars = ["eigen-continuiteit", "crisisorganisatie", "vitale-voorzieningen", "sociaal-weefsel",
               "zelfredzaamheid", "samenleving"]
    for rank, pillar in enumerate(pillars, 1):
        lines += [f"[pijlers.{pillar}]", "score = 4.5", f"prioriteit = {rank}"]
    for at, units in enumerate(capacity):
        lines += ["[[rollen]]", f'rol = "r{at}"', f"uren_per_maand = {units}"]
    for job, (duration, _) in work.items():
        lines += ["[[maatregelen]]", f'id = "taak-{job}"', f"duur_maanden = {duration}"]
    return "\n".join(lines) + "\n"


def write_catalog(jobs, work, before, last, capacity):
    lines = ["[[bronnen]]", 'id = "bron"', 'titel = "PSPLIB"', "[[rollen]]", 'id = "leider"', 'naam = "Leider"']
    for at in range(len(capacity)):
        lines += ["[[rollen]]", f'id = "r{at}"', f'naam = "Middel {at}"']
    lines += [
        "[[bouwstenen]]", 'id = "project"', 'naam = "Project"', 'pijler = "eigen-continuiteit"',
        'treden = ["Klaar.", "Niets.", "Niets.", "Niets."]',
    ]
    for job in jobs:
        duration, units = work[job]
        lines += [
            "[[maatregelen]]", f'id = "taak-{job}"', f'titel = "Taak {job}"', 'wat = "Werk."',
            'klaar_als = "Het klaar is."', 'fase = ["koud"]', 'soort = "plan"',
            'bestuurlijk = "burgemeester"', 'taakveld = "1.1"', "kosten = {}", "schatting = {}",
            'bron = [{ document = "bron", bewijs = "genoemd" }]', 'eigenaar = "leider"', "uren = 0",
            f"duur_maanden = {duration}",
        ]
        if job in last:
            lines.append('treden = [{ bouwsteen = "project", trede = 1 }]')
        else:
            lines.append('pijler = "eigen-continuiteit"')
        asked = ", ".join(
            f'{{ rol = "r{at}", uren = {each * duration} }}' for at, each in enumerate(units) if each
        )
        if asked:
            lines.append(f"inzet = [{asked}]")
        if before[job]:
            lines.append("vereist = [" + ", ".join(f'"taak-{each}"' for each in before[job]) + "]")
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) not in (3, 5):
        sys.exit(__doc__)
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    slacks = [int(each) for each in (sys.argv[4] if len(sys.argv) == 5 else "0,1,3,8").split(",")]
    made, too_long = 0, []
    for row in (source / "optimum.csv").read_text().splitlines()[1:]:
        name, known = row.split(",")[:2]
        makespan = int(known.split("..")[-1])
        jobs, work, before, last, capacity = read_project(source / f"{name}.sm")
        for slack in slacks:
            months = makespan + slack
            if months > MOST_MONTHS:
                too_long.append(f"{name}+{slack}")
                continue
            folder = target / f"{name}+{slack}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "profiel.toml").write_text(write_profile(months, work, capacity))
            (folder / "catalogus.toml").write_text(write_catalog(jobs, work, before, last, capacity))
            word = "open" if ".." in known else "proven"
            (folder / "optimum").write_text(f"{PER_MONTH * (slack + 1)} {word}\n")
            made += 1
    print(f"{made} cases. Left out, as they take more than {MOST_MONTHS} months: {', '.join(too_long) or 'none'}",
          file=sys.stderr)


main()
