"""The data of the notebooks is what notebooks/data/README.md says."""

import csv
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[4] / "notebooks" / "data"
KNOWN_BEFORE_DEPARTURE = ["flight_id", "sched_dep", "origin", "dest", "carrier", "distance", "hour", "day_of_week"]
MEASURES = ["wind_dir", "temp", "dewp", "humid", "wind_speed", "precip", "pressure", "visib"]


def rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def flights():
    return rows("flights.csv")


@pytest.fixture(scope="module")
def weather():
    return rows("weather.csv")


def test_both_files_together_hold_at_most_six_megabytes():
    assert sum((DATA / name).stat().st_size for name in ("flights.csv", "weather.csv")) <= 6_000_000


def test_a_flight_has_its_label_and_nothing_else_that_is_known_only_after_departure(flights):
    assert list(flights[0]) == KNOWN_BEFORE_DEPARTURE + ["late"]


def test_every_cell_of_a_flight_is_filled(flights):
    assert all(all(row.values()) for row in flights)


def test_flight_ids_are_unique_and_follow_the_schedule(flights):
    ids = [int(row["flight_id"]) for row in flights]
    departures = [row["sched_dep"] for row in flights]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids) and departures == sorted(departures)


def test_times_are_utc_without_a_zone(flights, weather):
    first = flights[0]
    assert (first["sched_dep"], first["hour"]) == ("2013-01-01T10:15:00", "5")
    for time in {row["sched_dep"] for row in flights} | {row["time_hour"] for row in weather}:
        assert datetime.fromisoformat(time).isoformat() == time


@pytest.mark.parametrize("day, hours_behind", [("2013-03-09", 5), ("2013-03-10", 4), ("2013-11-02", 4), ("2013-11-03", 5)])
def test_daylight_saving_is_accounted_for(flights, day, hours_behind):
    noons = [row["sched_dep"] for row in flights if row["hour"] == "12" and row["sched_dep"].startswith(day)]
    assert noons and all(time[11:13] == str(12 + hours_behind) for time in noons)


def test_the_label_is_true_or_false_and_neither_is_rare(flights):
    late = [row["late"] for row in flights]
    assert set(late) == {"true", "false"}
    assert 0.2 < late.count("true") / len(late) < 0.3


def test_an_airport_has_one_reading_an_hour(weather):
    keys = {(row["origin"], row["time_hour"]) for row in weather}
    assert len(keys) == len(weather)
    assert {origin for origin, _ in keys} == {"EWR", "JFK", "LGA"}


def test_weather_columns_are_numbers_or_empty(weather):
    assert list(weather[0]) == ["origin", "time_hour"] + MEASURES
    for row in weather:
        [float(row[name]) for name in MEASURES if row[name]]


def test_nearly_every_flight_finds_a_reading_of_the_three_hours_before_it(flights, weather):
    known = {(row["origin"], datetime.fromisoformat(row["time_hour"])) for row in weather}

    def has_reading(row):
        hour = datetime.fromisoformat(row["sched_dep"]).replace(minute=0)
        return any((row["origin"], hour - timedelta(hours=back)) in known for back in range(3))

    assert sum(map(has_reading, flights)) > 0.99 * len(flights)


def test_the_penguins_are_all_there_and_say_what_is_missing():
    penguins = rows("penguins.csv")
    assert Counter(penguin["species"] for penguin in penguins) == {"Adelie": 152, "Gentoo": 124, "Chinstrap": 68}
    assert sum(penguin["sex"] == "NA" for penguin in penguins) == 11
