#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""All that a plan says and writes is the same bytes in other languages and time zones, by a program of
another compiler, and from files of which the tables stand in another order. In WebAssembly:
tests/wasm; a second later over older files: tests/export/write.sh.

    same_everywhere.py SOURCE_DIRECTORY PROGRAM [PROGRAM_OF_ANOTHER_BUILD...]
"""
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = ("C", "tr_TR.UTF-8")  # in Turkish the small letter of I is another one
# One with half an hour, one behind and one ahead of all others; spelled out, as a name that is not
# installed means UTC, without a word.
ZONES = ("UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "NST3:30NDT,M3.2.0,M11.1.0", "<+14>-14")
SHUFFLES = 4


def made(program, folder, language="C", zone="UTC0"):
    """What the program says and writes about the municipality in the folder, by name."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "uit"
        done = subprocess.run(
            [program, "plan", "profiel.toml", "--alleen-catalogus", "catalogus.toml", "--uit", out],
            cwd=folder, env={"PATH": os.environ["PATH"], "TZ": zone, "LC_ALL": language, "NO_COLOR": "1"},
            capture_output=True, check=True)
        files = {path.name: path.read_bytes() for path in out.iterdir()}
        said = done.stderr.replace(str(out).encode(), b"~")
        return files | {"stdout": done.stdout, "stderr": said}


def same(one, other, what):
    assert one.keys() == other.keys(), f"{what}: {sorted(one)} and {sorted(other)}"
    differ = [name for name in one if one[name] != other[name]]
    assert not differ, f"{what}: not the same: {', '.join(differ)}"


def shuffled(text, chance):
    """The tables in another order. Blocks and entries are shown in the order in which they are written,
    and keep it."""
    head, *tables = re.split(r"(?m)^(?=\[)", text)
    kept = re.compile(r"\[\[(bouwstenen|standaard|processen|ketenpartners|doelgroepen)\]\]")
    mixed = tables.copy()
    chance.shuffle(mixed)
    in_order = iter([table for table in tables if kept.match(table)])
    return head + "".join(next(in_order) if kept.match(table) else table for table in mixed)


def without_places(files):
    """Without the files' own text, their digests, and the lines where things stand in them."""
    text = {name: files[name].decode() for name in files if not name.endswith(("xlsx", "html"))}
    of_files = r'\b[0-9a-f]{8,64}\b|(?<=toml:)\d+:\d+|(?<="profiel": )".*"|(?<="tekst": )".*"'
    return {name: re.sub(of_files, "-", each) for name, each in text.items()}


def main():
    source, programs = Path(sys.argv[1]).resolve(), [str(Path(each).resolve()) for each in sys.argv[2:]]
    folder = source / "tests/frozen"
    first = made(programs[0], folder)
    assert len(first) > 8, sorted(first)
    for program in programs:
        for language in LANGUAGES:
            for zone in ZONES:
                same(first, made(program, folder, language, zone), f"{program} in {language}, {zone}")
    with tempfile.TemporaryDirectory() as scratch:
        for seed in range(SHUFFLES):
            chance = random.Random(seed)
            for name in ("profiel.toml", "catalogus.toml"):
                text = (folder / name).read_text(encoding="utf-8")
                mixed = shuffled(text, chance)
                assert mixed != text and sorted(mixed) == sorted(text)
                (Path(scratch) / name).write_text(mixed, encoding="utf-8")
            same(without_places(first), without_places(made(programs[0], scratch)), f"shuffle {seed}")
    print(f"{len(programs)} builds, {len(LANGUAGES)} languages, {len(ZONES)} zones, {SHUFFLES} shuffles: the same")


main()
