package eu.factgraph.query;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * What a sheet does not state, or a view cannot show: a query for {@code ?thing}, whose title says
 * what is missing. Silence is computed, never typed.
 */
public record CompletenessCheck(QueryFile query) {

    public static List<CompletenessCheck> in(Path folder) {
        return QueryFile.in(folder).stream().map(CompletenessCheck::new).toList();
    }

    public String name() {
        return query.name();
    }

    public String title() {
        return query.header("title").stream().findFirst().orElse(query.name());
    }

    /** The same as a question, to be asked like any other. */
    public Question question() {
        return new Question(name(), title(), title(), "", Map.of(), query.text());
    }

    /**
     * The IRIs of the things, in the order of the query.
     *
     * @throws InvalidInput if the query has a syntax error
     */
    public List<String> things(DatasetGraph dataset) {
        var things = new ArrayList<String>();
        try (QueryExec run = QueryExec.dataset(dataset).query(query.text()).build()) {
            run.select()
                    .forEachRemaining(
                            row -> {
                                Node thing = row.get("thing");
                                if (thing != null) {
                                    things.add(thing.toString());
                                }
                            });
        } catch (QueryParseException fault) {
            throw new InvalidInput(query.name() + ".rq: " + fault.getMessage());
        }
        return List.copyOf(things);
    }
}
