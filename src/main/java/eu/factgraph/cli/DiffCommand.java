package eu.factgraph.cli;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.diff.DiffReport;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.TurtleReader;
import eu.factgraph.page.layout.Messages;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description =
                "Compare two editions of a country: what is new, changed, moved, no longer mentioned or no longer asked, by section.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph diff be/2019 be/2021 --data data",
            "  factgraph diff be/2019 be/2021 --format json --data data"
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    enum DiffFormat {
        text,
        json
    }

    @Mixin private InputOptions input;

    @Parameters(index = "0", paramLabel = "EARLIER", description = "an edition, such as be/2019")
    private Edition earlier;

    @Parameters(index = "1", paramLabel = "LATER", description = "a later edition of the country")
    private Edition later;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private DiffFormat format;

    @Override
    public Integer call() {
        var editions = new EditionPair(earlier, later);
        var rewriter = new IriRewriter(input.base(CanonicalNamespace.CANONICAL));
        var report = DiffReport.of(graphs(), editions, rewriter, Messages.in(Language.EN)::term);
        System.out.print(format == DiffFormat.json ? report.json() : report.text());
        return Main.DONE;
    }

    /**
     * The two editions, and the scopes that they mention: the cost of a comparison does not grow
     * with other editions and countries.
     */
    private NamedGraphs graphs() {
        List<GraphFile> files = input.source().graphFiles();
        List<Edition> available =
                files.stream()
                        .flatMap(file -> Edition.of(file.graph()).stream())
                        .distinct()
                        .toList();
        require(earlier, available);
        require(later, available);
        var graphs = new LinkedHashMap<>(read(files, List.of(earlier, later)));
        graphs.putAll(read(files, mentioned(graphs.values())));
        return new NamedGraphs(graphs);
    }

    private static Map<String, Graph> read(List<GraphFile> files, Collection<? extends Unit> of) {
        return TurtleReader.read(
                files.stream().filter(file -> of.contains(Unit.of(file.graph()))).toList());
    }

    private static Set<Scope> mentioned(Collection<Graph> editions) {
        var scopes = new HashSet<>(Set.of(Scope.SHARED));
        editions.stream()
                .flatMap(Graph::stream)
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(Node::isURI)
                .map(node -> new Scope(Unit.describing(node.getURI()).scope()))
                .forEach(scopes::add);
        return scopes;
    }

    private static void require(Edition edition, List<Edition> available) {
        EditionPair.fault(edition, available)
                .ifPresent(
                        fault -> {
                            throw new InvalidInput(fault);
                        });
    }
}
