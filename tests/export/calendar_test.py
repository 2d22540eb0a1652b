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
    events = icalendar.Calendar.from_ical(raw).walk("VEVENT")
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
            expect(alarm["TRIGGER"].dt < datetime.timedelta(0), key, "an alarm afterwards")
        start = datetime.datetime.fromisoformat(plan["planning"]["start"])
        equal(event["DTSTAMP"].dt.replace(tzinfo=None), start, key, "stamp")
        equal(int(event["SEQUENCE"]), 0, key, "sequence")

# With less money the plan is another one; what is in both keeps its identifier.
other = FOLDER.parent / "kleiner.ics"
before = events_of(FOLDER / "landelijk-gemiddelde" / "plan.ics")
after = events_of(other)
moved = [key for key in before if key in after
         and key.startswith("actie.") and before[key]["DTSTART"].dt != after[key]["DTSTART"].dt]
expect(len(set(before) & set(after)) > 20, "the identifiers are not the same after a change")
expect(moved, "nothing moved, so that the comparison says nothing")
finish()
