package eu.factgraph.page;

import eu.factgraph.query.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** A question with its parameters as a form, its answer and its query. */
record QuestionPage(
        String title, String description, String action, List<Field> fields, AnswerTable answer) {

    /** So many things can be chosen from a list. */
    private static final int OPTIONS = 300;

    /**
     * A parameter.
     *
     * @param optional whether it may be left open
     * @param options to choose from; empty where it is written freely
     */
    record Field(String name, String label, String value, boolean optional, List<Option> options) {}

    /**
     * @param lang of the label, {@code null} if it is that of the page
     */
    record Option(String value, String label, String lang, boolean chosen) {}

    static QuestionPage of(
            Frame frame, Question question, Map<String, String> given, Asking asking) {
        return new QuestionPage(
                QuestionLink.title(frame, question),
                QuestionLink.description(frame, question),
                frame.href("question/" + question.name()),
                question.parameters().entrySet().stream()
                        .map(parameter -> field(frame, parameter, given))
                        .toList(),
                asking.table(question, given));
    }

    /** The same with its form on another page. */
    QuestionPage at(String address) {
        return new QuestionPage(title, description, address, fields, answer);
    }

    private static Field field(
            Frame frame,
            Map.Entry<String, Question.Parameter> parameter,
            Map<String, String> given) {
        String name = parameter.getKey();
        String value =
                given.getOrDefault(
                        name,
                        parameter.getValue().optional() ? "" : parameter.getValue().example());
        return new Field(
                name,
                frame.words().orElse("column." + name, name),
                value,
                parameter.getValue().optional(),
                parameter.getValue().type().equals("iri")
                        ? options(frame, parameter.getValue().example(), value)
                        : List.of());
    }

    /** The parameters as they are, for another language. */
    String kept() {
        return fields.stream()
                .map(
                        field ->
                                field.name()
                                        + "="
                                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8)
                                        + "&")
                .collect(Collectors.joining());
    }

    /**
     * The things of the same kind: the concepts of the same scheme, else those of the same class.
     */
    private static List<Option> options(Frame frame, String example, String chosen) {
        var rebasing = frame.store().rebasing();
        Node thing = NodeFactory.createURI(rebasing.iri(example));
        Node selected = NodeFactory.createURI(rebasing.iri(chosen));
        return related(frame, thing, SKOS.inScheme.asNode())
                .or(() -> related(frame, thing, RDF.Nodes.type))
                .orElse(List.of(thing))
                .stream()
                .map(node -> option(frame, node, node.equals(selected)))
                .sorted(Comparator.comparing(Option::label, frame.words().collator()))
                .limit(OPTIONS)
                .toList();
    }

    private static Option option(Frame frame, Node node, boolean chosen) {
        Shown shown = frame.shown(node);
        return new Option(node.getURI(), shown.words(), shown.lang(), chosen);
    }

    private static Optional<List<Node>> related(Frame frame, Node thing, Node property) {
        var graph = frame.store().dataset().getDefaultGraph();
        return graph.stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .min(
                        Comparator.comparingLong(
                                (Node group) -> graph.stream(Node.ANY, property, group).count()))
                .map(
                        group ->
                                graph.stream(Node.ANY, property, group)
                                        .map(Triple::getSubject)
                                        .filter(Node::isURI)
                                        .distinct()
                                        .toList());
    }
}
