package eu.factgraph.files.rdf;

import eu.factgraph.files.FileFault;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.MalformedText;
import eu.factgraph.files.StrictUtf8InputStream;
import eu.factgraph.files.TextFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads Turtle 1.1 files strictly: what a lenient parser only warns of (a bad lexical form, an odd
 * IRI) is a fault here, and a relative IRI is never resolved.
 */
public final class TurtleReader {

    private final GraphFile file;
    private final List<FileFault> faults = new ArrayList<>();

    private TurtleReader(GraphFile file) {
        this.file = file;
    }

    /**
     * The graphs of {@code files} by name and in their order, read on all cores.
     *
     * @throws InvalidInput with every fault of every file, in the same order, if there is one
     */
    public static Map<String, Graph> read(List<GraphFile> files) {
        var readers = files.stream().map(TurtleReader::new).toList();
        List<Graph> read = readers.parallelStream().map(TurtleReader::read).toList();
        var faults = readers.stream().flatMap(reader -> reader.faults.stream()).toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults.stream().map(FileFault::toString).toList());
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
        try (var text = TextFile.open(file.file(), TextFile.MAX_BYTES)) {
            if (isParsed(text, sink)) {
                checkFirstSubject(sink.first);
            }
        } catch (MalformedText start) {
            faults.add(start.in(file.shown()));
        } catch (IOException | InvalidInput unreadable) {
            add("cannot be read; check that it is a file and that you may read it");
        }
        return sink.graph;
    }

    /** Parsers wrap up what they do not expect, so the text is asked first for what is wrong. */
    private boolean isParsed(StrictUtf8InputStream text, StreamRDF sink) {
        try {
            parse(text, sink);
            text.finish();
            return true;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            boolean told = broken instanceof RuntimeException && !faults.isEmpty();
            if (text.fault().isPresent() && broken instanceof SyntaxFault) {
                faults.remove(faults.size() - 1);
            }
            if (text.fault().isPresent() || !told) {
                faults.add(
                        ReadErrorMessage.of(broken)
                                .at(text)
                                .in(file.shown(), new FailFastErrorHandler()));
            }
            return false;
        }
    }

    private void parse(StrictUtf8InputStream text, StreamRDF sink) {
        RDFParser.create()
                .source(CloseShieldInputStream.wrap(text))
                .lang(Lang.TURTLE)
                .resolveURIs(false)
                .strict(true)
                .checking(true)
                .errorHandler(new FaultHandler())
                .parse(sink);
    }

    private void checkFirstSubject(Node first) {
        if (first == null || !first.isURI() || !first.getURI().equals(file.graph())) {
            add(
                    "the first subject is not the file's own graph; begin with a block about <"
                            + file.graph()
                            + ">");
        }
    }

    private void add(String message) {
        faults.add(new FileFault(file.shown(), 1, 1, message));
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

    private final class FaultHandler implements ErrorHandler {
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
                    "fix the syntax here or just before; what follows in this file was not read");
            throw new SyntaxFault();
        }

        private void add(String message, long line, long column, String advice) {
            faults.add(new FileFault(file.shown(), line, column, message + "; " + advice));
        }
    }
}
