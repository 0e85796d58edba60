package eu.factgraph.diff;

import static java.util.stream.Collectors.toMap;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.Release;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ResourceState;
import eu.factgraph.history.ResourceVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What editors corrected: what a release changed in editions that an earlier release has. The
 * factsheets themselves do not change once they are published.
 */
public record ReleaseCorrections(ReleaseHistory history) {

    /** The date of the release that first had an edition; empty if none has it yet. */
    public Optional<LocalDate> first(Edition edition) {
        return history.versions().getOrDefault(edition.graph(), List.of()).stream()
                .map(ResourceVersion::date)
                .findFirst();
    }

    /** The sections that a release corrected, by edition; without any text of the release. */
    public Map<Edition, Set<String>> sections(Release release) {
        return release.sections().stream()
                .filter(
                        section ->
                                Edition.of(section)
                                        .filter(one -> isOlder(one, release))
                                        .isPresent())
                .collect(
                        Collectors.groupingBy(
                                section -> Edition.of(section).orElseThrow(),
                                TreeMap::new,
                                Collectors.toCollection(TreeSet::new)));
    }

    /**
     * What a release corrected about the items of a country, by section. What it says about items
     * that countries share is left out.
     *
     * @throws eu.factgraph.history.CorruptRelease if a version cannot be read
     */
    public List<SectionChange> of(Release release, String scope) {
        var sections = new TreeMap<String, List<ResourceChange>>();
        if (sections(release).keySet().stream().noneMatch(one -> one.scope().equals(scope))) {
            return List.of();
        }
        release.versions().stream()
                .filter(version -> isOf(version.resource(), scope))
                .forEach(version -> add(sections, release, version));
        return sections.entrySet().stream()
                .map(section -> section(section.getKey(), section.getValue()))
                .toList();
    }

    private static SectionChange section(String graph, List<ResourceChange> changes) {
        Optional<Node> section = Optional.of(NodeFactory.createURI(graph));
        return new SectionChange(graph, section, section, changes);
    }

    private boolean isOlder(Edition edition, Release release) {
        return first(edition).filter(date -> date.isBefore(release.date())).isPresent();
    }

    private static boolean isOf(String resource, String scope) {
        return resource.startsWith(CanonicalNamespace.CANONICAL + "id/" + scope + "/")
                || resource.startsWith(CanonicalNamespace.CANONICAL + "graph/" + scope + "/");
    }

    private void add(
            Map<String, List<ResourceChange>> sections, Release release, ResourceVersion version) {
        Map<String, Map<Triple, Triple>> before = bySection(before(version), release);
        Map<String, Map<Triple, Triple>> after = bySection(version.state(), release);
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String section : all) {
            Map<Triple, Triple> left = before.getOrDefault(section, Map.of());
            Map<Triple, Triple> right = after.getOrDefault(section, Map.of());
            if (!left.equals(right)) {
                sections.computeIfAbsent(section, any -> new ArrayList<>())
                        .add(
                                new ResourceChange(
                                        kind(left, right),
                                        NodeFactory.createURI(version.resource()),
                                        List.of(),
                                        PropertyChange.between(left, right)));
            }
        }
    }

    private static ChangeKind kind(Map<Triple, Triple> before, Map<Triple, Triple> after) {
        if (before.isEmpty()) {
            return ChangeKind.NEW;
        }
        return after.isEmpty() ? ChangeKind.NO_LONGER_MENTIONED : ChangeKind.CHANGED;
    }

    private Optional<ResourceState> before(ResourceVersion version) {
        List<ResourceVersion> all = history.versions().get(version.resource());
        int place = all.indexOf(version);
        return place <= 0 ? Optional.empty() : all.get(place - 1).state();
    }

    /** Only the sections of editions that an earlier release has. */
    private Map<String, Map<Triple, Triple>> bySection(
            Optional<ResourceState> state, Release release) {
        return state.stream()
                .flatMap(one -> one.quads().stream())
                .filter(
                        quad ->
                                Edition.of(quad.getGraph().getURI())
                                        .filter(edition -> isOlder(edition, release))
                                        .isPresent())
                .collect(
                        Collectors.groupingBy(
                                quad -> quad.getGraph().getURI(),
                                toMap(Quad::asTriple, Quad::asTriple, (one, same) -> one)));
    }
}
