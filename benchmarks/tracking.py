"""The tracking store and server beside bare SQLite, MLflow's Python client on its own SQLite store, and `mlflow server`.

Every side works once a round, the order turned each time; the first rounds are warm-up. Figures are medians, ratios the
median of the rounds' ratios. --quick makes everything small: it shows that the benchmark runs, not how fast anything is.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from measuring.figures import report
from tracking_sides import logged, searched, served
from tracking_sides.sides import Sides
from tracking_sides.size import QUICK, WHOLE

COMPARED = """\
(bare SQLite: one prepared INSERT in our JVM, on our tables and triggers, with our settings: WAL, synchronous NORMAL)
(MLflow: MlflowClient on sqlite:///, as it sets SQLite up; over REST the same client process asks both servers in turn)
(found: the same {runs:,} runs with 10 metrics and 10 params in both stores, written by SQL; both gave the same runs in the same order)
(servers: as documented; mlflow server had {workers} processes and was ready after {theirs:.1f} s, ours after {ours:.1f} s)"""


def main():
    parser = argparse.ArgumentParser(prog="./jotter bench tracking", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    size = QUICK if parser.parse_args().quick else WHOLE
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="jotter-bench-") as folder:
        sides = Sides(Path(folder))
        try:
            versions = {**sides.java.ask("versions"), **sides.python.ask("versions")}
            lines = [*logged.lines(sides, size), *searched.lines(sides, size), *served.lines(sides, size)]
        finally:
            sides.stop()
    print(", ".join(f"{name} {version}" for name, version in versions.items()) + f", {os.cpu_count()} cores")
    status = report(lines)
    print(COMPARED.format(runs=size.runs, **sides.servers_seen))
    print(f"(the whole took {time.monotonic() - start:.0f} s)")
    return status


if __name__ == "__main__":
    sys.exit(main())
