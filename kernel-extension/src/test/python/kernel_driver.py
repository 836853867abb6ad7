"""Drives a real Jupyter kernel for tests in another language: one JSON command per line in, one JSON answer per line out.

    {"op": "start", "kernel": "jotter", "cwd": "...", "env": {"NAME": "value"}, "timeout": 60}
    {"op": "execute", "code": "...", "timeout": 60}        the result below
    {"op": "execute_async", "code": "..."}                 answers at once; the result comes with "wait"
    {"op": "execute_all", "codes": ["..."], "timeout": 60} sends all at once: {"status": "ok", "results": [...]}
    {"op": "wait", "timeout": 60, "until": "text"}         the result, or "running" once a stream or what is shown holds the text
    {"op": "complete", "code": "...", "cursor": 7}         the content of the reply, beside its "seconds"
    {"op": "inspect", "code": "...", "cursor": 7}          the same
    {"op": "interrupt"}  {"op": "pid"}  {"op": "kill"}     kill is SIGKILL, to the whole process group
    {"op": "restart", "timeout": 60}                       restart also brings a killed kernel back
    {"op": "shutdown", "patience": 5}                      terminated after half of it, killed after the whole

A result is {"status": ..., "outputs": [...], "execution_count": n}; its status is ok, error, aborted,
running, timeout or dead.
An output has a type, and beside it: stream: name, text; display_data, update_display_data and execute_result: data,
metadata, display_id; error: ename, evalue, traceback. A command that cannot be done answers {"status": "failed",
"error": ...}. The kernel dies with this process: when standard input closes it is killed.
"""

import json
import os
import queue
import signal
import sys
import time

from jupyter_client import KernelManager

PATIENCE = 60
POLL = 0.1


class Driver:
    def __init__(self):
        self.manager = None
        self.client = None
        self.running = None
        self.heard = None  # every message, where cells wait behind the running one

    def start(self, kernel="jotter", cwd=None, env=None, timeout=PATIENCE):
        self.close()
        manager = KernelManager(kernel_name=kernel)
        manager.start_kernel(cwd=cwd, env={**os.environ, **(env or {})})
        self.manager = manager
        return self.connect(timeout)

    def restart(self, timeout=PATIENCE):
        # what it was started with is kept by the manager
        self.manager.restart_kernel(now=not self.manager.is_alive())
        return self.connect(timeout)

    def connect(self, timeout):
        self.disconnect()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=timeout)
        return self.pid()

    def execute(self, code, timeout=PATIENCE):
        self.execute_async(code)
        return self.wait(timeout)

    def execute_async(self, code):
        self.running = Execution(self.client.execute(code, allow_stdin=False))
        return {"status": "running"}

    def execute_all(self, codes, timeout=PATIENCE, stop_on_error=True):
        """Cells as Run All sends them, without waiting for one before the next."""
        sent = [Execution(self.client.execute(code, allow_stdin=False, stop_on_error=stop_on_error)) for code in codes]
        messages = []
        results = []
        for self.running in sent:
            for message in messages:
                self.running.hear(message)
            self.heard = messages
            results.append(self.wait(timeout))
        self.heard = None
        return {"status": "ok", "results": results}

    def wait(self, timeout=PATIENCE, until=None):
        deadline = time.monotonic() + timeout
        while not self.running.is_done():
            if until and self.running.has_printed(until):
                return self.running.result("running")
            if time.monotonic() > deadline:
                return self.running.result("timeout")
            # messages first: a kernel that died may have said something before
            if not self.receive() and not self.manager.is_alive():
                return self.running.result("dead")
        return self.running.result(self.running.reply["status"])

    def receive(self):
        """Takes in what has arrived; False where nothing did within POLL seconds."""
        for next_message in (lambda: self.client.get_iopub_msg(timeout=POLL), lambda: self.client.get_shell_msg(timeout=0)):
            try:
                message = next_message()
            except queue.Empty:
                continue
            if self.heard is not None:
                self.heard.append(message)
            self.running.hear(message)
            return True
        return False

    def complete(self, code, cursor):
        return self.ask(self.client.complete, code, cursor)

    def inspect(self, code, cursor):
        return self.ask(self.client.inspect, code, cursor)

    def ask(self, request, code, cursor):
        start = time.perf_counter()
        sent = request(code, cursor)
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == sent:
                return {**reply["content"], "seconds": time.perf_counter() - start}

    def interrupt(self):
        self.manager.interrupt_kernel()
        return {"status": "ok"}

    def pid(self):
        return {"status": "ok", "pid": self.manager.provisioner.process.pid}

    def kill(self):
        process = self.manager.provisioner.process
        os.killpg(os.getpgid(process.pid), signal.SIGKILL)
        process.wait(PATIENCE)
        return {"status": "ok"}

    def shutdown(self, patience=5):
        """Asks the kernel to end, as JupyterLab does, which has a patience of 5 seconds."""
        self.disconnect()
        self.manager.shutdown_wait_time = patience
        self.manager.shutdown_kernel(now=False)
        self.manager = None
        return {"status": "ok"}

    def disconnect(self):
        if self.client:
            self.client.stop_channels()
            self.client = None

    def close(self):
        self.disconnect()
        if self.manager and self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
        self.manager = None


class Execution:
    """What is known so far of one executed cell."""

    def __init__(self, message_id):
        self.message_id = message_id
        self.outputs = []
        self.reply = None
        self.idle = False

    def hear(self, message):
        if message["parent_header"].get("msg_id") != self.message_id:
            return
        kind, content = message["msg_type"], message["content"]
        if kind == "execute_reply":
            self.reply = content
        elif kind == "status":
            self.idle = content["execution_state"] == "idle"
        elif kind != "execute_input":
            self.outputs.append(output(kind, content))

    def is_done(self):
        return self.reply is not None and self.idle

    def has_printed(self, text):
        printed = "".join(each["text"] for each in self.outputs if each["type"] == "stream")
        return text in printed or any(text in each.get("data", {}).get("text/plain", "") for each in self.outputs)

    def result(self, status):
        count = self.reply.get("execution_count") if self.reply else None
        return {"status": status, "outputs": self.outputs, "execution_count": count}


def output(kind, content):
    # the protocol hides the display id in a field of its own
    display_id = content.pop("transient", {}).get("display_id")
    return {"type": kind, **content, **({"display_id": display_id} if display_id else {})}


COMMANDS = {
    name: getattr(Driver, name)
    for name in ("start", "execute", "execute_all", "execute_async", "wait", "complete", "inspect", "interrupt", "pid", "kill", "restart", "shutdown")
}


def answer(driver, line):
    try:
        arguments = json.loads(line)
        command = COMMANDS[arguments.pop("op")]
        if driver.manager is None and command is not Driver.start:
            raise RuntimeError("no kernel is running; start one first")
        return command(driver, **arguments)
    except Exception as problem:
        return {"status": "failed", "error": f"{type(problem).__name__}: {problem}"}


def main():
    driver = Driver()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        for line in sys.stdin:
            print(json.dumps(answer(driver, line)), flush=True)
    finally:
        driver.close()


if __name__ == "__main__":
    main()
