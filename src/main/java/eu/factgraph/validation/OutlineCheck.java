package eu.factgraph.validation;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.sheet.outline.OutlineTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Compares the outline of each edition with that of the edition before it. */
record OutlineCheck(NamedGraphs graphs) {

    /**
     * A warning for each section that the last edition of the same country had and an edition
     * lacks, without the sections below it; none where the template of the year has no such
     * heading.
     */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        Edition last = null;
        SortedSet<String> lastPaths = new TreeSet<>();
        for (var outline : outlines().entrySet()) {
            Edition edition = outline.getKey();
            if (last != null && last.scope().equals(edition.scope())) {
                var missing = new TreeSet<>(lastPaths);
                missing.removeAll(outline.getValue());
                for (String path : missing) {
                    if (!missing.contains(parent(path)) && isExpected(edition, path)) {
                        findings.add(finding(edition, last, path));
                    }
                }
            }
            last = edition;
            lastPaths = outline.getValue();
        }
        return findings;
    }

    private static boolean isExpected(Edition edition, String path) {
        return OutlineTemplates.of(edition.scope(), edition.year()).has(path.substring(1));
    }

    /** The paths of the sections of each edition; editions by scope, oldest first. */
    private Map<Edition, SortedSet<String>> outlines() {
        var outlines = new TreeMap<Edition, SortedSet<String>>();
        for (String graph : graphs.graphs().keySet()) {
            Edition.of(graph)
                    .ifPresent(
                            edition ->
                                    outlines.computeIfAbsent(edition, any -> new TreeSet<>())
                                            .add(graph.substring(edition.graph().length())));
        }
        outlines.values().forEach(paths -> paths.remove(""));
        return new LinkedHashMap<>(outlines);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private Finding finding(Edition edition, Edition last, String path) {
        String section = last.graph() + path;
        Node name = NodeFactory.createURI(section);
        String title = DatasetValidator.label(graphs.graphs().get(section), name);
        String message =
                "The edition of %d has a section \"%s\" (%s); this edition has none. Add it, unless the factsheet has no such heading.";
        return Finding.warning(
                edition.graph(),
                graphs.graphs().getOrDefault(edition.graph(), Graph.emptyGraph),
                NodeFactory.createURI(edition.graph()),
                message.formatted(last.year(), title, path.substring(1)));
    }
}
