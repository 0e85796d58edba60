"""The benchmark cases: each is checked, warmed up, timed, and reported as rows and tables."""

import dataclasses
import json
import statistics
import subprocess

import answers
import questions
import results
import servers
from answers import require
from load import Target
from programs import log
from results import Row
from servers import Failed, running

QUADS = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
TRIPLES = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
OURS, STOCK = "/sparql", "/ds/sparql"


@dataclasses.dataclass(frozen=True)
class Data:
    """The data that factgraph serves, as files for the other servers."""

    named: object
    whole: object
    quads: int
    triples: int

    @staticmethod
    def of(ours, home):
        """The named graphs, and the named graphs with the default graph, which merges them."""
        named = answers.body(Target(ours, "/export/dataset.nq", "*/*"), "application/n-quads")
        default = answers.body(Target(ours, "/data?default", "application/n-triples"), "application/n-triples")
        stated = {line.rpartition(" <")[0] for line in named.decode().splitlines()}
        merged = [line.removesuffix(" .") for line in default.decode().splitlines()]
        require(stated.issuperset(merged), "factgraph, /data?default", "has a statement that is in no named graph")
        data = Data(home / "named.nq", home / "whole.nq", named.count(b"\n"), len(merged))
        data.named.write_bytes(named)
        data.whole.write_bytes(named + default)
        return data


def is_count(number):
    return lambda answer: answer[0] == 200 and answer[2].split() == [b"n", str(number).encode()]


def await_count(server, endpoint, query, number):
    return server.await_response(questions.path(endpoint, query), "text/csv", is_count(number))


def validation(root, home):
    """The mean time of the JMH benchmark."""
    report = home / "validation.json"
    log("validation (JMH) …")
    run = subprocess.run(
        ["mvn", "-q", "-Pjmh", "test-compile", "exec:exec", f"-Djmh.args=ValidationBenchmark -rf json -rff {report}"],
        cwd=root, capture_output=True, text=True, check=False)
    if run.returncode != 0 or not report.exists():
        raise Failed("the benchmarks in src/jmh failed: " + (run.stdout + run.stderr).strip()[-1000:])
    metric = json.loads(report.read_text())[0]["primaryMetric"]
    low, high = min(map(min, metric["rawData"])), max(map(max, metric["rawData"]))
    return [Row("Validation of the edition, warm, in s", f"{metric['score'] / 1000:.3f} ({low / 1000:.3f}–{high / 1000:.3f})",
                against="s", ratio=metric["score"] / 1000, target=0.3, most=True)]


class Starts:
    """Starts of one server: seconds to the first correct count, and resident MiB after it."""

    def __init__(self, label, start, endpoint):
        self.label, self.start, self.endpoint = label, start, endpoint
        self.seconds, self.mib = [], []

    def once(self, quads, flags, kept=True):
        with running(self.start(flags)) as server:
            seconds = await_count(server, self.endpoint, QUADS, quads)
            if kept:
                self.seconds.append(seconds)
                self.mib.append(server.resident_mib())

    @staticmethod
    def summary(values, digits):
        return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def starts(launchers, start_stock, data, settings):
    """Cold starts, alternating. Stock Fuseki loads only the named graphs, which is less work for it."""
    rows = []
    for flags in (None, f"-Xmx{settings.xmx}"):
        kinds = [Starts(label, start, OURS) for label, start in launchers]
        stock = Starts("stock", start_stock, STOCK)
        log(f"cold starts, {flags or 'no flags'} …")
        for turn in range(settings.starts + 1):
            for kind in [*kinds, stock]:
                kind.once(data.quads, flags, kept=turn > 0)
        for kind in kinds:
            rows.extend(start_rows(kind, stock, flags))
    return rows


def start_rows(kind, stock, flags):
    label = f"{kind.label}, {flags or 'no flags'}"
    if flags is None:
        yield Row(f"Cold start with validation, {label}, in s", Starts.summary(kind.seconds, 2), Starts.summary(stock.seconds, 2),
                  against="× stock", ratio=statistics.median(kind.seconds) / statistics.median(stock.seconds),
                  target=0.9 if kind.label.startswith("without") else 0.5, most=True)
    yield Row(f"Resident memory after the first response, {label}, in MiB", Starts.summary(kind.mib, 0), Starts.summary(stock.mib, 0),
              against="× stock", ratio=statistics.median(kind.mib) / statistics.median(stock.mib), target=1, most=True)


class Documents:
    """Page, description and 404, compared with nginx serving the same bytes as files and with DESCRIBE of stock Fuseki."""

    def __init__(self, ours, stock, base, item, stock_jar):
        self.ours, self.stock, self.jar = ours, stock, stock_jar
        self.iri, self.path = f"{base}id/{item}", f"/doc/{item}"
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
                require(answers.body(Target(nginx, f"{self.path}.{suffix}", accept, port=port), media) == ours,
                       f"nginx, {suffix}", "other bytes than those of factgraph")
        turtle = answers.body(Target(self.ours, self.path, answers.TURTLE), "text/turtle")
        described = answers.triples(answers.body(self.describe, "text/turtle"), self.jar)
        require(described, "stock, DESCRIBE", "no triples; choose another --item")
        lacks = described - answers.triples(turtle, self.jar)
        require(not lacks, f"factgraph, {self.path}", f"lacks triples that stock Fuseki returns, such as {next(iter(lacks), '')}")
        self._check_page()

    def _check_page(self):
        """The page contains every English text that stock Fuseki has about the item, with its name as the heading."""
        page = answers.body(Target(self.ours, self.path, answers.PAGE), "text/html").decode("utf-8")
        texts = f'SELECT ?p ?text {{ <{self.iri}> ?p ?text FILTER (LANG(?text) = "en") }}'
        found = json.loads(answers.body(Target(self.stock, questions.path(STOCK, texts), answers.JSON), answers.JSON))
        texts = {(row["p"]["value"], row["text"]["value"]) for row in found["results"]["bindings"]}
        names = {text for property, text in texts if property.endswith("#prefLabel")}
        seen = answers.Page(page)
        require(seen.heading in names, f"factgraph, {self.path}", f"heading '{seen.heading}' is not one of {names}")
        missing = [text for _, text in texts if answers.plain(text) not in seen.text]
        require(not missing, f"factgraph, {self.path}", f"the page does not contain {missing[:1]}")

    def check_missing(self, targets):
        for target in targets:
            answers.body(target, "text/html")

    def timed(self, nginx, load, settings):
        rows, times = [], []
        self.check(nginx)
        for (accept, _, suffix), label in zip(self.forms(), ("HTML page", "Turtle description")):
            static = f"{self.path}.{suffix}"
            targets = [Target(self.ours, self.path, accept), self.describe, Target(nginx, static, accept),
                       Target(nginx, static, accept, port=nginx.port_open)]
            ours, stock, files, kept = self._rates(label, targets, load, settings)
            rows += [
                Row(f"{label}, requests per second", results.rate(ours), f"`DESCRIBE` {results.rate(stock)}", results.rate(files),
                    "× nginx", ours.rate / files.rate, 1),
                Row(f"{label} compared with `DESCRIBE`", "", against="× stock", ratio=ours.rate / stock.rate, target=130),
                Row(f"{label} compared with nginx and `open_file_cache`", "", "", results.rate(kept), "× nginx", ours.rate / kept.rate)]
            times.append([label, *(f"{one.microseconds:.0f}" for one in (ours, stock, files))])
        self.check(nginx)
        for label, missing in (("404", self._missing(nginx, None)), ("404, new address", self._missing(nginx, ""))):
            self.check_missing(missing)
            ours, stock, files = self._rates(label, missing, load, settings)
            rows.append(Row(f"{label}, requests per second", results.rate(ours), results.rate(stock), results.rate(files),
                            "× nginx", ours.rate / files.rate))
            times.append([label, *(f"{one.microseconds:.0f}" for one in (ours, stock, files))])
        return rows, results.table(["CPU time of the server, µs per request", "factgraph", "stock Fuseki", "nginx"], times)

    def _missing(self, nginx, tail):
        name = "/no-such-resource-"
        ours, stock = self.path.rpartition("/")[0] + name, "/ds" + name
        return [Target(server, path, answers.PAGE, 404, None if tail is None else (path, tail))
                for server, path in ((self.ours, ours), (self.stock, stock), (nginx, ours))]

    @staticmethod
    def _rates(label, targets, load, settings):
        log(f"{label} …")
        load.warm(targets, settings.warm)
        return load.rates(targets)


class QueryCase:
    """One question in one variant: the same text repeatedly, or a new text for each request."""

    KINDS = ("repeated", "new constant", "new comment")

    @staticmethod
    def targets(question, kind, ours, stock):
        parts = {"new constant": question.by_constant, "new comment": question.by_comment}.get(kind)
        found = []
        for server, endpoint in ((ours, OURS), (stock, STOCK)):
            if parts is None:
                found.append(Target(server, questions.path(endpoint, question.text), answers.JSON))
            else:
                head, tail = questions.fresh_path(endpoint, parts())
                found.append(Target(server, head + "check" + tail, answers.JSON, fresh=(head, tail)))
        return found


def queries(all_questions, ours, stock, load, settings):
    """Every competency question in every variant: summary rows, and a table of all."""
    for question in all_questions:
        _check(question, ours, stock)
    log("queries: warm-up …")
    for question in all_questions:
        load.warm(QueryCase.targets(question, "new constant", ours, stock), settings.seconds)
    measured = {}
    for place, question in enumerate(all_questions, 1):
        log(f"queries, {place} of {len(all_questions)}: {question.name} …")
        for kind in QueryCase.KINDS:
            measured[question.name, kind] = load.rates(QueryCase.targets(question, kind, ours, stock))
        _check(question, ours, stock)
    return list(_summary(measured)), _all(all_questions, measured)


def _check(question, ours, stock):
    """Both servers return the same rows for every variant."""
    expected = answers.rows(QueryCase.targets(question, "repeated", ours, stock)[1])
    require(expected, question.name, "no rows to compare")
    for kind in QueryCase.KINDS:
        for target in QueryCase.targets(question, kind, ours, stock):
            require(answers.rows(target) == expected, f"{target.server.name}, {question.name}, {kind}",
                   "rows differ from those of stock Fuseki for the original text")


def _summary(measured):
    for kind, target in zip(QueryCase.KINDS, (100, 8, 8)):
        pairs = [pair for (_, one), pair in measured.items() if one == kind]
        ratios = [ours.rate / stock.rate for ours, stock in pairs]
        ours, stock = (f"{statistics.median(one.rate for one in side):,.0f}" for side in zip(*pairs))
        label = "Repeated query" if kind == "repeated" else f"Query with {kind}"
        yield Row(f"{label}, requests per second, median of {len(pairs)} questions", ours, stock, "", "× stock", statistics.median(ratios), target)
        yield Row(f"{label}, minimum of all questions", "", "", "", "× stock", min(ratios), 1)
        spent = statistics.median(stock.microseconds / ours.microseconds for ours, stock in pairs)
        yield Row(f"{label}, median by CPU time of the server", "", "", "", "× stock", spent)


def _all(all_questions, measured):
    lines = []
    for question in all_questions:
        line = [f"`{question.name}`"]
        for kind in QueryCase.KINDS:
            ours, stock = measured[question.name, kind]
            line += [f"{ours.rate:,.0f}", f"{stock.rate:,.0f}", f"{ours.rate / stock.rate:.1f}"]
        lines.append(line)
    head = ["Question, requests per second"]
    for kind in QueryCase.KINDS:
        head += [f"factgraph, {kind}", "stock Fuseki", "×"]
    return results.table(head, lines)
