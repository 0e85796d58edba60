package eu.factgraph.files.rdf;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.TextFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/** Reads a file in the RDF syntax of its extension; without an extension, Turtle. */
public final class RdfFile {

    /** Whether resources that a file refers to, such as JSON-LD contexts, may be loaded. */
    public enum NetworkAccess {
        FORBIDDEN,
        ALLOWED
    }

    /** For a JSON-LD document, which is held in memory, and for decompressed text. */
    private static final long MAX_TEXT = 1L << 30;

    private static final int PROLOG = 200;
    private static final Pattern OTHER_ENCODING =
            Pattern.compile(
                    "^(\\xFE\\xFF|\\xFF\\xFE|\\x00<|<\\x00).*|^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?8[\"']).*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final RdfFileName name;
    private final FailFastErrorHandler faults = new FailFastErrorHandler();
    private final StreamRDF sink;
    private final NetworkAccess network;

    private RdfFile(Path file, StreamRDF sink, NetworkAccess network) {
        this.file = file;
        this.name = RdfFileName.of(file);
        this.sink = new TermValidator(sink, faults);
        this.network = network;
    }

    /**
     * Adds the triples to {@code graph}. IRIs are resolved against the path of the file.
     *
     * @throws InvalidInput with line and column of the first error
     */
    public static void read(Path file, Graph graph) {
        read(file, StreamRDFLib.graph(graph), NetworkAccess.FORBIDDEN);
    }

    /** Like {@link #read(Path, Graph)}, with named graphs and into any sink. */
    public static void read(Path file, StreamRDF sink, NetworkAccess network) {
        var reader = new RdfFile(file, sink, network);
        try {
            reader.read();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw ReadErrorMessage.of(broken).in(file, reader.faults);
        }
    }

    private void read() throws IOException {
        if (name.syntax().equals(Lang.RDFXML) && hasOtherEncoding()) {
            try (InputStream bytes = Files.newInputStream(file)) {
                parse(bytes);
            }
        } else {
            readUtf8();
        }
    }

    private void readUtf8() throws IOException {
        try (var text =
                name.compressed()
                        ? TextFile.decompressed(file, MAX_TEXT)
                        : TextFile.open(file, limit())) {
            try {
                // parsers close the stream, some of them before its end
                parse(CloseShieldInputStream.wrap(text));
                text.finish();
            } catch (IOException
                    | RuntimeException
                    | StackOverflowError
                    | OutOfMemoryError broken) {
                throw ReadErrorMessage.of(broken).at(text).in(file, faults);
            }
        }
    }

    private long limit() {
        return name.syntax().equals(Lang.JSONLD) ? MAX_TEXT : Long.MAX_VALUE;
    }

    private void parse(InputStream bytes) throws IOException {
        RDFParserBuilder parser = RDFParser.create().strict(true);
        if (name.syntax().equals(Lang.JSONLD)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            var document = new JsonLdSyntaxCheck(text, base(), network);
            document.check();
            parser.fromString(text).set(LangJSONLD11.JSONLD_OPTIONS, document.options());
        } else {
            parser.source(bytes);
        }
        parser.base(base())
                .forceLang(name.syntax())
                .checking(true)
                .errorHandler(faults)
                .parse(sink);
    }

    private String base() {
        return file.toUri().toString();
    }

    /** XML declares its encoding (XML 1.0, section 4.3.3), which its parser checks. */
    private boolean hasOtherEncoding() throws IOException {
        if (name.compressed() || !Files.isRegularFile(file)) {
            return false;
        }
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            String prolog = new String(bytes.readNBytes(PROLOG), StandardCharsets.ISO_8859_1);
            return OTHER_ENCODING.matcher(prolog).matches();
        }
    }
}
