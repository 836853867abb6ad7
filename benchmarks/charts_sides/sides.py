"""The programs of `./jotter bench charts`, and what they do in a round."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from measuring.processes import Side
from measuring.rounds import Work

HERE = Path(__file__).resolve().parent


class Sides:
    """Ours and XChart's own export in a JVM each, as the kernel's, matplotlib in MLflow's environment."""

    def __init__(self, folder):
        self.folder = folder
        self.started = []

    @cached_property
    def ours(self):
        return self.jvm("ours")

    @cached_property
    def xchart(self):
        return self.jvm("xchart")

    @cached_property
    def matplotlib(self):
        return self.start("matplotlib", [os.environ["MLFLOW_PYTHON"], HERE / "matplotlib_charts.py"], {"MPLBACKEND": "Agg"})

    def jvm(self, name):
        return self.start(name, [*kernels_jvm(os.environ["CLASS_PATH"]), "org.jotter.charts.speed.ChartSpeed"], {})

    def start(self, name, command, settings):
        side = Side(name, command, log=self.folder / f"{name}.log", env={**os.environ, **settings})
        self.started.append(side)
        return side

    def stop(self):
        for side in self.started:
            side.stop()


def kernels_jvm(more_classes):
    """The command that starts the kernel's JVM, with its class archive, up to its main class."""
    kernel = KernelSpecManager().get_kernel_spec("jotter")
    at = kernel.argv.index("-cp")
    java, option, classes, *options = kernel.argv[at - 1 : -2]
    options = [each.replace("{resource_dir}", kernel.resource_dir) for each in options]
    return [java, option, f"{classes}{os.pathsep}{more_classes}", *options]


@dataclass
class Shown(Work):
    """A chart made anew and shown as SVG and PNG, so many times; keeps the bytes of the last pictures."""

    svg: int = 0
    png: int = 0

    def seconds(self):
        answer = self.side.ask(self.name, count=self.items, **self.what)
        self.svg, self.png = answer["svg"], answer["png"]
        return answer["seconds"] / self.items


class FirstShown(Shown):
    """The same in a program that has shown nothing yet."""

    def seconds(self):
        self.side.stop()
        return super().seconds()
