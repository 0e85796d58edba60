package eu.factgraph.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Compares what two editions state about each resource.
 *
 * @param sections the changes by path of the section, in the order of the outline
 */
record EditionComparison(
        StatedEdition earlier,
        StatedEdition later,
        TreeMap<String, List<ResourceChange>> sections) {

    private static final Comparator<ResourceChange> ORDER =
            Comparator.comparing(ResourceChange::kind)
                    .thenComparing(ResourceChange::iri, NodeCmp::compareRDFTerms);

    EditionComparison(StatedEdition earlier, StatedEdition later) {
        this(earlier, later, new TreeMap<>(new OutlineOrder(earlier, later)));
        earlier.sections().keySet().forEach(path -> sections.put(path, new ArrayList<>()));
        later.sections().keySet().forEach(path -> sections.put(path, new ArrayList<>()));
    }

    /** The sections with changes. */
    List<SectionChange> changes() {
        Map<String, List<String>> before = mentions(earlier);
        Map<String, List<String>> after = mentions(later);
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            List<String> from = before.getOrDefault(key, List.of());
            List<String> to = after.getOrDefault(key, List.of());
            if (from.isEmpty()) {
                stating(later, to, key).forEach(path -> add(ChangeKind.NEW, path, key));
            } else if (to.isEmpty()) {
                stating(earlier, from, key).forEach(path -> add(gone(path), path, key));
            } else {
                compare(key, stated(earlier, from, key), stated(later, to, key));
            }
        }
        return changed();
    }

    /** The sections that mention each resource, in the order of the outline. */
    private Map<String, List<String>> mentions(StatedEdition edition) {
        var mentions = new TreeMap<String, List<String>>();
        for (String path : sections.keySet()) {
            edition.sections()
                    .getOrDefault(path, Map.of())
                    .keySet()
                    .forEach(
                            key ->
                                    mentions.computeIfAbsent(key, any -> new ArrayList<>())
                                            .add(path));
        }
        return mentions;
    }

    private static List<String> stated(StatedEdition edition, List<String> paths, String key) {
        return paths.stream()
                .filter(path -> edition.resource(path, key).orElseThrow().isStated())
                .toList();
    }

    /** The sections that state a resource, else the first that refers to it. */
    private static List<String> stating(StatedEdition edition, List<String> paths, String key) {
        List<String> stated = stated(edition, paths, key);
        return stated.isEmpty() ? paths.subList(0, 1) : stated;
    }

    private void compare(String key, List<String> before, List<String> after) {
        List<String> left = before.stream().filter(path -> !after.contains(path)).toList();
        List<String> entered = after.stream().filter(path -> !before.contains(path)).toList();
        before.stream().filter(after::contains).forEach(path -> addChanged(path, key));
        if (!left.isEmpty() && !entered.isEmpty()) {
            move(key, left, entered);
            return;
        }
        left.forEach(
                path ->
                        add(
                                later.has(path) ? ChangeKind.CHANGED : ChangeKind.NO_LONGER_ASKED,
                                path,
                                key));
        entered.forEach(path -> add(ChangeKind.CHANGED, path, key));
    }

    private ChangeKind gone(String path) {
        return later.has(path) ? ChangeKind.NO_LONGER_MENTIONED : ChangeKind.NO_LONGER_ASKED;
    }

    private void addChanged(String path, String key) {
        if (!properties(path, key).isEmpty()) {
            add(ChangeKind.CHANGED, path, key);
        }
    }

    private void add(ChangeKind kind, String path, String key) {
        StatedResource resource =
                later.resource(path, key).or(() -> earlier.resource(path, key)).orElseThrow();
        boolean isWholeSection =
                resource.iri().equals(later.graph(path))
                        || resource.iri().equals(earlier.graph(path));
        if (kind == ChangeKind.CHANGED || !isWholeSection) {
            sections.get(path)
                    .add(
                            new ResourceChange(
                                    kind, resource.iri(), List.of(), properties(path, key)));
        }
    }

    private List<PropertyChange> properties(String path, String key) {
        return PropertyChange.between(
                statements(earlier.resource(path, key)), statements(later.resource(path, key)));
    }

    private void move(String key, List<String> left, List<String> entered) {
        StatedResource now = later.resource(entered, key).orElseThrow();
        sections.get(entered.get(0))
                .add(
                        new ResourceChange(
                                ChangeKind.MOVED,
                                now.iri(),
                                left.stream().map(earlier::graph).toList(),
                                PropertyChange.between(
                                        statements(earlier.resource(left, key)),
                                        now.statements())));
    }

    private static Map<Triple, Triple> statements(Optional<StatedResource> resource) {
        return StatedResource.statements(resource);
    }

    private List<SectionChange> changed() {
        Function<String, SectionChange> change =
                path ->
                        new SectionChange(
                                path,
                                graph(earlier, path),
                                graph(later, path),
                                sections.get(path).stream().sorted(ORDER).toList());
        return sections.keySet().stream()
                .map(change)
                .filter(
                        section ->
                                !section.resources().isEmpty()
                                        || section.earlier().isEmpty()
                                        || section.later().isEmpty())
                .toList();
    }

    private static Optional<Node> graph(StatedEdition edition, String path) {
        return edition.has(path) ? Optional.of(edition.graph(path)) : Optional.empty();
    }
}
