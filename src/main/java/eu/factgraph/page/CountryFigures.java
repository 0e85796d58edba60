package eu.factgraph.page;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PartFormatter;
import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;

/** The key figures of countries. */
record CountryFigures(PageContext context) {

    /** The figures of a country in its newest edition. */
    record CountrySummary(
            DisplayLabel country, DisplayLabel edition, List<PropertyValues> figures) {}

    List<CountrySummary> of(List<Node> editions) {
        var summaries = new ArrayList<CountrySummary>();
        for (Node edition : editions) {
            objects(edition, DCTerms.spatial.asNode())
                    .filter(
                            country ->
                                    summaries.stream()
                                            .noneMatch(
                                                    one ->
                                                            one.country()
                                                                    .equals(
                                                                            context.label(
                                                                                    country))))
                    .forEach(
                            country ->
                                    summaries.add(
                                            new CountrySummary(
                                                    context.label(country),
                                                    context.label(edition),
                                                    facts(country, edition))));
        }
        return summaries;
    }

    private List<PropertyValues> facts(Node country, Node edition) {
        return Stream.of(ofCountry(country), figures(country), ofCube(country, edition))
                .flatMap(facts -> facts)
                .toList();
    }

    private Stream<PropertyValues> ofCountry(Node country) {
        return Stream.of(
                        own("capital"),
                        DCTerms.language.asNode(),
                        NodeFactory.createURI(Namespaces.CV + "currency"))
                .filter(property -> objects(country, property).findAny().isPresent())
                .map(
                        property ->
                                new PropertyValues(
                                        context.label(property),
                                        objects(country, property)
                                                .map(context::value)
                                                .sorted(Comparator.comparing(DisplayLabel::text))
                                                .map(
                                                        label ->
                                                                new PropertyValues.SourcedValue(
                                                                        label, List.of()))
                                                .toList()));
    }

    private Stream<PropertyValues> figures(Node country) {
        return objects(country, own("figure"))
                .map(
                        figure ->
                                new PropertyValues(
                                        DisplayLabel.plain(context.label(figure).text()),
                                        List.of(
                                                new PropertyValues.SourcedValue(
                                                        new PartFormatter(context).number(figure),
                                                        List.of()))));
    }

    private Stream<PropertyValues> ofCube(Node country, Node edition) {
        return G.listPO(context.graph(), sdmx("dimension#refArea"), country).stream()
                .filter(
                        observation ->
                                context.graph().contains(observation, own("edition"), edition))
                .map(this::fact)
                .sorted(Comparator.comparing(fact -> fact.name().text()));
    }

    private PropertyValues fact(Node observation) {
        String text =
                text(observation, sdmx("measure#obsValue"))
                        + " "
                        + text(observation, sdmx("attribute#unitMeasure"))
                        + " ("
                        + text(observation, sdmx("dimension#refPeriod"))
                        + ")";
        return new PropertyValues(
                new DisplayLabel(text(observation, own("indicator")), null, null),
                List.of(
                        new PropertyValues.SourcedValue(
                                new DisplayLabel(text, context.label(observation).href(), null),
                                List.of())));
    }

    private String text(Node subject, Node property) {
        return objects(subject, property)
                .map(value -> context.label(value).text())
                .findFirst()
                .orElse("");
    }

    private Stream<Node> objects(Node subject, Node property) {
        return G.listSP(context.graph(), subject, property).stream();
    }

    private Node own(String term) {
        return context.store().node("def/" + term);
    }

    private static Node sdmx(String name) {
        return NodeFactory.createURI(Namespaces.SDMX + name);
    }
}
