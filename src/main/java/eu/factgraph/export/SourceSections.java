package eu.factgraph.export;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.store.IriRewriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Which sections speak of a thing, and which state a link: triples have no room for it, people want
 * to look it up. A section is called as its file: {@code be/2019/highlights}.
 *
 * @param sections names of sections, by thing and by link
 */
record SourceSections(Map<Object, Set<String>> sections) {

    /** Of {@code dataset} in the canonical namespace, for things and links on the public base. */
    static SourceSections of(DatasetGraph dataset, IriRewriter rebasing) {
        var sections = new HashMap<Object, Set<String>>();
        dataset.listGraphNodes()
                .forEachRemaining(
                        graph -> {
                            if (Edition.of(graph.getURI()).isPresent()) {
                                String name = graph.getURI().substring(NamedGraphs.GRAPHS.length());
                                rebasing.graph(dataset.getGraph(graph)).stream()
                                        .forEach(statement -> add(sections, statement, name));
                            }
                        });
        return new SourceSections(sections);
    }

    private static void add(Map<Object, Set<String>> sections, Triple statement, String name) {
        sections.computeIfAbsent(statement.getSubject(), thing -> new TreeSet<>()).add(name);
        if (statement.getObject().isURI()) {
            sections.computeIfAbsent(statement, link -> new TreeSet<>()).add(name);
        }
    }

    /** What is only derived, or said by editors, has none: {@code null}. */
    String of(Node thing) {
        return joined(thing);
    }

    String of(Triple link) {
        return joined(link);
    }

    private String joined(Object key) {
        return sections.containsKey(key)
                ? String.join(CsvwMetadata.SEPARATOR, sections.get(key))
                : null;
    }
}
