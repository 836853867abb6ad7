"""Runs a notebook headless on the kernel "Java (Jotter)": a line per cell, exit status 1 at the first failing cell."""

import argparse
import asyncio
import os
import re
import signal
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
WIDTH = 60


class BadNotebook(Exception):
    """Says in one sentence why the notebook cannot be run."""


def main():
    options = arguments()
    try:
        notebook = read(options.notebook)
        cell_failed = not asyncio.run(run_on_fresh_kernel(notebook, options.notebook.resolve().parent))
        if options.out:
            write(notebook, options.out)
    except BadNotebook as problem:
        sys.exit(str(problem))
    except asyncio.CancelledError:
        print("\nstopped", file=sys.stderr)
        sys.exit(130)
    sys.exit(1 if cell_failed else 0)


def arguments():
    parser = argparse.ArgumentParser(prog="jotter run", description=__doc__)
    parser.add_argument("notebook", type=Path, metavar="NOTEBOOK")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the notebook with its outputs here")
    return parser.parse_args()


def read(path):
    if not path.is_file():
        raise BadNotebook(f"No notebook '{path}'. {others_near(path)}")
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except Exception:
        raise BadNotebook(f"'{path}' is not a notebook. ./jotter run takes an .ipynb file") from None
    language = notebook.metadata.get("kernelspec", {}).get("language") or notebook.metadata.get("language_info", {}).get("name")
    if language and language != "java":
        raise BadNotebook(f"'{path}' is a notebook in {language}. ./jotter run takes notebooks in Java")
    return notebook


def others_near(path):
    names = sorted(file.name for file in path.parent.glob("*.ipynb"))
    return f"'{path.parent}' has {', '.join(names)}" if names else f"There is no notebook in '{path.parent}'"


async def run_on_fresh_kernel(notebook, folder):
    """True when every cell ran. The notebook then holds the outputs, and those up to a failing cell else."""
    kernel = AsyncKernelManager(kernel_name="jotter")  # the other one blocks nbclient, which then sees no death
    stopped = end_with_a_signal()
    try:
        return await run(notebook, kernel, folder, stopped)
    finally:
        if kernel.has_kernel:  # also when stopped while it was starting
            await kernel.shutdown_kernel()


def end_with_a_signal():
    """What is set once SIGINT or SIGTERM has cancelled the running task, so that the kernel ends as well."""
    stopped = asyncio.Event()
    task = asyncio.current_task()

    def stop():
        stopped.set()
        task.cancel()

    for end in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(end, stop)
    return stopped


async def run(notebook, kernel, folder, stopped):
    client = NotebookClient(notebook, km=kernel, timeout=None, record_timing=False)
    cells = [(index, cell) for index, cell in enumerate(notebook.cells) if cell.cell_type == "code" and cell.source.strip()]
    for _, cell in cells:
        cell.outputs, cell.execution_count = [], None
    start = time.perf_counter()
    await start_kernel(client, folder)
    print(f"{'kernel ready':<{WIDTH + 10}} {time.perf_counter() - start:7.2f} s", flush=True)
    for number, (index, cell) in enumerate(cells, start=1):
        print(f"{number:>3}/{len(cells):<3}   {first_line(cell.source):<{WIDTH}}", end=" ", flush=True)
        if not await run_cell(client, index, cell, stopped):
            return False
    print(f"every cell ran, {time.perf_counter() - start:.1f} s")
    return True


async def start_kernel(client, folder):
    try:
        await client.async_start_new_kernel(cwd=str(folder))
        await client.async_start_new_kernel_client()
    except RuntimeError as problem:
        raise BadNotebook(f"The kernel did not start: {problem}") from None


async def run_cell(client, index, cell, stopped):
    start = time.perf_counter()
    try:
        await client.async_execute_cell(cell, index)
        print(f"{time.perf_counter() - start:7.2f} s  ok", flush=True)
        return True
    except CellExecutionError:
        print(f"{time.perf_counter() - start:7.2f} s  failed\n", flush=True)
        print(error_text(cell), file=sys.stderr)
    except DeadKernelError:
        if stopped.is_set():  # nbclient takes a cancelled task for a dead kernel
            raise asyncio.CancelledError from None
        print(f"{time.perf_counter() - start:7.2f} s  failed\n", flush=True)
        print("The kernel died while it ran this cell", file=sys.stderr)
    return False


def first_line(source):
    line = source.strip().splitlines()[0]
    return line if len(line) <= WIDTH else line[: WIDTH - 3] + "..."


def error_text(cell):
    errors = [output for output in cell.outputs if output.output_type == "error"]
    text = "\n".join("\n".join(error.traceback) or f"{error.ename}: {error.evalue}" for error in errors)
    return text if sys.stderr.isatty() else ANSI.sub("", text)


def write(notebook, path):
    fresh = path.with_name(path.name + ".new")
    try:
        nbformat.write(notebook, fresh)
        os.replace(fresh, path)
    except OSError as problem:
        raise BadNotebook(f"Cannot write '{path}': {problem.strerror}") from None


if __name__ == "__main__":
    main()
