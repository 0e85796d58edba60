package eu.factgraph.history;

import eu.factgraph.files.Namespace;
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
public record Version(
        String thing,
        LocalDate date,
        String title,
        int order,
        Optional<String> previous,
        Optional<Stated> stated,
        Optional<String> replacedBy) {

    private static final String ROOT = Namespace.CANONICAL + "version/";

    /** What a release did to a thing. */
    public enum Kind {
        ADDED,
        CHANGED,
        RETIRED
    }

    public String iri() {
        return ROOT + date + "/" + thing.substring(Namespace.CANONICAL.length());
    }

    /** The thing that an IRI of a version tells, whether there is such a version or not. */
    static String thingOf(String iri) {
        return iri.replaceFirst("^" + ROOT + "[^/]*/", Namespace.CANONICAL);
    }

    /**
     * @throws DamagedRelease if it cannot be read as it was released
     */
    public Optional<State> state() {
        return stated.map(Stated::state);
    }

    public Kind kind() {
        if (stated.isEmpty()) {
            return Kind.RETIRED;
        }
        return previous.isPresent() ? Kind.CHANGED : Kind.ADDED;
    }

    /** The instant that the release counts from. */
    public String instant() {
        return date + "T00:00:00Z";
    }

    boolean isOf(State other) {
        return stated.filter(own -> own.digest().equals(other.digest())).isPresent();
    }

    Version with(Optional<State> other, Optional<String> replacement) {
        return new Version(thing, date, title, order, previous, other.map(Stated::of), replacement);
    }
}
