package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads Turtle 1.1 files strictly: what a lenient parser only warns of (a bad lexical form, an odd
 * IRI) is a fault here, and a relative IRI is never resolved.
 */
public final class TurtleReader {

    private final List<Fault> faults = new ArrayList<>();

    /**
     * The graph of {@code file}, as far as it could be read; its faults are kept until {@link
     * #rejectFaults}.
     */
    public Graph read(GraphFile file) {
        var sink = new FirstSubject();
        try (InputStream bytes = Files.newInputStream(file.file())) {
            RDFParser.create()
                    .source(bytes)
                    .lang(Lang.TURTLE)
                    .resolveURIs(false)
                    .checking(true)
                    .errorHandler(new Collector(file))
                    .parse(sink);
        } catch (IOException | RuntimeIOException unreadable) {
            faults.add(
                    new Fault(
                            file.shown(),
                            1,
                            1,
                            "cannot be read; check that it is a file and that you may read it"));
            return sink.graph;
        } catch (SyntaxFault reported) {
            return sink.graph;
        }
        checkFirstSubject(file, sink.first);
        return sink.graph;
    }

    /**
     * @throws UnusableInput with every fault of every file read so far, if there is one
     */
    public void rejectFaults() {
        if (!faults.isEmpty()) {
            throw new UnusableInput(faults.stream().map(Fault::toString).toList());
        }
    }

    private void checkFirstSubject(GraphFile file, Node first) {
        if (first == null || !first.isURI() || !first.getURI().equals(file.graph())) {
            faults.add(
                    new Fault(
                            file.shown(),
                            1,
                            1,
                            "the first subject is not the file's own graph; begin with a block about <"
                                    + file.graph()
                                    + ">"));
        }
    }

    private static final class FirstSubject extends StreamRDFBase {
        private final Graph graph = GraphFactory.createDefaultGraph();
        private Node first;

        @Override
        public void triple(Triple triple) {
            if (first == null) {
                first = triple.getSubject();
            }
            graph.add(triple);
        }
    }

    /** Thrown from {@code fatal}, which may not return. */
    private static final class SyntaxFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Collector implements ErrorHandler {
        private final GraphFile file;

        Collector(GraphFile file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long column) {
            add(message, line, column, "correct the value");
        }

        @Override
        public void error(String message, long line, long column) {
            add(message, line, column, "correct the IRI or value");
        }

        @Override
        public void fatal(String message, long line, long column) {
            add(
                    message,
                    line,
                    column,
                    "mend the syntax here or just before; what follows in this file was not read");
            throw new SyntaxFault();
        }

        private void add(String message, long line, long column, String advice) {
            faults.add(new Fault(file.shown(), line, column, message + "; " + advice));
        }
    }
}
