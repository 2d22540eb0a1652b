# SPDX-License-Identifier: EUPL-1.2
"""Files are written whole or not at all, and never over what was read.
whole_test.py SOURCE_DIRECTORY PROGRAM"""

import os
import resource
import signal
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE, PROGRAM = sys.argv[1], sys.argv[2]
FROZEN = os.path.join(SOURCE, "tests", "frozen")
QUICK = ["--zoekstappen", "50"]
NOBODY = 65534


def weerbaar(*words, folder, out=subprocess.PIPE, before=None):
    return subprocess.run([PROGRAM, *words], cwd=folder, stdout=out, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, preexec_fn=before, text=True, check=False)


class Whole(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("profiel.toml", "catalogus.toml"):
            shutil.copy(os.path.join(FROZEN, name), self.folder)
        self.write("eigen.toml", '[catalogus]\nuitgave = "eigen"\n')

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def files(self):
        return sorted(os.path.relpath(os.path.join(at, name), self.folder)
                      for at, _, names in os.walk(self.folder) for name in names)

    def call(self, *words, **how):
        return weerbaar(*words, folder=self.folder, **how)

    def plan(self, *words, **how):
        return self.call("plan", "profiel.toml", "--alleen-catalogus", "catalogus.toml", *QUICK,
                         *words, **how)

    def refused(self, result, *words):
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn("[bestand]", result.stderr)
        self.assertNotIn("Geschreven", result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)

    def test_no_command_writes_over_an_input(self):
        self.assertEqual(self.plan("--json", "oud.json").returncode, 0)
        os.symlink("profiel.toml", self.path("koppeling.toml"))
        os.link(self.path("profiel.toml"), self.path("zelfde.toml"))
        catalog = ["--alleen-catalogus", "catalogus.toml"]
        before = {name: self.read(name) for name in self.files()}
        calls = [["plan", "profiel.toml", *catalog, option, target]
                 for option in ("--html", "--csv", "--ics", "--md", "--json", "--tjp")
                 for target in ("profiel.toml", "./profiel.toml", "catalogus.toml",
                                self.path("profiel.toml"), "koppeling.toml", "zelfde.toml")]
        calls += [["plan", "profiel.toml", *catalog, "--vanaf", "oud.json", "--json", "oud.json"],
                  ["plan", "profiel.toml", *catalog, "--json", "nieuw.json", "--md", "./nieuw.json"],
                  ["plan", "profiel.toml", *catalog, "--json", "nieuw.json", "--md", "NIEUW.json"],
                  ["graaf", "profiel.toml", *catalog, "--uit", "koppeling.toml"],
                  ["graaf", *catalog, "--uit", "catalogus.toml"],
                  ["budget", "profiel.toml", *catalog, "--html", "profiel.toml"],
                  ["partijen", "profiel.toml", *catalog, "--md", "profiel.toml"],
                  ["partijen", "profiel.toml", *catalog, "--json", "catalogus.toml"],
                  ["vergelijk", "oud.json", "oud.json", "--md", "oud.json"],
                  ["vergelijk", "oud.json", "profiel.toml", *catalog, "--html", "profiel.toml"],
                  ["vergelijk", "oud.json", "profiel.toml", *catalog, "--xlsx", "profiel.toml"],
                  ["catalogus", "--aannames", "profiel.toml", *catalog, "--md", "profiel.toml"],
                  ["schema", "profiel", "--uit", "profiel.toml"],
                  ["schema", "profiel", "--uit", "oud.json"],
                  ["nieuw", "--naam", "X", "--inwoners", "9", "--uit", "profiel.toml"]]
        for words in calls:
            with self.subTest(words):
                self.refused(self.call(*words))
        self.assertEqual(before, {name: self.read(name) for name in self.files()})
        self.assertEqual(self.call("plan", "profiel.toml", *catalog, "--xlsx", "profiel.toml").returncode, 2)
        self.assertEqual(before, {name: self.read(name) for name in self.files()})

    def test_an_input_as_standard_output(self):
        before = self.read("profiel.toml")
        for words in (["plan"], ["budget"], ["gevoeligheid"], ["controleer"]):
            with open(self.path("profiel.toml"), "ab") as out:
                self.refused(self.call(*words, "profiel.toml", "--alleen-catalogus",
                                       "catalogus.toml", out=out), "dit is invoer")
            self.assertEqual(before, self.read("profiel.toml"))

    def test_a_schema_that_is_not_one(self):
        self.write("profiel.schema.json", '{"mijn": "werk"}')
        self.refused(self.call("nieuw", "--naam", "X", "--inwoners", "9", "--uit", "x.toml"),
                     "profiel.schema.json", "geen schema")
        self.assertNotIn("x.toml", self.files())

    def test_says_what_it_wrote(self):
        result = self.plan("--uit", "a/b/c", "--md", "eigen.md")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Geschreven: a/b/c/plan.html, a/b/c/plan.xlsx", result.stderr)
        self.assertIn("eigen.md", result.stderr)
        self.assertEqual(self.plan("--json", "x.json", "--meldingen", "json").stderr.count("Geschreven"), 0)
        self.assertNotIn("Geschreven", self.plan("--json", "/dev/null").stderr)

    def test_a_link_stays_a_link(self):
        self.write("echt.json", "oud")
        os.symlink("echt.json", self.path("koppeling.json"))
        self.assertEqual(self.plan("--json", "koppeling.json").returncode, 0)
        self.assertTrue(os.path.islink(self.path("koppeling.json")))
        self.assertTrue(self.read("echt.json").startswith(b"{"))
        os.symlink("nergens.json", self.path("los.json"))
        self.refused(self.plan("--json", "los.json"))
        self.assertTrue(os.path.islink(self.path("los.json")))

    def test_permissions_stay(self):
        self.write("oud.json", "oud")
        os.chmod(self.path("oud.json"), 0o640)
        self.assertEqual(self.plan("--json", "oud.json").returncode, 0)
        self.assertEqual(os.stat(self.path("oud.json")).st_mode & 0o777, 0o640)

    def nothing_changed(self, *words, **how):
        self.write("oud.json", "oud")
        self.write("oud.md", "oud")
        before = self.files()
        result = self.plan("--json", "oud.json", "--md", "oud.md", "--csv", "nieuw.csv", *words, **how)
        self.refused(result)
        self.assertEqual(self.files(), before)
        self.assertEqual([self.read("oud.json"), self.read("oud.md")], [b"oud", b"oud"])
        return result

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            self.nothing_changed(out=full)
        self.assertIn("de schijf is vol", self.nothing_changed("--tjp", "/dev/full").stderr)
        for most in (0, 3000, 100_000):
            self.nothing_changed("--html", "groot.html", before=lambda most=most: resource.setrlimit(
                resource.RLIMIT_FSIZE, (most, most)))

    def test_small_disk(self):
        os.mkdir(self.path("klein"))
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", self.path("klein")],
                                 stderr=subprocess.DEVNULL, check=False).returncode == 0
        if not mounted:
            self.skipTest("only root can make a small disk")
        try:
            self.write("klein/plan.json", "oud")
            self.refused(self.plan("--uit", "klein"), "de schijf is vol")
            self.assertEqual(os.listdir(self.path("klein")), ["plan.json"])
            self.assertEqual(self.read("klein/plan.json"), b"oud")
        finally:
            subprocess.run(["umount", self.path("klein")], check=True)

    def as_nobody(self):
        if os.getuid() != 0:
            return None
        os.chmod(self.folder, 0o755)
        return lambda: os.setuid(NOBODY)

    def test_read_only(self):
        os.mkdir(self.path("dicht"), 0o555)
        before = self.as_nobody()
        self.refused(self.plan("--json", "dicht/plan.json", before=before), "u mag hier niet bij")
        self.refused(self.plan("--uit", "dicht/a/b", before=before), "u mag hier niet bij")
        self.assertEqual(os.listdir(self.path("dicht")), [])

    def test_folder_in_its_place(self):
        os.mkdir(self.path("map"))
        self.assertIn("dit is een map", self.nothing_changed("--tjp", "map").stderr)
        self.refused(self.plan("--uit", "profiel.toml/a"))
        self.refused(self.plan("--uit", "nieuw/a/b", "--md", "geen/plan.md"))
        self.assertFalse(os.path.exists(self.path("nieuw")))

    def test_killed_at_any_moment(self):
        self.assertEqual(self.plan("--uit", "uit").returncode, 0)
        names = sorted(os.listdir(self.path("uit")))
        good = {name: self.read(f"uit/{name}") for name in names}
        began = time.monotonic()
        self.plan("--uit", "uit")
        lasts = time.monotonic() - began
        for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL):
            for step in range(25):
                # Nobody typed in a workbook with this text, so it is not to be replaced by one.
                for name in names:
                    if not name.endswith("xlsx"):
                        self.write(f"uit/{name}", "oud")
                process = subprocess.Popen(
                    [PROGRAM, "plan", "profiel.toml", "--alleen-catalogus", "catalogus.toml", *QUICK,
                     "--uit", "uit"], cwd=self.folder, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
                time.sleep(lasts * (0.5 + step / 40))
                process.send_signal(ending)
                process.wait()
                found = sorted(os.listdir(self.path("uit")))
                if ending == signal.SIGKILL:
                    for name in set(found) - set(names):
                        self.assertRegex(name, r"^\.weerbaar-[0-9-]+\.tmp$")
                        os.remove(self.path(f"uit/{name}"))
                else:
                    self.assertEqual(found, names)
                    new = {self.read(f"uit/{name}") != b"oud" for name in names
                           if not name.endswith("xlsx")}
                    self.assertEqual(len(new), 1, "half of the files are new")
                for name in names:
                    self.assertIn(self.read(f"uit/{name}"), (good[name], b"oud"), name)

    def test_what_a_killed_run_left_is_no_hindrance(self):
        pid_namespace = ["unshare", "-pf", "--mount-proc"]
        if subprocess.run([*pid_namespace, "true"], stderr=subprocess.DEVNULL, check=False).returncode:
            self.skipTest("no namespaces here")
        self.write("y.json", "oud")
        self.write(".weerbaar-1-0.tmp", "half")
        done = subprocess.run([*pid_namespace, PROGRAM, "plan", "profiel.toml", "--alleen-catalogus",
                               "catalogus.toml", *QUICK, "--json", "y.json"], cwd=self.folder,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        self.assertEqual(done.returncode, 0)
        self.assertTrue(self.read("y.json").startswith(b"{"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
