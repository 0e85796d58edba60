package eu.factgraph.dataset;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs a CONSTRUCT query from a file: a rule, or a part of a view. */
public final class ConstructQuery {

    private ConstructQuery() {}

    /**
     * @throws InvalidInput if the query has a syntax error
     */
    public static Graph run(QueryFile query, DatasetGraph dataset) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query.text()).build()) {
            return execution.construct();
        } catch (QueryParseException fault) {
            throw new InvalidInput(query.name() + ".rq: " + fault.getMessage());
        }
    }
}
