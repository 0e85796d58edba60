"""with-rdflib.py FILE...: prints name and version, then one line per file: statements, tab, file."""
import sys

import rdflib

SYNTAXES = {"jsonld": "json-ld", "nq": "nquads", "nt": "nt", "rdf": "xml", "trig": "trig", "ttl": "turtle"}

print("rdflib " + ".".join(rdflib.__version__.split(".")[:2]))
for file in sys.argv[1:]:
    dataset = rdflib.ConjunctiveGraph()
    dataset.parse(file, format=SYNTAXES[file.rsplit(".", 1)[1]])
    print(sum(1 for _ in dataset.quads()), file, sep="\t")
