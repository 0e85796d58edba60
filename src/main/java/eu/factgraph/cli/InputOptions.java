package eu.factgraph.cli;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.validation.ShapesGraph;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of all commands, and the data that they select. */
final class InputOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of Turtle files (default: the built-in data)")
    private Path data;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "absolute URL ending in / under which IRIs are published")
    private String base;

    private SourceFolders source;

    SourceFolders source() {
        if (source == null) {
            source = data == null ? SourceFolders.builtIn() : SourceFolders.withData(data);
            System.err.print("Data: " + source.displayName() + "\n");
        }
        return source;
    }

    /** The files and the statements derived from them, in the canonical namespace. */
    NamedGraphs graphs() {
        return DerivationRules.derived(source());
    }

    /** Fails with all findings if there are violations; {@code action} is what they prevent. */
    void requireValid(String action, NamedGraphs graphs) {
        FindingsReport.reject(action, graphs, ShapesGraph.in(source().shapes()), source());
    }

    ReleaseHistory history() {
        return ReleaseHistory.read(source().data());
    }

    /** The modification dates from the releases of the data. */
    ChangeDates dates(NamedGraphs graphs) {
        return ChangeDates.of(history(), graphs);
    }

    /** The folder given with {@code --data}. */
    Path writable() {
        if (data == null) {
            throw new InvalidInput("Built-in data is read-only; give a folder with --data");
        }
        return source().data();
    }

    boolean isBuiltIn() {
        return data == null;
    }

    boolean hasBase() {
        return base != null;
    }

    /** The base, or {@code defaultBase} if none is given. */
    String base(String defaultBase) {
        if (base == null) {
            return defaultBase;
        }
        if (!isAbsolute(base) || !base.endsWith("/")) {
            throw new InvalidInput(
                    "--base %s is not a valid base; use an absolute URL that ends in a slash, such as %s"
                            .formatted(base, CanonicalNamespace.CANONICAL));
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
