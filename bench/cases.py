"""The cases: each is checked, warmed up, timed, and told as rows and tables."""

import dataclasses
import json
import statistics
import subprocess
import sys

import answers
import questions
import results
import servers
from answers import demand
from load import Target
from results import Row
from servers import Failed, running

QUADS = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
TRIPLES = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
OURS, STOCK = "/sparql", "/ds/sparql"


def say(words):
    print(words, file=sys.stderr, flush=True)


@dataclasses.dataclass(frozen=True)
class Data:
    """What ours serves, as files for the others."""

    named: object
    whole: object
    quads: int
    triples: int

    @staticmethod
    def of(ours, home):
        """Quads of the named graphs, and the same with the default graph, which is a merge of them."""
        named = answers.body(Target(ours, "/export/dataset.nq", "*/*"), "application/n-quads")
        default = answers.body(Target(ours, "/data?default", "application/n-triples"), "application/n-triples")
        stated = {line.rpartition(" <")[0] for line in named.decode().splitlines()}
        merged = [line.removesuffix(" .") for line in default.decode().splitlines()]
        demand(stated.issuperset(merged), "ours, /data?default", "says what no named graph says")
        data = Data(home / "named.nq", home / "whole.nq", named.count(b"\n"), len(merged))
        data.named.write_bytes(named)
        data.whole.write_bytes(named + default)
        return data


def is_count(number):
    return lambda answer: answer[0] == 200 and answer[2].split() == [b"n", str(number).encode()]


def await_count(server, endpoint, query, number):
    return server.await_right(questions.path(endpoint, query), "text/csv", is_count(number))


def validation(root, home):
    """The mean of the JMH benchmark of the same name, in ms."""
    told = home / "validation.json"
    say("validation, by JMH …")
    run = subprocess.run(
        ["mvn", "-q", "-Pjmh", "test-compile", "exec:exec", f"-Djmh.args=Validating -rf json -rff {told}"],
        cwd=root, capture_output=True, text=True, check=False)
    if run.returncode != 0 or not told.exists():
        raise Failed("the benchmarks of src/jmh do not run: " + (run.stdout + run.stderr).strip()[-1000:])
    metric = json.loads(told.read_text())[0]["primaryMetric"]
    low, high = min(map(min, metric["rawData"])), max(map(max, metric["rawData"]))
    return [Row("Validation of the edition, warm, in s", f"{metric['score'] / 1000:.3f} ({low / 1000:.3f}–{high / 1000:.3f})",
                against="s", ratio=metric["score"] / 1000, aim=0.3, most=True)]


class Starts:
    """Starts of one kind of server: seconds to the first right count, and MiB resident after it."""

    def __init__(self, words, start, endpoint):
        self.words, self.start, self.endpoint = words, start, endpoint
        self.seconds, self.mib = [], []

    def once(self, quads, flags, kept=True):
        with running(self.start(flags)) as server:
            seconds = await_count(server, self.endpoint, QUADS, quads)
            if kept:
                self.seconds.append(seconds)
                self.mib.append(server.resident_mib())

    @staticmethod
    def told(values, digits):
        return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def starts(launchers, start_stock, data, settings):
    """Cold starts, in turns. Stock loads the named graphs only, which is less work for it."""
    rows = []
    for flags in (None, f"-Xmx{settings.xmx}"):
        kinds = [Starts(words, start, OURS) for words, start in launchers]
        stock = Starts("stock", start_stock, STOCK)
        say(f"cold starts, {flags or 'no flags'} …")
        for turn in range(settings.starts + 1):
            for kind in [*kinds, stock]:
                kind.once(data.quads, flags, kept=turn > 0)
        for kind in kinds:
            rows.extend(told_starts(kind, stock, flags))
    return rows


def told_starts(kind, stock, flags):
    words = f"{kind.words}, {flags or 'no flags'}"
    if flags is None:
        yield Row(f"Cold start, validated, {words}, in s", Starts.told(kind.seconds, 2), Starts.told(stock.seconds, 2),
                  against="× stock", ratio=statistics.median(kind.seconds) / statistics.median(stock.seconds),
                  aim=0.9 if kind.words.startswith("without") else 0.5, most=True)
    yield Row(f"RSS after the first answer, {words}, in MiB", Starts.told(kind.mib, 0), Starts.told(stock.mib, 0),
              against="× stock", ratio=statistics.median(kind.mib) / statistics.median(stock.mib), aim=1, most=True)


class Documents:
    """Page, description and 404, beside nginx with the same bytes as files and stock's DESCRIBE."""

    def __init__(self, ours, stock, base, thing, stock_jar):
        self.ours, self.stock, self.jar = ours, stock, stock_jar
        self.iri, self.path = f"{base}id/{thing}", f"/doc/{thing}"
        describe = questions.path(STOCK, f"DESCRIBE <{self.iri}>")
        self.describe = Target(stock, describe, answers.TURTLE)

    def write_static(self, folder):
        for accept, media, suffix in self.forms():
            file = folder / f"{self.path[1:]}.{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(answers.body(Target(self.ours, self.path, accept), media))

    @staticmethod
    def forms():
        return (answers.PAGE, "text/html", "html"), (answers.TURTLE, "text/turtle", "ttl")

    def check(self, nginx):
        for accept, media, suffix in self.forms():
            ours = answers.body(Target(self.ours, self.path, accept), media)
            for port in (nginx.port, nginx.port_open):
                demand(answers.body(Target(nginx, f"{self.path}.{suffix}", accept, port=port), media) == ours,
                       f"nginx, {suffix}", "other bytes than ours")
        turtle = answers.body(Target(self.ours, self.path, answers.TURTLE), "text/turtle")
        described = answers.triples(answers.body(self.describe, "text/turtle"), self.jar)
        demand(described, "stock, DESCRIBE", "no triples; give another --thing")
        lacks = described - answers.triples(turtle, self.jar)
        demand(not lacks, f"ours, {self.path}", f"lacks what stock describes, such as {next(iter(lacks), '')}")
        self._check_page()

    def _check_page(self):
        """The page says every English text that stock knows of the thing, with its name as the heading."""
        page = answers.body(Target(self.ours, self.path, answers.PAGE), "text/html").decode("utf-8")
        texts = f'SELECT ?p ?text {{ <{self.iri}> ?p ?text FILTER (LANG(?text) = "en") }}'
        told = json.loads(answers.body(Target(self.stock, questions.path(STOCK, texts), answers.JSON), answers.JSON))
        texts = {(row["p"]["value"], row["text"]["value"]) for row in told["results"]["bindings"]}
        names = {text for property, text in texts if property.endswith("#prefLabel")}
        seen = answers.Page(page)
        demand(seen.heading in names, f"ours, {self.path}", f"heading '{seen.heading}', not of {names}")
        missing = [text for _, text in texts if answers.plain(text) not in seen.text]
        demand(not missing, f"ours, {self.path}", f"the page does not say {missing[:1]}")

    def check_missing(self, targets):
        for target in targets:
            answers.body(target, "text/html")

    def timed(self, nginx, load, settings):
        rows, times = [], []
        self.check(nginx)
        for (accept, _, suffix), words in zip(self.forms(), ("HTML page", "Turtle description")):
            static = f"{self.path}.{suffix}"
            targets = [Target(self.ours, self.path, accept), self.describe, Target(nginx, static, accept),
                       Target(nginx, static, accept, port=nginx.port_open)]
            ours, stock, files, kept = self._rates(words, targets, load, settings)
            rows += [
                Row(f"{words}, a second", results.rate(ours), f"`DESCRIBE` {results.rate(stock)}", results.rate(files),
                    "× nginx", ours.rate / files.rate, 1),
                Row(f"{words} against `DESCRIBE`", "", against="× stock", ratio=ours.rate / stock.rate, aim=130),
                Row(f"{words} against nginx with `open_file_cache`", "", "", results.rate(kept), "× nginx", ours.rate / kept.rate)]
            times.append([words, *(f"{one.microseconds:.0f}" for one in (ours, stock, files))])
        self.check(nginx)
        for words, missing in (("404", self._missing(nginx, None)), ("404, never asked before", self._missing(nginx, ""))):
            self.check_missing(missing)
            ours, stock, files = self._rates(words, missing, load, settings)
            rows.append(Row(f"{words}, a second", results.rate(ours), results.rate(stock), results.rate(files),
                            "× nginx", ours.rate / files.rate))
            times.append([words, *(f"{one.microseconds:.0f}" for one in (ours, stock, files))])
        return rows, results.table(["Processor time of the server, µs a request", "ours", "stock", "nginx"], times)

    def _missing(self, nginx, tail):
        name = "/nobody-of-this-name-"
        ours, stock = self.path.rpartition("/")[0] + name, "/ds" + name
        return [Target(server, path, answers.PAGE, 404, None if tail is None else (path, tail))
                for server, path in ((self.ours, ours), (self.stock, stock), (nginx, ours))]

    @staticmethod
    def _rates(words, targets, load, settings):
        say(f"{words} …")
        load.warm(targets, settings.warm)
        return load.rates(targets)


class Asked:
    """One question in one way: the same text again and again, or a text never seen before."""

    KINDS = ("repeated", "never-seen constant", "never-seen comment")

    @staticmethod
    def targets(question, kind, ours, stock):
        parts = {"never-seen constant": question.by_constant, "never-seen comment": question.by_comment}.get(kind)
        found = []
        for server, endpoint in ((ours, OURS), (stock, STOCK)):
            if parts is None:
                found.append(Target(server, questions.path(endpoint, question.text), answers.JSON))
            else:
                head, tail = questions.fresh_path(endpoint, parts())
                found.append(Target(server, head + "check" + tail, answers.JSON, fresh=(head, tail)))
        return found


def asked(all_questions, ours, stock, load, settings):
    """Every competency question in every way: a summary, and a table of all."""
    for question in all_questions:
        _check(question, ours, stock)
    say("queries, warming up …")
    for question in all_questions:
        load.warm(Asked.targets(question, "never-seen constant", ours, stock), settings.seconds)
    measured = {}
    for place, question in enumerate(all_questions, 1):
        say(f"queries, {place} of {len(all_questions)}: {question.name} …")
        for kind in Asked.KINDS:
            measured[question.name, kind] = load.rates(Asked.targets(question, kind, ours, stock))
        _check(question, ours, stock)
    return list(_summary(measured)), _all(all_questions, measured)


def _check(question, ours, stock):
    """Both servers give the same rows, asked in whatever way."""
    expected = answers.rows(Asked.targets(question, "repeated", ours, stock)[1])
    demand(expected, question.name, "no rows: nothing would be compared")
    for kind in Asked.KINDS:
        for target in Asked.targets(question, kind, ours, stock):
            demand(answers.rows(target) == expected, f"{target.server.name}, {question.name}, {kind}",
                   "other rows than stock gives to the question as it stands")


def _summary(measured):
    for kind, aim in zip(Asked.KINDS, (100, 8, 8)):
        pairs = [pair for (_, one), pair in measured.items() if one == kind]
        ratios = [ours.rate / stock.rate for ours, stock in pairs]
        ours, stock = (f"{statistics.median(one.rate for one in side):,.0f}" for side in zip(*pairs))
        words = kind.replace("never-seen ", "never-seen query, by ").replace("repeated", "repeated query").capitalize()
        yield Row(f"{words}, a second, median of {len(pairs)} questions", ours, stock, "", "× stock", statistics.median(ratios), aim)
        yield Row(f"{words}, least of all questions", "", "", "", "× stock", min(ratios), 1)
        spent = statistics.median(stock.microseconds / ours.microseconds for ours, stock in pairs)
        yield Row(f"{words}, median by the processor time of the servers", "", "", "", "× stock", spent)


def _all(all_questions, measured):
    lines = []
    for question in all_questions:
        line = [f"`{question.name}`"]
        for kind in Asked.KINDS:
            ours, stock = measured[question.name, kind]
            line += [f"{ours.rate:,.0f}", f"{stock.rate:,.0f}", f"{ours.rate / stock.rate:.1f}"]
        lines.append(line)
    head = ["Question, answers a second"]
    for kind in Asked.KINDS:
        head += [f"ours, {kind}", "stock", "×"]
    return results.table(head, lines)
