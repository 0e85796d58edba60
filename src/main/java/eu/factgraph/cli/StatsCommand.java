package eu.factgraph.cli;

import eu.factgraph.dataset.Checklist;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.query.definition.CompletenessCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what the data holds, and tells what it does not. */
@Command(
        name = "stats",
        description =
                "Count statements, graphs and things by kind; list what no section states, and what is left out of a view.",
        footerHeading = "%nExamples:%n",
        footer = {"  factgraph stats --data data", "  factgraph stats --coverage checklist.tsv"},
        mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description =
                    "a checklist with tabs (columns id, sections, and iri and label or scope and name): print what is missing of it instead")
    private Path checklist;

    @Override
    public Integer call() {
        if (checklist != null) {
            return coverage(Checklist.read(checklist));
        }
        NamedGraphs factgraph = input.factgraph();
        line("statements", factgraph.size());
        line("graphs", factgraph.graphs().size());
        for (Edition edition : factgraph.editions()) {
            line("edition", edition.scope() + "/" + edition.year());
            kinds(factgraph.only(edition)).forEach(StatsCommand::line);
            gaps(factgraph.only(edition));
        }
        return Main.DONE;
    }

    private int coverage(Checklist checklist) {
        NamedGraphs factgraph = input.factgraph();
        for (Edition edition : factgraph.editions()) {
            List<String> missing = checklist.missing(factgraph, edition);
            missing.forEach(row -> System.out.print(row + "\n"));
            line(
                    "covered " + edition.scope() + "/" + edition.year(),
                    checklist.size() - missing.size() + " of " + checklist.size());
        }
        return Main.DONE;
    }

    private void gaps(NamedGraphs edition) {
        var dataset = edition.dataset();
        for (CompletenessCheck gap :
                CompletenessCheck.in(input.source().ontology().resolve("gaps"))) {
            List<String> things = gap.resources(dataset);
            line(gap.title(), things.size());
            things.forEach(thing -> System.out.print("\t" + thing + "\n"));
        }
    }

    private static void line(String what, Object count) {
        System.out.print(what + "\t" + count + "\n");
    }

    private static TreeMap<String, Long> kinds(NamedGraphs edition) {
        return edition.union().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .filter(
                        triple ->
                                triple.getSubject()
                                        .toString()
                                        .startsWith(CanonicalNamespace.CANONICAL))
                .collect(
                        Collectors.groupingBy(
                                (Triple triple) -> triple.getObject().toString(),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
