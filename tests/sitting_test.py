# SPDX-License-Identifier: EUPL-1.2
"""A first hour in a terminal: from nothing to a plan of one's own, played through a pty.

    sitting_test.py SOURCE_DIRECTORY PROGRAM

A person is counted, not waited for: so many seconds for a line that is read, an answer that is
given, a command that is typed. Together with what the program takes it must stay under ten minutes.
"""
import os
import pty
import re
import select
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[2])
COLUMNS = 80
SECONDS_A_LINE = 1.5  # to read
SECONDS_AN_ANSWER = 3  # to choose and type
SECONDS_A_COMMAND = 10
LINES_READ = 25  # of what a command prints: a person reads the first screen
LIMIT = 600

human = 0.0
began = time.monotonic()


def fail(why, screen):
    sys.exit(f"{screen}\n{why}")


class Screen:
    """One command in a terminal of 80 columns."""

    def __init__(self, *words):
        global human
        human += SECONDS_A_COMMAND
        self.text = ""
        self.read_to = 0
        child, self.master = pty.fork()
        if child == 0:
            os.environ.update(TERM="xterm", LC_ALL="C.UTF-8")
            for name in ("COLUMNS", "NO_COLOR"):
                os.environ.pop(name, None)
            os.system(f"stty cols {COLUMNS} rows 40")
            os.execv(PROGRAM, [PROGRAM, *words])
        self.child = child
        self.bytes = b""

    def pump(self, seconds):
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return None
        try:
            got = os.read(self.master, 65536)
        except OSError:
            got = b""
        self.bytes += got
        self.text = self.bytes.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(got)

    def lines(self):
        plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.text)
        # What a carriage return went over is not on the screen any more.
        return [line.split("\r")[-1] for line in plain.split("\n")]

    def answer(self, question, words):
        """Waits for the question, as far as it was not read yet, and answers it."""
        global human
        deadline = time.monotonic() + 60
        while question not in " ".join(self.text[self.read_to :].split()):
            if time.monotonic() > deadline or self.pump(1) is False:
                fail(f"the program did not ask: {question}", self.text)
        # All of a question is there before the answer is.
        while self.pump(0.05):
            pass
        human += SECONDS_A_LINE * self.text[self.read_to :].count("\n") + SECONDS_AN_ANSWER
        self.read_to = len(self.text)
        os.write(self.master, (words + "\n").encode())

    def end(self, code=0):
        global human
        while self.pump(300):
            pass
        status = os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
        os.close(self.master)
        if status != code:
            fail(f"ended with {status}, not {code}", self.text)
        shown = self.lines()
        human += SECONDS_A_LINE * min(len(shown), LINES_READ)
        return shown

    def says(self, words):
        if words not in " ".join(" ".join(self.lines()).split()):
            fail(f"the screen does not say: {words}", self.text)

    def is_narrow(self):
        for line in self.lines():
            if len(line) > COLUMNS:
                fail(f"a line of {len(line)} columns: {line}", self.text)


def change(path, old, new):
    global human
    human += SECONDS_AN_ANSWER + 2 * SECONDS_A_LINE
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if old not in text:
        fail(f"the profile does not have: {old}", text)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)

    new = Screen("nieuw")
    new.answer("Hoe heet de gemeente?", "zeewolden")
    new.answer("Bedoelde u Zeewolde?", "zeewolde")
    new.answer("Heeft u de uitkomst van de scan bij de hand?", "j")
    new.says("Zeewolde: GM0050, veiligheidsregio Flevoland, 23.899 inwoners")
    for pillar, mark in zip((1, 4, 2, 5, 3, 6), ("5,1", "6,4", "5,3", "6,2", "5,8", "5,5")):
        new.answer(f"Scan, deel 2, pijler {pillar}.", mark)
        new.answer(f"Scan, deel 2, pijler {pillar}.", "3")
    new.answer("Scan, deel 2, de rangorde", "1 4 2 5 3 6")
    for number in range(1, 8):
        new.answer(f"{number} van 7.", str(number % 3))
    new.answer("korte vragen maken het plan beter", "n")
    for _ in range(3):
        new.answer("Klopt deze lijst voor uw gemeente?", "j")
    # A folder that is not there: the answers are kept, and another name is asked.
    new.answer("Hoe moet het bestand heten?", "nergens/profiel.toml")
    new.answer("kies een andere naam", "")
    new.end()
    new.says("profiel.toml is klaar.")
    new.is_narrow()

    check = Screen("controleer", "profiel.toml")
    check.end()
    check.says("bij 24 rollen staat nog `vul in` als naam")
    check.says("het geld is nog dat van het voorbeeld")
    Screen("controleer", "--streng", "profiel.toml").end(1)

    change("profiel.toml", "eenmalig = 40_000", "eenmalig = 60_000")
    change("profiel.toml", 'naam = "vul in"\n', "")
    check = Screen("controleer", "--streng", "profiel.toml")
    check.end()
    check.says("0 fouten, 0 waarschuwingen")

    plan = Screen("plan", "profiel.toml", "--uit", "plan")
    plan.end()
    for name in ("plan.html", "plan.xlsx", "plan.md", "plan.json"):
        if not os.path.getsize(os.path.join("plan", name)):
            fail(f"{name} is empty", plan.text)

    with open("plan/plan.json", encoding="utf-8") as file:
        action = re.search(r'"acties":\s*\[\s*\{[^}]*?"id":\s*"([^"]+)"', file.read())
    why = Screen("uitleg", "profiel.toml", action.group(1) if action else "regisseur-aanwijzen")
    why.end()
    why.is_narrow()

    total = human + time.monotonic() - began
    print(f"{total:.0f} seconds, of which {human:.0f} of a person")
    if total > LIMIT:
        sys.exit("a first plan takes more than ten minutes")
