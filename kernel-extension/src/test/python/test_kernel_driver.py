"""kernel_driver.py, as the Java tests use it: another process, commands in, answers out."""

import json
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

DRIVER = Path(__file__).with_name("kernel_driver.py")


class Driven:
    def __init__(self, folder):
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([sys.executable, DRIVER], stdin=pipe, stdout=pipe, text=True)
        self.folder = folder

    def __call__(self, op, **arguments):
        self.process.stdin.write(json.dumps({"op": op, **arguments}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def start(self):
        answer = self("start", kernel="jotter", cwd=str(self.folder), env={"JOTTER_HOME": str(self.folder)})
        assert answer["status"] == "ok"
        return answer["pid"]

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)


@pytest.fixture(scope="module")
def drive(tmp_path_factory):
    driven = Driven(tmp_path_factory.mktemp("workspace"))
    driven.start()
    yield driven
    driven.close()


def text_of(result):
    return "".join(output["text"] for output in result["outputs"] if output["type"] == "stream")


def test_a_value_comes_back_with_its_count(drive):
    result = drive("execute", code="6 * 7")
    assert result["status"] == "ok"
    assert result["execution_count"] >= 1
    assert [(each["type"], each["data"]["text/plain"]) for each in result["outputs"]] == [("execute_result", "42")]


def test_working_folder_and_environment_are_those_asked_for(drive):
    result = drive("execute", code='System.out.print(System.getenv("JOTTER_HOME") + " " + new java.io.File("").getAbsolutePath());')
    assert text_of(result) == f"{drive.folder} {drive.folder}"


def test_an_exception_is_an_error_output(drive):
    result = drive("execute", code='throw new IllegalStateException("no luck");')
    assert result["status"] == "error"
    error = result["outputs"][-1]
    assert error["type"] == "error" and "no luck" in error["evalue"] and error["traceback"]


def test_a_display_that_is_updated_keeps_its_id(drive):
    result = drive("execute", code='var id = display("before", "text/plain"); updateDisplay(id, "after", "text/plain");')
    assert result["status"] == "ok", result
    first, second = result["outputs"]
    assert (first["type"], second["type"]) == ("display_data", "update_display_data")
    assert first["display_id"] == second["display_id"]


def test_a_cell_that_takes_too_long_is_left_running_and_can_be_interrupted(drive):
    result = drive("execute", code='System.out.println("begun"); Thread.sleep(60_000);', timeout=2)
    assert (result["status"], text_of(result)) == ("timeout", "begun\n")
    drive("interrupt")
    assert drive("wait", timeout=20)["status"] == "error"
    assert drive("execute", code="1 + 1")["status"] == "ok"


def test_waiting_ends_when_the_text_is_printed(drive):
    # one statement: JJava loses an interrupt that comes while it compiles the next one
    drive("execute_async", code='{ System.out.println("half way"); Thread.sleep(60_000); }')
    assert drive("wait", until="half way", timeout=20)["status"] == "running"
    drive("interrupt")
    assert drive("wait", timeout=20)["status"] == "error"


def test_a_killed_kernel_is_dead_and_a_restart_brings_it_back(drive):
    before = drive("pid")["pid"]
    drive("execute_async", code="Thread.sleep(60_000);")
    assert drive("kill") == {"status": "ok"}
    assert drive("wait", timeout=20)["status"] == "dead"
    after = drive("restart")
    assert after["status"] == "ok" and after["pid"] != before
    assert drive("execute", code="2 + 2")["outputs"][0]["data"]["text/plain"] == "4"


def test_a_restart_forgets_the_variables(drive):
    drive("execute", code="int kept = 1;")
    drive("restart")
    assert drive("execute", code="kept")["status"] == "error"


def test_what_cannot_be_done_is_answered(drive):
    assert drive("dance") == {"status": "failed", "error": "KeyError: 'dance'"}
    assert drive("start", kernel="cobol")["error"] == "NoSuchKernel: No such kernel named cobol"
    assert drive("execute", code="1")["error"] == "RuntimeError: no kernel is running; start one first"
    drive.start()


def test_the_kernel_dies_when_standard_input_closes(tmp_path):
    driven = Driven(tmp_path)
    pid = driven.start()
    driven.close()
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_after_a_shutdown_nothing_is_left(tmp_path):
    driven = Driven(tmp_path)
    pid = driven.start()
    assert driven("shutdown") == {"status": "ok"}
    assert not psutil.pid_exists(pid)
    driven.close()
