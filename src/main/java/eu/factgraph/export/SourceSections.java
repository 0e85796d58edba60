package eu.factgraph.export;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The sections that describe a resource or state a link, named by path: {@code be/2019/highlights}.
 *
 * @param sections by resource (node) and by link (triple)
 */
record SourceSections(Map<Object, Set<String>> sections) {

    /** Of a dataset in the canonical namespace, for resources and links on the public base. */
    static SourceSections of(DatasetGraph dataset, IriRewriter rewriter) {
        var sections = new HashMap<Object, Set<String>>();
        dataset.listGraphNodes()
                .forEachRemaining(
                        graph -> {
                            if (Edition.of(graph.getURI()).isPresent()) {
                                String name = graph.getURI().substring(NamedGraphs.GRAPHS.length());
                                rewriter.graph(dataset.getGraph(graph)).stream()
                                        .forEach(statement -> add(sections, statement, name));
                            }
                        });
        return new SourceSections(sections);
    }

    private static void add(Map<Object, Set<String>> sections, Triple statement, String name) {
        sections.computeIfAbsent(statement.getSubject(), resource -> new TreeSet<>()).add(name);
        if (statement.getObject().isURI()) {
            sections.computeIfAbsent(statement, link -> new TreeSet<>()).add(name);
        }
    }

    /** Of a resource or a link; {@code null} if no section describes it. */
    String of(Object key) {
        Set<String> names = sections.get(key);
        return names == null ? null : String.join(CsvwMetadata.SEPARATOR, names);
    }
}
