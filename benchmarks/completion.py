"""Tab in a notebook: what a front end waits for the words of a magic, on a store of 10,000 runs, beside ipykernel's Python.

Each side is asked through Jupyter's protocol, in turn; figures are medians of the whole round trip. --quick makes the
store small: it shows that the benchmark runs, not how fast anything is.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from jupyter_client import KernelManager
from measuring.figures import Line, Target, report, show

ROUNDS = 31
TARGET = Target(50, "ms", at_most=True)
RUNS = """
for (int i = 0; i < %d; i++) {
    org.jotter.tracking.RunId id;
    try (var run = mlflow.startRun(StartRun.named("run-" + i))) {
        run.logMetric("roc_auc", i / 1e4);
        run.logParam("epochs", i);
        id = run.runId();
    }
    if (i %% 2 == 0) {
        mlflow.deleteRun(id);
    }
}
Table weather = Table.create("weather", StringColumn.create("origin", "JFK"));"""
PLACES = {
    "an option": "%mlflow runs --fi",
    "a run's name": "%mlflow show run-77",
    "a deleted run's name": "%mlflow restore run-76",
    "a column of the rows": "%features create t --from weather --primary-keys or",
    "a metric within a filter": '%mlflow runs --filter "metrics.ro',
    "Java below a magic": "%mlflow runs\nmlflow.logM",
}
PYTHON = "import os.path\nos.path.ex"


def main():
    parser = argparse.ArgumentParser(prog="./jotter bench completion", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    count, rounds = (100, 3) if parser.parse_args().quick else (10_000, ROUNDS)
    with tempfile.TemporaryDirectory(prefix="jotter-bench-") as folder:
        ours, python = Kernel("jotter", folder), Kernel("python3", folder)
        try:
            ours.run(RUNS % count)
            return report(list(lines(ours, python, rounds, count)))
        finally:
            ours.close()
            python.close()


def lines(ours, python, rounds, count):
    for place, code in PLACES.items():
        times = [(ours.milliseconds(code), python.milliseconds(PYTHON)) for _ in range(rounds + 1)][1:]  # the first warms up
        mine, peer = (statistics.median(side) for side in zip(*times))
        yield Line(
            f"Tab: {place}, {count:,} runs",
            show(mine, "ms"),
            f"ipykernel's Python {show(peer, 'ms')}",
            show(peer / mine, "x"),
            mine,
            TARGET,
        )


class Kernel:
    def __init__(self, name, folder):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=folder, env={**os.environ, "JOTTER_HOME": str(Path(folder) / "workspace")})
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)

    def run(self, code):
        reply = self.client.execute_interactive(code, timeout=600, output_hook=lambda message: None)
        assert reply["content"]["status"] == "ok", reply["content"]

    def milliseconds(self, code):
        start = time.perf_counter()
        reply = self.client.complete(code, len(code), reply=True, timeout=60)
        passed = 1000 * (time.perf_counter() - start)
        assert reply["content"]["matches"], (code, reply["content"])
        return passed

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    sys.exit(main())
