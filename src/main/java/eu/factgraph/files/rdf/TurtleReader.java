package eu.factgraph.files.rdf;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.FileFault;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.MalformedText;
import eu.factgraph.files.PrefixRules;
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
 * Reads Turtle 1.1 files strictly: parser warnings, such as about an ill-formed literal, are faults
 * here, and relative IRIs are never resolved.
 */
public final class TurtleReader {

    /** The start of the message of Jena's parser. */
    private static final String UNDEFINED_PREFIX = "Undefined prefix: ";

    private static final String GRAPHS = CanonicalNamespace.CANONICAL + "graph/";

    private final GraphFile file;
    private final List<FileFault> faults = new ArrayList<>();

    private TurtleReader(GraphFile file) {
        this.file = file;
    }

    /**
     * Reads files in parallel.
     *
     * @return the graphs by IRI, in the order of {@code files}
     * @throws InvalidInput with all faults of all files, in the same order
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

    private Graph read() {
        var sink = new FirstSubject();
        try (var text = TextFile.open(file.file(), TextFile.MAX_BYTES)) {
            if (isParsed(text, sink)) {
                checkFirstSubject(sink.first);
            }
        } catch (MalformedText start) {
            faults.add(start.in(file.displayName()));
        } catch (IOException | InvalidInput unreadable) {
            add("cannot be read; check that it is a file and check its permissions");
        }
        return sink.graph;
    }

    /** Parsers wrap exceptions of the stream, so a fault of the text takes precedence. */
    private boolean isParsed(StrictUtf8InputStream text, StreamRDF sink) {
        try {
            parse(text, sink);
            text.finish();
            return true;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            boolean isReported = broken instanceof RuntimeException && !faults.isEmpty();
            if (text.fault().isPresent() && broken instanceof SyntaxFault) {
                faults.remove(faults.size() - 1);
            }
            if (text.fault().isPresent() || !isReported) {
                faults.add(
                        ReadErrorMessage.of(broken)
                                .at(text)
                                .in(file.displayName(), new FailFastErrorHandler()));
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
            boolean isOfOther = first != null && first.toString().startsWith(GRAPHS);
            String message =
                    "the first subject is not the graph of the file%s; begin with a block about <%s>";
            add(message.formatted(isOfOther ? " but <" + first + ">" : "", file.graph()));
        }
    }

    private void add(String message) {
        faults.add(new FileFault(file.displayName(), 1, 1, message));
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

    /** Thrown by {@code fatal}, which must not return. */
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
            add(message, line, column, advice(message));
            throw new SyntaxFault();
        }

        private String advice(String message) {
            if (!message.startsWith(UNDEFINED_PREFIX)) {
                return "fix the syntax here or just before; the rest of the file was not read";
            }
            String prefix = message.substring(UNDEFINED_PREFIX.length());
            return PrefixRules.namespace(prefix)
                    .map(
                            iri ->
                                    "add this line to the top: @prefix %s: <%s> ."
                                            .formatted(prefix, iri))
                    .orElse("correct the prefix, or declare it at the top of the file");
        }

        private void add(String message, long line, long column, String advice) {
            faults.add(new FileFault(file.displayName(), line, column, message + "; " + advice));
        }
    }
}
