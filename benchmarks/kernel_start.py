"""Kernel start to first result: the kernel "Java (Jotter)" against bare JJava, started in turn on one machine.

Bare JJava is its own kernel.json without the launcher process: the same JVM, jjava.jar alone. That is the harder
peer; the launcher, which a user of the wheel gets, starts a second JVM and is shown for comparison.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

ROUNDS = 7
TARGET = 1.15
FIRST_CELL = "6 * 7"


def main():
    launched = KernelSpecManager().get_kernel_spec("java")
    ours = KernelSpecManager().get_kernel_spec("jotter")
    java = ours.argv[ours.argv.index("-cp") - 1]
    bare = [java, "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED", "-jar", f"{launched.resource_dir}/jjava.jar", "{connection_file}"]
    kernels = {"ours": (ours, ours.argv), "bare": (launched, bare), "launcher": (launched, [java, *launched.argv[1:]])}
    times = {name: [] for name in kernels}
    for _ in range(ROUNDS):
        for name, (spec, argv) in kernels.items():
            times[name].append(seconds_to_first_result(spec, argv))
    print(f"JJava {version('jjava')}, {java_version(java)}, {os.cpu_count()} cores, median of {ROUNDS} alternating starts")
    return report({name: statistics.median(each) for name, each in times.items()})


def seconds_to_first_result(spec, argv):
    with tempfile.TemporaryDirectory() as folder:
        kernel = KernelManager()
        kernel._kernel_spec = spec
        spec.argv = argv
        start = time.perf_counter()
        kernel.start_kernel(cwd=folder, env={**os.environ, "JOTTER_HOME": folder}, stderr=subprocess.DEVNULL)
        client = kernel.client()
        try:
            client.start_channels()
            client.wait_for_ready(timeout=60)
            reply = client.execute_interactive(FIRST_CELL, timeout=60, output_hook=lambda message: None)
            assert reply["content"]["status"] == "ok", reply["content"]
            return time.perf_counter() - start
        finally:
            client.stop_channels()
            kernel.shutdown_kernel(now=True)


def java_version(java):
    return subprocess.run([java, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def report(median):
    ratio = median["ours"] / median["bare"]
    met = ratio <= TARGET
    print("figure | ours | peer | ratio | target | met or missed")
    print(
        f"kernel start to first result | {median['ours']:.2f} s | bare JJava {median['bare']:.2f} s | {ratio:.2f}x "
        f"| <= {TARGET}x | {'met' if met else 'missed'}"
    )
    print(f"(JJava through its own launcher: {median['launcher']:.2f} s, ours is {median['ours'] / median['launcher']:.2f}x of that)")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
