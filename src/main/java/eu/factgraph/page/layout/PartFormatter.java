package eu.factgraph.page.layout;

import eu.factgraph.files.CanonicalNamespace;
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

/** Parts that are shown in one line with their whole, such as figures and addresses. */
public record PartFormatter(PageContext context) {

    private static final String LOCN = "http://www.w3.org/ns/locn#";

    private static final Map<String, Function<PartReader, DisplayLabel>> READERS =
            Map.of(
                    CanonicalNamespace.TERMS + "Quantity", PartReader::quantity,
                    LOCN + "Address", PartReader::address,
                    Namespaces.CV + "ContactPoint", PartReader::contact,
                    Namespaces.CV + "Channel", PartReader::channel,
                    Namespaces.CV + "Participation", PartReader::participation,
                    DCTerms.NS + "PeriodOfTime", PartReader::period);

    /** The part in one line; empty if the node is no such part. */
    Optional<DisplayLabel> line(Node node) {
        if (!context.store().isThing(node)) {
            return Optional.empty();
        }
        return context.graph().stream(node, RDF.Nodes.type, Node.ANY)
                .map(triple -> context.store().rebasing().canonical(triple.getObject().toString()))
                .map(READERS::get)
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

    private record PartReader(PartFormatter parts, Node node) {

        DisplayLabel quantity() {
            return here(text(SKOS.prefLabel.asNode()) + ": " + number());
        }

        String number() {
            String named = text(own("unit"));
            String unit = named.isEmpty() ? text(iri(Namespaces.CV + "currency")) : named;
            String amount = joined(" ", text(own("comparison")), text(own("value")), unit);
            return joined(", ", amount, text(DCTerms.date.asNode(), own("dateAsStated")));
        }

        DisplayLabel address() {
            String street = joined(" ", locn("thoroughfare"), locn("locatorDesignator"));
            String town = joined(" ", locn("postCode"), locn("postName"));
            return values(iri(LOCN + "fullAddress"))
                    .findFirst()
                    .map(parts.context::label)
                    .map(
                            whole ->
                                    new DisplayLabel(
                                            whole.text(),
                                            parts.context.label(node).href(),
                                            whole.lang()))
                    .orElseGet(() -> here(joined(", ", locn("locatorName"), street, town)));
        }

        private String locn(String name) {
            return text(iri(LOCN + name));
        }

        DisplayLabel contact() {
            String telephone = text(iri(Namespaces.CV + "telephone"));
            String email = text(iri(Namespaces.CV + "email"));
            return here(joined(" · ", telephone, text(own("fax")), email));
        }

        DisplayLabel channel() {
            Node page = values(FOAF.page.asNode()).findFirst().orElse(node);
            String place = text(DCTerms.spatial.asNode());
            String address =
                    DisplayedAddress.of(page.toString())
                            .map(DisplayedAddress::text)
                            .orElse(page.toString());
            String text = place.isEmpty() ? address : address + " (" + place + ")";
            return new DisplayLabel(text, parts.context.label(page).href(), null);
        }

        DisplayLabel participation() {
            Node who = values(iri(Namespaces.CV + "hasParticipant")).findFirst().orElse(node);
            DisplayLabel label = parts.context.label(who);
            String text = label.text() + " (" + text(iri(Namespaces.CV + "role")) + ")";
            return new DisplayLabel(text, label.href(), label.lang());
        }

        DisplayLabel period() {
            String start = text(DCAT.startDate.asNode());
            String end = text(DCAT.endDate.asNode());
            String open = parts.context.message("period.from", start);
            return here(end.isEmpty() ? open : start + "–" + end);
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
            if (all.stream().anyMatch(Node::isURI)) {
                return all.stream().sorted(NodeCmp::compareRDFTerms);
            }
            var preferred = parts.context.preferred(all).map(Node::getLiteralLanguage);
            return all.stream()
                    .filter(text -> text.getLiteralLanguage().equals(preferred.orElseThrow()));
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
