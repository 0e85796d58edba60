package eu.factgraph.cli;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.http.Snapshot;
import eu.factgraph.mcp.StdioSession;
import eu.factgraph.prepared.DataPreparation;
import eu.factgraph.prepared.PreparedData;
import eu.factgraph.validation.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        description =
                "Serve the tools of assistants by the Model Context Protocol on standard input and output, until the input ends.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph mcp                                    the command that a client starts",
            "  factgraph mcp --data data --base https://facts.example.org/",
            "",
            "Standard output has the messages of the protocol only; logs go to standard error."
        },
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @Override
    public Integer call() {
        Consumer<List<Finding>> refuse =
                findings -> FindingsReport.reject("served", findings, input.source());
        Supplier<PreparedData> data =
                input.isBuiltIn()
                        ? DataPreparation.ofBuiltIn(input.source(), refuse)::prepareBuiltIn
                        : DataPreparation.of(input.source(), ServeCommand.cacheFolder(null), refuse)
                                ::prepare;
        String base = input.base(CanonicalNamespace.CANONICAL);
        Snapshot snapshot =
                new SnapshotLoader(input.source(), data, base, Set.of(), Set.of()).get();
        try {
            new StdioSession(snapshot.assistants(), snapshot.timeLimit())
                    .run(System.in, System.out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Main.DONE;
    }
}
