package eu.factgraph.cli;

import static eu.factgraph.files.CanonicalNamespace.CANONICAL;

import eu.factgraph.dataset.Checklist;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.query.definition.CompletenessCheck;
import eu.factgraph.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stats",
        description =
                "Count statements, graphs and items by class; list missing statements and items that a profile omits.",
        footerHeading = "%nExamples:%n",
        footer = {"  factgraph stats --data data", "  factgraph stats --coverage checklist.tsv"},
        mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Mixin private InputOptions input;
    @Mixin private SelectionOptions selection;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description =
                    "tab-separated checklist (columns id, sections, and iri and label or scope and name): print its missing rows instead")
    private Path checklist;

    @Override
    public Integer call() {
        if (checklist != null) {
            return coverage(Checklist.read(checklist));
        }
        NamedGraphs graphs = input.graphs();
        Store store = Store.of(graphs, CANONICAL);
        var selected = Selection.of(graphs, selection.criteria());
        line("statements", graphs.size());
        line("graphs", graphs.graphs().size());
        for (Edition edition : selected.editions().values()) {
            line("edition", edition.scope() + "/" + edition.year());
            DatasetGraph stated = store.select(SelectionCriteria.of(edition)).dataset();
            countsByClass(stated.getDefaultGraph()).forEach(StatsCommand::line);
            printMissing(stated);
        }
        return Main.DONE;
    }

    private int coverage(Checklist rows) {
        NamedGraphs graphs = input.graphs();
        Store store = Store.of(graphs, CANONICAL);
        Optional<String> country = rows.country();
        List<Edition> editions =
                Selection.of(graphs, selection.criteria()).editions().values().stream()
                        .filter(edition -> country.filter(edition.scope()::equals).isPresent())
                        .toList();
        for (Edition edition : editions) {
            NamedGraphs stated = store.select(Selection.only(edition)).graphs();
            List<String> missing = rows.missing(stated, edition);
            missing.forEach(row -> System.out.print(row + "\n"));
            String covered = rows.size() - missing.size() + " of " + rows.size();
            line("covered " + edition.scope() + "/" + edition.year(), covered);
        }
        return Main.DONE;
    }

    private void printMissing(DatasetGraph edition) {
        Path checks = input.source().ontology().resolve("gaps");
        for (CompletenessCheck check : CompletenessCheck.in(checks)) {
            List<String> items = check.resources(edition);
            line(check.title(), items.size());
            items.forEach(item -> System.out.print("\t" + item + "\n"));
        }
    }

    private static void line(String what, Object count) {
        System.out.print(what + "\t" + count + "\n");
    }

    private static TreeMap<String, Long> countsByClass(Graph edition) {
        return edition.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .filter(triple -> triple.getSubject().toString().startsWith(CANONICAL))
                .map(triple -> triple.getObject().toString())
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
    }
}
