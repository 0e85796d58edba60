package eu.factgraph.page.index;

import eu.factgraph.dataset.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** The addresses of the published documents that editions were imported from. */
final class OriginalDocuments {

    private static final Properties ADDRESSES = addresses();

    private OriginalDocuments() {}

    static Optional<String> address(Edition edition) {
        return Optional.ofNullable(ADDRESSES.getProperty(edition.scope() + "/" + edition.year()));
    }

    private static Properties addresses() {
        try (InputStream in =
                OriginalDocuments.class.getResourceAsStream("original-documents.properties")) {
            var addresses = new Properties();
            addresses.load(in);
            return addresses;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
