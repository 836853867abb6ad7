"""The matplotlib side: draws the chart that a line of JSON names so many times and answers with the seconds and the bytes
of its SVG and of its PNG at twice the size. The charts are those of SpeedCharts in Java. Runs in MLflow's own environment,
which brings matplotlib along."""

import functools
import io
import json
import sys
import time

INCHES = (6.4, 3.8)  # 640 by 380 pixels on the page, as ours
PAGE_DPI = 100
PNG_DPI = 200
MILLION = 1_000_000


@functools.cache
def normal(name, size):
    import numpy

    return numpy.random.default_rng(len(name) + size).normal(size=size)


def bars(ax):
    weights = normal("bars", 20)
    drawn = ax.barh([f"feature_{i}" for i in range(20)], weights, color=["C0" if w >= 0 else "C1" for w in weights])
    ax.bar_label(drawn, fmt="%.4g")
    ax.set(title="Weights", xlabel="weight")


def lines(ax):
    import numpy

    for run in range(5):
        noise = normal(f"lines {run}", 1000)
        ax.plot(0.25 + 0.1 * run + numpy.exp(-numpy.arange(1000) / 170) + 0.03 * noise, label=f"run {run}")
    ax.legend()
    ax.set(title="loss by step", xlabel="step", ylabel="loss")


def roc(ax):
    import numpy

    actual = numpy.arange(10_000) % 2 == 0
    ranked = actual[numpy.argsort(-(normal("roc", 10_000) + actual))]
    ax.plot(numpy.cumsum(~ranked) / 5000, numpy.cumsum(ranked) / 5000)
    ax.plot([0, 1], [0, 1], "--", color="gray")
    ax.set(title="ROC curve", xlabel="false positive rate", ylabel="true positive rate")


def confusion(ax):
    import numpy

    counts = (30 * abs(normal("confusion", 100))).round().reshape(10, 10) + 800 * numpy.eye(10)
    share = counts / counts.sum(axis=1, keepdims=True)
    ax.imshow(share, cmap="Blues", aspect="auto")
    for i in range(10):
        for j in range(10):
            text = f"{counts[i, j]:.0f}\n{share[i, j]:.0%}"
            ax.text(j, i, text, ha="center", va="center", fontsize=6, color="white" if share[i, j] > 0.5 else "black")
    labels = [f"label {i}" for i in range(10)]
    ax.set(title="Confusion matrix", xlabel="predicted", ylabel="actual", xticks=range(10), yticks=range(10))
    ax.set(xticklabels=labels, yticklabels=labels)


def histogram(ax):
    ax.hist(normal("histogram", 10_000), bins="auto", edgecolor="white")
    ax.set(title="Delay", xlabel="minutes", ylabel="count")


def box(ax):
    ax.boxplot([normal(f"box {'x' * i}", 200) for i in range(5)], tick_labels=[f"group {i}" for i in range(5)])
    ax.set(title="Delay by group", xlabel="group", ylabel="minutes")


def scatter(ax, size=5000):
    ax.scatter(normal("x", size), normal("yy", size), s=9, alpha=0.5)
    ax.set(title="Cloud", xlabel="x", ylabel="y")


def long_line(ax):
    ax.plot(normal("long", MILLION))
    ax.set(title="loss by step", xlabel="step", ylabel="loss")


CHARTS = {
    "bars": bars,
    "lines": lines,
    "roc": roc,
    "confusion": confusion,
    "histogram": histogram,
    "box": box,
    "scatter": scatter,
    "long line": long_line,
    "large scatter": functools.partial(scatter, size=MILLION),
}


def versions():
    import matplotlib

    return {"matplotlib": matplotlib.__version__, "Python": sys.version.split()[0]}


def shown(chart, count):
    start = time.perf_counter()
    import matplotlib.pyplot as plt

    for _ in range(count):
        figure, ax = plt.subplots(figsize=INCHES, layout="constrained")
        CHARTS[chart](ax)
        svg, png = io.BytesIO(), io.BytesIO()
        figure.savefig(svg, format="svg", dpi=PAGE_DPI)
        figure.savefig(png, format="png", dpi=PNG_DPI)
        plt.close(figure)
    return {"seconds": time.perf_counter() - start, "svg": svg.tell(), "png": png.tell()}


def matplotlib(chart, count):
    import matplotlib.pyplot as plt

    CHARTS[chart](plt.subplots()[1])  # its data are there before the clock starts
    plt.close()
    return shown(chart, count)


WORKS = {"versions": versions, "first": shown, "matplotlib": matplotlib}

if __name__ == "__main__":
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(WORKS[request.pop("work")](**request)), flush=True)
