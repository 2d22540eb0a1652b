# SPDX-License-Identifier: EUPL-1.2
"""Whoever gets an output can make it again: it says with which program, from which files and by which call.
again_test.py SOURCE_DIRECTORY PROGRAM"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

SOURCE, PROGRAM = sys.argv[1], sys.argv[2]
FROZEN = os.path.join(SOURCE, "tests", "frozen")
OWN = "eigen cijfers.toml"
CALL = re.compile(r"Opnieuw te maken met: (weerbaar .*)")


def pillars():
    with open(os.path.join(FROZEN, "profiel.toml"), encoding="utf-8") as file:
        return re.findall(r"^\[pijlers\.([a-z-]+)\]", file.read(), re.MULTILINE)


def parties():
    order = pillars()
    text = ""
    for name, ranking in (("A", order), ("B", order[::-1])):
        listed = ", ".join(f'"{each}"' for each in ranking)
        text += f'\n[[partijen]]\nnaam = "{name}"\nprioriteiten = [{listed}]\n'
    return text


class Again(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.root)
        cls.folder = os.path.join(cls.root, "van iemand")
        os.mkdir(cls.folder)
        shutil.copy(os.path.join(FROZEN, "catalogus.toml"), cls.folder)
        with open(os.path.join(FROZEN, "profiel.toml"), encoding="utf-8") as file:
            profile = file.read()
        with open(os.path.join(cls.folder, "profiel.toml"), "w", encoding="utf-8") as file:
            file.write(profile + parties())
        shutil.copy(os.path.join(SOURCE, "tests", "golden", "overlay", "lokaal.toml"),
                    os.path.join(cls.folder, OWN))

    # As from another folder, with the whole path of each file.
    def make(self, command, *words):
        path = lambda name: os.path.join(self.folder, name)
        call = [PROGRAM, command, path("profiel.toml"), "--alleen-catalogus", path("catalogus.toml"),
                "--catalogus", path(OWN), "--zoekstappen", "200", *words]
        done = subprocess.run(call, cwd=self.root, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    # By what an output says, where its files are.
    def run_call(self, call, *more):
        words = shlex.split(call)
        self.assertEqual(words[0], "weerbaar")
        done = subprocess.run([PROGRAM, *words[1:], *more], cwd=self.folder, capture_output=True,
                              text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def read(self, name, folder="uit"):
        path = os.path.join(self.root, folder, name)
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(path) as book:
                return book.read("xl/sharedStrings.xml").decode()
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
        return text.replace("\r\n ", "") if name.endswith(".ics") else text

    def test_every_file_of_a_plan_says_it(self):
        self.make("plan", "--uit", "uit")
        names = sorted(os.listdir(os.path.join(self.root, "uit")))
        self.assertEqual(len(names), 7)
        plan = json.loads(self.read("plan.json"))
        origin = plan["herkomst"]
        self.assertEqual(origin["eigen_bestanden"], ["catalogus.toml", OWN])
        for name in names:
            with self.subTest(name):
                text = self.read(name)
                self.assertIn(origin["profiel_sha256"], text)
                self.assertIn(origin["catalogus_sha256"], text)
                self.assertIn(origin["versie"], text)
                self.assertIn(OWN, text)
                self.assertRegex(text, "weerbaar plan profiel.toml --alleen-catalogus catalogus.toml")
                self.assertNotIn(self.folder, text)
        again = self.run_call(origin["opdracht"], "--json", "-")
        self.assertEqual(json.loads(again)["acties"], plan["acties"])
        self.assertEqual(again, self.read("plan.json"))

    def test_what_the_screen_says_makes_it_again(self):
        for command, *words in (("plan",), ("budget", "--stappen", "50,100", "--behoud"), ("gevoeligheid",),
                                ("partijen", "--weging", "gelijk"), ("uitleg", "dijkwacht")):
            with self.subTest(command):
                shown = self.make(command, *words, "--breedte", "140")
                # A call that does not fit goes on on the next line, up to an empty one.
                found = re.search(CALL.pattern + r"((\n\S.*)*)", shown)
                self.assertIsNotNone(found, shown)
                call = (found[1] + found[2]).replace("\n", " ")
                self.assertEqual(self.run_call(call, "--breedte", "140"), shown)

    def test_the_overview_of_many_says_it(self):
        other = os.path.join(self.folder, "ander.toml")
        shutil.copy(os.path.join(self.folder, "profiel.toml"), other)
        self.make("plan", other, "--uit", "samen/", "--soorten", "json")
        overview = self.read("overzicht.csv", "samen")
        origin = json.loads(self.read("ander/plan.json", "samen"))["herkomst"]
        self.assertEqual(overview.count(origin["profiel_sha256"]), 2)
        for told in (origin["catalogus_sha256"], origin["versie"], OWN):
            self.assertIn(told, overview)
        self.assertNotIn(self.folder, overview)
        self.run_call(CALL.search(overview)[1].split(";;")[0].rstrip('"'))
        with open(os.path.join(self.folder, "samen", "overzicht.csv"), encoding="utf-8-sig", newline="") as file:
            self.assertEqual(file.read(), overview)

    def test_without_a_plan_too(self):
        with open(os.path.join(self.folder, "profiel.toml"), encoding="utf-8") as file:
            profile = file.read()
        with open(os.path.join(self.root, "botst.toml"), "w", encoding="utf-8") as file:
            file.write(re.sub(r"(eenmalig|structureel|uren_per_maand) = [0-9_]+", r"\1 = 0", profile))
        done = subprocess.run(
            [PROGRAM, "plan", "botst.toml", "--catalogus", os.path.join(self.folder, OWN), "--uit", "geen",
             "--alleen-catalogus", os.path.join(self.folder, "catalogus.toml")],
            cwd=self.root, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1, done.stderr)
        names = sorted(os.listdir(os.path.join(self.root, "geen")))
        self.assertIn("geen_plan", json.loads(self.read("plan.json", "geen")))
        for name in names:
            with self.subTest(name):
                self.assertIn("weerbaar plan botst.toml --alleen-catalogus catalogus.toml",
                              self.read(name, "geen"))

    def test_a_comparison_says_it(self):
        self.make("plan", "--json", "was.json")
        done = subprocess.run(
            [PROGRAM, "vergelijk", os.path.join(self.root, "was.json"),
             os.path.join(self.folder, "profiel.toml"), "--alleen-catalogus",
             os.path.join(self.folder, "catalogus.toml"), "--md", "-", "--zoekstappen", "200"],
            cwd=self.root, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(
            CALL.search(done.stdout)[1],
            "weerbaar vergelijk was.json profiel.toml --alleen-catalogus catalogus.toml --zoekstappen 200")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
