package eu.factgraph.http.endpoint;

import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.ForkFolder;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.extension.Extension;

/**
 * A server with three releases, shared by the tests that read it. The second release changes a
 * decree and replaces a highlight by it, the third retires a person.
 */
final class ThreeReleases implements Extension {

    private static final Path FOLDER = ForkFolder.of("releases");

    final ReleasedData data;
    final ReleaseHistory history;
    final int pages;
    final TestServer server;

    /** Responses of a server with the first release only. */
    final byte[] firstPage;

    final byte[] lastPage;

    /** {@code null} if ldes-client is not installed. */
    final DatasetGraph firstReplica;

    private ThreeReleases() throws IOException, InterruptedException {
        FileUtils.deleteDirectory(FOLDER.toFile());
        int port = TestServer.freePort();
        data = ReleasedData.in(FOLDER);
        data.release("2026-01-31");
        pages = data.pages();
        try (var early = new TestServer(null, data.source(), port)) {
            firstPage = early.get("feed/1").body();
            lastPage = early.get("feed/" + pages).body();
            firstReplica = LdesClient.isInstalled() ? replica(early) : null;
        }
        data.changeDecreeDate();
        data.removeHighlight();
        data.release("2026-02-28", Map.of(HIGHLIGHT, DECREE));
        data.removePerson();
        data.release("2026-03-31");
        assertEquals(pages, data.pages(), "another page");
        history = data.history();
        server = new TestServer(null, data.source(), port);
    }

    static ThreeReleases shared() {
        return Shared.RELEASES;
    }

    /** The members that ldes-client emits since its last run. */
    static DatasetGraph replica(TestServer server) throws IOException, InterruptedException {
        return LdesClient.replicate(
                server.url + "feed", "--save", FOLDER.resolve("state").toString());
    }

    static DatasetGraph read(HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), text(response));
        return RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(RDFLanguages.contentTypeToLang(header(response, "Content-Type")))
                .toDatasetGraph();
    }

    static String path(String iri) {
        return iri.substring(CanonicalNamespace.CANONICAL.length());
    }

    static String document(String iri) {
        return "doc" + path(iri).substring("id".length());
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static final class Shared {
        static final ThreeReleases RELEASES = start();

        private static ThreeReleases start() {
            try {
                return new ThreeReleases();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
