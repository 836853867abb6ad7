"""Writes docs/quickstart.md and its pictures from a real run of the quickstart, in a workspace that is thrown away."""

import asyncio
import os
import re
import sys
import tempfile
from base64 import b64decode
from html import unescape
from pathlib import Path

from run_notebook import BadNotebook, read, run_on_fresh_kernel

NAME = "quickstart"
SHOWN_WORKSPACE = "/home/you/jotter/notebooks/.jotter"
HEADER = "<!-- Made by ./jotter docs from a run of notebooks/01-quickstart.ipynb. -->\n\n"
CHART = re.compile(r'src="data:image/svg\+xml;base64,([^"]+)"')
TITLE = re.compile(r"<title>([^<]*)</title>")
RELATIVE_LINK = re.compile(r"\]\((?!\w+:|[/#])([^)]+)\)")
# What differs from run to run of the same notebook: ids, times, how long it took, ports; with them the width of columns.
VOLATILE = [r"\b[0-9a-f]{32}\b", r"\b[0-9a-f]{8}\b", r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", r"[\d.]+ m?s\b", r"127\.0\.0\.1:\d+", r"[\s-]+"]


def main(root):
    source = root / "notebooks" / "01-quickstart.ipynb"
    try:
        notebook = read(source)
    except BadNotebook as problem:
        sys.exit(str(problem))
    with tempfile.TemporaryDirectory() as workspace:
        os.environ["JOTTER_HOME"] = workspace
        os.environ["JDK_JAVA_OPTIONS"] = "-Duser.name=you"
        if not asyncio.run(run_on_fresh_kernel(notebook, source.parent)):
            sys.exit("The quickstart failed, so docs/quickstart.md stays as it was")
        page, pictures = page_of(notebook)
        page = page.replace(workspace, SHOWN_WORKSPACE)
    write(root / "docs", page, pictures)


def page_of(notebook):
    """The page in Markdown and its pictures by file name."""
    parts, pictures = [], {}
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            parts.append(RELATIVE_LINK.sub(r"](../notebooks/\1)", cell.source))
        elif cell.cell_type == "code":
            parts.append(fenced("java", cell.source))
            parts.extend(shown(output, pictures) for output in cell.outputs)
    return HEADER + "\n\n".join(parts) + "\n", pictures


def shown(output, pictures):
    data = output.get("data", {})
    text = data.get("text/plain", output.get("text", ""))
    if "image/svg+xml" in data:
        return kept(data["image/svg+xml"], pictures)
    charts = [kept(b64decode(svg).decode(), pictures) for svg in CHART.findall(data.get("text/html", ""))]
    return "\n\n".join([*charts, fenced("text", text)])


def kept(svg, pictures):
    name = f"{NAME}-{len(pictures) + 1}.svg"
    pictures[name] = svg
    return f"![{unescape(TITLE.search(svg)[1])}](images/{name})"


def fenced(language, text):
    return f"```{language}\n{text.rstrip()}\n```"


def write(docs, page, pictures):
    images = docs / "images"
    images.mkdir(parents=True, exist_ok=True)
    for old in images.glob(f"{NAME}-[0-9]*.svg"):
        if old.name not in pictures:
            old.unlink()
    for name, picture in pictures.items():
        (images / name).write_text(picture, encoding="utf-8")
    path = docs / f"{NAME}.md"
    if path.exists() and steady(path.read_text(encoding="utf-8")) == steady(page):
        print(f"{path} is up to date; only ids and times would differ")
    else:
        path.write_text(page, encoding="utf-8")
        print(f"wrote {path}, {len(pictures)} pictures")


def steady(page):
    for pattern in VOLATILE:
        page = re.sub(pattern, " ", page)
    return page


if __name__ == "__main__":
    main(Path(sys.argv[1]))
