package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** A question with a form for its parameters, and its answer. */
public record QuestionPage(
        String title,
        String description,
        String action,
        List<FormField> fields,
        AnswerTable answer) {

    /** The largest number of options in a list. */
    private static final int OPTIONS = 300;

    /** A parameter; without options its value is free text. */
    public record FormField(
            String name, String label, String value, boolean optional, List<FieldOption> options) {}

    /** An option; {@code lang} is {@code null} if its label is in that of the page. */
    public record FieldOption(String value, String label, String lang, boolean chosen) {}

    public static QuestionPage of(
            Question question, Map<String, String> given, QuestionTables tables) {
        var context = tables.context();
        return new QuestionPage(
                QuestionLink.title(context, question),
                QuestionLink.description(context, question),
                context.href("question/" + question.name()),
                question.parameters().entrySet().stream()
                        .map(parameter -> field(context, parameter, given))
                        .toList(),
                tables.table(question, given));
    }

    /** With the form of another page. */
    public QuestionPage at(String address) {
        return new QuestionPage(title, description, address, fields, answer);
    }

    private static FormField field(
            PageContext context,
            Map.Entry<String, Question.QuestionParameter> parameter,
            Map<String, String> given) {
        String name = parameter.getKey();
        boolean optional = parameter.getValue().optional();
        String example = parameter.getValue().example();
        boolean hasDefault = !optional && isKnown(context, parameter.getValue());
        String value = given.getOrDefault(name, hasDefault ? example : "");
        return new FormField(
                name,
                context.messages().orElse("column." + name, name),
                value,
                optional,
                parameter.getValue().type().equals("iri")
                        ? options(context, example, value)
                        : List.of());
    }

    /** Whether the selection has the default. */
    private static boolean isKnown(PageContext context, Question.QuestionParameter parameter) {
        Node node = NodeFactory.createURI(context.store().rebasing().iri(parameter.example()));
        return !parameter.type().equals("iri")
                || context.graph().contains(node, Node.ANY, Node.ANY);
    }

    /** The query string of this page without its language. */
    public String queryString() {
        return fields.stream()
                .map(field -> field.name() + "=" + DocumentUrls.encoded(field.value()) + "&")
                .collect(Collectors.joining());
    }

    /** The concepts of the same scheme, else the instances of the same class. */
    private static List<FieldOption> options(PageContext context, String example, String chosen) {
        var rebasing = context.store().rebasing();
        Node resource = NodeFactory.createURI(rebasing.iri(example));
        Node selected = NodeFactory.createURI(rebasing.iri(chosen));
        return related(context, resource, SKOS.inScheme.asNode())
                .or(() -> related(context, resource, RDF.Nodes.type))
                .orElse(chosen.isEmpty() ? List.of() : List.of(selected))
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
