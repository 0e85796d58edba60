package eu.factgraph.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Parts of things that are read in one line where they belong: numbers, addresses, contacts,
 * periods, channels, parts in a service.
 */
record Parts(Frame frame) {

    private static final String CV = "http://data.europa.eu/m8g/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String LOCN = "http://www.w3.org/ns/locn#";
    private static final Node PAGE = NodeFactory.createURI("http://xmlns.com/foaf/0.1/page");

    /** How a part of a class is read; classes of ours by the end of their IRI. */
    private static final Map<String, Function<Reading, Shown>> READINGS =
            Map.of(
                    "def/Quantity",
                    Reading::quantity,
                    LOCN + "Address",
                    Reading::address,
                    CV + "ContactPoint",
                    Reading::contact,
                    CV + "Channel",
                    Reading::channel,
                    CV + "Participation",
                    Reading::participation,
                    DCTerms.PeriodOfTime.getURI(),
                    Reading::period);

    /** The part in one line; nothing for what is no such part. */
    Optional<Shown> line(Node node) {
        if (!frame.store().isThing(node)) {
            return Optional.empty();
        }
        return graph().stream(node, RDF.Nodes.type, Node.ANY)
                .map(type -> READINGS.get(key(type.getObject())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(reading -> reading.apply(new Reading(this, node)));
    }

    /** The number of a quantity, with comparison, unit and time. */
    Shown number(Node quantity) {
        var reading = new Reading(this, quantity);
        return reading.here(reading.number());
    }

    boolean isPart(Node node) {
        return line(node).isPresent();
    }

    private Graph graph() {
        return frame.store().dataset().getDefaultGraph();
    }

    private String key(Node type) {
        String iri = type.toString();
        return iri.startsWith(frame.store().base())
                ? iri.substring(frame.store().base().length())
                : iri;
    }

    /** One part, being read. */
    private record Reading(Parts parts, Node node) {

        Shown quantity() {
            return here(words(SKOS.prefLabel.asNode()) + ": " + number());
        }

        String number() {
            return joined(
                    ", ",
                    joined(
                            " ",
                            words(own("comparison")),
                            words(own("value")),
                            words(own("unit"), iri(CV + "currency"))),
                    words(DCTerms.date.asNode(), own("dateAsStated")));
        }

        Shown address() {
            String whole = words(iri(LOCN + "fullAddress"));
            String street =
                    joined(
                            " ",
                            words(iri(LOCN + "thoroughfare")),
                            words(iri(LOCN + "locatorDesignator")));
            String town = joined(" ", words(iri(LOCN + "postCode")), words(iri(LOCN + "postName")));
            return here(
                    whole.isEmpty()
                            ? joined(", ", words(iri(LOCN + "locatorName")), street, town)
                            : whole);
        }

        Shown contact() {
            return here(
                    joined(
                            " · ",
                            words(iri(CV + "telephone")),
                            words(own("fax")),
                            words(iri(CV + "email"))));
        }

        Shown channel() {
            Node page = values(PAGE).findFirst().orElse(node);
            String place = words(DCTerms.spatial.asNode());
            String address = page.toString().replaceFirst("^https?://", "");
            return new Shown(
                    place.isEmpty() ? address : address + " (" + place + ")",
                    parts.frame.shown(page).href(),
                    null);
        }

        Shown participation() {
            Node who = values(iri(CV + "hasParticipant")).findFirst().orElse(node);
            Shown shown = parts.frame.shown(who);
            return new Shown(
                    shown.words() + " (" + words(iri(CV + "role")) + ")",
                    shown.href(),
                    shown.lang());
        }

        Shown period() {
            String start = words(iri(DCAT + "startDate"));
            String end = words(iri(DCAT + "endDate"));
            return here(end.isEmpty() ? parts.frame.say("period.from", start) : start + "–" + end);
        }

        /** In the words of the page, with a link to the part itself. */
        private Shown here(String words) {
            return new Shown(words, parts.frame.shown(node).href(), null);
        }

        private String words(Node... properties) {
            return Stream.of(properties)
                    .flatMap(this::values)
                    .map(value -> parts.frame.shown(value).words())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        /** Of texts, the one that the reader is given first. */
        private Stream<Node> values(Node property) {
            List<Node> all =
                    parts.graph().stream(node, property, Node.ANY).map(Triple::getObject).toList();
            return all.stream().anyMatch(Node::isURI)
                    ? all.stream().sorted(NodeCmp::compareRDFTerms)
                    : Texts.first(all, parts.frame.reader().language());
        }

        private static String joined(String between, String... words) {
            return Stream.of(words)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(between));
        }

        private Node own(String term) {
            return parts.frame.store().node("def/" + term);
        }

        private static Node iri(String iri) {
            return NodeFactory.createURI(iri);
        }
    }
}
