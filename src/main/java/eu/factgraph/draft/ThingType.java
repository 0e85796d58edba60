package eu.factgraph.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of things that have an IRI of their own, as the IRI names them. */
public enum ThingType {
    ORGANISATION(Family.BODY, "org:Organization", "org:classification", "Organisations"),
    ACT(Family.ACT, "eli:LegalResource", "eli:type_document", "Acts"),
    POLICY(Family.COMMUNICATION, "def:PoliticalCommunication", "dct:type", "Policies"),
    SYSTEM(Family.SYSTEM, "def:DigitalSolution", "dct:type", "Systems"),
    REGISTER(Family.SYSTEM, "def:BaseRegister", "dct:type", "Registers"),
    SERVICE(Family.SERVICE, "cpsv:PublicService", "dct:type", "Services"),
    PROGRAMME(Family.PROGRAMME, "def:Programme", "dct:type", "Programmes"),
    STANDARD(Family.STANDARD, "dct:Standard", "dct:type", "Standards and principles"),
    PERSON(Family.PERSON, "person:Person", "dct:type", "Persons"),
    POST(Family.POST, "org:Post", "dct:type", "Posts"),
    PLACE(Family.PLACE, "dct:Location", "dct:type", "Places"),
    SOURCE(Family.SOURCE, "foaf:Document", "dct:type", "Sources of figures");

    private final Family family;
    private final String mainClass;
    private final String kindProperty;
    private final String title;

    ThingType(Family family, String mainClass, String kindProperty, String title) {
        this.family = family;
        this.mainClass = mainClass;
        this.kindProperty = kindProperty;
        this.title = title;
    }

    public Family family() {
        return family;
    }

    /** The class of a thing of which no more is certain, as a prefixed name. */
    public String mainClass() {
        return mainClass;
    }

    /** The property of its kind concept, as a prefixed name. */
    String kindProperty() {
        return kindProperty;
    }

    /** What its things are called, such as {@code Acts}. */
    String title() {
        return title;
    }

    /** Its part of an IRI, such as {@code organisation}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a token of an IRI; empty if no import makes things of it. */
    static Optional<ThingType> of(String token) {
        return Arrays.stream(values()).filter(type -> type.token().equals(token)).findFirst();
    }
}
