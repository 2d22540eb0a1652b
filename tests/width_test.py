# SPDX-License-Identifier: EUPL-1.2
"""Messages and help keep to the width of a terminal, and in a pipe every message is one line.

    width_test.py SOURCE_DIRECTORY PROGRAM
"""
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios

ROOT, PROGRAM = map(os.path.abspath, sys.argv[1:3])
CASE = os.path.join(ROOT, "tests", "invalid", "niemand-kan-dit-dragen-veel")
FINDINGS = ["controleer", "profiel.toml", "--alleen-catalogus", "../niemand-kan-dit-dragen/catalogus.toml"]
QUOTED = re.compile(r" +\d* \| ")


def on_terminal(words, columns, **environment):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen([PROGRAM, *words], cwd=CASE, stdin=slave, stdout=slave, stderr=slave,
                          env=kept | environment) as process:
        os.close(slave)
        said = b""
        while True:
            try:
                more = os.read(master, 65536)
            except OSError:  # the other side is closed
                break
            if not more:
                break
            said += more
        process.wait(timeout=60)
    os.close(master)
    return said.decode().replace("\r\n", "\n")


def in_pipe(words):
    done = subprocess.run([PROGRAM, *words], cwd=CASE, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def hold(right, *shown):
    if not right:
        sys.exit("\n".join(map(str, shown)))


for call in (FINDINGS, ["plan", "--help"], ["--help"], ["plann"], ["plan", "--name"]):
    wide = in_pipe(call)
    for columns, environment in ((60, {}), (80, {}), (120, {"COLUMNS": "60"})):
        said = on_terminal(call, columns, **environment)
        width = int(environment.get("COLUMNS", columns))
        long = [line for line in said.split("\n") if len(line) > width and not QUOTED.match(line)]
        hold(not long, call, columns, "too wide:", *long)
        hold(flat(said) == flat(wide), call, columns, "other words:", said, wide)
hold(max(map(len, in_pipe(FINDINGS).split("\n"))) > 80, "no message is wide enough to show anything")
