"""Charts as SVG and PNG, as a notebook shows them, beside XChart's own export and matplotlib's.

Every side shows the same charts of data of the same size and shape, in a program of its own, made anew each time; all
work once a round, the order turned each time; the first rounds are warm-up. Figures are medians, ratios the median of
the rounds' ratios. --quick shows that the benchmark runs, not how fast anything is.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from charts_sides import shown
from charts_sides.sides import Sides
from charts_sides.size import QUICK, WHOLE
from measuring.figures import report

COMPARED = """\
(each shown as SVG and as PNG of twice its pixels, 640 wide on the page; ours has light and dark in the one SVG)
(XChart's own export: the same chart through VectorGraphicsEncoder, and painted into an image that ImageIO writes)
(matplotlib: savefig twice; the first chart includes importing it; ours has no warm-up, which a kernel does in the background)
(long line, large scatter: a million points; ours chooses which to show and says so; XChart's own export is not asked, for
 it is not done after ten minutes)"""


def main():
    parser = argparse.ArgumentParser(prog="./jotter bench charts", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    size = QUICK if parser.parse_args().quick else WHOLE
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="jotter-bench-") as folder:
        sides = Sides(Path(folder))
        try:
            versions = {**sides.ours.ask("versions"), **sides.matplotlib.ask("versions")}
            lines = list(shown.lines(sides, size))
        finally:
            sides.stop()
    print(", ".join(f"{name} {version}" for name, version in sorted(versions.items())) + f", {os.cpu_count()} cores")
    status = report(lines)
    print(COMPARED)
    print(f"(the whole took {time.monotonic() - start:.0f} s)")
    return status


if __name__ == "__main__":
    sys.exit(main())
