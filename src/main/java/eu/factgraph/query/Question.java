package eu.factgraph.query;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * A competency question: a query with title, description, topic and typed parameters in its head.
 *
 * @param topic what it is about; empty where the file does not say
 * @param parameters by name, in the order of the file
 */
public record Question(
        String name,
        String title,
        String description,
        String topic,
        Map<String, QuestionParameter> parameters,
        String text) {

    /**
     * A variable of the query that an asker may fix.
     *
     * @param type {@code iri}, {@code string} or {@code integer}
     * @param example stands in for it when none is given, unless it is optional
     * @param optional whether the question is answered for all values when none is given; the
     *     variable is then always bound where the query ends
     */
    public record QuestionParameter(String type, String example, boolean optional) {

        private static final String OPTIONAL = "?";

        private static QuestionParameter of(String type, String example) {
            return type.endsWith(OPTIONAL)
                    ? new QuestionParameter(type.substring(0, type.length() - 1), example, true)
                    : new QuestionParameter(type, example, false);
        }

        private Node node(String name, String value) {
            return switch (type) {
                case "iri" -> NodeFactory.createURI(iri(name, value));
                case "string" -> NodeFactory.createLiteralString(value);
                case "integer" -> NodeFactoryExtra.intToNode(integer(name, value));
                default -> throw new InvalidInput("parameter " + name + ": unknown type " + type);
            };
        }
    }

    /** The questions in a folder, sorted by name. */
    public static List<Question> in(Path folder) {
        return QueryFile.in(folder).stream().map(Question::of).toList();
    }

    static Question of(QueryFile file) {
        return new Question(
                file.name(),
                single(file, "title"),
                single(file, "description"),
                file.header("about").stream().findFirst().orElse(""),
                parameters(file),
                file.text());
    }

    private static Map<String, QuestionParameter> parameters(QueryFile file) {
        var parameters = new LinkedHashMap<String, QuestionParameter>();
        for (String line : file.header("param")) {
            String[] words = line.split("\\s+", 3);
            if (words.length != 3) {
                throw new InvalidInput(
                        "question " + file.name() + ": write '# param: name type value'");
            }
            parameters.put(words[0], QuestionParameter.of(words[1], words[2]));
        }
        return parameters;
    }

    private static String single(QueryFile file, String key) {
        return file.header(key).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "question "
                                                + file.name()
                                                + ": has no line '# "
                                                + key
                                                + ": …'"));
    }

    /**
     * The query with its parameters filled in; values are escaped for the place where they stand.
     * An empty value counts as none.
     *
     * @throws InvalidInput if {@code given} has a name that the question does not know, or a value
     *     that is none of its type; the message names the parameter
     */
    public String with(Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> !parameters.containsKey(name))
                .findFirst()
                .ifPresent(this::refuse);
        var filled = new ParameterizedSparqlString(text);
        var chosen = new LinkedHashMap<String, Node>();
        parameters.forEach(
                (name, parameter) -> {
                    String value = given.getOrDefault(name, "").strip();
                    if (!parameter.optional()) {
                        String known = value.isEmpty() ? parameter.example() : value;
                        filled.setParam(name, parameter.node(name, known));
                    } else if (!value.isEmpty()) {
                        chosen.put(name, parameter.node(name, value));
                    }
                });
        return chosen.isEmpty()
                ? filled.toString()
                : filled.toString().stripTrailing() + "\n" + values(chosen);
    }

    /** What a query may end with (SPARQL 1.1, section 10.2). */
    private static String values(Map<String, Node> chosen) {
        return chosen.keySet().stream().collect(Collectors.joining(" ?", "VALUES (?", ") "))
                + chosen.values().stream()
                        .map(NodeFmtLib::strNT)
                        .collect(Collectors.joining(" ", "{ (", ") }\n"));
    }

    private void refuse(String unknown) {
        throw new InvalidInput(
                "question "
                        + name
                        + " has no parameter '"
                        + unknown
                        + "'; it has "
                        + (parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet())));
    }

    private static String iri(String name, String value) {
        try {
            if (IRIx.create(value).isAbsolute()) {
                return value;
            }
        } catch (IRIException none) {
            // told below, in the same words
        }
        throw new InvalidInput(
                "parameter " + name + ": '" + value + "' is no absolute IRI; write https://…");
    }

    private static int integer(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            throw new InvalidInput("parameter " + name + ": '" + value + "' is no whole number");
        }
    }
}
