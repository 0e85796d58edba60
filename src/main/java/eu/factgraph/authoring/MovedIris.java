package eu.factgraph.authoring;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.regex.Pattern;

/**
 * Moves IRIs from one edition to another edition of the same country: those of its document and
 * sections, and of what exists only as an edition says it.
 */
record MovedIris(Edition from, Edition to) {

    String moved(String iri) {
        if (iri.equals(EditionStatus.REVIEWED.concept().getURI())) {
            return EditionStatus.DRAFTED.concept().getURI();
        }
        return ofEdition().matcher(iri).replaceFirst("${head}" + to.year());
    }

    /** A prefix such as {@code be-2019-event} with the other year. */
    String movedPrefix(String prefix) {
        return prefix.replaceFirst("(?<=^|-)" + from.year() + "(?=-|$)", String.valueOf(to.year()));
    }

    private Pattern ofEdition() {
        String form = "^(?<head>%2$s%1$s/|%3$sid/%1$s/[a-z-]+/(?=\\d+/))%4$d(?=/|$)";
        return Pattern.compile(
                form.formatted(
                        from.scope(),
                        Pattern.quote(NamedGraphs.GRAPHS),
                        Pattern.quote(CanonicalNamespace.CANONICAL),
                        from.year()));
    }
}
