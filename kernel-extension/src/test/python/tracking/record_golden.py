"""Records what a real `mlflow server` answers to the requests of the golden files, and writes the answers into them.

    python record_golden.py [NAME ...]     NAME: files to record again, for example runs-create; none means all

Run it with the Python that holds mlflow (.venv-mlflow). A golden file is a list of steps for one route; a step is

    name      what is shown by it, as a sentence
    request   method, path, and where it has them: query, headers, body (JSON) or text (sent as it is)
    keep      names for values of the reply, by their place: {"run": "run.info.run_id"}; ${run} stands for it from then on
    reply     written by this program: status, headers that matter, body (JSON) or text
    ours      written by people: where this project answers otherwise on purpose: status, body or the message's first
              words, and why

A person writes all but the reply. Every file starts from an empty store. In strings `<501 x a>` stands for 501 letters a,
and {"<repeat>": 1001, "<item>": ...} for a list of 1001 items, `<i>` in it for the index. In replies <time>, <id>, <name> and
<token> stand for what the server chose: milliseconds, ids, names of runs and models, page tokens; ${files} is its artifact
folder and ${folder} the one that it runs in.
"""

import http.client
import json
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[5] / "serving/src/test/resources/golden"
HEADERS = ("Content-Type", "Content-Disposition", "X-Content-Type-Options", "Allow")
TIMES = re.compile(r"(creation|last_updated?|start|end)_time(stamp)?(_ms)?|timestamp")
IDS = re.compile(r"\b(m-)?(?!0{32})[0-9a-f]{32}\b")
RANDOM_NAMES = re.compile(r"[a-z]+-[a-z]+-\d+")
DAY = 86_400_000
START_PATIENCE = 90


class MlflowServer:
    """A server on a SQLite store and an artifact folder of its own; `empty` brings both back to their first state."""

    def __init__(self, folder):
        self.database = folder / "mlflow.db"
        self.files = folder / "artifacts"
        self.port = free_port()
        self.began = int(time.time() * 1000)
        with open(folder / "server.log", "w") as log:
            self.process = subprocess.Popen(self.command(), cwd=folder, stdout=log, stderr=log)
        self.wait_until_ready()
        with sqlite3.connect(self.database) as source, sqlite3.connect(self.first) as target:
            source.backup(target)

    @property
    def first(self):
        return self.database.with_name("first.db")

    def command(self):
        return [
            *(Path(sys.executable).with_name("mlflow"), "server", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--workers", "1", "--backend-store-uri", f"sqlite:///{self.database}"),
            *("--artifacts-destination", self.files),
        ]

    def wait_until_ready(self):
        deadline = time.monotonic() + START_PATIENCE
        while True:
            try:
                return self.send("GET", "/health")
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.2)

    def empty(self):
        shutil.rmtree(self.files, ignore_errors=True)
        with sqlite3.connect(self.database, isolation_level=None) as connection:
            connection.execute("ATTACH ? AS first", [str(self.first)])
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            for (table,) in connection.execute("SELECT name FROM first.sqlite_master WHERE type = 'table'").fetchall():
                connection.execute(f'DELETE FROM main."{table}"')
                # a table without rows may have computed columns
                if connection.execute(f'SELECT count(*) FROM first."{table}"').fetchone()[0]:
                    connection.execute(f'INSERT INTO main."{table}" SELECT * FROM first."{table}"')
            connection.execute("COMMIT")

    def send(self, method, target, headers=None, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, target, body, headers or {})
        reply = connection.getresponse()
        return reply.status, reply.headers, reply.read()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


# ---- requests: what the short forms of a golden file stand for ------------------------------------------


def expand(value, kept, index=None):
    if isinstance(value, str):
        for name, text in kept.items():
            value = value.replace("${%s}" % name, text)
        value = value.replace("<i>", str(index)) if index is not None else value
        return re.sub(r"<(\d+) x (.)>", lambda m: m[2] * int(m[1]), value)
    if isinstance(value, list):
        return [expand(each, kept, index) for each in value]
    if isinstance(value, dict) and "<repeat>" in value:
        return [expand(value["<item>"], kept, i) for i in range(value["<repeat>"])]
    if isinstance(value, dict):
        return {key: expand(each, kept, index) for key, each in value.items()}
    return value


def to_http(request, kept):
    request = expand(request, kept)
    target = request["path"]
    if "query" in request:
        target += "?" + urllib.parse.urlencode(request["query"], doseq=True)
    headers = dict(request.get("headers", {}))
    body = None
    if "body" in request:
        body = json.dumps(request["body"]).encode()
        headers.setdefault("Content-Type", "application/json")
    elif "text" in request:
        body = request["text"].encode()
    return request["method"], target, headers, body


# ---- replies: what differs from one recording to the next is named -------------------------------------


def keep_values(places, body, kept):
    for name, place in places.items():
        value = body
        for part in place.split("."):
            value = value[int(part) if part.isdigit() else part]
        kept[name] = str(value)


def shorten(value, kept, began, key=""):
    if isinstance(value, dict):
        return {name: shorten(each, kept, began, name) for name, each in value.items()}
    if isinstance(value, list):
        return [shorten(each, kept, began, key) for each in value]
    if isinstance(value, int) and TIMES.fullmatch(key) and began <= value <= began + DAY:
        return "<time>"
    if isinstance(value, str) and key == "next_page_token" and value not in kept.values():
        return "<token>"
    if isinstance(value, str):
        # short values would be found in words that have nothing to do with them
        for name, text in sorted(kept.items(), key=lambda each: -len(each[1])):
            if len(text) >= 8:
                value = value.replace(text, "${%s}" % name)
        value = "<name>" if RANDOM_NAMES.fullmatch(value) else IDS.sub("<id>", value)
        return re.sub(r"(.)\1{99,}", lambda m: f"<{len(m[0])} x {m[1]}>", value)
    return value


def to_reply(status, headers, content, kept, began, places):
    reply = {"status": status}
    if content and headers.get_content_type() == "application/json" and "Content-Disposition" not in headers:
        body = json.loads(content)
        if status == 200:
            keep_values(places, body, kept)
        reply["body"] = shorten(body, kept, began)
        # of an error these two are the client's business
        if isinstance(body, dict) and "error_code" in body:
            reply["body"] = {name: reply["body"][name] for name in ("error_code", "message")}
        return reply
    reply["headers"] = {name: headers[name] for name in HEADERS if headers[name]}
    reply["text"] = shorten(content.decode(), kept, began)
    return reply


# ---- files ---------------------------------------------------------------------------------------------


def record(server, path):
    server.empty()
    golden = json.loads(path.read_text())
    kept = {"files": str(server.files), "folder": str(server.files.parent)}
    for step in golden["steps"]:
        answer = server.send(*to_http(step["request"], kept))
        try:
            step["reply"] = to_reply(*answer, kept, server.began, step.get("keep", {}))
        except Exception as problem:
            raise ValueError(f"{path.name}: {step['name']}: {answer}") from problem
        # an order by creation time must not depend on the millisecond
        time.sleep(0.002)
    path.write_text(to_text(golden))


STEP = ("name", "request", "keep", "reply", "ours")


def to_text(golden):
    """JSON with a line for each part of a step, as a person would lay it out."""
    head = "".join(f" {dump(key)}: {dump(value)},\n" for key, value in golden.items() if key != "steps")
    steps = ",\n\n".join(
        "  {" + ",\n   ".join(f"{dump(key)}: {dump(step[key])}" for key in STEP if key in step) + "}"
        for step in golden["steps"]
    )
    return "{\n" + head + ' "steps": [\n\n' + steps + "\n\n]}\n"


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def main(names):
    paths = [GOLDEN / f"{name}.json" for name in names] or sorted(GOLDEN.glob("*.json"))
    with tempfile.TemporaryDirectory() as folder:
        server = MlflowServer(Path(folder))
        try:
            for path in paths:
                record(server, path)
                print(path.stem)
        finally:
            server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
