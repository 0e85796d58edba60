package eu.factgraph.page.statement;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.store.PreferredLabels;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Statements as a reader wants them: one value once, however many sections state it.
 *
 * @param sources the marks of the graphs of some statements
 */
public record StatementFormatter(
        PageContext context, Function<List<Quad>, List<Citations.Citation>> sources) {

    /** With the graphs that say so. */
    public static StatementFormatter cited(PageContext context, Citations citations) {
        return new StatementFormatter(
                context,
                quads ->
                        citations.of(
                                quads.stream()
                                        .filter(quad -> !quad.isDefaultGraph())
                                        .map(Quad::getGraph)));
    }

    /** Where all stands in one and the same graph. */
    public static StatementFormatter plain(PageContext context) {
        return new StatementFormatter(context, quads -> List.of());
    }

    /** What is said of one thing, in the order of reading, without {@code told}. */
    public List<PropertyValues> facts(Collection<Quad> about, Set<Node> told) {
        return facts(
                about.stream()
                        .filter(quad -> isFact(quad) && !told.contains(quad.getPredicate()))
                        .filter(quad -> !isRepeated(quad, about))
                        .toList(),
                Quad::getObject,
                context::label,
                PropertyOrder.READING);
    }

    public List<PropertyValues> technical(Collection<Quad> about) {
        return facts(
                about.stream().filter(quad -> !isTold(quad) && !isFact(quad)).toList(),
                Quad::getObject,
                context::label,
                PropertyOrder.READING);
    }

    /** What points to one thing, by what it is to the thing. */
    public List<PropertyValues> incoming(Collection<Quad> incoming) {
        return facts(incoming, Quad::getSubject, context::inverseLabel, PropertyOrder.READING);
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

    /** All texts where none is in the language of the page. */
    private List<Quad> inPageLanguage(List<Quad> texts) {
        String language = context.visitor().language().tag();
        List<Quad> own =
                texts.stream().filter(quad -> hasLanguage(quad.getObject(), language)).toList();
        return own.isEmpty() ? texts : own;
    }

    private static boolean hasLanguage(Node text, String language) {
        return text.isLiteral() && text.getLiteralLanguage().equals(language);
    }

    private static boolean isTold(Quad quad) {
        Node property = quad.getPredicate();
        return PropertyOrder.isText(property) || PropertyOrder.isNote(property);
    }

    private boolean isFact(Quad quad) {
        return !isTold(quad) && !PropertyOrder.isTechnical(quad.getPredicate()) && !isHeading(quad);
    }

    /** The name that the page or the part of it is headed by. */
    private boolean isHeading(Quad quad) {
        return quad.getObject().isLiteral()
                && (PropertyOrder.isName(quad.getPredicate())
                        || Messages.key(quad.getPredicate().getURI()).equals("terms.title"))
                && quad.getObject()
                        .getLiteralLexicalForm()
                        .equals(context.label(quad.getSubject()).text());
    }

    /** What a rule says once more by another property, for those who know only that. */
    private boolean isRepeated(Quad quad, Collection<Quad> about) {
        return isDerived(quad)
                && about.stream()
                        .anyMatch(
                                other ->
                                        !isDerived(other)
                                                && other.getObject().equals(quad.getObject()));
    }

    private boolean isDerived(Quad quad) {
        return context.store().isDerived(quad.getGraph());
    }

    private List<PropertyValues> facts(
            Collection<Quad> quads,
            Function<Quad, Node> end,
            Function<Node, DisplayLabel> name,
            Comparator<Node> order) {
        return grouped(quads, Quad::getPredicate).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(
                        entry ->
                                new PropertyValues(
                                        name.apply(entry.getKey()),
                                        values(spoken(entry, end), end)))
                .toList();
    }

    private List<PropertyValues.SourcedValue> values(List<Quad> quads, Function<Quad, Node> end) {
        return grouped(quads, end).entrySet().stream()
                .map(
                        entry ->
                                new PropertyValues.SourcedValue(
                                        context.value(entry.getKey()),
                                        sources.apply(entry.getValue())))
                .toList();
    }

    /** Texts in the language of the page come first; all else stays as it is. */
    private List<Quad> spoken(Map.Entry<Node, List<Quad>> property, Function<Quad, Node> end) {
        boolean isText = property.getValue().stream().map(end).allMatch(Node::isLiteral);
        return isText
                ? property.getValue().stream()
                        .sorted(
                                Comparator.comparing(
                                        end,
                                        PreferredLabels.preferring(context.visitor().language())))
                        .toList()
                : property.getValue();
    }

    /** In the order in which each group comes first. */
    public static Map<Node, List<Quad>> grouped(Collection<Quad> quads, Function<Quad, Node> part) {
        return quads.stream()
                .collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
    }
}
