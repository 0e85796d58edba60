package eu.factgraph.page.law;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;

/** The acts of the Union in the graph, from the rows of a question. */
public record ListedActs(List<ListedAct> acts) {

    /** The name of the question. */
    public static final String QUESTION = "union-acts";

    private static final int YEAR = 4;
    private static final Node TYPE = NodeFactory.createURI(Namespaces.ELI + "LegalResource");
    private static final Node ID = NodeFactory.createURI(Namespaces.ELI + "id_local");

    public static ListedActs of(QuestionTables tables, Question question) {
        PageContext context = tables.context();
        return new ListedActs(
                tables.rows(question, Map.of()).stream().map(row -> act(context, row)).toList());
    }

    /** Whether there is an act with this code, without counting anything. */
    public static boolean has(PageContext context, String code) {
        Graph graph = context.graph();
        Node byName = context.store().node("id/eu/act/" + code);
        return graph.contains(byName, RDF.Nodes.type, TYPE) && !graph.contains(byName, ID, Node.ANY)
                || graph.stream(Node.ANY, ID, NodeFactory.createLiteralString(code))
                        .map(Triple::getSubject)
                        .anyMatch(act -> act.getURI().contains("/id/eu/act/"));
    }

    /** The address of the page on what countries do with an act; {@code null} for other items. */
    public static String href(PageContext context, String iri) {
        if (!iri.contains("/id/eu/act/")) {
            return null;
        }
        Node act = NodeFactory.createURI(iri);
        String code =
                context.graph().stream(act, ID, Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .findFirst()
                        .orElse(iri.substring(iri.lastIndexOf('/') + 1));
        return has(context, code) ? context.href(ListedAct.PATH + "/" + code) : null;
    }

    /** The act with this code. */
    Optional<ListedAct> named(String code) {
        return acts.stream().filter(act -> act.code().equals(code)).findFirst();
    }

    private static ListedAct act(PageContext context, Binding row) {
        Node act = row.get("unionAct");
        String celex = text(row, "celex");
        String iri = act.getURI();
        String code = celex.isEmpty() ? iri.substring(iri.lastIndexOf('/') + 1) : celex;
        DisplayLabel label = context.label(act);
        return new ListedAct(
                act,
                code,
                new DisplayLabel(
                        label.text(), context.href(ListedAct.PATH + "/" + code), label.lang()),
                celex,
                year(text(row, "date")),
                number(row, "countriesTransposing"),
                number(row, "countriesApplying"),
                number(row, "countries"));
    }

    private static String year(String date) {
        return date.length() < YEAR ? "" : date.substring(0, YEAR);
    }

    private static String text(Binding row, String column) {
        return row.contains(column) ? row.get(column).getLiteralLexicalForm() : "";
    }

    private static int number(Binding row, String column) {
        return Integer.parseInt(row.get(column).getLiteralLexicalForm());
    }
}
