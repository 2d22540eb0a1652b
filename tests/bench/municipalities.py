#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes profiles of many municipalities that are not there: the national mean with its marks, ranks,
inhabitants and money spread, by a fixed seed. To time one run over a whole country:

    municipalities.py FOLDER [COUNT] && time ls FOLDER/*.toml | \\
        xargs -P 2 -I{} weerbaar plan {} --html {}.html --json {}.json
"""
import random
import re
import sys
from pathlib import Path

folder = Path(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 342
base = (Path(__file__).parents[2] / "examples/landelijk-gemiddelde/profiel.toml").read_text(encoding="utf-8")
folder.mkdir(parents=True, exist_ok=True)
for number in range(count):
    chance = random.Random(number)
    inhabitants = int(10 ** chance.uniform(3.6, 5.6))
    ranks = chance.sample(range(1, 7), 6)
    share = inhabitants / 48_500

    def spread_mark(match):
        return f"{match[1]}{min(9.0, max(3.0, float(match[2]) + chance.uniform(-1.5, 1.5))):.1f}"

    text = re.sub(r"(?m)^(score = )([\d.]+)", spread_mark, base)
    text = re.sub(r"(?m)^prioriteit = [\d.]+", lambda _: f"prioriteit = {ranks.pop()}", text)
    text = re.sub(r"(?m)^naam = .*", f'naam = "Gemeente {number + 1}"', text, count=1)
    text = re.sub(r"(?m)^inwoners = .*", f"inwoners = {inhabitants}", text)
    text = re.sub(r"(?m)^(eenmalig|structureel) = ([\d_]+)",
                  lambda match: f"{match[1]} = {int(int(match[2].replace('_', '')) * share)}", text)
    (folder / f"{number + 1:03}.toml").write_text(text, encoding="utf-8")
