"""What a right answer is: told before anything is timed."""

import collections
import html.parser
import json
import subprocess

from servers import Failed

JSON = "application/sparql-results+json"
TURTLE = "text/turtle"
# As a browser sends it.
PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def demand(fact, where, what):
    if not fact:
        raise Failed(f"wrong answer: {where}: {what}; nothing of this case is timed")


def body(target, media):
    status, told, content = target.get()
    where = f"{target.server.name}, {target.path[:100]}"
    demand(status == target.status, where, f"status {status}, not {target.status}")
    demand(told == media, where, f"media type {told}, not {media}")
    demand(content, where, "no body")
    return content


def rows(target):
    """The rows of a SELECT, in no order, each as often as it comes."""
    table = json.loads(body(target, JSON))
    return collections.Counter(
        tuple(sorted((name, *sorted(term.items())) for name, term in row.items()))
        for row in table["results"]["bindings"])


def triples(turtle, jar):
    """The lines of N-Triples that Jena's own riot makes of Turtle."""
    run = subprocess.run(["java", "-cp", jar, "riotcmd.riot", "--syntax=turtle", "--output=ntriples"],
                         input=turtle, capture_output=True, check=False)
    if run.returncode != 0 or run.stderr.strip():
        raise Failed(f"riot does not take the Turtle: {run.stderr.decode(errors='replace').strip()[:300]}")
    return set(run.stdout.decode("utf-8").splitlines())


def plain(text):
    return " ".join(text.split())


class Page(html.parser.HTMLParser):
    """The text of a page, and that of its first h1, with single blanks."""

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
