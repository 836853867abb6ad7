"""The pandas side: makes the files, and reads one for each line of JSON on standard input. Answers with the seconds it took."""

import json
import sys
import time

import numpy as np
import pandas as pd
import pyarrow

TIMES = ["sched_dep"]


def versions():
    return {"pandas": pd.__version__, "pyarrow": pyarrow.__version__, "Python": sys.version.split()[0]}


def make(csv, parquet, rows):
    """Departures that nobody flew: what a file of this kind holds, in as many rows as are wanted."""
    chance = np.random.default_rng(42)
    airports = np.array([f"{a}{b}{c}" for a in "ABCDEFG" for b in "KLMN" for c in "XYZ"])
    departures = pd.DataFrame(
        {
            "flight_id": np.arange(1, rows + 1, dtype=np.int32),
            "sched_dep": pd.Timestamp("2013-01-01") + pd.to_timedelta(chance.integers(0, 365 * 24 * 60, rows), unit="min"),
            "origin": chance.choice(["EWR", "JFK", "LGA"], rows),
            "dest": chance.choice(airports, rows),
            "tailnum": [f"N{number:05d}" for number in chance.integers(0, 4000, rows)],
            "distance": chance.integers(80, 5000, rows, dtype=np.int32),
            "temp": np.where(chance.random(rows) < 0.05, np.nan, chance.normal(55, 18, rows).round(2)),
            "pressure": chance.normal(1017, 7, rows).round(1),
            "dep_delay": chance.exponential(15, rows),
            "late": chance.random(rows) < 0.23,
        }
    )
    departures.to_csv(csv, index=False, date_format="%Y-%m-%dT%H:%M:%S")
    departures.to_parquet(parquet, index=False)
    return {}


def csv(file):
    return seconds(lambda: pd.read_csv(file, parse_dates=TIMES))


def csv_by_pyarrow(file):
    return seconds(lambda: pd.read_csv(file, parse_dates=TIMES, engine="pyarrow"))


def parquet(file):
    return seconds(lambda: pd.read_parquet(file))


def seconds(reading):
    start = time.perf_counter()
    table = reading()
    took = time.perf_counter() - start
    return {"seconds": took, "rows": len(table), "late": int(table["late"].sum())}


WORKS = {work.__name__: work for work in (versions, make, csv, csv_by_pyarrow, parquet)}

for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(WORKS[request.pop("work")](**request)), flush=True)
