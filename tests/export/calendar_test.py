# SPDX-License-Identifier: EUPL-1.2
"""A reader of iCalendar that is not ours (python3-icalendar) reads the calendar."""

import calendar
import datetime

import icalendar
from plan_files import FOLDER, PLANS, equal, expect, finish, one_line, plan_of


def first(month):
    year, number = map(int, month.split("-"))
    return datetime.date(year, number, 1)


def day_after(month):
    start = first(month)
    return start + datetime.timedelta(calendar.monthrange(start.year, start.month)[1])


def events_of(path):
    raw = path.read_bytes()
    for line in raw.split(b"\r\n"):
        expect(len(line) <= 75, path, "a line of", len(line), "octets")
        expect(b"\n" not in line and b"\r" not in line, path, "a bare line end")
        line.lstrip(b" ").decode("utf-8")  # no character is cut in two
    whole = icalendar.Calendar.from_ical(raw)
    equal(str(whole["METHOD"]), "PUBLISH", path, "method")
    events = whole.walk("VEVENT")
    ids = [str(event["UID"]) for event in events]
    equal(len(ids), len(set(ids)), path, "identifiers")
    return dict(zip(ids, events))


for folder in PLANS:
    plan = plan_of(folder)
    events = events_of(folder / "plan.ics")
    for action in plan["acties"]:
        prefix = "actie." + action["id"].replace("@", ".") + "."
        mine = {key: event for key, event in events.items() if key.startswith(prefix)}
        mine = {key: event for key, event in mine.items()
                if str(event["SUMMARY"]).startswith(f"{action['nummer']}. ")}
        equal(len(mine), 1 + len(action["herhalingen"]), folder.name, action["id"], "events")
        if not mine:
            continue
        event = next(iter(mine.values()))
        equal(str(event["SUMMARY"]), f"{action['nummer']}. {one_line(action['titel'])}")
        equal(event["DTSTART"].dt, first(action["start"]), action["id"], "start")
        equal(event["DTEND"].dt, day_after(action["gereed"]), action["id"], "end")
        expect(one_line(action["wat"]) in str(event["DESCRIPTION"]), action["id"], "description")
    deadlines = [action for action in plan["acties"] if action["deadline"]]
    equal(sum(key.startswith("uiterlijk.") for key in events), len(deadlines), "deadlines")
    decisions = [key for key in events if key.startswith("besluit.")]
    ahead = [each for each in plan["besluiten"] if each["maand"]]  # what runs is decided
    equal(len(decisions), len(ahead), folder.name, "decisions")
    for key, event in events.items():
        alarms = event.walk("VALARM")
        equal(len(alarms), 0 if key.startswith(("actie.", "plan.")) else 1, key, "alarms")
        for alarm in alarms:
            begin = datetime.datetime.combine(event["DTSTART"].dt, datetime.time())
            rings = begin + alarm["TRIGGER"].dt
            expect(rings.weekday() < 5 and rings.hour == 9, key, "an alarm outside office hours:", rings)
            days = (begin.date() - rings.date()).days
            wanted = 30 if key.startswith("uiterlijk.") else 28 if ".raad." in key else 14
            expect(wanted <= days <= wanted + 2, key, "an alarm", days, "days before")
        version = plan["gemeente"]["versie"] or 0
        of_day = plan["gemeente"]["versie_datum"] or plan["planning"]["start"]
        equal(event["DTSTAMP"].dt.replace(tzinfo=None), datetime.datetime.fromisoformat(of_day), key, "stamp")
        equal(int(event["SEQUENCE"]), version, key, "sequence")

# The calendars of departments and owners: together all actions, each where it belongs.
whole = events_of(FOLDER / "landelijk-gemiddelde" / "plan.ics")
plan = plan_of(FOLDER / "landelijk-gemiddelde")
for split, key, without in [("afdelingen", "afdeling", "zonder afdeling"), ("eigenaars", "rolnaam", None)]:
    found = {}
    files = sorted((FOLDER.parent / split).glob("plan-*.ics"))
    for file in files:
        part = icalendar.Calendar.from_ical(file.read_bytes())
        owner = str(part["X-WR-CALNAME"]).split(" (", 1)[1][:-1]
        for uid, event in events_of(file).items():
            if not uid.startswith(("actie.", "uiterlijk.")):
                expect(uid not in whole, file.name, uid, "has the identifier of another event")
                continue
            equal(event.to_ical(), whole[uid].to_ical(), file.name, uid, "is another event than in the whole")
            found[uid] = owner
    equal(set(found), {uid for uid in whole if uid.startswith(("actie.", "uiterlijk."))}, split, "actions")
    expect(len(files) > 3, split, "files", len(files))
    for action in plan["acties"]:
        uid = next(u for u in found if u.startswith("actie." + action["id"].replace("@", ".") + "."))
        equal(found[uid], action["eigenaar"][key] or without, split, action["id"])

# With less money the plan is another one; what is in both keeps its identifier.
other = FOLDER.parent / "kleiner.ics"
equal({(int(e["SEQUENCE"]), str(e["DTSTAMP"].dt.date())) for e in events_of(other).values()}, {(7, "2027-09-30")},
      "the version of the newer file")
before = events_of(FOLDER / "landelijk-gemiddelde" / "plan.ics")
after = events_of(other)
moved = [key for key in before if key in after
         and key.startswith("actie.") and before[key]["DTSTART"].dt != after[key]["DTSTART"].dt]
expect(len(set(before) & set(after)) > 20, "the identifiers are not the same after a change")
expect(moved, "nothing moved, so that the comparison says nothing")
finish()
