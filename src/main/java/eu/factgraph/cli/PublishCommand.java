package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.publishing.Credentials;
import eu.factgraph.publishing.EngineAddresses;
import eu.factgraph.publishing.GraphStore;
import eu.factgraph.publishing.PublicationCheck;
import eu.factgraph.publishing.Publisher;
import eu.factgraph.publishing.SelectedGraphs;
import eu.factgraph.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description =
                "Put a selection into another SPARQL engine, by the SPARQL 1.1 Graph Store Protocol.",
        footerHeading = "%nCredentials and examples:%n",
        footer = {
            "  Set FACTGRAPH_GSP_USER and FACTGRAPH_GSP_PASSWORD, or FACTGRAPH_GSP_TOKEN, or give --credentials.",
            "",
            "  factgraph publish --gsp http://localhost:3040/ds/data --query http://localhost:3040/ds/query --dry-run",
            "  factgraph publish --gsp https://sparql.example/sparql-graph-crud-auth --query https://sparql.example/sparql --country be",
            "",
            "Only graphs below the base that an earlier publication or this one names are changed."
        },
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    @Mixin private InputOptions input;
    @Mixin private SelectionOptions selection;

    @Option(
            names = "--gsp",
            paramLabel = "URL",
            required = true,
            description = "graph store address of the engine")
    private String graphStore;

    @Option(
            names = "--query",
            paramLabel = "URL",
            required = true,
            description = "query address of the engine")
    private String query;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "file with lines user=… and password=…, or token=…, that only you can read")
    private Path credentials;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "for each request (default: ${DEFAULT-VALUE})")
    private int timeout;

    @ArgGroup private PublishMode mode = new PublishMode();

    private static final class PublishMode {
        @Option(names = "--dry-run", description = "only list what would be done")
        private boolean isDryRun;

        @Option(
                names = "--check",
                description = "only compare what the engine has with the selection")
        private boolean isCheck;

        @Option(
                names = "--take-over",
                description = "go on although another publication seems to run")
        private boolean takesOver;

        private boolean isReadOnly() {
            return isDryRun || isCheck;
        }
    }

    @Override
    public Integer call() {
        var addresses = EngineAddresses.of(graphStore, query);
        var given =
                credentials == null ? Credentials.of(System.getenv()) : Credentials.in(credentials);
        if (given.areGiven() && addresses.isUnencrypted()) {
            System.err.print(
                    "Warning: credentials are sent without encryption; use https if you can\n");
        }
        if (timeout < 1) {
            throw new InvalidInput("--timeout must be at least 1 second");
        }
        try (var store = new GraphStore(addresses, given, Duration.ofSeconds(timeout))) {
            return run(store);
        }
    }

    private int run(GraphStore store) {
        String base = input.base(CanonicalNamespace.CANONICAL);
        if (!mode.isReadOnly() && !mode.takesOver) {
            // Before the data is read, which takes longer.
            Publisher.requireNoOther(store, base);
        }
        SelectedGraphs selected = selected(base);
        var progress = new ProgressLine(System.err);
        if (mode.isCheck) {
            var check = PublicationCheck.of(store, selected, progress);
            System.out.print(check.text());
            return check.isSame() ? Main.DONE : Main.VIOLATIONS;
        }
        var publisher = new Publisher(store, selected, progress);
        System.out.print(
                mode.isDryRun
                        ? publisher.plan().text()
                        : publisher.publish(mode.takesOver).summary() + "\n");
        return Main.DONE;
    }

    private SelectedGraphs selected(String base) {
        NamedGraphs graphs = input.graphs();
        input.requireValid("published", graphs);
        ChangeDates dates = input.dates(graphs);
        Store all = Store.of(dates.addTo(graphs), base);
        String release = dates.version().map(LocalDate::toString).orElse("unreleased");
        return SelectedGraphs.of(all.select(selection.criteria()), release);
    }
}
