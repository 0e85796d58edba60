package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The state of a resource after a release.
 *
 * @param order its place in the feed, from 1; it never changes
 * @param revised date of the previous version
 * @param lazyState empty if the release retired the resource
 * @param replacedBy the replacement of a retired resource
 */
public record ResourceVersion(
        String resource,
        LocalDate date,
        int order,
        Optional<LocalDate> revised,
        Optional<LazyState> lazyState,
        Optional<String> replacedBy) {

    private static final String ROOT = CanonicalNamespace.CANONICAL + "version/";

    public enum ChangeType {
        ADDED,
        CHANGED,
        RETIRED
    }

    public String iri() {
        return iri(resource, date);
    }

    /** IRI of the previous version. */
    public Optional<String> previous() {
        return revised.map(before -> iri(resource, before));
    }

    static String iri(String resource, LocalDate date) {
        return ROOT + date + "/" + resource.substring(CanonicalNamespace.CANONICAL.length());
    }

    /** The resource of a version's IRI, whether or not that version exists. */
    static String resourceOf(String iri) {
        return iri.replaceFirst("^" + ROOT + "[^/]*/", CanonicalNamespace.CANONICAL);
    }

    /**
     * @throws CorruptRelease if it cannot be read or differs from what was released
     */
    public Optional<ResourceState> state() {
        return lazyState.map(LazyState::state);
    }

    public ChangeType changeType() {
        if (isRetired()) {
            return ChangeType.RETIRED;
        }
        return revised.isPresent() ? ChangeType.CHANGED : ChangeType.ADDED;
    }

    boolean isRetired() {
        return lazyState.isEmpty();
    }

    /** Midnight UTC of the date. */
    public String instant() {
        return date + "T00:00:00Z";
    }

    boolean isOf(ResourceState other) {
        return lazyState.filter(own -> own.digest().equals(other.digest())).isPresent();
    }

    ResourceVersion with(Optional<ResourceState> other, Optional<String> replacement) {
        return new ResourceVersion(
                resource, date, order, revised, other.map(LazyState::of), replacement);
    }
}
