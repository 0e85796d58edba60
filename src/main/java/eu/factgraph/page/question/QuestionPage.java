package eu.factgraph.page.question;

import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A question with a form for its parameters, and its answer.
 *
 * @param path of the page, without parameters
 * @param json address of the result in SPARQL 1.1 Query Results JSON
 * @param answer {@code null} if a parameter is invalid
 */
public record QuestionPage(
        String name,
        String title,
        String description,
        String path,
        String action,
        String json,
        List<FormField> fields,
        AnswerPage answer) {

    /** The largest number of options in a list. */
    private static final int OPTIONS = 300;

    /** Rows of an answer on a page of at most 100 KB. */
    public static final int ROWS = 60;

    /** The same, below a list of many options. */
    private static final int FEWER_ROWS = 40;

    private static final int FEW_OPTIONS = 100;

    /**
     * A parameter; without options its value is free text.
     *
     * @param fault why the value is invalid; {@code null} if it is valid
     */
    public record FormField(
            String name,
            String label,
            String value,
            boolean optional,
            String fault,
            List<FieldOption> options) {}

    /** An option; {@code lang} is {@code null} if its label is in that of the page. */
    public record FieldOption(String value, String label, String lang, boolean chosen) {}

    /**
     * @param most rows of a page
     */
    public static QuestionPage of(
            Question question,
            Map<String, String> given,
            TableView view,
            String path,
            int most,
            QuestionTables tables) {
        var context = tables.context();
        Set<String> invalid = question.invalid(given);
        List<FormField> fields =
                question.parameters().entrySet().stream()
                        .map(one -> field(context, one, given, invalid.contains(one.getKey())))
                        .toList();
        boolean isLong = fields.stream().anyMatch(one -> one.options().size() > FEW_OPTIONS);
        int rows = isLong ? Math.min(FEWER_ROWS, most) : most;
        return new QuestionPage(
                question.name(),
                context.messages().title(question),
                context.messages().description(question),
                path,
                context.href(path),
                new QuestionUrls(context, question, given).file("json"),
                fields,
                invalid.isEmpty() ? tables.page(question, given, view, path, rows) : null);
    }

    private static FormField field(
            PageContext context,
            Map.Entry<String, Question.QuestionParameter> parameter,
            Map<String, String> given,
            boolean isInvalid) {
        String name = parameter.getKey();
        String type = parameter.getValue().type();
        boolean optional = parameter.getValue().optional();
        String example = parameter.getValue().example();
        boolean hasDefault = !optional && isKnown(context, parameter.getValue());
        String value = given.getOrDefault(name, hasDefault ? example : "");
        return new FormField(
                name,
                context.messages().orElse("column." + name, name),
                value,
                optional,
                isInvalid ? context.message("question.invalid." + type) : null,
                type.equals("iri") ? options(context, example, value, isInvalid) : List.of());
    }

    public boolean isInvalid() {
        return answer == null;
    }

    /** The first field whose value is invalid. */
    public boolean isFirstInvalid(FormField field) {
        return fields.stream().filter(one -> one.fault() != null).findFirst().orElse(null) == field;
    }

    /** Whether the selection has the default. */
    private static boolean isKnown(PageContext context, Question.QuestionParameter parameter) {
        Node node = NodeFactory.createURI(context.store().rebasing().iri(parameter.example()));
        return !parameter.type().equals("iri")
                || context.graph().contains(node, Node.ANY, Node.ANY);
    }

    /** The query string of this page without its language. */
    public String queryString() {
        return parameters() + (answer == null ? "" : answer.view().queryString());
    }

    /** The parameters of the question, each followed by an ampersand. */
    public String parameters() {
        return fields.stream()
                .map(field -> field.name() + "=" + DocumentUrls.encoded(field.value()) + "&")
                .collect(Collectors.joining());
    }

    /**
     * The concepts of the same scheme, else the instances of the same class; a value that is none
     * of them is kept as an option of its own.
     */
    private static List<FieldOption> options(
            PageContext context, String example, String chosen, boolean isInvalid) {
        var rebasing = context.store().rebasing();
        Node resource = NodeFactory.createURI(rebasing.iri(example));
        Node selected = NodeFactory.createURI(isInvalid ? "" : rebasing.iri(chosen));
        var options = new ArrayList<>(options(context, resource, selected));
        if (!chosen.isEmpty() && options.stream().noneMatch(FieldOption::chosen)) {
            options.add(0, own(context, selected, chosen, isInvalid));
        }
        return options;
    }

    private static FieldOption own(
            PageContext context, Node selected, String chosen, boolean isInvalid) {
        return isInvalid
                ? new FieldOption(chosen, chosen, null, true)
                : option(context, selected, true);
    }

    private static List<FieldOption> options(PageContext context, Node resource, Node selected) {
        return related(context, resource, SKOS.inScheme.asNode())
                .or(() -> related(context, resource, RDF.Nodes.type))
                .orElse(List.of())
                .stream()
                .map(node -> option(context, node, node.equals(selected)))
                .sorted(Comparator.comparing(FieldOption::label, context.messages().collator()))
                .limit(OPTIONS)
                .toList();
    }

    private static FieldOption option(PageContext context, Node node, boolean chosen) {
        DisplayLabel label = context.label(node);
        return new FieldOption(node.getURI(), label.text(), label.lang(), chosen);
    }

    private static Optional<List<Node>> related(PageContext context, Node resource, Node property) {
        var graph = context.graph();
        return G.listSP(graph, resource, property).stream()
                .min(
                        Comparator.comparingLong(
                                (Node group) -> graph.stream(Node.ANY, property, group).count()))
                .map(
                        group ->
                                G.listPO(graph, property, group).stream()
                                        .filter(Node::isURI)
                                        .distinct()
                                        .toList());
    }
}
