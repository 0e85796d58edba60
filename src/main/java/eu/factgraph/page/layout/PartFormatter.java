package eu.factgraph.page.layout;

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
public record PartFormatter(PageContext frame) {

    private static final String CV = "http://data.europa.eu/m8g/";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String LOCN = "http://www.w3.org/ns/locn#";
    private static final Node PAGE = NodeFactory.createURI("http://xmlns.com/foaf/0.1/page");

    /** How a part of a class is read; classes of ours by the end of their IRI. */
    private static final Map<String, Function<PartReader, DisplayLabel>> READINGS =
            Map.of(
                    "def/Quantity",
                    PartReader::quantity,
                    LOCN + "Address",
                    PartReader::address,
                    CV + "ContactPoint",
                    PartReader::contact,
                    CV + "Channel",
                    PartReader::channel,
                    CV + "Participation",
                    PartReader::participation,
                    DCTerms.PeriodOfTime.getURI(),
                    PartReader::period);

    /** The part in one line; nothing for what is no such part. */
    Optional<DisplayLabel> line(Node node) {
        if (!frame.store().isThing(node)) {
            return Optional.empty();
        }
        return graph().stream(node, RDF.Nodes.type, Node.ANY)
                .map(type -> READINGS.get(key(type.getObject())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(reading -> reading.apply(new PartReader(this, node)));
    }

    /** The number of a quantity, with comparison, unit and time. */
    public DisplayLabel number(Node quantity) {
        var reading = new PartReader(this, quantity);
        return reading.here(reading.number());
    }

    public boolean isPart(Node node) {
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
    private record PartReader(PartFormatter parts, Node node) {

        DisplayLabel quantity() {
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

        DisplayLabel address() {
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

        DisplayLabel contact() {
            return here(
                    joined(
                            " · ",
                            words(iri(CV + "telephone")),
                            words(own("fax")),
                            words(iri(CV + "email"))));
        }

        DisplayLabel channel() {
            Node page = values(PAGE).findFirst().orElse(node);
            String place = words(DCTerms.spatial.asNode());
            String address = page.toString().replaceFirst("^https?://", "");
            return new DisplayLabel(
                    place.isEmpty() ? address : address + " (" + place + ")",
                    parts.frame.shown(page).href(),
                    null);
        }

        DisplayLabel participation() {
            Node who = values(iri(CV + "hasParticipant")).findFirst().orElse(node);
            DisplayLabel shown = parts.frame.shown(who);
            return new DisplayLabel(
                    shown.words() + " (" + words(iri(CV + "role")) + ")",
                    shown.href(),
                    shown.lang());
        }

        DisplayLabel period() {
            String start = words(iri(DCAT + "startDate"));
            String end = words(iri(DCAT + "endDate"));
            return here(end.isEmpty() ? parts.frame.say("period.from", start) : start + "–" + end);
        }

        /** In the words of the page, with a link to the part itself. */
        private DisplayLabel here(String words) {
            return new DisplayLabel(words, parts.frame.shown(node).href(), null);
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
                    : MultilingualText.first(all, parts.frame.reader().language());
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
