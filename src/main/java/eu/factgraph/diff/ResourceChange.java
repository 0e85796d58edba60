package eu.factgraph.diff;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A resource whose statements differ.
 *
 * @param iri as the later edition has it, else the earlier one
 * @param from the graphs of the sections that it moved from; empty unless it moved
 * @param properties all values of a resource that only one edition has
 */
public record ResourceChange(
        ChangeKind kind, Node iri, List<Node> from, List<PropertyChange> properties) {}
