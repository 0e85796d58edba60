package eu.factgraph.dataset;

import static org.apache.jena.graph.GraphUtil.addInto;

import eu.factgraph.files.QueryFile;
import eu.factgraph.files.SourceFolders;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * CONSTRUCT queries, sorted by name, that derive, for each edition, statements that need no source.
 * No rule reads another's output.
 */
public record DerivationRules(List<QueryFile> rules) {

    public static DerivationRules in(Path folder) {
        return new DerivationRules(QueryFile.in(folder));
    }

    /**
     * All files of {@code source}, with derived graphs.
     *
     * @throws eu.factgraph.files.InvalidInput with the faults of all files
     */
    public static NamedGraphs derived(SourceFolders source) {
        return in(source.ontology().resolve("rules")).derive(NamedGraphs.read(source));
    }

    /** {@code files}, with a derived graph for each edition. */
    public NamedGraphs derive(NamedGraphs files) {
        NamedGraphs all = files;
        for (Edition edition : files.editions()) {
            Graph derived = GraphFactory.createDefaultGraph();
            constructed(files.only(edition)).forEach((rule, graph) -> addInto(derived, graph));
            all = all.with(edition.derivedGraph(), derived);
        }
        return all;
    }

    /** The result of each rule on one edition, by the rule's name. */
    public Map<String, Graph> constructed(NamedGraphs edition) {
        var dataset = edition.dataset();
        var results = new LinkedHashMap<String, Graph>();
        rules.forEach(rule -> results.put(rule.name(), ConstructQuery.run(rule, dataset)));
        return results;
    }
}
