"""A DCAT-AP harvester that relies on vocabularies only. Each line of output is a name, a tab and a value.

harvester.py catalogue URL SPECIFICATION
harvester.py feed URL STATE
"""
import hashlib
import os
import sys
import urllib.request

from rdflib import ConjunctiveGraph, Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF

DCAT = Namespace("http://www.w3.org/ns/dcat#")
AS = Namespace("https://www.w3.org/ns/activitystreams#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
LDES = Namespace("https://w3id.org/ldes#")
TREE = Namespace("https://w3id.org/tree#")
IANA = "https://www.iana.org/assignments/media-types/"
FORMATS = {
    "text/turtle": "turtle",
    "application/trig": "trig",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
    "application/n-triples": "nt",
    "application/n-quads": "nquads",
}
SPDX = Namespace("http://spdx.org/rdf/terms#")
# The properties that a data portal displays for each class.
ABOUT_DATA = (
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.publisher,
    DCTERMS.issued,
    DCTERMS.modified,
    DCTERMS.language,
    DCTERMS.spatial,
)
WANTED = {
    DCAT.Catalog: ABOUT_DATA + (DCTERMS.license, DCAT.themeTaxonomy),
    DCAT.Dataset: ABOUT_DATA + (DCTERMS.identifier, DCAT.theme, DCAT.distribution),
    DCAT.DatasetSeries: ABOUT_DATA + (DCTERMS.identifier, DCAT.theme, DCAT.distribution),
    DCAT.Distribution: (
        DCTERMS.title,
        DCTERMS.license,
        DCTERMS["format"],
        DCAT.accessURL,
        DCAT.downloadURL,
    ),
    DCAT.DataService: (DCTERMS.title, DCTERMS.publisher, DCTERMS.license, DCAT.endpointURL),
}


def report(name, value):
    print(name, value, sep="\t")


def get(url, accept):
    request = urllib.request.Request(url, headers={"Accept": accept})
    with urllib.request.urlopen(request) as answer:
        return answer.read(), answer.headers.get_content_type()


def turtle(url):
    data, media = get(url, "text/turtle")
    if media != "text/turtle":
        report("not Turtle", url)
    return Graph().parse(data=data, format="turtle")


def parsed(url, media):
    data, served = get(url, media)
    if served != media:
        report(f"served as {served}", url)
    graph = ConjunctiveGraph()
    graph.parse(data=data, format=FORMATS[media])
    return graph


def check(graph, resources, kind):
    for resource in resources:
        if (resource, RDF.type, kind) not in graph:
            report("missing", f"{resource} a {kind}")
        for wanted in WANTED[kind]:
            if graph.value(resource, wanted) is None:
                report("missing", f"{resource} {wanted}")
        for publisher in graph.objects(resource, DCTERMS.publisher):
            if graph.value(publisher, FOAF.name) is None:
                report("missing", f"{publisher} {FOAF.name}")


def catalogue(url, specification):
    graph = turtle(url)
    top = URIRef(url)
    datasets = set(graph.objects(top, DCAT.dataset))
    series = {each for one in datasets for each in graph.objects(one, DCAT.inSeries)}
    found = {
        DCAT.Catalog: {top},
        DCAT.Dataset: datasets,
        DCAT.DatasetSeries: series,
        DCAT.Distribution: {
            each for one in datasets | series for each in graph.objects(one, DCAT.distribution)
        },
        DCAT.DataService: set(graph.objects(top, DCAT.service)),
    }
    for kind, resources in found.items():
        report(kind.split("#")[1], len(resources))
        check(graph, resources, kind)
    for one in sorted(datasets | series):
        report(f"files of {one}", len(set(graph.objects(one, DCAT.distribution))))
    for licence in {each for one in found[DCAT.Distribution] for each in graph.objects(one, DCTERMS.license)}:
        report("licence", graph.value(licence, DCTERMS.title))
    for distribution in sorted(found[DCAT.Distribution]):
        measure(graph, distribution)
        if (distribution, DCTERMS.conformsTo, URIRef(specification)) in graph:
            download(graph, distribution)


def measure(graph, distribution):
    """Compares the file with its size and checksum; a catalogue cannot contain its own."""
    file = graph.value(distribution, DCAT.downloadURL)
    checksum = graph.value(distribution, SPDX.checksum)
    if checksum is None:
        report("not measured", file.rpartition("/")[2])
        return
    with urllib.request.urlopen(file) as answer:
        data = answer.read()
    if int(graph.value(distribution, DCAT.byteSize)) != len(data):
        report("another size", file)
    if not str(graph.value(checksum, SPDX.algorithm)).endswith("#checksumAlgorithm_sha256"):
        report("another algorithm", file)
    if str(graph.value(checksum, SPDX.checksumValue)).lower() != hashlib.sha256(data).hexdigest():
        report("another checksum", file)


def download(graph, distribution):
    media = graph.value(distribution, DCAT.mediaType)[len(IANA):]
    statements = len(parsed(graph.value(distribution, DCAT.downloadURL), media))
    report(f"downloaded {media}", statements)


def feed(url, state):
    seen = open(state).read() if os.path.exists(state) else ""
    newest = seen
    graph = turtle(url)
    stream = graph.value(predicate=RDF.type, object=LDES.EventStream)
    for page in pages(graph, graph.value(stream, TREE.view), seen):
        report("page", page)
        content = turtle(page)
        for member in content.objects(stream, TREE.member):
            published = str(content.value(member, AS.published))
            if published > seen:
                show(content, member)
                newest = max(newest, published)
    with open(state, "w") as file:
        file.write(newest)


def pages(graph, node, seen):
    """The nodes that may have newer members."""
    targets, old = set(), set()
    for relation in graph.objects(node, TREE.relation):
        target = graph.value(relation, TREE.node)
        targets.add(target)
        ends = (relation, RDF.type, TREE.LessThanOrEqualToRelation) in graph
        if ends and str(graph.value(relation, TREE.value)) <= seen:
            old.add(target)
    return sorted(targets - old)


def show(content, member):
    for kind in (AS.Create, AS.Update, AS.Delete):
        if (member, RDF.type, kind) in content:
            report(kind[len(AS):], content.value(member, DCTERMS.isVersionOf))
    for date in content.objects(member, ELI.date_document):
        report(f"date of {member}", date)


if __name__ == "__main__":
    {"catalogue": catalogue, "feed": feed}[sys.argv[1]](*sys.argv[2:])
