package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A thing as one release left it.
 *
 * @param title for people: the name of the thing, and the date
 * @param order its place in the feed, from 1, which no later release or forgetting moves
 * @param previous IRI of the version before it, if there is one
 * @param stated empty if the release retired the thing
 * @param replacedBy the thing that stands in for a retired one
 */
public record ResourceVersion(
        String thing,
        LocalDate date,
        String title,
        int order,
        Optional<String> previous,
        Optional<LazyState> stated,
        Optional<String> replacedBy) {

    private static final String ROOT = CanonicalNamespace.CANONICAL + "version/";

    /** What a release did to a thing. */
    public enum ChangeType {
        ADDED,
        CHANGED,
        RETIRED
    }

    public String iri() {
        return ROOT + date + "/" + thing.substring(CanonicalNamespace.CANONICAL.length());
    }

    /** The thing that an IRI of a version tells, whether there is such a version or not. */
    static String thingOf(String iri) {
        return iri.replaceFirst("^" + ROOT + "[^/]*/", CanonicalNamespace.CANONICAL);
    }

    /**
     * @throws CorruptRelease if it cannot be read as it was released
     */
    public Optional<ResourceState> state() {
        return stated.map(LazyState::state);
    }

    public ChangeType kind() {
        if (stated.isEmpty()) {
            return ChangeType.RETIRED;
        }
        return previous.isPresent() ? ChangeType.CHANGED : ChangeType.ADDED;
    }

    /** The instant that the release counts from. */
    public String instant() {
        return date + "T00:00:00Z";
    }

    boolean isOf(ResourceState other) {
        return stated.filter(own -> own.digest().equals(other.digest())).isPresent();
    }

    ResourceVersion with(Optional<ResourceState> other, Optional<String> replacement) {
        return new ResourceVersion(
                thing, date, title, order, previous, other.map(LazyState::of), replacement);
    }
}
