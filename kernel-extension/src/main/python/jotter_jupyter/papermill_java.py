"""Parameters of a Java notebook for papermill: `papermill -p epochs 7` becomes `var epochs = 7;`.

papermill loads the engines that are installed beside it, and no translators; so this comes along with an engine, which is
papermill's own.
"""

import math
import re

from papermill.engines import NBClientEngine as Engine  # noqa: F401  (the entry point)
from papermill.exceptions import PapermillException
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

INT, LONG = 2**31, 2**63
NAME = re.compile(r"[^\W\d]\w*")
DECLARED = re.compile(r"^\s*(?:final\s+)?([\w.<>\[\], ]+?)\s+(\w+)\s*=\s*(.*?)\s*;\s*(?://\s*(.*))?$", re.MULTILINE)


class JavaTranslator(Translator):
    @classmethod
    def translate_none(cls, val):
        return "(Object) null"

    @classmethod
    def translate_str(cls, val):
        return '"' + "".join(map(letter, val)) + '"'

    @classmethod
    def translate_int(cls, val):
        if -INT <= val < INT:
            return str(val)
        return f"{val}L" if -LONG <= val < LONG else f'new java.math.BigInteger("{val}")'

    @classmethod
    def translate_float(cls, val):
        if math.isfinite(val):
            return repr(val)
        return "Double.NaN" if math.isnan(val) else f"Double.{'POSITIVE' if val > 0 else 'NEGATIVE'}_INFINITY"

    @classmethod
    def translate_list(cls, val):
        return f"java.util.Arrays.asList({', '.join(map(cls.translate, val))})" if val else "java.util.List.of()"

    @classmethod
    def translate_dict(cls, val):
        puts = "".join(f" put({cls.translate_str(str(key))}, {cls.translate(each)});" for key, each in val.items())
        return f"(java.util.Map<String, Object>) new java.util.LinkedHashMap<String, Object>() {{{{{puts} }}}}"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".rstrip()

    @classmethod
    def assign(cls, name, str_val):
        if not NAME.fullmatch(name):
            raise PapermillException(f"'{name}' is no name of a Java variable. Write -p NAME VALUE")
        return f"var {name} = {str_val};"

    @classmethod
    def inspect(cls, parameters_cell):
        return [Parameter(name, type_, value, told or "") for type_, name, value, told in DECLARED.findall(parameters_cell["source"])]


def letter(c):
    if c in '"\\':
        return "\\" + c
    if c < " ":
        return f"\\{ord(c):03o}"
    return c


for language in ("java", "jotter"):
    papermill_translators.register(language, JavaTranslator)
