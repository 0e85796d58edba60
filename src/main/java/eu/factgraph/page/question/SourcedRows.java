package eu.factgraph.page.question;

import eu.factgraph.page.answer.RowSources;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.provenance.WidenedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** The rows of a query without a column {@code section}, once per graph that states them. */
record SourcedRows(RowSources sources) {

    private static final Var SECTION = Var.alloc(MergedRows.SECTION);

    static QuestionRows of(QueryService queryService, Query query, RowSources sources) {
        var columns = new ArrayList<>(query.getResultVars());
        columns.add(MergedRows.SECTION);
        var sourced = new SourcedRows(sources);
        var rows = new ArrayList<Binding>();
        for (Binding row : QuestionRows.of(queryService, WidenedQuery.of(query)).rows()) {
            sourced.of(row).forEach(rows::add);
        }
        return new QuestionRows(List.copyOf(columns), List.copyOf(rows));
    }

    private Stream<Binding> of(Binding row) {
        var graphs = sources.of(row);
        return graphs.isEmpty() || row.contains(SECTION)
                ? Stream.of(row)
                : graphs.stream().map(graph -> BindingFactory.binding(row, SECTION, graph));
    }
}
