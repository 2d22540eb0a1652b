# SPDX-License-Identifier: EUPL-1.2
"""Each file of toml-test as a profile: refused with a place, in valid UTF-8, and for its writing only
when the writing is wrong.
    toml_test.py SOURCE_DIRECTORY PROGRAM
"""

import pathlib
import re
import subprocess
import sys

tests = pathlib.Path(sys.argv[1], "tests/toml")
of_this_version = set((tests / "files-toml-1.0.0").read_text().splitlines())
failed = False


def complain(text):
    global failed
    failed = True
    print(text)


def answers(folder):
    """What `controleer` says of each file of the folder: {name: text}."""
    names = sorted(str(path.relative_to(tests)) for path in (tests / folder).rglob("*.toml"))
    assert len(names) > 200
    run = subprocess.run([sys.argv[2], "controleer", *names], cwd=tests, capture_output=True)
    if run.returncode != 1:
        complain(f"{folder}: ends with {run.returncode}")
    # The end of each answer: "NAME: 1 fout, 0 waarschuwingen".
    parts = re.split(r"^(\S+): \d+ fout(?:en)?, \d+ waarschuwing(?:en)?$", run.stderr.decode(), flags=re.M)
    told = dict(zip(parts[1::2], parts[0::2]))
    if list(told) != names:
        complain(f"{folder}: not one answer for each file")
    return told


# Most files have one slip; these have more, on these lines.
with_more = {
    "invalid/key/no-eol-04.toml": [2, 3, 4],
    "invalid/spec-1.0.0/keys-2.toml": [1, 3],
    "invalid/spec-1.1.0/common-5.toml": [1, 2, 4],
    "invalid/table/no-close-01.toml": [1, 2],
    "invalid/table/no-close-03.toml": [1, 2],
    "invalid/table/no-close-06.toml": [1, 3],
    "invalid/table/no-close-09.toml": [1, 2],
}

for name, text in answers("invalid").items():
    findings = re.findall(r"^(\S+?):(\d+):(\d+): fout: .* \[(.*)\]$", text, re.M)
    lines = [int(line) for _, line, _, _ in findings]
    if not findings or any(place != name or code != "schrijffout" for place, _, _, code in findings):
        complain(f"{name}: not only findings about its writing, with a place:\n{text}")
    elif len(lines) != 1 if name not in with_more else lines != with_more[name]:
        complain(f"{name}: not a finding for each slip:\n{text}")
    elif lines[-1] > len((tests / name).read_bytes().split(b"\n")):
        complain(f"{name}: a place behind its end:\n{text}")

for name, text in answers("valid").items():
    if name in of_this_version and "[schrijffout]" in text:
        complain(f"{name}: its writing is right:\n{text}")
    if not re.search(r"^\S+: fout: .* \[.*\]$", text, re.M):
        complain(f"{name}: not refused:\n{text}")

sys.exit(failed)
