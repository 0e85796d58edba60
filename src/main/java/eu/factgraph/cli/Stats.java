package eu.factgraph.cli;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Factgraph;
import eu.factgraph.files.Namespace;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts what the data holds. */
@Command(
        name = "stats",
        description = "Count statements, graphs and things by kind.",
        mixinStandardHelpOptions = true)
final class Stats implements Callable<Integer> {

    @Mixin private Input input;

    @Override
    public Integer call() {
        Factgraph factgraph = input.factgraph();
        System.out.print(
                "statements\t"
                        + factgraph.size()
                        + "\ngraphs\t"
                        + factgraph.graphs().size()
                        + "\n");
        for (Edition edition : factgraph.editions()) {
            System.out.print("edition\t" + edition.scope() + "/" + edition.year() + "\n");
            kinds(factgraph.only(edition))
                    .forEach((kind, count) -> System.out.print(kind + "\t" + count + "\n"));
        }
        return Main.DONE;
    }

    private static TreeMap<String, Long> kinds(Factgraph edition) {
        return edition.union().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .filter(triple -> triple.getSubject().toString().startsWith(Namespace.CANONICAL))
                .collect(
                        Collectors.groupingBy(
                                (Triple triple) -> triple.getObject().toString(),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
