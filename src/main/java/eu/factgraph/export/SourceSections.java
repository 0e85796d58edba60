package eu.factgraph.export;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The sections that describe a resource or state a link, named by path: {@code be/2019/highlights}.
 *
 * @param dataset in the canonical namespace; the resources and links are on the public base
 * @param sections the graphs that describe each resource, sorted
 */
record SourceSections(DatasetGraph dataset, IriRewriter rewriter, Map<Node, List<Node>> sections) {

    /**
     * @param resources on the public base
     */
    static SourceSections of(
            DatasetGraph dataset, IriRewriter rewriter, Collection<Node> resources) {
        var wanted = new HashSet<Node>();
        resources.forEach(resource -> wanted.add(rewriter.canonical(resource)));
        var sections = new HashMap<Node, List<Node>>();
        Iter.asStream(dataset.listGraphNodes())
                .filter(graph -> Edition.of(graph.getURI()).isPresent())
                .sorted(StatementOrder::terms)
                .forEach(
                        graph ->
                                dataset.getGraph(graph).stream()
                                        .map(Triple::getSubject)
                                        .distinct()
                                        .filter(wanted::contains)
                                        .forEach(
                                                subject ->
                                                        sections.computeIfAbsent(
                                                                        subject,
                                                                        any -> new ArrayList<>())
                                                                .add(graph)));
        return new SourceSections(dataset, rewriter, sections);
    }

    /** Of a resource; {@code null} if no section describes it. */
    String of(Node resource) {
        return joined(sections.getOrDefault(rewriter.canonical(resource), List.of()));
    }

    /** Of a link; {@code null} if no section states it. */
    String of(Triple link) {
        Node subject = rewriter.canonical(link.getSubject());
        Node property = rewriter.canonical(link.getPredicate());
        Node object = rewriter.canonical(link.getObject());
        return joined(
                sections.getOrDefault(subject, List.of()).stream()
                        .filter(graph -> dataset.contains(graph, subject, property, object))
                        .toList());
    }

    private static String joined(List<Node> graphs) {
        return graphs.isEmpty()
                ? null
                : String.join(
                        CsvwMetadata.SEPARATOR, graphs.stream().map(SourceSections::name).toList());
    }

    private static String name(Node graph) {
        return graph.getURI().substring(NamedGraphs.GRAPHS.length());
    }
}
