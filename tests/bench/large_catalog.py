#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes an own catalog of many measures, as a region or a vendor might: blocks of four steps with
chains of prerequisites, some for each partner, some with conditions.

    large_catalog.py MEASURES >groot.toml
    weerbaar controleer --catalogus groot.toml
"""
import sys

PILLARS = ["eigen-continuiteit", "crisisorganisatie", "vitale-voorzieningen", "sociaal-weefsel",
           "zelfredzaamheid", "samenleving"]
KINDS = ["kennis", "plan", "afspraak", "voorziening", "oefening", "organisatie", "communicatie"]
OWNERS = ["adviseur-crisisbeheersing", "ciso", "beleidsadviseur-sociaal-domein",
          "programmamanager-weerbaarheid"]
WORDS = ["kaart", "lijst", "contract", "oefening", "sleutel", "wijk", "partner", "noodstroom",
         "water", "school", "haven", "brug", "radio", "voorraad", "vrijwilliger", "besluit"]
PER_STEP = 3


def block(number):
    return f"""[[bouwstenen]]
id = "blok-{number}"
pijler = "{PILLARS[number % len(PILLARS)]}"
naam = "Blok {number}"
vraag = "Is blok {number} op orde?"
treden = ["Wij kennen {WORDS[number % 16]} {number}.", "Over {WORDS[number % 16]} {number} is besloten.", "Het werkt bij {number}.", "Blok {number} is geoefend."]
bron = [{{ document = "weerbaarheidsscan-2026", bewijs = "aanname" }}]
"""


def measure(number):
    step_number, place = divmod(number, PER_STEP)
    block_number, step = divmod(step_number, 4)
    first = step_number * PER_STEP
    requires = []
    if place > 0:
        requires.append(first)  # the others of a step wait for its first
    elif step > 0:
        requires.append(first - 1)  # and that waits for the step below
    if block_number > 0 and step == 0 and place == 1 and block_number % 8 != 0:
        requires.append(first - 4 * PER_STEP)  # a chain over neighbouring blocks
    lines = [f'[[maatregelen]]\nid = "m-{number}"',
             f'titel = "{WORDS[number % 16].capitalize()} {number} regelen"',
             f'wat = "Regel {WORDS[number // 16 % 16]} {number} met de {WORDS[number // 256 % 16]}."',
             f'klaar_als = "Er is een verslag van {WORDS[number % 16]} {number}."',
             f'treden = [{{ bouwsteen = "blok-{block_number}", trede = {step + 1} }}]',
             'fase = ["koud"]', f'soort = "{KINDS[number % len(KINDS)]}"',
             f'eigenaar = "{OWNERS[number % len(OWNERS)]}"', 'bestuurlijk = "burgemeester"',
             "vereist = [" + ", ".join(f'"m-{each}"' for each in requires) + "]",
             f"duur_maanden = {1 + number % 4}", f"uren = {8 + 8 * (number % 5)}",
             f"kosten = {{ eenmalig = {500 * (number % 6)} }}", 'taakveld = "1.1"',
             'bron = [{ document = "weerbaarheidsscan-2026", bewijs = "aanname" }]',
             'schatting = { kosten = "aanname", uren = "aanname", duur = "aanname" }']
    if number % 11 == 0 and place == 2:
        lines.append('als = "inwoners >= 20000"')
    if block_number % 5 == 0:
        lines.append('per = "ketenpartner"')
    return "\n".join(lines) + "\n"


def main():
    count = int(sys.argv[1])
    blocks = (count + 4 * PER_STEP - 1) // (4 * PER_STEP)
    print("\n".join([block(number) for number in range(blocks)] +
                    [measure(number) for number in range(count)]))


main()
