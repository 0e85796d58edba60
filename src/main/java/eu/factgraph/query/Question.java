package eu.factgraph.query;

import eu.factgraph.files.QueryFile;
import eu.factgraph.files.UnusableInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.ParameterizedSparqlString;

/**
 * A competency question: a query with title, description and typed parameters in its head.
 *
 * @param parameters name to the example value that stands in for it when none is given
 */
public record Question(
        String name,
        String title,
        String description,
        Map<String, Parameter> parameters,
        String text) {

    /**
     * @param type {@code iri}, {@code string} or {@code integer}
     * @param fallback the value taken when none is given
     */
    public record Parameter(String type, String fallback) {}

    /** The questions in a folder, sorted by name. */
    public static List<Question> in(Path folder) {
        return QueryFile.in(folder).stream().map(Question::of).toList();
    }

    static Question of(QueryFile file) {
        return new Question(
                file.name(),
                single(file, "title"),
                single(file, "description"),
                parameters(file),
                file.text());
    }

    private static Map<String, Parameter> parameters(QueryFile file) {
        var parameters = new LinkedHashMap<String, Parameter>();
        for (String line : file.header("param")) {
            String[] words = line.split("\\s+", 3);
            if (words.length != 3) {
                throw new UnusableInput(
                        "question " + file.name() + ": write '# param: name type value'");
            }
            parameters.put(words[0], new Parameter(words[1], words[2]));
        }
        return parameters;
    }

    private static String single(QueryFile file, String key) {
        return file.header(key).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnusableInput(
                                        "question "
                                                + file.name()
                                                + ": has no line '# "
                                                + key
                                                + ": …'"));
    }

    /**
     * The query with its parameters filled in; values are escaped for the place where they stand.
     *
     * @throws UnusableInput if {@code given} has a name that the question does not know, or a value
     *     that is none of its type
     */
    public String with(Map<String, String> given) {
        given.keySet().stream()
                .filter(name -> !parameters.containsKey(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new UnusableInput(
                                    "question "
                                            + this.name
                                            + " has no parameter '"
                                            + name
                                            + "'; it has "
                                            + parameters.keySet());
                        });
        var filled = new ParameterizedSparqlString(text);
        parameters.forEach(
                (name, parameter) ->
                        fill(
                                filled,
                                name,
                                parameter,
                                given.getOrDefault(name, parameter.fallback())));
        return filled.toString();
    }

    private static void fill(
            ParameterizedSparqlString query, String name, Parameter parameter, String value) {
        switch (parameter.type()) {
            case "iri" -> query.setIri(name, iri(name, value));
            case "string" -> query.setLiteral(name, value);
            case "integer" -> query.setLiteral(name, integer(name, value));
            default ->
                    throw new UnusableInput(
                            "parameter " + name + ": unknown type " + parameter.type());
        }
    }

    private static String iri(String name, String value) {
        try {
            return IRIx.create(value).str();
        } catch (IRIException none) {
            throw new UnusableInput("parameter " + name + ": '" + value + "' is no IRI");
        }
    }

    private static int integer(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            throw new UnusableInput("parameter " + name + ": '" + value + "' is no whole number");
        }
    }
}
