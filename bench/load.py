"""Throughput measured by wrk, with the same threads, connections and duration for every server."""

import dataclasses
import json
import os
import statistics
import subprocess

from servers import BENCH, HOST, Failed

SCRIPT = BENCH / "load.lua"


@dataclasses.dataclass(frozen=True)
class Target:
    """A request to a server. `fresh` is the head and tail of a path; each request has a new number between them."""

    server: object
    path: str
    accept: str
    status: int = 200
    fresh: tuple = None
    port: int = None

    def get(self):
        return self.server.get(self.path, self.accept)


@dataclasses.dataclass(frozen=True)
class Rate:
    """Medians and range over the rounds."""

    rate: float
    low: float
    high: float
    microseconds: float

    @staticmethod
    def of(samples):
        rates = [rate for rate, _ in samples]
        return Rate(statistics.median(rates), min(rates), max(rates), statistics.median(time for _, time in samples))


class Load:
    def __init__(self, wrk, settings):
        self.wrk, self.settings, self.runs = wrk, settings, 0

    def warm(self, targets, seconds):
        for target in targets:
            self._sample(target, seconds)

    def rates(self, targets):
        """The rate of each target, in alternating rounds, so that other load on the machine affects all targets alike."""
        samples = [[] for _ in targets]
        for turn in range(self.settings.rounds):
            order = [(turn + place) % len(targets) for place in range(len(targets))]
            for place in order:
                samples[place].append(self._sample(targets[place], self.settings.seconds))
        return [Rate.of(some) for some in samples]

    def _sample(self, target, seconds):
        """Requests per second, and the CPU time of the server for each request in µs."""
        self.runs += 1
        environment = dict(os.environ)
        if target.fresh:
            head, tail = target.fresh
            environment |= {"BENCH_HEAD": head, "BENCH_TAIL": tail, "BENCH_RUN": f"{os.getpid()}-{self.runs}"}
        before = target.server.processor_seconds()
        run = subprocess.run(
            [self.wrk, "-t", str(self.settings.threads), "-c", str(self.settings.connections), "-d", f"{seconds}s",
             "--timeout", "30s", "-H", f"Accept: {target.accept}", "-s", str(SCRIPT),
             f"http://{HOST}:{target.port or target.server.port}{target.path}"],
            env=environment, capture_output=True, text=True, check=False)
        spent = target.server.processor_seconds() - before
        if run.returncode != 0:
            raise Failed(f"wrk ended with {run.returncode}: {run.stderr.strip() or run.stdout.strip()}")
        counts = json.loads(run.stdout.strip().splitlines()[-1])
        self._check(target, counts)
        return counts["requests"] / counts["seconds"], spent * 1e6 / counts["requests"]

    @staticmethod
    def _check(target, counts):
        refused = counts["requests"] if target.status >= 400 else 0
        if counts["requests"] == 0 or counts["broken"] or counts["status"] != refused:
            raise Failed(
                f"{target.server.name}, {target.path[:100]}: {counts['requests']} requests, of which {counts['status']} "
                f"with status 400 or above and {counts['broken']} with connection errors; server log: {target.server.log}")
