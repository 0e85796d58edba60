package eu.factgraph.page.description;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.PropertyValues;
import eu.factgraph.page.statement.StatementFormatter;
import eu.factgraph.query.definition.Panel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The panels of a page that have rows, and those that say why they have none.
 *
 * @param own statements about the resource of the page
 */
record Panels(
        QuestionTables tables, List<QuestionTables.PanelAnswer> answers, Collection<Quad> own) {

    static Panels of(QuestionTables tables, List<Panel> panels, Node about, Collection<Quad> own) {
        Set<Node> types = Set.copyOf(DescriptionPage.types(List.copyOf(own)));
        var shown =
                panels.stream()
                        .filter(panel -> isAny(nodes(tables, panel.types()), types))
                        .map(panel -> tables.panel(panel, about))
                        .filter(answer -> answer.panel().isExpected() || !answer.isEmpty())
                        .toList();
        return new Panels(tables, shown, own);
    }

    static Panels none(QuestionTables tables) {
        return new Panels(tables, List.of(), List.of());
    }

    private static boolean isAny(Set<Node> some, Set<Node> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Set<Node> nodes(QuestionTables tables, Set<String> canonical) {
        var rebasing = tables.context().store().rebasing();
        return canonical.stream()
                .map(rebasing::iri)
                .map(NodeFactory::createURI)
                .collect(Collectors.toSet());
    }

    /** The own properties of the resource that panels show. */
    Set<Node> facts() {
        return answers.stream()
                .filter(answer -> !answer.isEmpty())
                .flatMap(answer -> nodes(tables, answer.panel().facts()).stream())
                .collect(Collectors.toSet());
    }

    /** Statements that the factsheet does not name something, for which there is a panel. */
    boolean isState(Quad quad) {
        return quad.getPredicate().equals(notStated())
                && answers.stream()
                        .filter(QuestionTables.PanelAnswer::isEmpty)
                        .anyMatch(
                                answer ->
                                        nodes(tables, answer.panel().facts())
                                                .contains(quad.getObject()));
    }

    /**
     * @param incoming statements about the resource of the page, among them that there is nothing
     *     to report about it
     */
    List<PanelTable> shown(List<Quad> incoming) {
        List<Quad> nothing = incoming.stream().filter(this::isNothing).toList();
        return answers.stream().map(answer -> table(answer, nothing)).toList();
    }

    private PanelTable table(QuestionTables.PanelAnswer answer, List<Quad> nothing) {
        if (!answer.isEmpty()) {
            return PanelTable.of(answer.table());
        }
        Set<Node> facts = nodes(tables, answer.panel().facts());
        List<Quad> states =
                own.stream()
                        .filter(quad -> quad.getPredicate().equals(notStated()))
                        .filter(quad -> facts.contains(quad.getObject()))
                        .toList();
        if (states.isEmpty() && !nothing.isEmpty()) {
            return empty(answer, "thing.nothing-reported", nothing);
        }
        return empty(answer, states.isEmpty() ? "thing.not-in-graph" : "thing.not-stated", states);
    }

    private PanelTable empty(
            QuestionTables.PanelAnswer answer, String key, Collection<Quad> saying) {
        return new PanelTable(
                answer.table(),
                tables.context().message(key),
                tables.citations().of(saying.stream().map(Quad::getGraph)));
    }

    private Node notStated() {
        return tables.context().store().node("def/notStated");
    }

    /** References to the resource that the page does not show elsewhere. */
    List<Quad> others(List<Quad> incoming) {
        return incoming.stream()
                .filter(quad -> !isShown(quad) && !isNothing(quad) && !isVersion(quad))
                .toList();
    }

    static boolean isVersion(Quad quad) {
        return quad.getPredicate().hasURI(Namespaces.PROV + "specializationOf");
    }

    private boolean isShown(Quad quad) {
        return answers.stream()
                .anyMatch(answer -> answer.shows(quad.getSubject(), quad.getPredicate()));
    }

    /** The sections of a factsheet that report nothing about the resource. */
    List<PropertyValues.SourcedValue> nothing(StatementFormatter formatter, List<Quad> incoming) {
        return formatter.subjects(incoming.stream().filter(this::isNothing).toList());
    }

    private boolean isNothing(Quad quad) {
        Node notReported = tables.context().store().node("def/NotReported");
        return tables.context().graph().contains(quad.getSubject(), RDF.Nodes.type, notReported);
    }
}
