package eu.factgraph.page;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PartFormatter;
import eu.factgraph.page.statement.PropertyValues;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        var summaries = new LinkedHashMap<Node, CountrySummary>();
        for (Node edition : editions) {
            for (Node country : objects(edition, DCTerms.spatial.asNode()).toList()) {
                summaries.computeIfAbsent(country, any -> summary(country, edition));
            }
        }
        return List.copyOf(summaries.values());
    }

    private CountrySummary summary(Node country, Node edition) {
        return new CountrySummary(
                context.label(country), context.label(edition), facts(country, edition));
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
                                unsourced(
                                        context.label(property),
                                        objects(country, property)
                                                .map(context::value)
                                                .sorted(
                                                        Comparator.comparing(
                                                                DisplayLabel::text, alphabet()))));
    }

    private static PropertyValues unsourced(DisplayLabel name, Stream<DisplayLabel> values) {
        return new PropertyValues(
                name, values.map(one -> new PropertyValues.SourcedValue(one, List.of())).toList());
    }

    private Stream<PropertyValues> figures(Node country) {
        var formatter = new PartFormatter(context);
        return objects(country, own("figure"))
                .map(
                        figure ->
                                unsourced(
                                        DisplayLabel.plain(context.label(figure).text()),
                                        Stream.of(formatter.number(figure))));
    }

    /** The latest observation of each indicator. */
    private Stream<PropertyValues> ofCube(Node country, Node edition) {
        var latest = new LinkedHashMap<String, Node>();
        G.listPO(context.graph(), sdmx("dimension#refArea"), country).stream()
                .filter(one -> context.graph().contains(one, own("edition"), edition))
                .sorted(Comparator.comparing(one -> text(one, sdmx("dimension#refPeriod"))))
                .forEach(one -> latest.put(text(one, own("indicator")), one));
        return latest.values().stream()
                .map(this::fact)
                .sorted(Comparator.comparing(fact -> fact.name().text(), alphabet()));
    }

    private PropertyValues fact(Node observation) {
        String value = text(observation, sdmx("measure#obsValue"));
        String unit = text(observation, sdmx("attribute#unitMeasure"));
        String period = text(observation, sdmx("dimension#refPeriod"));
        String text = value + " " + unit + (period.isEmpty() ? "" : " (" + period + ")");
        return unsourced(
                DisplayLabel.plain(text(observation, own("indicator"))),
                Stream.of(new DisplayLabel(text, context.label(observation).href(), null)));
    }

    private Collator alphabet() {
        return context.messages().collator();
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
