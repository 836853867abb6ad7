"""Installs the kernelspec "Java (Jotter)" into a Python environment, with its class archive and the package jotter_jupyter.

The archive (AppCDS) only saves time: where it cannot be made, the kernel starts without it.
"""

import argparse
import json
import os
import re
import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager, NoSuchKernel

TEMPLATE = Path(__file__).resolve().parents[3] / "kernelspec"
ARCHIVE = "jotter.jsa"
PACKAGE = Path(__file__).resolve().with_name("jotter_jupyter")
VERSION = "0.1.0"
FIRST_CELLS = ["int answer = 6 * 7;", "answer", 'Charts.metricHistory("loss", List.of(Series.of("run", 3, 2, 1)))']


def main():
    options = arguments()
    folder = options.prefix / "share" / "jupyter" / "kernels" / "jotter"
    folder.mkdir(parents=True, exist_ok=True)
    for file in ("logging.properties", "utf8.sh"):
        shutil.copy(TEMPLATE / file, folder)
    spec = kernel_json(options.java_home, jjava_jar(), options.lib)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=2) + "\n", encoding="utf-8")
    install_package()
    offer_one_java(options.prefix)
    try:
        make_archive(spec, folder)
    except Exception as problem:
        (folder / ARCHIVE).unlink(missing_ok=True)
        print(f"jotter: no class archive ({problem}); the kernel works without it and starts a little slower", file=sys.stderr)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prefix", type=Path, required=True, help="the Python environment")
    parser.add_argument("--lib", type=Path, required=True, help="the folder of the kernel's jars")
    parser.add_argument("--java-home", type=Path, required=True, help="the JDK that the kernel runs on")
    return parser.parse_args()


def jjava_jar():
    try:
        return Path(KernelSpecManager().get_kernel_spec("java").resource_dir) / "jjava.jar"
    except NoSuchKernel:
        sys.exit(f"No JJava kernel in {sys.prefix}. Install it with {sys.executable} -m pip install -r binder/requirements.txt")


def kernel_json(java_home, jjava, lib):
    # one order for every start: an archive holds for one class path only
    class_path = os.pathsep.join(map(str, [jjava, *sorted(lib.glob("*.jar"))]))
    filled = {"@java@": str(java_home / "bin" / "java"), "@class-path@": class_path}
    spec = json.loads((TEMPLATE / "kernel.json").read_text(encoding="utf-8"))
    spec["argv"] = [filled.get(word, word) for word in spec["argv"]]
    if java_version(java_home) >= 24:
        # protobuf, below Tribuo, uses Unsafe; from 24 on Java warns of it on standard error
        spec["argv"].insert(spec["argv"].index("-Xshare:auto"), "--sun-misc-unsafe-memory-access=allow")
    return spec


def java_version(java_home):
    release = (java_home / "release").read_text(encoding="utf-8")
    return int(re.search(r'^JAVA_VERSION="(\d+)', release, re.MULTILINE).group(1))


def install_package():
    """Puts jotter_jupyter where JupyterLab and papermill look for it."""
    site = Path(sysconfig.get_path("purelib"))
    shutil.copytree(PACKAGE, site / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    about = site / f"{PACKAGE.name}-{VERSION}.dist-info"
    about.mkdir(exist_ok=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {PACKAGE.name}\nVersion: {VERSION}\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[papermill.engine]\njotter = {PACKAGE.name}.papermill_java:Engine\n", encoding="utf-8")
    files = [*(site / PACKAGE.name).glob("*.py"), about / "METADATA", about / "entry_points.txt", about / "RECORD"]
    (about / "RECORD").write_text("".join(f"{file.relative_to(site)},,\n" for file in files), encoding="utf-8")


def offer_one_java(prefix):
    """In the settings of this environment's servers, beside whatever else they hold."""
    file = prefix / "etc" / "jupyter" / "jupyter_server_config.json"
    settings = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    settings.setdefault("ServerApp", {})["kernel_spec_manager_class"] = f"{PACKAGE.name}.kernels.OneJava"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")


def make_archive(spec, folder):
    """Runs the first cells in a kernel that writes the classes it loaded when it ends."""
    fresh = folder / (ARCHIVE + ".new")
    use = "-XX:SharedArchiveFile={resource_dir}/" + ARCHIVE
    argv = ["-XX:ArchiveClassesAtExit=" + str(fresh) if word == use else word for word in spec["argv"]]
    with tempfile.TemporaryDirectory() as workspace:
        run_cells({**spec, "argv": argv}, folder, workspace)
    fresh.replace(folder / ARCHIVE)  # a running kernel keeps the archive that it has mapped


def run_cells(spec, folder, workspace):
    kernel = KernelManager()
    kernel._kernel_spec = KernelSpec(resource_dir=str(folder), **spec)
    kernel.start_kernel(cwd=workspace, env={**os.environ, "JOTTER_HOME": workspace})
    client = kernel.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=120)
        for cell in FIRST_CELLS:
            reply = client.execute_interactive(cell, timeout=120, output_hook=lambda message: None)
            if reply["content"]["status"] != "ok":
                raise RuntimeError(f"the cell '{cell}' failed")
        # A termination signal ends Java in order. After a shutdown request JJava's idle thread would
        # keep the process for up to a minute.
        kernel.provisioner.process.terminate()
        kernel.provisioner.process.wait(timeout=120)
    finally:
        client.stop_channels()
        kernel.shutdown_kernel(now=True)


if __name__ == "__main__":
    main()
