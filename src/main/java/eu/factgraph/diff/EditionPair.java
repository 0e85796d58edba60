package eu.factgraph.diff;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.InvalidInput;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two editions of one country in the order of their years; one edition may stand for both. */
public record EditionPair(Edition earlier, Edition later) {

    /**
     * @throws InvalidInput if they are of two countries, or in the wrong order: "no longer
     *     mentioned" would be said of what is new
     */
    public EditionPair {
        if (!earlier.scope().equals(later.scope())) {
            throw new InvalidInput(
                    "%s and %s are editions of two countries; give two editions of one country"
                            .formatted(name(earlier), name(later)));
        }
        if (earlier.year() > later.year()) {
            throw new InvalidInput(
                    "%s is later than %s; give the earlier edition first"
                            .formatted(name(earlier), name(later)));
        }
    }

    /** As on the command line, such as {@code be/2019}. */
    public static String name(Edition edition) {
        return edition.scope() + "/" + edition.year();
    }

    /** What is wrong if {@code available} has no such edition. */
    public static Optional<String> fault(Edition edition, Collection<Edition> available) {
        if (available.contains(edition)) {
            return Optional.empty();
        }
        String others =
                available.stream()
                        .filter(one -> one.scope().equals(edition.scope()))
                        .sorted()
                        .map(EditionPair::name)
                        .collect(Collectors.joining(", "));
        return Optional.of(
                others.isEmpty()
                        ? "The data has no edition of " + edition.scope()
                        : "The data has no edition %s; it has %s".formatted(name(edition), others));
    }
}
