package eu.factgraph.page.country;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.TimelineDiagram;
import eu.factgraph.diagram.TimelineDiagram.DatedItem;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.overview.OverviewDiagram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** Acts or strategies by year, beside what they refer to in the law and policy of the Union. */
record DatedItems(FactLabels labels, BlockFacts facts) {

    private static final int YEAR = "2019".length();

    /** The newest first; items without a date are last, in the order of the factsheet. */
    List<Node> newest(int most) {
        return facts.items().stream()
                .sorted(
                        Comparator.comparing(
                                (Node item) -> date(item).orElse(""), Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    private Optional<Integer> year(Node item) {
        return date(item).map(date -> Integer.valueOf(date.substring(0, YEAR)));
    }

    /** The earliest in the order of XML Schema dates, which begin with the year. */
    private Optional<String> date(Node item) {
        return facts.facts().stream()
                .filter(fact -> fact.item().equals(item) && fact.value() != null)
                .flatMap(fact -> dates(fact).stream())
                .map(Node::getLiteralLexicalForm)
                .filter(date -> date.matches("\\d{4}.*"))
                .min(Comparator.naturalOrder());
    }

    private List<Node> dates(CountryFact fact) {
        if (DCTerms.date.asNode().equals(fact.aspect())) {
            return List.of(fact.value());
        }
        return DCTerms.temporal.asNode().equals(fact.aspect())
                ? G.listSP(labels.context().graph(), fact.value(), DCAT.startDate.asNode())
                : List.of();
    }

    Diagram diagram(List<Node> items, String title, String description) {
        PageContext context = labels.context();
        var own = lane("country.block." + facts.block().name());
        var union = lane("country.lane.union");
        var dated = new ArrayList<DatedItem>();
        // beside each other, as far as the lanes allow
        List<Node> ordered =
                items.stream()
                        .sorted(Comparator.comparing((Node item) -> referred(item).isEmpty()))
                        .toList();
        for (Node item : ordered) {
            Integer year = year(item).orElse(null);
            dated.add(new DatedItem(year, own, OverviewDiagram.item(context, item)));
            for (Node act : referred(item)) {
                dated.add(new DatedItem(year, union, OverviewDiagram.item(context, act)));
            }
        }
        return new TimelineDiagram(dated)
                .diagram(
                        title,
                        description,
                        OverviewDiagram.names(context),
                        context.message("drawing.undated"));
    }

    private DiagramItem lane(String key) {
        return DiagramItem.plain(labels.context().message(key), null);
    }

    private List<Node> referred(Node item) {
        String union = labels.context().store().base() + "id/eu/";
        return facts.facts().stream()
                .filter(fact -> item.equals(fact.item()) && fact.value() != null)
                .map(CountryFact::value)
                .filter(value -> value.isURI() && value.getURI().startsWith(union))
                .filter(value -> !value.getURI().startsWith(item.getURI()))
                .filter(value -> !value.getURI().startsWith(union + "organisation/"))
                .distinct()
                .toList();
    }
}
