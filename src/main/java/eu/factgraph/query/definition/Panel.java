package eu.factgraph.query.definition;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;

/**
 * A section of the page of a resource: a question about {@code ?this}, for resources of some
 * classes.
 *
 * @param types IRIs of the classes, in the canonical namespace
 * @param facts IRIs of the resource's own properties that the panel shows, so that the page does
 *     not repeat them
 * @param isExpected whether a page says so if it has no rows
 */
public record Panel(Set<String> types, Set<String> facts, boolean isExpected, Question question) {

    /** The parameter of every panel: the resource that the page is about. */
    public static final String THIS = "this";

    /** The panels in a folder, sorted by their number, which is their order on a page. */
    public static List<Panel> in(Path folder) {
        return QueryFile.in(folder).stream()
                .sorted(Comparator.comparing(Panel::number))
                .map(Panel::of)
                .toList();
    }

    private static String number(QueryFile file) {
        return file.name().replaceFirst("^[a-z]+-", "");
    }

    private static Panel of(QueryFile file) {
        Question question = Question.of(file);
        if (!question.parameters().containsKey(THIS)) {
            throw new InvalidInput("panel " + file.name() + ": add a line '# param: this iri …'");
        }
        PrefixMapping prefixes = prefixes(file);
        Set<String> types = expanded(file, "of", prefixes);
        if (types.isEmpty()) {
            throw new InvalidInput("panel " + file.name() + ": add a line '# of: <class> …'");
        }
        boolean isExpected = file.header("empty").contains("shown");
        return new Panel(types, expanded(file, "facts", prefixes), isExpected, question);
    }

    private static PrefixMapping prefixes(QueryFile file) {
        try {
            return QueryFactory.create(file.text()).getPrefixMapping();
        } catch (QueryException fault) {
            throw new InvalidInput("panel " + file.name() + ": " + fault.getMessage());
        }
    }

    /** The IRIs in a header line, expanded by the prefixes of the query. */
    private static Set<String> expanded(QueryFile file, String key, PrefixMapping prefixes) {
        return file.header(key).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(prefixes::expandPrefix)
                .collect(Collectors.toUnmodifiableSet());
    }
}
