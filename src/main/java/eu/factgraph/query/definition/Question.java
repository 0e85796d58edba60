package eu.factgraph.query.definition;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * A competency question: a query with title, description, topic and typed parameters in its header.
 *
 * @param topic empty if the file states none
 * @param sections a pattern of the paths in an outline of the sections whose statement that there
 *     is nothing to report answers the question; empty if there are none
 * @param counted the question and its parameter that list what a row counts; empty if rows are no
 *     aggregates
 * @param parameters by name, in the order of the file
 */
public record Question(
        String name,
        String title,
        String description,
        String topic,
        Optional<String> sections,
        Optional<CountedRows> counted,
        Map<String, QuestionParameter> parameters,
        String text) {

    /**
     * The rows that a row of an aggregate counts.
     *
     * @param question its name
     * @param parameter whose value is the first cell of the row
     */
    public record CountedRows(String question, String parameter) {

        private static CountedRows of(String line) {
            String[] tokens = line.split("\\s+", 2);
            return new CountedRows(tokens[0], tokens[1]);
        }
    }

    /**
     * A variable of the query that may be given a value.
     *
     * @param type {@code iri}, {@code string} or {@code integer}
     * @param example the default value, unless the parameter is optional
     * @param optional whether the query runs for all values if none is given; it must then bind the
     *     variable in every row
     */
    public record QuestionParameter(String type, String example, boolean optional) {

        private static final String OPTIONAL = "?";

        private static QuestionParameter of(String type, String example) {
            return type.endsWith(OPTIONAL)
                    ? new QuestionParameter(type.substring(0, type.length() - 1), example, true)
                    : new QuestionParameter(type, example, false);
        }

        private boolean accepts(String value) {
            try {
                return value.isBlank() || node("", value.strip()) != null;
            } catch (InvalidInput otherType) {
                return false;
            }
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
                file.first("about").orElse(""),
                file.first("sections"),
                file.first("counts").map(CountedRows::of),
                parameters(file),
                file.text());
    }

    private static Map<String, QuestionParameter> parameters(QueryFile file) {
        var parameters = new LinkedHashMap<String, QuestionParameter>();
        for (String line : file.header("param")) {
            String[] tokens = line.split("\\s+", 3);
            if (tokens.length != 3) {
                throw new InvalidInput(
                        "question " + file.name() + ": write '# param: name type value'");
            }
            parameters.put(tokens[0], QuestionParameter.of(tokens[1], tokens[2]));
        }
        return parameters;
    }

    private static String single(QueryFile file, String key) {
        String missing = "question " + file.name() + ": add a line '# " + key + ": …'";
        return file.first(key).orElseThrow(() -> new InvalidInput(missing));
    }

    /** The same question with another default of a parameter. */
    public Question withExample(String parameter, String example) {
        return with(parameter, old -> new QuestionParameter(old.type(), example, old.optional()));
    }

    /** The same question with a parameter that need not have a value. */
    public Question withOptional(String parameter) {
        return with(parameter, old -> new QuestionParameter(old.type(), old.example(), true));
    }

    private Question with(String parameter, UnaryOperator<QuestionParameter> change) {
        var changed = new LinkedHashMap<>(parameters);
        changed.computeIfPresent(parameter, (any, old) -> change.apply(old));
        return new Question(name, title, description, topic, sections, counted, changed, text);
    }

    /** The parameters whose given value does not have their type. */
    public Set<String> invalid(Map<String, String> values) {
        return parameters.entrySet().stream()
                .filter(one -> !one.getValue().accepts(values.getOrDefault(one.getKey(), "")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The values of all parameters: those given, else the defaults. */
    public Map<String, String> values(Map<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        parameters.forEach(
                (parameter, type) -> {
                    String value = given.getOrDefault(parameter, "").strip();
                    String standard = type.optional() ? "" : type.example();
                    values.put(parameter, value.isEmpty() ? standard : value);
                });
        return values;
    }

    /**
     * The query with the values of its parameters, escaped as SPARQL requires. An empty value
     * counts as none.
     *
     * @throws InvalidInput if there is no such parameter, or a value does not have its type; the
     *     message names the parameter
     */
    public String with(Map<String, String> values) {
        values.keySet().stream()
                .filter(name -> !parameters.containsKey(name))
                .findFirst()
                .ifPresent(this::refuse);
        var query = new ParameterizedSparqlString(text);
        var optional = new LinkedHashMap<String, Node>();
        parameters.forEach(
                (name, parameter) -> {
                    String value = values.getOrDefault(name, "").strip();
                    if (!parameter.optional()) {
                        String given = value.isEmpty() ? parameter.example() : value;
                        query.setParam(name, parameter.node(name, given));
                    } else if (!value.isEmpty()) {
                        optional.put(name, parameter.node(name, value));
                    }
                });
        return optional.isEmpty()
                ? query.toString()
                : query.toString().stripTrailing() + "\n" + valuesClause(optional);
    }

    /** VALUES at the end of a query (SPARQL 1.1, section 10.2). */
    private static String valuesClause(Map<String, Node> values) {
        return values.keySet().stream().collect(Collectors.joining(" ?", "VALUES (?", ") "))
                + values.values().stream()
                        .map(NodeFmtLib::strNT)
                        .collect(Collectors.joining(" ", "{ (", ") }\n"));
    }

    private void refuse(String unknown) {
        String names = parameters.isEmpty() ? "none" : String.join(", ", parameters.keySet());
        throw new InvalidInput(
                "question " + name + " has no parameter '" + unknown + "'; it has " + names);
    }

    private static String iri(String name, String value) {
        try {
            if (IRIx.create(value).isAbsolute()) {
                return value;
            }
        } catch (IRIException invalid) {
            // reported below
        }
        throw new InvalidInput(
                "parameter " + name + ": '" + value + "' is not an absolute IRI; write https://…");
    }

    private static int integer(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException invalid) {
            throw new InvalidInput("parameter " + name + ": '" + value + "' is not an integer");
        }
    }
}
