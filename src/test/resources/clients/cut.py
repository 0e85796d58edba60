"""Asks for answers that are cut, in every format: cut.py URL SELECT CONSTRUCT.

Rows are asked for with SPARQLWrapper, graphs with rdflib. Tells for each format the status that
the client failed with, or "whole" if it took what came for an answer.
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


def tell(ask, url, format, query):
    try:
        ask(url, format, query)
        print(format, "whole")
    except urllib.error.HTTPError as error:
        print(format, error.code)


if __name__ == "__main__":
    url, select, construct = sys.argv[1:]
    for format in (JSON, XML, CSV, TSV):
        tell(rows, url, format, select)
    for format in ("turtle", "nt", "xml", "json-ld", "nquads", "trig"):
        tell(graph, url, format, construct)
