package eu.factgraph.dataset;

import eu.factgraph.dataset.UnitDatasets.UnitDataset;
import eu.factgraph.files.QueryFile;
import eu.factgraph.files.SourceFolders;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * CONSTRUCT queries, sorted by name, that derive, for each unit, statements that need no source.
 * The head of a rule states the kinds of units that it is run on: {@code # unit: scope}, {@code #
 * unit: edition} or both. No rule reads another's output.
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

    /** {@code files}, with a derived graph for each unit. */
    public NamedGraphs derive(NamedGraphs files) {
        var all = new LinkedHashMap<>(files.graphs());
        results(files)
                .forEach(
                        (unit, results) -> {
                            Graph derived = GraphFactory.createGraphMem();
                            results.values().forEach(graph -> GraphUtil.addInto(derived, graph));
                            if (!derived.isEmpty()) {
                                all.put(unit.derivedGraph(), derived);
                            }
                        });
        return new NamedGraphs(all);
    }

    /** The results of each rule, by its name, on each unit. */
    public Map<Unit, Map<String, Graph>> results(NamedGraphs files) {
        var datasets = UnitDatasets.of(files);
        var results = new LinkedHashMap<Unit, Map<String, Graph>>();
        datasets.units().stream()
                .filter(Scope.class::isInstance)
                .forEach(unit -> results.put(unit, results(datasets.of(unit), Map.of())));
        datasets.units().stream()
                .filter(Edition.class::isInstance)
                .map(Edition.class::cast)
                .forEach(
                        edition ->
                                results.put(
                                        edition,
                                        results(
                                                datasets.of(edition),
                                                results.getOrDefault(
                                                        edition.country(), Map.of()))));
        return results;
    }

    /**
     * The results of each rule, by its name, on one unit.
     *
     * @param ofScope what the rules derive for the scope of an edition; not repeated for it
     */
    public Map<String, Graph> results(UnitDataset unit, Map<String, Graph> ofScope) {
        DatasetGraph dataset = unit.dataset();
        var results = new TreeMap<String, Graph>();
        for (QueryFile rule : rules) {
            if (rule.lists("unit", unit.unit().kind())) {
                Graph known = ofScope.getOrDefault(rule.name(), Graph.emptyGraph);
                Graph result = GraphFactory.createGraphMem();
                ConstructQuery.run(rule, dataset).stream()
                        .filter(triple -> isOwn(unit, triple) && !known.contains(triple))
                        .forEach(result::add);
                results.put(rule.name(), result);
            }
        }
        return results;
    }

    /** Whether the unit describes the subject, or the rule itself makes it. */
    private static boolean isOwn(UnitDataset unit, Triple derived) {
        Node subject = derived.getSubject();
        return unit.describes(subject) || !unit.readable().contains(subject, Node.ANY, Node.ANY);
    }
}
