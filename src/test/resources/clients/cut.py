"""Requests results that exceed a limit, in every format: cut.py URL SELECT CONSTRUCT.

Rows are requested with SPARQLWrapper, graphs with rdflib. Prints for each format the status with
which the client failed, or "whole" if it accepted the response.
"""
import sys
import urllib.error
import urllib.parse

from rdflib import ConjunctiveGraph
from SPARQLWrapper import CSV, JSON, SPARQLWrapper, TSV, XML


def rows(url, format, query):
    client = SPARQLWrapper(url)
    client.setReturnFormat(format)
    client.setQuery(query)
    client.query().convert()


def graph(url, format, query):
    ConjunctiveGraph().parse(url + "?" + urllib.parse.urlencode({"query": query}), format=format)


def report(request, url, format, query):
    try:
        request(url, format, query)
        print(format, "whole")
    except urllib.error.HTTPError as error:
        print(format, error.code)


if __name__ == "__main__":
    url, select, construct = sys.argv[1:]
    for format in (JSON, XML, CSV, TSV):
        report(rows, url, format, select)
    for format in ("turtle", "nt", "xml", "json-ld", "nquads", "trig"):
        report(graph, url, format, construct)
