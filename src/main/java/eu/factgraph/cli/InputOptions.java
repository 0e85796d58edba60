package eu.factgraph.cli;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command has, and the data that they name. */
final class InputOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of Turtle files; built in if not given")
    private Path data;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "absolute IRI ending in / that the graph is served under")
    private String base;

    private SourceFolders source;

    SourceFolders source() {
        if (source == null) {
            source = data == null ? SourceFolders.builtIn() : SourceFolders.withData(data);
            System.err.print("Data: " + source.shown() + "\n");
        }
        return source;
    }

    /** The files with what the rules derive from them, in the canonical namespace. */
    NamedGraphs factgraph() {
        return DerivationRules.derived(source());
    }

    ReleaseHistory history(NamedGraphs factgraph) {
        return ReleaseHistory.read(factgraph, source().data());
    }

    /** When each thing was last changed, by the releases that stand beside the data. */
    ChangeDates dates(NamedGraphs factgraph) {
        return ChangeDates.of(history(factgraph), factgraph);
    }

    /** The folder that was given: what is built in never changes. */
    Path writable() {
        if (data == null) {
            throw new InvalidInput(
                    "What is built in cannot change; give the folder of the files with --data");
        }
        return source().data();
    }

    boolean hasBase() {
        return base != null;
    }

    /** The base, or {@code otherwise} if none is given. */
    String base(String otherwise) {
        if (base == null) {
            return otherwise;
        }
        if (!isAbsolute(base) || !base.endsWith("/")) {
            throw new InvalidInput(
                    "--base "
                            + base
                            + ": give an absolute URL that ends in a slash, such as "
                            + CanonicalNamespace.CANONICAL);
        }
        return base;
    }

    private static boolean isAbsolute(String url) {
        try {
            URI parsed = URI.create(url);
            return parsed.isAbsolute()
                    && parsed.getHost() != null
                    && parsed.getQuery() == null
                    && parsed.getFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
