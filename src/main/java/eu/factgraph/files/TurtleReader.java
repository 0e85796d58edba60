package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final GraphFile file;
    private final List<Fault> faults = new ArrayList<>();

    private TurtleReader(GraphFile file) {
        this.file = file;
    }

    /**
     * The graphs of {@code files} by name and in their order, read on all cores.
     *
     * @throws UnusableInput with every fault of every file, in the same order, if there is one
     */
    public static Map<String, Graph> read(List<GraphFile> files) {
        var readers = files.stream().map(TurtleReader::new).toList();
        List<Graph> read = readers.parallelStream().map(TurtleReader::read).toList();
        var faults = readers.stream().flatMap(reader -> reader.faults.stream()).toList();
        if (!faults.isEmpty()) {
            throw new UnusableInput(faults.stream().map(Fault::toString).toList());
        }
        var graphs = new LinkedHashMap<String, Graph>();
        for (int at = 0; at < files.size(); at++) {
            graphs.put(files.get(at).graph(), read.get(at));
        }
        return graphs;
    }

    /** As far as it can be read. */
    private Graph read() {
        var sink = new FirstSubject();
        try (InputStream bytes = Files.newInputStream(file.file())) {
            RDFParser.create()
                    .source(bytes)
                    .lang(Lang.TURTLE)
                    .resolveURIs(false)
                    .checking(true)
                    .errorHandler(new Collector())
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
        checkFirstSubject(sink.first);
        return sink.graph;
    }

    private void checkFirstSubject(Node first) {
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
