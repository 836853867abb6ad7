"""./jotter run where the kernel or the user ends it."""

import os
import signal
import subprocess
from pathlib import Path

import nbformat
import psutil
import pytest

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def start(tmp_path):
    """Runs a notebook of those cells."""

    def run(*cells):
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        path = tmp_path / "notebook.ipynb"
        nbformat.write(notebook, path)
        return subprocess.Popen(
            [ROOT / "jotter", "run", path],
            env={**os.environ, "JOTTER_HOME": str(tmp_path / "workspace")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return run


@pytest.mark.parametrize("death", ["System.exit(0);", "Runtime.getRuntime().halt(3);"])
def test_D10_a_kernel_that_dies_ends_the_run(start, death):
    out, errors = (running := start("int x = 1;", death, "x")).communicate(timeout=60)
    assert running.returncode == 1
    assert errors.splitlines()[-1] == "The kernel died while it ran this cell"
    assert "1/3" in out and "3/3" not in out


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_D10_a_signal_ends_the_run_and_its_kernel(start, end):
    running = start("Thread.sleep(100_000);")
    assert "kernel ready" in running.stdout.readline()
    kernels = psutil.Process(running.pid).children(recursive=True)
    running.send_signal(end)
    out, errors = running.communicate(timeout=30)
    assert running.returncode == 130
    assert errors.splitlines()[-1] == "stopped"
    assert not any(kernel.is_running() for kernel in kernels)
