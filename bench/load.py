"""Requests a second, by wrk: the same threads, connections and duration for every server."""

import dataclasses
import json
import os
import statistics
import subprocess

from servers import BENCH, HOST, Failed

SCRIPT = BENCH / "load.lua"


@dataclasses.dataclass(frozen=True)
class Target:
    """What is asked of which server. `fresh` is head and tail of a path with a new number between, for each request."""

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
    """Medians over the rounds, and their range."""

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
        """The rate of each target, in rounds that take turns, as other work on the machine comes and goes."""
        samples = [[] for _ in targets]
        for turn in range(self.settings.rounds):
            order = [(turn + place) % len(targets) for place in range(len(targets))]
            for place in order:
                samples[place].append(self._sample(targets[place], self.settings.seconds))
        return [Rate.of(some) for some in samples]

    def _sample(self, target, seconds):
        """Requests a second, and the processor time in µs that the server spends on each."""
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
        told = json.loads(run.stdout.strip().splitlines()[-1])
        self._judge(target, told)
        return told["requests"] / told["seconds"], spent * 1e6 / told["requests"]

    @staticmethod
    def _judge(target, told):
        refused = told["requests"] if target.status >= 400 else 0
        if told["requests"] == 0 or told["broken"] or told["status"] != refused:
            raise Failed(
                f"{target.server.name}, {target.path[:100]}: {told['requests']} requests, of which {told['status']} "
                f"with status 400 or more and {told['broken']} broken; its log: {target.server.log}")
