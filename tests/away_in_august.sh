#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# A whole municipality that is away each August has almost the plan it has otherwise: what runs waits
# a month, and no more than that.
#   away_in_august.sh SOURCE_DIRECTORY PROGRAM
set -eu
profile=$1/examples/landelijk-gemiddelde/profiel.toml
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed 's/^\(uren_per_maand = .*\)/\1\nafwezig_elk_jaar = [8]/' "$profile" >"$folder/profiel.toml"
"$2" plan "$profile" --json "$folder/there.json" >/dev/null
"$2" plan "$folder/profiel.toml" --json "$folder/away.json" >/dev/null
python3 -c '
import json, sys
there, away = (json.load(open(name)) for name in sys.argv[1:])
ids = [{action["id"] for action in plan["acties"]} for plan in (there, away)]
kept = len(ids[0] & ids[1]) / len(ids[0])
marks = [abs(a["eindscore"] - b["eindscore"]) for a, b in
         zip(sorted(there["pijlers"], key=lambda p: p["id"]), sorted(away["pijlers"], key=lambda p: p["id"]))]
print("%.0f %% of the actions stay; the largest change of a mark is %d hundredths" % (100 * kept, max(marks)))
august = [use for use in away["capaciteit"] if use["maand"].endswith("-08") and use["gebruikt"] > 0
          and use["beschikbaar"] is not None]
sys.exit(kept < 0.85 or max(marks) > 60 or bool(august))
' "$folder/there.json" "$folder/away.json"
