"""Tells of an option that JupyterLab does not know; JupyterLab itself starts without it."""

import difflib
import re
import sys

from jupyterlab.labapp import LabApp


def main():
    unknown = next((word for word in options(sys.argv[1:]) if not is_known(word)), None)
    if unknown:
        nearest = difflib.get_close_matches(unknown, [f"--{name}" for name in names()], 1, 0.6)
        meant = f" Did you mean '{nearest[0]}'?" if nearest else ""
        sys.exit(f"jotter: JupyterLab has no option '{unknown}'.{meant} List them with {sys.prefix}/bin/jupyter-lab --help")


def options(words):
    """The options among the words, without their values; none where they are for one of JupyterLab's sub-commands."""
    if words and words[0] in LabApp.subcommands:
        return []
    words = words[: words.index("--")] if "--" in words else words
    return [word.split("=", 1)[0] for word in words if re.match(r"--?[A-Za-z]", word)]


def is_known(option):
    name = option.lstrip("-")
    owner, dot, trait = name.partition(".")
    return has_trait(owner, trait.split(".")[0]) if dot else name in names()


def names():
    given = [*LabApp.aliases, *LabApp.flags, "help", "help-all", "version", "h", "V"]
    return {name for each in given for name in (each if isinstance(each, tuple) else (each,))}


def has_trait(owner, trait):
    """Any class that a server loads may have traits, an extension's too; those that are known here must have this one."""
    known = {parent.__name__: parent for each in [LabApp, *LabApp().classes] for parent in each.mro()}
    return owner not in known or (hasattr(known[owner], "class_trait_names") and trait in known[owner].class_trait_names())


if __name__ == "__main__":
    main()
