package eu.factgraph.page.layout;

import eu.factgraph.files.Namespaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Parts that are shown in one line with their whole: figures, addresses, contact points, periods,
 * channels, participations.
 */
public record PartFormatter(PageContext context) {

    private static final String LOCN = "http://www.w3.org/ns/locn#";
    private static final Node PAGE = FOAF.page.asNode();

    /** Readers by class; our classes by the end of their IRI. */
    private static final Map<String, Function<PartReader, DisplayLabel>> READERS =
            Map.of(
                    "def/Quantity",
                    PartReader::quantity,
                    LOCN + "Address",
                    PartReader::address,
                    Namespaces.CV + "ContactPoint",
                    PartReader::contact,
                    Namespaces.CV + "Channel",
                    PartReader::channel,
                    Namespaces.CV + "Participation",
                    PartReader::participation,
                    DCTerms.PeriodOfTime.getURI(),
                    PartReader::period);

    /** The part in one line; empty if the node is no such part. */
    Optional<DisplayLabel> line(Node node) {
        if (!context.store().isThing(node)) {
            return Optional.empty();
        }
        return context.graph().stream(node, RDF.Nodes.type, Node.ANY)
                .map(type -> READERS.get(key(type.getObject())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(reader -> reader.apply(new PartReader(this, node)));
    }

    /** The number of a figure, with comparison, unit and time. */
    public DisplayLabel number(Node quantity) {
        var reader = new PartReader(this, quantity);
        return reader.here(reader.number());
    }

    public boolean isPart(Node node) {
        return line(node).isPresent();
    }

    private String key(Node type) {
        String iri = type.toString();
        return iri.startsWith(context.store().base())
                ? iri.substring(context.store().base().length())
                : iri;
    }

    private record PartReader(PartFormatter parts, Node node) {

        DisplayLabel quantity() {
            return here(text(SKOS.prefLabel.asNode()) + ": " + number());
        }

        String number() {
            return joined(
                    ", ",
                    joined(
                            " ",
                            text(own("comparison")),
                            text(own("value")),
                            text(own("unit"), iri(Namespaces.CV + "currency"))),
                    text(DCTerms.date.asNode(), own("dateAsStated")));
        }

        DisplayLabel address() {
            String whole = text(iri(LOCN + "fullAddress"));
            String street =
                    joined(
                            " ",
                            text(iri(LOCN + "thoroughfare")),
                            text(iri(LOCN + "locatorDesignator")));
            String town = joined(" ", text(iri(LOCN + "postCode")), text(iri(LOCN + "postName")));
            return here(
                    whole.isEmpty()
                            ? joined(", ", text(iri(LOCN + "locatorName")), street, town)
                            : whole);
        }

        DisplayLabel contact() {
            return here(
                    joined(
                            " · ",
                            text(iri(Namespaces.CV + "telephone")),
                            text(own("fax")),
                            text(iri(Namespaces.CV + "email"))));
        }

        DisplayLabel channel() {
            Node page = values(PAGE).findFirst().orElse(node);
            String place = text(DCTerms.spatial.asNode());
            String address = page.toString().replaceFirst("^https?://", "");
            return new DisplayLabel(
                    place.isEmpty() ? address : address + " (" + place + ")",
                    parts.context.label(page).href(),
                    null);
        }

        DisplayLabel participation() {
            Node who = values(iri(Namespaces.CV + "hasParticipant")).findFirst().orElse(node);
            DisplayLabel label = parts.context.label(who);
            return new DisplayLabel(
                    label.text() + " (" + text(iri(Namespaces.CV + "role")) + ")",
                    label.href(),
                    label.lang());
        }

        DisplayLabel period() {
            String start = text(DCAT.startDate.asNode());
            String end = text(DCAT.endDate.asNode());
            return here(
                    end.isEmpty()
                            ? parts.context.message("period.from", start)
                            : start + "–" + end);
        }

        /** With a link to the part itself. */
        private DisplayLabel here(String text) {
            return new DisplayLabel(text, parts.context.label(node).href(), null);
        }

        private String text(Node... properties) {
            return Stream.of(properties)
                    .flatMap(this::values)
                    .map(value -> parts.context.label(value).text())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        /** Of texts, those in the preferred language. */
        private Stream<Node> values(Node property) {
            List<Node> all = G.listSP(parts.context.graph(), node, property);
            return all.stream().anyMatch(Node::isURI)
                    ? all.stream().sorted(NodeCmp::compareRDFTerms)
                    : MultilingualText.first(all, parts.context.visitor().language());
        }

        private static String joined(String between, String... texts) {
            return Stream.of(texts)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(between));
        }

        private Node own(String term) {
            return parts.context.store().node("def/" + term);
        }

        private static Node iri(String iri) {
            return NodeFactory.createURI(iri);
        }
    }
}
