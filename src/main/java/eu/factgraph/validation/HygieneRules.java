package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.dataset.UnitDatasets;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * Queries for bad habits that shapes cannot detect, because they depend on the file of a statement.
 * A query binds {@code ?graph} and {@code ?thing}, and perhaps {@code ?property} and {@code
 * ?value}. Its head has a message and the units that it is run on: {@code scope}, {@code edition},
 * both, or {@code all} at once.
 */
public record HygieneRules(List<QueryFile> rules) {

    private static final String UNIT = "unit";
    private static final String ALL = "all";

    public static HygieneRules in(Path folder) {
        return new HygieneRules(QueryFile.in(folder));
    }

    /** A violation for each result of each query. */
    public List<Finding> findings(NamedGraphs graphs) {
        var findings = new ArrayList<Finding>();
        var datasets = UnitDatasets.of(graphs);
        for (Unit unit : datasets.units()) {
            var one = datasets.of(unit);
            rulesFor(unit.kind())
                    .forEach(rule -> run(rule, one.dataset(), one.readable(), findings));
        }
        List<QueryFile> overall = rulesFor(ALL);
        if (!overall.isEmpty()) {
            DatasetGraph all = indexed(graphs);
            Txn.executeRead(
                    all,
                    () -> overall.forEach(rule -> run(rule, all, all.getDefaultGraph(), findings)));
        }
        return findings.stream().sorted(Finding.BY_FILE).toList();
    }

    private List<QueryFile> rulesFor(String unit) {
        return rules.stream().filter(rule -> rule.lists(UNIT, unit)).toList();
    }

    /** Looks a subject up in all graphs at once. */
    private static DatasetGraph indexed(NamedGraphs graphs) {
        DatasetGraph all = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(all, () -> graphs.quads().forEach(all::add));
        return all;
    }

    private static void run(
            QueryFile rule, DatasetGraph dataset, Graph labels, List<Finding> findings) {
        String message = rule.first("message").orElseThrow();
        try (QueryExec execution = QueryExec.dataset(dataset).query(rule.text()).build()) {
            execution.select().forEachRemaining(row -> findings.add(finding(row, labels, message)));
        }
    }

    private static Finding finding(Binding row, Graph labels, String message) {
        return Finding.violation(
                row.get("graph").getURI(),
                labels,
                row.get("thing"),
                row.get("property"),
                row.get("value"),
                message);
    }
}
