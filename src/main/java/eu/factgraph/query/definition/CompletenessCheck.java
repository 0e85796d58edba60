package eu.factgraph.query.definition;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A query for the resources, bound to {@code ?thing}, that lack a statement which the factsheet or
 * a profile view should have; its title says which. Missing statements are detected, never
 * asserted.
 */
public record CompletenessCheck(QueryFile query) {

    public static List<CompletenessCheck> in(Path folder) {
        return QueryFile.in(folder).stream().map(CompletenessCheck::new).toList();
    }

    public String name() {
        return query.name();
    }

    public String title() {
        return query.first("title").orElse(query.name());
    }

    /** The same query as a question. */
    public Question question() {
        return new Question(
                name(),
                title(),
                title(),
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                query.text());
    }

    /**
     * The IRIs of the resources, in the order of the query.
     *
     * @throws InvalidInput if the query has a syntax error
     */
    public List<String> resources(DatasetGraph dataset) {
        var resources = new ArrayList<String>();
        try (QueryExec run = QueryExec.dataset(dataset).query(query.text()).build()) {
            run.select()
                    .forEachRemaining(
                            row -> {
                                if (row.contains("thing")) {
                                    resources.add(row.get("thing").toString());
                                }
                            });
        } catch (QueryParseException fault) {
            throw new InvalidInput(query.name() + ".rq: " + fault.getMessage());
        }
        return List.copyOf(resources);
    }
}
