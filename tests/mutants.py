#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Changes one token of the search, the instance or the conflicts at a time, and looks whether a test
sees it. The sample is drawn with a fixed seed: the same sources give the same mutants.

    mutants.py BUILD_FOLDER TABLE [COUNT]
    mutants.py BUILD_FOLDER TABLE again [PROPERTIES]

A row of the table is written when a mutant is done, so that a run that was stopped goes on where it
was. The first round leaves out the properties, which take minutes; `again` gives what no test saw to all
tests, or with PROPERTIES, a pattern as doctest has it, to those. Only the file that changed is compiled,
beside the sources, and linked before the library that has the right one. One whose object is the same,
byte for byte, is no mutant, nor is one that does not compile: the next one takes its place.
"""
import hashlib
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("planner/search", "planner/instance", "planner/conflict")
SEED = 20261127

# Cases that end before a municipality's actions are worked out, by how their names begin.
ELSEWHERE = ("help", "opt", "schema", "nieuw", "catalogus", "schrijf", "sleutel", "onbekend", "ongeldig", "verkeer",
             "dubbel", "stuks", "waarde", "buiten", "bouwsteen", "pijler", "plan-onleesbaar", "werkboek", "opdracht",
             "plan-onvolledig", "profiel", "vanaf-bestand", "lange", "titel", "schaal", "te-veel", "rangorde", "trede")

# What is changed into what; in code that clang-format has laid out, an operator has blanks around it.
CHANGES = [
    (r"(?<= )<(?= )", "<="), (r"(?<= )<=(?= )", "<"), (r"(?<= )>(?= )", ">="), (r"(?<= )>=(?= )", ">"),
    (r"(?<= )==(?= )", "!="), (r"(?<= )!=(?= )", "=="), (r"(?<= )&&(?= )", "||"), (r"(?<= )\|\|(?= )", "&&"),
    (r"(?<=[\w)\]] )\+(?= )", "-"), (r"(?<=[\w)\]] )-(?= )", "+"), (r"(?<=[\w)\]] )\*(?= )", "+"),
    (r"(?<= )\+=(?= )", "-="), (r"(?<= )-=(?= )", "+="), (r"\bstd::min\b", "std::max"),
    (r"\bstd::max\b(?=\()", "std::min"), (r"(?<=return )true\b", "false"), (r"(?<=return )false\b", "true"),
    (r"(?<![\w.'])0(?![\w.'])", "1"), (r"(?<![\w.'])1(?![\w.'])", "2"), (r"(?<=\bif \()(?=[^;]*$)", "NOT"),
    (r"\bcontinue;", ";"), (r"\bbreak;", ";"),
]
# A statement of one line that only does something: a call or an assignment.
STATEMENT = re.compile(r"^ +(?!return|throw|using|delete|const |auto |static |case |else|for|if|while|do )"
                       r"[\w.\->\[\]():*]+(?: [-+|&]?= [^;]*|\([^;]*\));$")


def code_of(text):
    """The text with blanks for what is comment or literal, so that places stay the same."""
    blank = lambda match: re.sub(r"[^\n]", " ", match[0])
    return re.sub(r'//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^#[^\n]*', blank, text, flags=re.M)


def negated(text, at):
    """Puts the condition that begins here between !( and )."""
    depth, end = 1, at
    while depth:
        depth += {"(": 1, ")": -1}.get(text[end], 0)
        end += 1
    return text[:at] + "!(" + text[at:end - 1] + ")" + text[end - 1:]


def mutants():
    """All of them, as (path, place, what it says, the changed text)."""
    found = []
    for path in sorted(path for room in ROOMS for path in (ROOT / room).glob("*.cc")):
        text = path.read_text(encoding="utf-8")
        code = code_of(text)
        changes = []
        begin = 0
        for line in code.splitlines(keepends=True):
            for pattern, by in CHANGES:
                for match in re.finditer(pattern, line.rstrip("\n")):
                    at = begin + match.start()
                    if by == "NOT":
                        changes.append((at, "if (", "if (!", negated(text, at)))
                    else:
                        changes.append((at, match[0], by, text[:at] + by + text[begin + match.end():]))
            if STATEMENT.match(line.rstrip("\n")) and re.search(r"[;{})]\s*$", code[:begin]):
                end = begin + len(line.rstrip("\n"))
                changes.append((begin, line.strip(), ";", text[:begin] + ";" + text[end:]))
            begin += len(line)
        for at, was, by, changed in changes:
            line = text.count("\n", 0, at) + 1
            column = at - text.rfind("\n", 0, at)
            found.append((path.relative_to(ROOT), f"{line}:{column}", f"{was} -> {by}", changed))
    random.Random(SEED).shuffle(found)
    return found


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def passes(words, seconds, **options):
    """None, or how the program ended."""
    try:
        done = subprocess.run(words, timeout=seconds, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, preexec_fn=limited, check=False, **options)
    except subprocess.TimeoutExpired:
        return "does not end"
    if done.returncode == 0:
        return None
    case = re.search(rb"TEST CASE:\s+(.*)", done.stdout)
    return case[1].decode() if case else f"exit {done.returncode}"


class Build:
    """The build of the right sources, of which a mutant borrows all but one object."""

    def __init__(self, folder, scratch):
        self.folder, self.scratch, self.right = Path(folder).resolve(), Path(scratch), {}
        commands = json.loads((self.folder / "compile_commands.json").read_text())
        self.compile = {Path(row["file"]).resolve().relative_to(ROOT): row["command"].split() for row in commands
                        if Path(row["file"]).resolve().is_relative_to(ROOT / "planner")}
        said = subprocess.run(["ninja", "-t", "commands", "unit_tests", "property_tests", "weerbaar"], check=True,
                              cwd=self.folder, capture_output=True, text=True).stdout
        self.link = {}
        for line in said.splitlines():
            match = re.match(r": && (\S+ .*? -o (\S+) .*?) &&", line)
            if match and Path(match[2]).name in ("unit_tests", "property_tests", "weerbaar"):
                self.link[Path(match[2]).name] = match[1].split()

    def object_of(self, path, text):
        source, result = self.scratch / path.name, self.scratch / "mutant.o"
        source.write_text(text, encoding="utf-8")
        words = [word for word in self.compile[path] if not word.startswith(("-W", "-O"))]
        words[words.index("-o") + 1] = str(result)
        words[words.index("-c") + 1] = str(source)
        if passes(words[:1] + ["-w", "-O1", "-g0", "-D_GLIBCXX_ASSERTIONS"] + words[1:], 120, cwd=self.folder):
            return None
        return hashlib.sha256(result.read_bytes()).hexdigest()

    def linked(self, name):
        words = list(self.link[name])
        program = self.scratch / name
        words[words.index("-o") + 1] = str(program)
        words[1:1] = ["-fuse-ld=lld", str(self.scratch / "mutant.o")]
        if failed := passes(words, 120, cwd=self.folder):
            raise SystemExit(f"{name} does not link: {failed}")
        return str(program)

    def same(self, path, changed):
        if path not in self.right:
            self.right[path] = self.object_of(path, (ROOT / path).read_text(encoding="utf-8"))
        made = self.object_of(path, changed)
        return "does not compile" if made is None else "same object" if made == self.right[path] else None


def golden_differs(program, case):
    """What tests/run_golden.sh looks at, without a dozen programs for each case."""
    expected = lambda name: (case / "expected" / name).read_bytes() if (case / "expected" / name).exists() else b""
    with tempfile.TemporaryDirectory() as files:
        words = [files + word[1:] if word.startswith("~") else word for word in (case / "args").read_text().splitlines()]
        environment = {"PATH": os.environ["PATH"], "TZ": "UTC", "LC_ALL": "C", "COLUMNS": "100", "NO_COLOR": "1"}
        try:
            done = subprocess.run([program, *words], cwd=case, env=environment, capture_output=True, timeout=30,
                                  stdin=subprocess.DEVNULL, preexec_fn=limited, check=False)
        except subprocess.TimeoutExpired:
            return True
        said = done.stderr.replace(files.encode(), b"~")
        if (done.stdout, said, done.returncode) != (expected("stdout"), expected("stderr"), int(expected("exit") or 0)):
            return True
        for line in expected("digests").decode().splitlines():
            digest, name = line.split()
            if hashlib.sha256((Path(files) / name).read_bytes()).hexdigest() != digest:
                return True
        return any((Path(files) / path.name[4:]).read_bytes() != path.read_bytes()
                   for path in (case / "expected").glob("out-*"))


def quick_tests(build):
    """The first unit or golden case that sees the mutant, or None."""
    if test := passes([build.linked("unit_tests"), "--abort-after=1"], 300):
        return f"unit: {test}"
    program = build.linked("weerbaar")
    for folder in ("tests/rules", "tests/golden", "tests/invalid"):
        for args in sorted((ROOT / folder).glob("*/args")):
            if not args.parent.name.startswith(ELSEWHERE) and golden_differs(program, args.parent):
                return f"{folder}: {args.parent.name}"
    return None


def properties(build, pattern):
    """The first property that sees the mutant, or None; minutes when none does."""
    test = passes([build.linked("property_tests"), "--abort-after=1", f"-tc={pattern}"], 1800)
    return test and f"property: {test}"


def main():
    table, rest = Path(sys.argv[2]), sys.argv[3:]
    count = int(rest[0]) if rest and rest[0].isdigit() else 200
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()] if table.exists() else []
    write = lambda: table.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    known = {tuple(row[:3]): row for row in rows}
    with tempfile.TemporaryDirectory() as scratch:
        build = Build(sys.argv[1], scratch)
        path, _, _, _ = mutants()[0]
        build.object_of(path, (ROOT / path).read_text(encoding="utf-8"))
        if test := quick_tests(build):
            raise SystemExit(f"{test} fails without a change")
        real = sum(row[3] in ("killed", "survives", "survives all") for row in rows)
        for path, place, what, changed in mutants():
            row = known.get((str(path), place, what))
            if "again" in rest:
                if row is None or row[3] != "survives" or build.same(path, changed):
                    continue
                some = rest[rest.index("again") + 1:]
                test = properties(build, some[0]) if some else quick_tests(build) or properties(build, "*")
                row[3:5] = ["killed" if test else "survives" if some else "survives all", test or "-"]
            elif row is None and real < count:
                began = time.monotonic()
                result, test = build.same(path, changed), None
                if result is None:
                    test = quick_tests(build)
                    result = "killed" if test else "survives"
                    real += 1
                row = [str(path), place, what, result, test or "-", f"{time.monotonic() - began:.0f}"]
                rows.append(row)
            else:
                continue
            print(real, *row, sep="\t", flush=True)
            write()
    seen = [row[3] for row in rows]
    print(f"{seen.count('killed')} killed, {seen.count('survives') + seen.count('survives all')} not seen, of "
          f"{real}; {seen.count('same object')} same code, {seen.count('does not compile')} do not compile")


main()
