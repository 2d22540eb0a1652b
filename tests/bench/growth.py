#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How much longer a catalog of twice the size takes: the seconds of one core, and their ratio. About 2
is linear, 4 is the square of it.

    growth.py PROGRAM [MEASURES [DOUBLINGS]]
"""
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def measure(number, requires, step):
    listed = ", ".join(f'"m-{each}"' for each in requires)
    return f"""[[maatregelen]]
id = "m-{number}"
titel = "Zaak {number} regelen"
wat = "Regel zaak {number}."
klaar_als = "Er is een verslag van zaak {number}."
treden = [{{ bouwsteen = "blok-{number // 40}", trede = {step} }}]
fase = ["koud"]
soort = "plan"
eigenaar = "ciso"
bestuurlijk = "burgemeester"
vereist = [{listed}]
duur_maanden = 1
uren = 8
kosten = {{ eenmalig = 500 }}
taakveld = "1.1"
bron = [{{ document = "weerbaarheidsscan-2026", bewijs = "aanname" }}]
schatting = {{ kosten = "aanname", uren = "aanname", duur = "aanname" }}
"""


def block(number):
    return f"""[[bouwstenen]]
id = "blok-{number}"
pijler = "zelfredzaamheid"
naam = "Blok {number}"
vraag = "Is blok {number} op orde?"
treden = ["Wij kennen zaak {number}.", "Over zaak {number} is besloten.", "Het werkt bij {number}.", "Zaak {number} is geoefend."]
bron = [{{ document = "weerbaarheidsscan-2026", bewijs = "aanname" }}]
"""


def catalog(count, requires_of):
    chance = random.Random(1)
    blocks = [block(number) for number in range((count + 39) // 40)]
    return "\n".join(blocks + [measure(number, requires_of(number, chance), 1 + number % 40 // 10) for number in range(count)])


def some_before(number, chance):
    return sorted(chance.sample(range(number), min(number, 5)))


SHAPES = {
    "nothing required": lambda count: (lambda number, chance: []),
    "one chain": lambda count: (lambda number, chance: [number - 1] if number else []),
    "five required": lambda count: some_before,
    "all require one": lambda count: (lambda number, chance: [0] if number else []),
    "one requires all": lambda count: (lambda number, chance: list(range(number)) if number == count - 1 else []),
    "one loop": lambda count: (lambda number, chance: [(number + 1) % count]),
    "each twice in a loop": lambda count: (lambda number, chance: [number ^ 1]),
}


def seconds(words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=600)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, words))}: exit code {done.returncode}\n{done.stdout[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    program = sys.argv[1]
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    doublings = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    profile = ROOT / "examples/landelijk-gemiddelde/profiel.toml"
    print("| catalog | command |", " | ".join(f"{first << each} measures" for each in range(doublings + 1)), "| ratios |")
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / "eigen.toml"
        for shape, requires in SHAPES.items():
            for command in ([program, "controleer"], [program, "plan", profile, "--zoekstappen", "500", "--zonder-wat-als"]):
                if command[1] == "plan" and "loop" in shape:
                    continue  # there is none
                times = []
                for each in range(doublings + 1):
                    count = first << each
                    own.write_text(catalog(count, requires(count)), encoding="utf-8")
                    times.append(seconds(command + ["--catalogus", own]))
                ratios = ", ".join(f"{after / before:.1f}" for before, after in zip(times, times[1:]))
                print(f"| {shape} | {command[1]} |", " | ".join(f"{time:.2f} s" for time in times), f"| {ratios} |", flush=True)


main()
