"""Queries an endpoint with SPARQLWrapper: endpoint.py URL GET|POST (rows|truth|statements) QUERY."""
import csv
import sys

from SPARQLWrapper import JSON, RDFXML, SPARQLWrapper


def rows(answer):
    names = answer["head"]["vars"]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(names)
    for row in answer["results"]["bindings"]:
        out.writerow([row[name]["value"] if name in row else "" for name in names])


def truth(answer):
    print(answer["boolean"])


def statements(graph):
    for statement in graph:
        print(*statement)


if __name__ == "__main__":
    url, method, kind, query = sys.argv[1:]
    client = SPARQLWrapper(url)
    client.setMethod(method)
    client.setReturnFormat(RDFXML if kind == "statements" else JSON)
    client.setQuery(query)
    {"rows": rows, "truth": truth, "statements": statements}[kind](client.query().convert())
