package eu.factgraph.page.change;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.ScopeCode;
import eu.factgraph.history.Release;
import eu.factgraph.history.ResourceVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many items and sections a release added, changed and retired. */
record ReleaseCounts(Release release) {

    /** The scope of what no country and no shared scope owns, such as concepts. */
    static final String VOCABULARY = "vocabulary";

    /** By scope, the vocabulary included. */
    SortedMap<String, Map<ResourceVersion.ChangeType, Long>> byScope() {
        return release.versions().stream()
                .collect(
                        Collectors.groupingBy(
                                version -> scope(version.resource()),
                                TreeMap::new,
                                Collectors.groupingBy(
                                        ResourceVersion::changeType,
                                        () -> new EnumMap<>(ResourceVersion.ChangeType.class),
                                        Collectors.counting())));
    }

    long all(ResourceVersion.ChangeType type) {
        return release.versions().stream().filter(one -> one.changeType() == type).count();
    }

    /** The editions that no earlier release has. */
    List<Edition> editions() {
        return release.versions().stream()
                .filter(one -> one.changeType() == ResourceVersion.ChangeType.ADDED)
                .flatMap(one -> document(one.resource()))
                .toList();
    }

    private static Stream<Edition> document(String resource) {
        return Edition.of(resource).stream().filter(one -> one.graph().equals(resource));
    }

    private static String scope(String resource) {
        String[] path = resource.substring(CanonicalNamespace.CANONICAL.length()).split("/", 3);
        return path.length > 1 && ScopeCode.isScope(path[1]) ? path[1] : VOCABULARY;
    }
}
