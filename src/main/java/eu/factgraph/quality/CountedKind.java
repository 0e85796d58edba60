package eu.factgraph.quality;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import java.util.List;
import java.util.Locale;

/** The kinds of items that are counted, by the classes that they are stated to be of. */
public enum CountedKind {
    ACTS("http://data.europa.eu/eli/ontology#LegalResource"),
    BODIES(
            "http://data.europa.eu/m8g/PublicOrganisation",
            "http://www.w3.org/ns/org#Organization",
            own("Group")),
    SYSTEMS(own("DigitalSolution")),
    REGISTERS(own("BaseRegister")),
    SERVICES("http://purl.org/vocab/cpsv#PublicService"),
    STRATEGIES(own("PoliticalCommunication"), own("Programme")),
    POSTS("http://www.w3.org/ns/org#Post"),
    PERSONS(Namespaces.PERSON + "Person");

    private final List<String> classes;

    CountedKind(String... classes) {
        this.classes = List.of(classes);
    }

    private static String own(String name) {
        return CanonicalNamespace.CANONICAL + "def/" + name;
    }

    boolean includes(String type) {
        return classes.contains(type);
    }

    /** Its name in data for programs and in keys of messages. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
