package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** A file that others wrote, in whatever RDF syntax its name tells; Turtle if it tells none. */
public final class RdfFile {

    private RdfFile() {}

    /**
     * Adds its triples to {@code graph}; IRIs are resolved against its place.
     *
     * @throws UnusableInput with the line and the column of the first error
     */
    public static void read(Path file, Graph graph) {
        try (InputStream bytes = Files.newInputStream(file)) {
            RDFParser.create()
                    .source(bytes)
                    .base(file.toUri().toString())
                    .forceLang(language(file))
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(graph);
        } catch (IOException | RuntimeIOException unreadable) {
            throw new UnusableInput(
                    file, "cannot be read; check the name and that you may read it", unreadable);
        } catch (RiotParseException fault) {
            throw new UnusableInput(
                    new Fault(
                                    file.toString(),
                                    fault.getLine(),
                                    fault.getCol(),
                                    fault.getOriginalMessage() + "; mend the syntax")
                            .toString());
        } catch (RiotException fault) {
            throw new UnusableInput(file, fault.getMessage() + "; mend the syntax", fault);
        }
    }

    private static Lang language(Path file) {
        Lang guessed = RDFLanguages.filenameToLang(file.toString());
        return guessed == null ? Lang.TURTLE : guessed;
    }
}
