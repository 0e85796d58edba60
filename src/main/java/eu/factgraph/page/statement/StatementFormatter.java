package eu.factgraph.page.statement;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.page.layout.ContactLinks;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PersonEditions;
import eu.factgraph.store.PreferredLabels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.G;

/** Statements as properties with values; a value that several graphs state is one value. */
public record StatementFormatter(
        PageContext context, Function<List<Quad>, List<Citations.Citation>> sources) {

    /** With citations. */
    public static StatementFormatter cited(PageContext context, Citations citations) {
        Predicate<Quad> isSourced = quad -> !quad.isDefaultGraph();
        return new StatementFormatter(
                context,
                quads -> citations.of(quads.stream().filter(isSourced).map(Quad::getGraph)));
    }

    /** Without citations, for statements of one graph. */
    public static StatementFormatter plain(PageContext context) {
        return new StatementFormatter(context, quads -> List.of());
    }

    /** The facts about a resource in reading order, without the {@code omitted} properties. */
    public List<PropertyValues> facts(Collection<Quad> about, Set<Node> omitted) {
        return facts(about, about, omitted);
    }

    /**
     * @param some of the statements {@code about} a resource
     */
    public List<PropertyValues> facts(
            Collection<Quad> some, Collection<Quad> about, Set<Node> omitted) {
        return facts(
                some.stream()
                        .filter(quad -> isFact(quad) && !omitted.contains(quad.getPredicate()))
                        .filter(quad -> !isRepeated(quad, about))
                        .toList(),
                Quad::getObject,
                context::label);
    }

    public List<PropertyValues> technical(Collection<Quad> about) {
        return facts(
                about.stream().filter(quad -> !isRunningText(quad) && !isFact(quad)).toList(),
                Quad::getObject,
                context::label);
    }

    /** The resources that refer to a resource, by property. */
    public List<PropertyValues> incoming(Collection<Quad> incoming) {
        return facts(incoming, Quad::getSubject, context::inverseLabel);
    }

    /** The subjects of statements. */
    public List<PropertyValues.SourcedValue> subjects(Collection<Quad> quads) {
        return values(List.copyOf(quads), Quad::getSubject);
    }

    public List<PropertyValues.SourcedValue> texts(Collection<Quad> about, Predicate<Node> wanted) {
        List<Quad> texts =
                grouped(about, Quad::getPredicate).entrySet().stream()
                        .filter(property -> wanted.test(property.getKey()))
                        .sorted(Comparator.comparing(property -> property.getKey().getURI()))
                        .flatMap(property -> inPageLanguage(property.getValue()).stream())
                        .toList();
        return values(texts, Quad::getObject);
    }

    /** Or all texts, if none is in the language of the page. */
    private List<Quad> inPageLanguage(List<Quad> texts) {
        String language = context.visitor().language().tag();
        List<Quad> own =
                texts.stream().filter(quad -> hasLanguage(quad.getObject(), language)).toList();
        return own.isEmpty() ? texts : own;
    }

    private static boolean hasLanguage(Node text, String language) {
        return text.isLiteral() && text.getLiteralLanguage().equals(language);
    }

    private static boolean isRunningText(Quad quad) {
        Node property = quad.getPredicate();
        return PropertyOrder.isText(property)
                || PropertyOrder.isNote(property)
                || PropertyOrder.isQuotation(property);
    }

    private boolean isFact(Quad quad) {
        return !isRunningText(quad)
                && !PropertyOrder.isTechnical(quad.getPredicate())
                && !isHeading(quad);
    }

    /** The heading of the page or item. */
    private boolean isHeading(Quad quad) {
        return quad.getObject().isLiteral()
                && (PropertyOrder.isName(quad.getPredicate())
                        || Messages.key(quad.getPredicate().getURI()).equals("terms.title"))
                && quad.getObject()
                        .getLiteralLexicalForm()
                        .equals(context.label(quad.getSubject()).text());
    }

    /** A derived statement with a broader property. */
    private boolean isRepeated(Quad quad, Collection<Quad> about) {
        return isDerived(quad)
                && about.stream()
                        .filter(other -> other.getObject().equals(quad.getObject()))
                        .anyMatch(other -> !isDerived(other));
    }

    private boolean isDerived(Quad quad) {
        return context.store().isDerived(quad.getGraph());
    }

    private List<PropertyValues> facts(
            Collection<Quad> quads, Function<Quad, Node> value, Function<Node, DisplayLabel> name) {
        var facts = new ArrayList<PropertyValues>();
        var properties = grouped(quads, Quad::getPredicate);
        for (Node property : properties.keySet().stream().sorted(PropertyOrder.READING).toList()) {
            List<Quad> stated = properties.get(property);
            var values =
                    PropertyOrder.isEntry(property)
                            ? new EntryPlaces(context, sources).of(stated)
                            : values(preferredFirst(stated, value), value);
            facts.add(new PropertyValues(name.apply(property), values));
        }
        return facts;
    }

    private List<PropertyValues.SourcedValue> values(List<Quad> quads, Function<Quad, Node> value) {
        return grouped(quads, value).entrySet().stream()
                .map(
                        entry ->
                                new PropertyValues.SourcedValue(
                                        label(entry.getKey(), entry.getValue()),
                                        sources.apply(entry.getValue())))
                .toList();
    }

    private DisplayLabel label(Node value, List<Quad> quads) {
        Node property = quads.get(0).getPredicate();
        DisplayLabel label = ContactLinks.linked(context.value(value), property, value);
        return new PersonEditions(context).beside(label, value, quads.stream().map(Quad::getGraph));
    }

    /**
     * Texts in the language of the page first; of names, those in the official languages of the
     * country, because the heading is in the language of the page. Resources are in the order of
     * the factsheet if it numbers them, else by name.
     */
    private List<Quad> preferredFirst(List<Quad> quads, Function<Quad, Node> value) {
        if (quads.stream().map(value).allMatch(Node::isLiteral)) {
            return quads.stream().sorted(Comparator.comparing(value, order(quads.get(0)))).toList();
        }
        return quads.stream().map(value).allMatch(Node::isURI)
                ? quads.stream().sorted(Comparator.comparing(value, inPrint())).toList()
                : quads;
    }

    private Comparator<Node> inPrint() {
        var names = new HashMap<Node, String>();
        return Comparator.comparingInt(this::number)
                .thenComparing(
                        node -> names.computeIfAbsent(node, one -> context.label(one).text()),
                        context.messages().collator());
    }

    private int number(Node resource) {
        return G.listSP(context.graph(), resource, context.store().node("def/order")).stream()
                .mapToInt(number -> Integer.parseInt(number.getLiteralLexicalForm()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Comparator<Node> order(Quad first) {
        var language = context.visitor().language();
        return NameProperties.isName(first.getPredicate())
                ? context.labels().namesOf(first.getSubject(), language)
                : PreferredLabels.preferring(language);
    }

    /** Groups in the order of their first statement. */
    public static Map<Node, List<Quad>> grouped(Collection<Quad> quads, Function<Quad, Node> part) {
        return quads.stream()
                .collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
    }
}
