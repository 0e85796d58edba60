package eu.factgraph.importing.measure;

import eu.factgraph.files.CanonicalNamespace;

/**
 * A statement of a section, about a thing or the section itself. What a thing's contact point,
 * channel or address says counts as said of the thing.
 *
 * @param section path below the edition, or {@link #THINGS}
 * @param subject IRI of a thing or concept; empty for the section
 * @param property prefixed name, or words where a statement stands for several triples
 * @param value IRI, or text in the form in which values are compared
 */
record Fact(String section, String subject, String property, String value) {

    /** The place of what is said once for all editions. */
    static final String THINGS = "things";

    static final String ITEMS = CanonicalNamespace.CANONICAL + "id/";

    /** Without {@code https://w3id.org/factgraph/id/}. */
    static String shortName(String iri) {
        return iri.startsWith(ITEMS) ? iri.substring(ITEMS.length()) : iri;
    }

    Fact in(String other) {
        return new Fact(other, subject, property, value);
    }

    Fact of(String otherSubject, String otherValue) {
        return new Fact(section, otherSubject, property, otherValue);
    }

    Fact as(String otherProperty) {
        return new Fact(section, subject, otherProperty, value);
    }

    @Override
    public String toString() {
        return String.join("\t", section, shortName(subject), property, shortName(value));
    }
}
