package eu.factgraph.page.country;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.FigureFormatter;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.Citations;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The labels of facts on a page, with marks for the sections that they are from. */
record FactLabels(PageContext context, Citations citations) {

    private static final String TELEPHONE = Namespaces.CV + "telephone";
    private static final String MAIL = Namespaces.CV + "email";

    /** The heading of an aspect; {@code null} is the only aspect of its block. */
    DisplayLabel aspect(Node aspect) {
        if (aspect == null) {
            return DisplayLabel.plain(context.message("country.aspect.any"));
        }
        DisplayLabel label = context.label(aspect);
        if (!aspect.isURI()) {
            return label;
        }
        String key = "country.aspect." + Messages.key(aspect.getURI());
        return new DisplayLabel(
                context.messages().orElse(key, label.inSentenceCase().text()), null, label.lang());
    }

    /** Names are as they are written; concepts head rows in the middle of no sentence. */
    private String text(Node item, DisplayLabel label) {
        return context.store().isConcept(item) ? label.inSentenceCase().text() : label.text();
    }

    /** The heading of a row; {@code null} is the subject as a whole. */
    DisplayLabel item(Node item) {
        if (item == null) {
            return DisplayLabel.plain(context.message("country.item.any"));
        }
        DisplayLabel label = context.label(item);
        return item.equals(context.store().node("id/eu/place/european-union"))
                ? new DisplayLabel(context.message("country.lane.union"), label.href(), null)
                : new DisplayLabel(text(item, label), label.href(), label.lang());
    }

    /** The value of a fact, with its unit. */
    DisplayLabel value(CountryFact fact) {
        Node value = fact.value();
        if (fact.content().unit() != null) {
            String text = new FigureFormatter(context).text(value, fact.content().unit());
            return DisplayLabel.plain(text);
        }
        if (value.isLiteral()) {
            return literal(value.getLiteralLexicalForm(), fact);
        }
        return isAddress(value) ? address(value.getURI()) : context.value(value);
    }

    private DisplayLabel literal(String text, CountryFact fact) {
        return switch (fact.aspect().getURI()) {
            case TELEPHONE -> new DisplayLabel(text, "tel:" + text.replaceAll("[^+0-9]", ""), null);
            case MAIL -> new DisplayLabel(text, "mailto:" + text, null);
            default -> context.label(fact.value());
        };
    }

    /** A web address outside of the graph. */
    private boolean isAddress(Node value) {
        return value.isURI()
                && value.getURI().matches("https?://.*")
                && !value.getURI().startsWith(context.store().base())
                && context.labels().statements(value).isEmpty();
    }

    /** By its host, for the whole of it is rarely readable. */
    private static DisplayLabel address(String iri) {
        String host = URI.create(iri).getHost();
        return new DisplayLabel(host == null ? iri : host.replaceFirst("^www\\.", ""), iri, null);
    }

    List<Citations.Citation> sources(Set<Node> sections) {
        return citations.of(sections.stream());
    }
}
