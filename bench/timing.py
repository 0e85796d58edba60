"""Requests one after another, each timed on a connection that stays open."""

import http.client
import itertools
import time

from servers import HOST, Failed


class Timed:
    """The requests to one server."""

    def __init__(self, server):
        self.server = server
        self.connection = http.client.HTTPConnection(HOST, server.port, timeout=120)

    def get(self, path, accept="*/*", method="GET"):
        """Seconds and body; fails unless the status is 200."""
        began = time.perf_counter()
        try:
            self.connection.request(method, path, headers={"Accept": accept})
            answer = self.connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as broken:
            raise Failed(f"{self.server.name}, {path}: {broken!r}; server log: {self.server.log}") from broken
        seconds = time.perf_counter() - began
        if answer.status != 200:
            raise Failed(f"{self.server.name}, {path}: status {answer.status}: {body[:300]}; server log: {self.server.log}")
        return seconds, body


class Fresh:
    """Addresses of the same resource that no cache has seen: letters of the query string in other percent-encodings."""

    def __init__(self, path, query):
        self.path = path
        self.choices = itertools.product(*(self._spellings(one) for one in query))
        next(self.choices)

    @staticmethod
    def _spellings(letter):
        return (letter, f"%{ord(letter):02x}") if letter.isalpha() else (letter,)

    def __next__(self):
        return f"{self.path}?{''.join(next(self.choices))}"
