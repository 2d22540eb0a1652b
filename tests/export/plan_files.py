# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the written files share: where they are, and how a failure is told."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(sys.argv[1]) / "first"
PLANS = sorted(FOLDER.iterdir())

failures = 0


def expect(good, *words):
    """Tells what is wrong and goes on, so that one run shows everything."""
    global failures
    if not good:
        failures += 1
        print(*words)


def equal(got, wanted, *words):
    expect(got == wanted, *words, f"- is {got!r}, not {wanted!r}")


def plan_of(folder):
    return json.loads((folder / "plan.json").read_text(encoding="utf-8"))


def one_line(text):
    """The engine's one_line: what may stand in a cell."""
    marks = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
    clean = "".join(c for c in text if c not in marks)
    return "".join(" " if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in clean)


def finish():
    print(len(PLANS), "plans,", failures, "failures")
    sys.exit(1 if failures or not PLANS else 0)
