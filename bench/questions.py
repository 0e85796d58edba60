"""The competency questions as query texts, and as variants that differ in each request."""

import dataclasses
import re

from servers import Failed, encoded

PARAMETER = re.compile(r"^# param: *(\S+) (\S+) (.+)$", re.MULTILINE)
PROJECTED = re.compile(r"^SELECT (?:DISTINCT |REDUCED )?(\?\w+)", re.MULTILINE)


@dataclasses.dataclass(frozen=True)
class Question:
    name: str
    text: str

    def by_comment(self):
        """Head and tail around a number in a comment: the text is new, the query is the same."""
        return self.text + "\n# ", "\n"

    def by_constant(self):
        """Head and tail around a number in a constant of a FILTER that keeps every row: text and query are new."""
        close = self.text.rindex("}")
        variable = PROJECTED.search(self.text).group(1)
        return (f'{self.text[:close]}  FILTER (!BOUND({variable}) || STR({variable}) != "',
                f'")\n{self.text[close:]}')


def read(folder, canonical, base):
    """Every question with its example parameters, in the namespace of `base`."""
    found = [Question(file.stem, _filled(file.read_text(encoding="utf-8")).replace(canonical, base))
             for file in sorted(folder.glob("*.rq"))]
    if not found:
        raise Failed(f"{folder}: no questions (*.rq) found; run bench/run in a complete checkout")
    return found


def _filled(text):
    """Optional parameters, such as `integer?`, are left out."""
    needed = [parameter for parameter in PARAMETER.findall(text) if not parameter[1].endswith("?")]
    for name, kind, value in needed:
        term = {"iri": f"<{value}>", "integer": value}.get(kind, f'"{value}"')
        text = re.sub(rf"[?$]{name}\b", lambda _, term=term: term, text)
    return text


def path(endpoint, text):
    return f"{endpoint}?query={encoded(text)}"


def fresh_path(endpoint, parts):
    head, tail = parts
    return path(endpoint, head), encoded(tail)
