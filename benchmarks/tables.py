"""Reading a table beside pandas and Tablesaw's own reader: 1,000,000 rows by 10 columns, as CSV and as Parquet.

Every side reads once a round, the order turned each time; the first rounds are warm-up, and the files are in the page
cache. Figures are medians, ratios the median of the rounds' ratios. --quick makes the files small: it shows that the
benchmark runs, not how fast anything is.
"""

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from measuring.figures import Line, Target, report, show
from measuring.processes import Side
from measuring.rounds import Work, in_turn, say

HERE = Path(__file__).resolve().parent
COMPARED = """\
(all give whole numbers, doubles, texts, booleans and times; pandas was told which column holds times, the others find it out)
(pandas: read_csv as it is, and with engine="pyarrow", its fastest; read_parquet, which is pyarrow)
(Parquet: pandas keeps texts as they lie in Arrow; a column of Tablesaw looks each up as a Java String in its dictionary)"""


@dataclass(frozen=True)
class Size:
    """The rows of a file, and how often each side reads it."""

    rows: int
    warm_up: int
    rounds: int


WHOLE = Size(rows=1_000_000, warm_up=4, rounds=11)
QUICK = Size(rows=10_000, warm_up=1, rounds=3)


def main():
    parser = argparse.ArgumentParser(prog="./jotter bench tables", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    size = QUICK if parser.parse_args().quick else WHOLE
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="jotter-bench-") as folder:
        status = compare(Path(folder), size)
    print(COMPARED)
    print(f"(the whole took {time.monotonic() - start:.0f} s)")
    return status


def compare(folder, size):
    java_command = [os.environ["JAVA"], "-cp", os.environ["CLASS_PATH"], "org.jotter.tables.speed.TablesSpeed"]
    python_command = [os.environ["PANDAS_PYTHON"], HERE / "tables_sides" / "pandas_reader.py"]
    java = Side("the Java side", java_command, log=folder / "java.log")
    tablesaw = Side("Tablesaw", java_command, log=folder / "tablesaw.log")  # what it leaves in a heap is its own
    python = Side("pandas", python_command, log=folder / "python.log")
    try:
        csv, parquet = str(folder / "departures.csv"), str(folder / "departures.parquet")
        say(f"making files of {size.rows:,} rows")
        python.ask("make", csv=csv, parquet=parquet, rows=size.rows)
        versions = {**java.ask("versions"), **python.ask("versions")}
        lines = [
            *read("CSV", size, csv, (java, "csv"), {
                "pandas": (python, "csv"),
                "pandas, engine pyarrow": (python, "csv_by_pyarrow"),
                "Tablesaw": (tablesaw, "tablesaw_csv"),
            }),
            *read("Parquet", size, parquet, (java, "parquet"), {"pandas": (python, "parquet")}),
        ]
    finally:
        for side in (java, tablesaw, python):
            side.stop()
    print(", ".join(f"{name} {version}" for name, version in versions.items()) + f", {os.cpu_count()} cores")
    return report(lines)


def read(form, size, file, ours, peers):
    say(f"reading {form}")
    sides = {"ours": ours, **peers}
    check_alike(file, sides)
    times = in_turn(size.rounds, size.warm_up, {name: Work(side, work, 1, {"file": file}) for name, (side, work) in sides.items()})
    figure = f"{form}, {size.rows:,} rows x 10 columns"
    for peer in peers:
        ratio = times["ours"].times_as_fast_as(times[peer])
        shown = f"{peer} {milliseconds(times[peer])}"
        yield Line(figure, milliseconds(times["ours"]), shown, show(ratio, "x"), ratio, Target(1, "x"))


def check_alike(file, sides):
    """Whoever reads fast must have read it all."""
    seen = {name: side.ask(work, file=file) for name, (side, work) in sides.items()}
    facts = {(answer["rows"], answer["late"]) for answer in seen.values()}
    if len(facts) > 1:
        raise RuntimeError(f"the sides read different tables: {seen}")


def milliseconds(times):
    return times.bound or show(times.median * 1000, "ms")


if __name__ == "__main__":
    sys.exit(main())
