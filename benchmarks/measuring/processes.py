"""Programs that are measured: started when they are needed, bounded in time and memory, ended as a whole."""

import json
import os
import select
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

MOST_SECONDS = 600
MOST_BYTES = 12 * 1024**3


class Stopped(Exception):
    """A program passed a bound and was ended; `seconds` is how long it had worked by then."""

    def __init__(self, bound, seconds):
        super().__init__(bound)
        self.bound = bound
        self.seconds = seconds


class Program:
    """A command with everything that it starts, in a session of its own."""

    def __init__(self, name, command, log, **options):
        self.name, self.command, self.log, self.options = name, command, log, options
        self.start()

    def start(self):
        with open(self.log, "ab") as errors:
            self.process = subprocess.Popen(self.command, stderr=errors, start_new_session=True, **self.options)

    def resident_bytes(self):
        return sum(memory(pid, "Rss") for pid in self.pids())

    def proportional_bytes(self):
        """Resident memory in which a page that several of the processes share counts once."""
        return sum(memory(pid, "Pss") for pid in self.pids())

    def pids(self):
        """The processes of the session; needs Linux's /proc."""
        return [int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit() and session(p.name) == self.process.pid]

    def stop(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self.pids():
                os.killpg(self.process.pid, number)
                wait_until(lambda: self.process.poll() is not None and not self.pids(), 10)
        return self.process.wait()

    def failed(self):
        return RuntimeError(f"{self.name} ended with status {self.process.wait()}:\n{Path(self.log).read_text()[-2000:]}")


class Side(Program):
    """A program that does a piece of work for each line of JSON and answers with a line of JSON."""

    def __init__(self, name, command, log, **options):
        super().__init__(name, command, log, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **options)

    def ask(self, work, server=None, **what):
        """The answer; raises Stopped where this program, or the server that it asks, passes a bound."""
        if self.process.poll() is not None:  # it was stopped
            self.start()
        self.process.stdin.write(json.dumps({"work": work, **what}) + "\n")
        self.process.stdin.flush()
        start = time.monotonic()
        while not select.select([self.process.stdout], [], [], 1)[0]:
            self.check_bounds(time.monotonic() - start, [program for program in (self, server) if program])
        answer = self.process.stdout.readline()
        if not answer:
            raise self.failed()
        return json.loads(answer)

    def check_bounds(self, seconds, programs):
        passed = next((p for p in programs if p.proportional_bytes() > MOST_BYTES), None)
        if passed or seconds > MOST_SECONDS:
            for program in programs:
                program.stop()
            raise Stopped("stopped at 12 GB" if passed else "stopped at 10 minutes", seconds)


class Server(Program):
    """A program that answers HTTP on a port of 127.0.0.1; made when it is ready."""

    def __init__(self, name, command, port, log, **options):
        start = time.monotonic()
        super().__init__(name, command, log, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, **options)
        self.uri = f"http://127.0.0.1:{port}"
        if not wait_until(lambda: self.process.poll() is not None or self.is_healthy(), 120) or self.process.poll() is not None:
            self.stop()
            raise self.failed()
        self.seconds_to_ready = time.monotonic() - start

    def is_healthy(self):
        try:
            with urllib.request.urlopen(f"{self.uri}/health", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_until(happened, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if happened():
            return True
        time.sleep(0.05)
    return False


def session(pid):
    try:
        return os.getsid(int(pid))
    except ProcessLookupError:
        return None


def memory(pid, kind):
    """Bytes of a process that are in memory; none where it has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{kind}:"))
