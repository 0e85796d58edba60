package eu.factgraph.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A resource in a section, or in several ones.
 *
 * @param iri as the edition has it
 * @param statements about it and its parts, by their form without the year; none if the section
 *     only refers to it
 */
record StatedResource(Node iri, Map<Triple, Triple> statements) {

    StatedResource(Node iri) {
        this(iri, new LinkedHashMap<>());
    }

    boolean isStated() {
        return !statements.isEmpty();
    }

    static Map<Triple, Triple> statements(Optional<StatedResource> resource) {
        return resource.map(StatedResource::statements).orElse(Map.of());
    }

    StatedResource merged(StatedResource other) {
        var all = new StatedResource(iri);
        all.statements.putAll(statements);
        all.statements.putAll(other.statements);
        return all;
    }
}
