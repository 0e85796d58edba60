package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.Source;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.history.Dates;
import eu.factgraph.history.History;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command has, and the data that they name. */
final class Input {

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

    private Source source;

    Source source() {
        if (source == null) {
            source = data == null ? Source.builtIn() : Source.withData(data);
            System.err.print("Data: " + source.shown() + "\n");
        }
        return source;
    }

    /** The files with what the rules derive from them, in the canonical namespace. */
    Factgraph factgraph() {
        return Rules.derived(source());
    }

    History history(Factgraph factgraph) {
        return History.read(factgraph, source().data());
    }

    /** When each thing was last changed, by the releases that stand beside the data. */
    Dates dates(Factgraph factgraph) {
        return Dates.of(history(factgraph), factgraph);
    }

    /** The folder that was given: what is built in never changes. */
    Path writable() {
        if (data == null) {
            throw new UnusableInput(
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
            throw new UnusableInput(
                    "--base "
                            + base
                            + ": give an absolute URL that ends in a slash, such as "
                            + Namespace.CANONICAL);
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
