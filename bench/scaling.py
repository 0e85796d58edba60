"""The cases of bench/scale: starts, memory, reload, things and questions at several numbers of sheets."""

import csv
import dataclasses
import io
import json
import math
import random
import re
import shutil
import statistics

import answers
import cases
import questions
import results
import servers
from answers import require
from load import Target
from programs import ROOT, log
from results import Row
from servers import Failed, encoded, running
from timing import Fresh, Timed

BASE = "http://localhost:3030/"
CANONICAL = "https://w3id.org/factgraph/"
ITEM = "/doc/be/service/passport"
SEARCH = "/search?q=passport&format=json"
SECTION = "be/2019/infrastructure/base-registries"
TEXT = re.compile(r'(dct:description "[^"]*?)(?: \(edited\d+\))?"@en')
GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g"
THINGS = ('SELECT DISTINCT ?x { GRAPH ?g { ?x <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } '
          f'FILTER (REGEX(STR(?x), "^{BASE}id/(be|eu|int)/")) }} ORDER BY ?x')
PATIENCE = 600
NTRIPLES = "application/n-triples"


@dataclasses.dataclass(frozen=True)
class Data:
    """What a server holds of a folder, or of the built-in data if there is none: its named graphs as a file, and their size."""

    sheets: int
    folder: object
    named: object = None
    quads: int = 0

    @property
    def label(self):
        return sheets(self.sheets) if self.folder else "Built-in data"

    @property
    def key(self):
        return str(self.sheets) if self.folder else "built-in"


def sheets(number):
    return f"{number} sheet" + ("" if number == 1 else "s")


class Starter:
    """Starts the two servers with the same flags of the JVM."""

    def __init__(self, launcher, stock_jar, home, options):
        self.launcher, self.stock_jar, self.home, self.options = launcher, stock_jar, home, options

    def ours(self, data, flags=None, more=(), folder=None):
        home = self.home / data.key
        home.mkdir(exist_ok=True)
        cache = ("--cache", self.cache(data)) if self.options.cached else ()
        return servers.ours(self.launcher, BASE, folder or data.folder, home, flags or self.options.flags, (*cache, *more))

    def stock(self, file):
        return servers.stock(self.stock_jar, file, self.home, self.options.flags)

    def cache(self, data):
        return self.home / f"cache-{data.key}"


def ok(answer):
    return answer[0] == 200


def found(answer):
    return answer[0] == 200 and b"passport" in answer[2]


def first_answers(server):
    """Seconds from the start of the process until a page, a description and a search have been answered."""
    server.await_response("/", "text/html", ok, PATIENCE)
    server.await_response(ITEM, answers.TURTLE, ok, PATIENCE)
    return server.await_response(SEARCH, "*/*", found, PATIENCE)


def prepared(starter, data):
    """The data with its dump, and the seconds of the clock and of the processors that a first start took."""
    log(f"{data.label}: first start …")
    shutil.rmtree(starter.cache(data), ignore_errors=True)
    with running(starter.ours(data)) as server:
        seconds = first_answers(server)
        spent = server.processor_seconds()
        return dumped(server, data, starter.home / f"{data.key}.nq"), seconds, spent


def dumped(server, data, file):
    """Writes all named graphs, stated and derived, as N-Quads."""
    timed = Timed(server)
    _, names = timed.get(questions.path(cases.OURS, GRAPHS), "text/csv")
    quads = 0
    with open(file, "wb") as out:
        for name in names.decode().split()[1:]:
            _, triples = timed.get(f"/data?graph={encoded(name)}", NTRIPLES)
            for line in triples.splitlines():
                out.write(line.removesuffix(b".") + f"<{name}> .\n".encode())
                quads += 1
    _, counted = timed.get(questions.path(cases.OURS, cases.QUADS), "text/csv")
    require(counted.split()[1:] == [str(quads).encode()], str(file), f"{quads} statements instead of {counted}")
    return dataclasses.replace(data, named=file, quads=quads)


def preparation(measured):
    """Rows of the first starts, by number of sheets: (seconds, processor seconds)."""
    for number, (seconds, spent) in measured.items():
        last = number == max(measured) and number > 100
        yield Row(f"Prepare {sheets(number)} from nothing, to the first responses, in s", f"{seconds:.1f} (processor {spent:.1f})",
                  against="s", ratio=seconds, target=90 if last else None, most=True)
    sizes = sorted(measured)
    for small, large in zip(sizes, sizes[1:]):
        power = math.log(measured[large][1] / measured[small][1]) / math.log(large / small)
        yield Row(f"Prepare: exponent of processor time, {small} to {large} sheets", "", ratio=power, target=1.05, most=True)


def starts(starter, data, load, options):
    """Starts of factgraph with prepared data and of stock Fuseki with the same statements, alternating; then their load."""
    log(f"{data.label}: starts …")
    seconds, spent, mib = ([], []), ([], []), ([], [])
    for _ in range(options.starts):
        for place, start in enumerate((lambda: starter.ours(data), lambda: starter.stock(data.named))):
            with running(start()) as server:
                seconds[place].append(first_answers(server) if place == 0 else server_count(server, data))
                spent[place].append(server.processor_seconds())
                mib[place].append(server.resident_mib())
    aim = {1: 0.5, 31: 0.3}.get(data.sheets, 0.15)
    yield compared(f"{data.label}: start to the first responses, in s", seconds, 2, aim)
    yield compared(f"{data.label}: processor time of the start, in s", spent, 2, None)
    yield compared(f"{data.label}: resident memory after the start, in MiB", mib, 0, 1)
    after = under_load(starter, data, load, options)
    yield compared(f"{data.label}: resident memory after {options.load} s of load, in MiB", after, 0, 1)


def server_count(server, data):
    return server.await_response(questions.path(cases.STOCK, cases.QUADS), "text/csv", cases.is_count(data.quads), PATIENCE)


def compared(label, pair, digits, aim):
    ours, stock = pair
    return Row(label, cases.Starts.summary(ours, digits), cases.Starts.summary(stock, digits), against="× stock",
               ratio=statistics.median(ours) / statistics.median(stock), target=aim, most=True)


def under_load(starter, data, load, options):
    """Resident MiB after the load of the page, and of DESCRIBE on stock Fuseki."""
    with running(starter.ours(data)) as ours:
        first_answers(ours)
        loaded = Target(ours, ITEM, answers.PAGE)
        answers.body(loaded, "text/html")
        load.warm([loaded], options.load)
        page = ours.resident_mib()
    with running(starter.stock(data.named)) as stock:
        server_count(stock, data)
        iri = BASE + "id" + ITEM.removeprefix("/doc")
        loaded = Target(stock, questions.path(cases.STOCK, f"DESCRIBE <{iri}>"), answers.TURTLE)
        answers.body(loaded, "text/turtle")
        load.warm([loaded], options.load)
        return [page], [stock.resident_mib()]


def small_heap(starter, data, options):
    """Resident memory while all questions are answered, over all countries and over Belgium."""
    flags = f"-Xmx{options.xmx}"
    log(f"{data.label}: all questions with {flags} …")
    with running(starter.ours(data, flags)) as server:
        first_answers(server)
        mib, timed = [server.resident_mib()], Timed(server)
        names = [one.name for one in all_questions()]
        for query in ("", "?country=be"):
            for name in names:
                timed.get(f"/question/{name}.csv{query}", "text/csv")
                mib.append(server.resident_mib())
    yield Row(f"{data.label}, {flags}: resident memory, maximum while all {len(names)} questions are answered, in MiB",
              f"{max(mib):.0f} (after the start {mib[0]:.0f})", against="MiB", ratio=max(mib), target=1200, most=True)


def reload(starter, data, options):
    """Seconds until a changed section is served, and until search finds it."""
    log(f"{data.label}: reload …")
    copy = starter.home / "edited"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data.folder, copy)
    port = servers.free_port()
    times = ([], [])
    with running(starter.ours(data, more=("--admin-port", port), folder=copy)) as server:
        first_answers(server)
        for turn in range(options.reloads + 1):
            one = reloaded(server, port, copy, turn)
            if turn > 0:
                for place, seconds in enumerate(one):
                    times[place].append(seconds)
    for label, some, aim in (("until it is served", times[0], 2), ("until search finds it", times[1], None)):
        yield Row(f"{data.label}: reload of one changed section {label}, in s", cases.Starts.summary(some, 2),
                  against="s", ratio=statistics.median(some), target=aim, most=True)


def reloaded(server, port, folder, turn):
    file = folder / f"{SECTION}.ttl"
    text, changes = TEXT.subn(rf'\1 (edited{turn})"@en', file.read_text(encoding="utf-8"), count=1)
    require(changes, str(file), "no description to edit")
    file.write_text(text, encoding="utf-8")
    admin = Timed(server)
    admin.connection.port = port
    seconds, _ = admin.get("/admin/reload", method="POST")
    timed = Timed(server)
    _, graph = timed.get(f"/data?graph={encoded(BASE + 'graph/' + SECTION)}", NTRIPLES)
    require(f"(edited{turn})".encode() in graph, "reload", "the changed text is not served")
    searched, body = timed.get(f"/search?q=edited{turn}&format=json")
    require(b"register" in body, "reload", "search does not find the changed text")
    return seconds, seconds + searched


def things(small, large):
    """Page and description of items that nobody has asked for before, on two servers in turn."""
    log("things …")
    pair = [Timed(small.server), Timed(large.server)]
    _, found_things = pair[0].get(questions.path(cases.OURS, THINGS), "text/csv")
    paths = ["/doc" + iri.removeprefix(BASE + "id") for iri in found_things.decode().split()[1:]]
    random.Random(4711).shuffle(paths)
    others = [path for path in paths if not path.startswith("/doc/be/")]
    forms = (("page", answers.PAGE), ("description", answers.TURTLE))
    for path in others[:400]:
        for _, accept in forms:
            for one in pair:
                one.get(path, accept)
    times = {}
    for place, path in enumerate(path for path in paths if path.startswith("/doc/be/")):
        form, accept = forms[place % 2]
        answered = [pair[turn].get(path, accept) for turn in ((0, 1) if place % 4 < 2 else (1, 0))]
        if place % 4 >= 2:
            answered.reverse()
        (first, body), (second, other) = answered
        times.setdefault(form, []).append((first, second, len(other) <= 1.05 * len(body)))
    for form, some in times.items():
        yield from thing_rows(form, some, sheets(large.data.sheets))


def thing_rows(form, times, most):
    for label, some, aim in (("", times, 1.2), (", of those with a response of the same length", [one for one in times if one[2]], None)):
        if some:
            first, second = (statistics.median(one[place] for one in some) for place in (0, 1))
            yield Row(f"Never requested {form} of an item, median of {len(some)}{label}, {most} and 1 sheet, in ms",
                      f"{second * 1000:.2f} and {first * 1000:.2f}", against="× 1 sheet", ratio=second / first, target=aim, most=True)


@dataclasses.dataclass(frozen=True)
class Running:
    """A server and what it serves."""

    server: object
    data: Data


def all_questions():
    return questions.read(ROOT / "ontology" / "questions", CANONICAL, BASE)


def asked(timed, address):
    """Seconds, and the number of rows."""
    seconds, body = timed.get(address, "text/csv")
    return seconds, len(list(csv.reader(io.StringIO(body.decode())))) - 1


def question_times(name, query, running_servers, rounds):
    """For each server the median time and the rows; the servers take turns."""
    fresh = Fresh(f"/question/{name}.csv", query)
    timed = [Timed(one.server) for one in running_servers]
    samples = [[asked(one, next(fresh)) for one in timed] for _ in range(rounds + 2)][2:]
    return [(statistics.median(sample[place][0] for sample in samples), samples[0][place][1])
            for place in range(len(running_servers))]


def scaled_questions(all_sizes, options):
    """Questions over one country at the least and the greatest size, and over all countries at every size."""
    one, every = {}, {}
    names = options.questions or [question.name for question in all_questions()]
    for place, name in enumerate(names, 1):
        log(f"questions, {place} of {len(names)}: {name} …")
        one[name] = question_times(name, "lang=en&country=be", [all_sizes[0], all_sizes[-1]], options.rounds)
        every[name] = question_times(name, "lang=en&format=csv", all_sizes, options.rounds)
    sizes = [running_server.data.sheets for running_server in all_sizes]
    return [*country_rows(one, sizes), *linear_rows(every, sizes)], question_table(one, every, sizes)


def country_rows(one, sizes):
    ratios = [large[0] / small[0] for small, large in one.values()]
    small, large = (sum(pair[place][0] for pair in one.values()) for place in (0, 1))
    label = f"Questions with country=be, {sheets(sizes[-1])} and 1 sheet"
    yield Row(f"{label}, median of {len(ratios)} questions", "", against="× 1 sheet", ratio=statistics.median(ratios), target=1.5, most=True)
    yield Row(f"{label}, sum of all, in ms", f"{large * 1000:.0f} and {small * 1000:.0f}", against="× 1 sheet", ratio=large / small, target=1.5, most=True)
    yield Row(f"{label}, maximum of all", "", against="× 1 sheet", ratio=max(ratios))


def linear_rows(every, sizes):
    rows = [sum(found[place][1] for found in every.values()) for place in range(len(sizes))]
    seconds = [sum(found[place][0] for found in every.values()) for place in range(len(sizes))]
    for size, count, spent in zip(sizes, rows, seconds):
        yield Row(f"Questions over all countries, {sheets(size)}, sum of all: µs per row", f"{spent * 1e6 / count:.1f} ({count:,} rows, {spent * 1000:.0f} ms)")
    if rows[-1] > rows[0]:
        power = math.log(seconds[-1] / seconds[0]) / math.log(rows[-1] / rows[0])
        yield Row(f"Questions over all countries: exponent of time by rows, {sizes[0]} to {sizes[-1]} sheets", "", ratio=power, target=1.05, most=True)


def question_table(one, every, sizes):
    head = ["Question", "country=be, rows", f"at {sizes[0]}, ms", f"at {sizes[-1]}, ms", "×"]
    for size in sizes:
        head += [f"all, rows at {size}", "ms"]
    lines = []
    for name, (small, large) in one.items():
        counted = f"{small[1]}" if small[1] == large[1] else f"{small[1]}, {large[1]}"
        line = [f"`{name}`", counted, f"{small[0] * 1000:.1f}", f"{large[0] * 1000:.1f}", f"{large[0] / small[0]:.2f}"]
        for seconds, rows in every[name]:
            line += [f"{rows:,}", f"{seconds * 1000:.1f}"]
        lines.append(line)
    return results.table(head, lines)


def never_seen(starter, data, load, options):
    """Questions with a new constant or a new comment in each request, compared with stock Fuseki."""
    log("never-seen questions …")
    chosen = [one for one in all_questions() if not options.questions or one.name in options.questions]
    with running(starter.ours(data)) as ours:
        first_answers(ours)
        _, default = Timed(ours).get("/data?default", NTRIPLES)
        whole = starter.home / "whole.nq"
        whole.write_bytes(data.named.read_bytes() + default)
        with running(starter.stock(whole)) as stock:
            server_count(stock, data)
            for kind in cases.QueryCase.KINDS[1:]:
                ratios = [never_seen_ratio(one, kind, ours, stock, load, options) for one in chosen]
                yield Row(f"Never-seen question at 1 sheet, {kind}, requests per second, median of {len(chosen)}", "",
                          against="× stock", ratio=statistics.median(ratios), target=2.1)


def never_seen_ratio(question, kind, ours, stock, load, options):
    targets = cases.QueryCase.targets(question, kind, ours, stock)
    require(answers.rows(targets[0]) == answers.rows(targets[1]), question.name, "rows differ from those of stock Fuseki")
    load.warm(targets, options.seconds)
    first, second = load.rates(targets)
    return first.rate / second.rate
