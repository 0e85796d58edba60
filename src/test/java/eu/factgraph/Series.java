package eu.factgraph;

import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.TestServer;
import java.nio.file.Path;

/**
 * Test data of two countries and three editions, without releases. Its README says what differs
 * between the editions.
 */
public final class Series {

    public static final Path DATA = Path.of("src/test/resources/series/data");

    private Series() {}

    public static SourceFolders source() {
        return SourceFolders.withData(DATA);
    }

    /** Copies all files to a folder that does not exist yet. */
    public static void copyTo(Path folder) {
        Fixture.copy(DATA, folder);
    }

    /** The shared server, started by the first class that needs it. */
    public static TestServer server() {
        return Running.SERVER;
    }

    private static final class Running {
        static final TestServer SERVER = TestServer.shared(source());
    }
}
