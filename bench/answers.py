"""Checks of responses, made before anything is timed."""

import collections
import html.parser
import json
import subprocess

from servers import Failed

JSON = "application/sparql-results+json"
TURTLE = "text/turtle"
# The Accept header of a browser.
PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def require(condition, where, what):
    if not condition:
        raise Failed(f"incorrect response: {where}: {what}; this case is not timed")


def body(target, media):
    status, received, content = target.get()
    where = f"{target.server.name}, {target.path[:100]}"
    require(status == target.status, where, f"status {status} instead of {target.status}")
    require(received == media, where, f"media type {received} instead of {media}")
    require(content, where, "empty body")
    return content


def rows(target):
    """The rows of a SELECT result as a multiset."""
    table = json.loads(body(target, JSON))
    return collections.Counter(
        tuple(sorted((name, *sorted(term.items())) for name, term in row.items()))
        for row in table["results"]["bindings"])


def triples(turtle, jar):
    """The triples of a Turtle document as lines of N-Triples, parsed by Jena's riot."""
    run = subprocess.run(["java", "-cp", jar, "riotcmd.riot", "--syntax=turtle", "--output=ntriples"],
                         input=turtle, capture_output=True, check=False)
    if run.returncode != 0 or run.stderr.strip():
        raise Failed(f"riot cannot parse the Turtle: {run.stderr.decode(errors='replace').strip()[:300]}")
    return set(run.stdout.decode("utf-8").splitlines())


def plain(text):
    return " ".join(text.split())


class Page(html.parser.HTMLParser):
    """The text of a page and of its first h1, with whitespace collapsed."""

    def __init__(self, page):
        super().__init__()
        self._text, self._heading, self._open = [], [], False
        self.feed(page)
        self.close()
        self.text, self.heading = plain("".join(self._text)), plain("".join(self._heading))

    def handle_starttag(self, tag, attributes):
        self._open = self._open or (tag == "h1" and not self._heading)

    def handle_endtag(self, tag):
        self._open = self._open and tag != "h1"

    def handle_data(self, data):
        self._text.append(data)
        if self._open:
            self._heading.append(data)
