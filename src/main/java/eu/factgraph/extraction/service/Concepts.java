package eu.factgraph.extraction.service;

import eu.factgraph.files.PrefixRules;

/** IRIs of concepts by their prefixed names. */
final class Concepts {

    private Concepts() {}

    static String iri(String prefixed) {
        String[] parts = prefixed.split(":", 2);
        return PrefixRules.namespace(parts[0]).orElseThrow() + parts[1];
    }
}
