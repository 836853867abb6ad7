"""What ./jotter makes of the Python environment: the kernels that JupyterLab offers, the options that it is given."""

import subprocess
import sys
from pathlib import Path

import pytest
from jotter_jupyter.kernels import OneJava
from jupyter_client.kernelspec import KernelSpecManager

ROOT = Path(__file__).resolve().parents[4]
ARGUMENTS = ROOT / "kernel-extension" / "src" / "main" / "python" / "lab_arguments.py"


def test_D16_jjavas_own_kernel_is_hidden_and_not_taken_away():
    assert "java" in KernelSpecManager().find_kernel_specs()
    assert "java" not in OneJava().find_kernel_specs()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("--prot 3", "JupyterLab has no option '--prot'. Did you mean '--port'?"),
        ("--no-browser --prot=3", "JupyterLab has no option '--prot'. Did you mean '--port'?"),
        ("--ServerApp.tokne=x", "JupyterLab has no option '--ServerApp.tokne'."),
        ("-x", "JupyterLab has no option '-x'."),
    ],
)
def test_D19_an_option_that_jupyterlab_does_not_know_is_told(given, said):
    checked = check(given)
    assert checked.returncode == 1
    assert checked.stderr == f"jotter: {said} List them with {sys.prefix}/bin/jupyter-lab --help\n"


@pytest.mark.parametrize(
    "given",
    ["--no-browser --port 8889", "--ip=127.0.0.1 -y", "--ServerApp.token= --debug", "--AnExtension.of=mine", "build --minimize=False", "notebook.ipynb"],
)
def test_D19_what_it_knows_passes(given):
    assert check(given).returncode == 0


def test_D19_the_front_door_asks_before_it_starts():
    ran = subprocess.run([ROOT / "jotter", "lab", "--prot", "3"], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 1
    assert "Did you mean '--port'?" in ran.stderr and "workspace" not in ran.stderr


def check(given):
    return subprocess.run([sys.executable, ARGUMENTS, *given.split()], capture_output=True, text=True)
