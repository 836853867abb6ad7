"""Java beside the running server: a jshell with all of Jotter's jars."""

import json
import os
import subprocess

from conftest import ROOT


def jshell(code, server, **environment):
    """What the code prints behind the word "seen"."""
    jars = sorted((ROOT / "kernel-extension/target/lib").glob("*.jar"))
    jshell = subprocess.run(
        [f"{os.environ['JAVA_HOME']}/bin/jshell", "-s", "--class-path", os.pathsep.join(map(str, jars)), "-"],
        input=code,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "WORKSPACE": str(server.folder), "LC_ALL": "C.UTF-8", **environment},
        timeout=300,
    )
    lines = [line for line in jshell.stdout.splitlines() if line.startswith("seen ")]
    assert lines, jshell.stdout + jshell.stderr
    return json.loads(lines[0].removeprefix("seen "))
