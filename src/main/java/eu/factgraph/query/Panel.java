package eu.factgraph.query;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;

/**
 * A part of the page of a thing: a question about {@code ?this}, for things of some classes.
 *
 * @param types IRIs of the classes, in the canonical namespace
 * @param facts IRIs of the properties of the thing itself that the panel tells, so that the page
 *     need not tell them again
 */
public record Panel(Set<String> types, Set<String> facts, Question question) {

    /** The parameter that every panel has: the thing that the page is about. */
    public static final String THIS = "this";

    /** The panels in a folder, in the order in which a page has them: that of their names. */
    public static List<Panel> in(Path folder) {
        return QueryFile.in(folder).stream().map(Panel::of).toList();
    }

    private static Panel of(QueryFile file) {
        Question question = Question.of(file);
        if (!question.parameters().containsKey(THIS)) {
            throw new InvalidInput("panel " + file.name() + ": has no line '# param: this iri …'");
        }
        PrefixMapping prefixes = prefixes(file);
        Set<String> types = named(file, "of", prefixes).collect(Collectors.toUnmodifiableSet());
        if (types.isEmpty()) {
            throw new InvalidInput("panel " + file.name() + ": has no line '# of: <class> …'");
        }
        return new Panel(
                types,
                named(file, "facts", prefixes).collect(Collectors.toUnmodifiableSet()),
                question);
    }

    private static PrefixMapping prefixes(QueryFile file) {
        try {
            return QueryFactory.create(file.text()).getPrefixMapping();
        } catch (QueryException fault) {
            throw new InvalidInput("panel " + file.name() + ": " + fault.getMessage());
        }
    }

    /** What a line of the head names, by the prefixes of the query. */
    private static Stream<String> named(QueryFile file, String key, PrefixMapping prefixes) {
        List<String> lines = file.header(key);
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(prefixes::expandPrefix);
    }
}
