package eu.factgraph.page.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files that pages load. Their addresses contain a digest of the content, so that browsers may
 * cache them without limit.
 */
public final class StaticAssets {

    /** Media types by the suffix of the file. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css",
                    "js", "text/javascript",
                    "png", "image/png",
                    "svg", "image/svg+xml");

    private static final int DIGITS = 12;
    private static final ConcurrentMap<String, Asset> READ = new ConcurrentHashMap<>();

    private StaticAssets() {}

    /** A file with its media type. */
    public record Asset(String name, String type, byte[] bytes) {
        String address() {
            return "assets/" + DigestUtils.sha256Hex(bytes).substring(0, DIGITS) + "/" + name;
        }
    }

    /** The address of an asset below the base. */
    static String address(String name) {
        return read(name).orElseThrow(() -> new IllegalArgumentException(name)).address();
    }

    public static String text(String name) {
        return new String(
                read(name).orElseThrow(() -> new IllegalArgumentException(name)).bytes(),
                StandardCharsets.UTF_8);
    }

    /** The asset at an address below the base; empty if the digest is of another content. */
    public static Optional<Asset> at(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.matches("[a-z][a-z0-9-]*\\.[a-z]+")
                ? read(name).filter(asset -> asset.address().equals(path))
                : Optional.empty();
    }

    private static Optional<Asset> read(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type == null
                ? Optional.empty()
                : Optional.ofNullable(READ.computeIfAbsent(name, any -> load(name, type)));
    }

    /** {@code null} if there is none: names that clients invent must not be kept. */
    private static Asset load(String name, String type) {
        try (InputStream bytes = StaticAssets.class.getResourceAsStream("assets/" + name)) {
            return bytes == null ? null : new Asset(name, type, bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
