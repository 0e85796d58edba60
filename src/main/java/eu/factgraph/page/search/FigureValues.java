package eu.factgraph.page.search;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.layout.FigureFormatter;
import eu.factgraph.page.layout.PageContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;

/** The value of a figure in one line, such as €450.5 billion (2018). */
record FigureValues(PageContext context) {

    private static final Node VALUE = sdmx("measure#obsValue");
    private static final Node UNIT = sdmx("attribute#unitMeasure");
    private static final Node PERIOD = sdmx("dimension#refPeriod");
    private static final Node AREA = sdmx("dimension#refArea");

    private static Node sdmx(String name) {
        return NodeFactory.createURI(Namespaces.SDMX + name);
    }

    /**
     * The value of an observation; of an indicator the newest one, if only one country of the
     * selection has it. Empty for other resources.
     */
    Optional<String> of(Node resource) {
        return context.graph().contains(resource, VALUE, Node.ANY)
                ? Optional.of(line(resource))
                : ofIndicator(resource);
    }

    private Optional<String> ofIndicator(Node indicator) {
        List<Node> observations =
                G.listPO(context.graph(), context.store().node("def/indicator"), indicator).stream()
                        .filter(this::isOfSelectedCountry)
                        .toList();
        long areas = observations.stream().map(one -> object(one, AREA)).distinct().count();
        return areas == 1
                ? observations.stream()
                        .max(
                                Comparator.comparing((Node one) -> text(one, PERIOD))
                                        .thenComparing(Node::getURI))
                        .map(this::line)
                : Optional.empty();
    }

    /** A selection has the figures of the Union besides those of its country. */
    private boolean isOfSelectedCountry(Node observation) {
        return context.visitor()
                .selection()
                .country()
                .filter(
                        country ->
                                !observation
                                        .getURI()
                                        .startsWith(context.store().base() + "id/" + country + "/"))
                .isEmpty();
    }

    private String line(Node observation) {
        String period = text(observation, PERIOD);
        String amount = amount(observation);
        return period.isEmpty() ? amount : amount + " (" + period + ")";
    }

    private String amount(Node observation) {
        Node unit = object(observation, UNIT).orElse(null);
        return object(observation, VALUE)
                .map(value -> new FigureFormatter(context).text(value, unit))
                .orElse("");
    }

    private String text(Node subject, Node property) {
        return object(subject, property).map(one -> context.label(one).text()).orElse("");
    }

    private Optional<Node> object(Node subject, Node property) {
        return G.listSP(context.graph(), subject, property).stream().findFirst();
    }
}
