package eu.factgraph.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.MalformedText;
import eu.factgraph.files.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * The statements of the versions of one country in one release: compressed N-Quads, one statement
 * per line. They are read on demand, and dropped when memory is needed.
 */
final class ReleaseStatements {

    private static final long MAX_TEXT = 1L << 30;

    private final Path file;
    private SoftReference<Map<String, String>> texts = new SoftReference<>(null);

    ReleaseStatements(Path file) {
        this.file = file;
    }

    /**
     * @throws CorruptRelease if the file cannot be read or its statements have another digest
     */
    ResourceState state(String resource, String digest) {
        String text = texts().getOrDefault(resource, "");
        if (!ResourceState.digest(text).equals(digest)) {
            throw new CorruptRelease(
                    file, "the statements of <" + resource + "> differ from those released");
        }
        return ResourceState.parse(text);
    }

    /** Without name and time, so that the same text gives the same bytes. */
    static byte[] compressed(String text) {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        var bytes = new ByteArrayOutputStream();
        try (var out = new GzipCompressorOutputStream(bytes, parameters)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private synchronized Map<String, String> texts() {
        Map<String, String> known = texts.get();
        if (known == null) {
            known = read();
            texts = new SoftReference<>(known);
        }
        return known;
    }

    private Map<String, String> read() {
        var lines = new HashMap<String, StringBuilder>();
        text().lines()
                .forEach(
                        line ->
                                lines.computeIfAbsent(owner(line), any -> new StringBuilder())
                                        .append(line)
                                        .append('\n'));
        var whole = new HashMap<String, String>();
        lines.forEach((resource, text) -> whole.put(resource, text.toString()));
        return whole;
    }

    private String text() {
        try (var bytes = TextFile.decompressed(file, MAX_TEXT)) {
            String text = new String(bytes.readAllBytes(), UTF_8);
            bytes.finish();
            return text;
        } catch (MalformedText | InvalidInput damaged) {
            throw new CorruptRelease(file, "cannot be read: " + damaged.getMessage());
        } catch (IOException unreadable) {
            throw new CorruptRelease(file, "cannot be read");
        }
    }

    /** Subject and graph are IRIs, because nothing that is released has a blank node. */
    private static String owner(String line) {
        int end = Math.max(line.indexOf('>'), 1);
        int graph = line.lastIndexOf('<') + 1;
        return OwningResource.of(
                line.substring(Math.min(1, line.length()), Math.min(end, line.length())),
                line.substring(graph, Math.max(line.lastIndexOf('>'), graph)));
    }
}
