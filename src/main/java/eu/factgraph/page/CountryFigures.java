package eu.factgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/** The key figures of countries. */
record CountryFigures(Frame frame) {

    private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";

    /** A country with its figures, from its newest edition. */
    record Glance(Shown country, Shown edition, List<Fact> facts) {}

    List<Glance> of(List<Node> editions) {
        var glances = new ArrayList<Glance>();
        for (Node edition : editions) {
            objects(edition, DCTerms.spatial.asNode())
                    .filter(
                            country ->
                                    glances.stream()
                                            .noneMatch(
                                                    one ->
                                                            one.country()
                                                                    .equals(frame.shown(country))))
                    .forEach(
                            country ->
                                    glances.add(
                                            new Glance(
                                                    frame.shown(country),
                                                    frame.shown(edition),
                                                    facts(country, edition))));
        }
        return glances;
    }

    private List<Fact> facts(Node country, Node edition) {
        return Stream.of(ofCountry(country), figures(country), ofCube(country, edition))
                .flatMap(facts -> facts)
                .toList();
    }

    private Stream<Fact> ofCountry(Node country) {
        return Stream.of(
                        own("capital"),
                        DCTerms.language.asNode(),
                        NodeFactory.createURI("http://data.europa.eu/m8g/currency"))
                .filter(property -> objects(country, property).findAny().isPresent())
                .map(
                        property ->
                                new Fact(
                                        frame.shown(property),
                                        objects(country, property)
                                                .map(frame::value)
                                                .sorted(Comparator.comparing(Shown::words))
                                                .map(shown -> new Fact.Value(shown, List.of()))
                                                .toList()));
    }

    private Stream<Fact> figures(Node country) {
        return objects(country, own("figure"))
                .map(
                        figure ->
                                new Fact(
                                        Shown.text(frame.shown(figure).words()),
                                        List.of(
                                                new Fact.Value(
                                                        new Parts(frame).number(figure),
                                                        List.of()))));
    }

    private Stream<Fact> ofCube(Node country, Node edition) {
        return graph().stream(Node.ANY, sdmx("dimension#refArea"), country)
                .map(Triple::getSubject)
                .filter(observation -> graph().contains(observation, own("edition"), edition))
                .map(this::fact)
                .sorted(Comparator.comparing(fact -> fact.name().words()));
    }

    private Fact fact(Node observation) {
        String words =
                words(observation, sdmx("measure#obsValue"))
                        + " "
                        + words(observation, sdmx("attribute#unitMeasure"))
                        + " ("
                        + words(observation, sdmx("dimension#refPeriod"))
                        + ")";
        return new Fact(
                new Shown(words(observation, own("indicator")), null, null),
                List.of(
                        new Fact.Value(
                                new Shown(words, frame.shown(observation).href(), null),
                                List.of())));
    }

    private String words(Node subject, Node property) {
        return objects(subject, property)
                .map(value -> frame.shown(value).words())
                .findFirst()
                .orElse("");
    }

    private Stream<Node> objects(Node subject, Node property) {
        return graph().stream(subject, property, Node.ANY).map(Triple::getObject);
    }

    private Graph graph() {
        return frame.store().dataset().getDefaultGraph();
    }

    private Node own(String term) {
        return frame.store().node("def/" + term);
    }

    private static Node sdmx(String name) {
        return NodeFactory.createURI(SDMX + name);
    }
}
