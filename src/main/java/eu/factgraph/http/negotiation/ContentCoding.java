package eu.factgraph.http.negotiation;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.WebContent;

/** Content codings (RFC 9110, section 8.4.1), best compression first. */
public enum ContentCoding {
    /** Available where its native library can be loaded. */
    BR,
    GZIP,
    IDENTITY;

    /** Shorter bodies hardly get smaller. */
    private static final int WORTH_CODING = 512;

    /** Of 11; higher levels are slower and save only a few percent. */
    private static final int BROTLI_QUALITY = 5;

    /** With a window of 256 KiB: the default one takes 16 MiB for each client that reads. */
    private static final Encoder.Parameters STREAMED =
            new Encoder.Parameters().setQuality(BROTLI_QUALITY).setWindow(18);

    /** Section 12.5.3; identity if the client refuses all codings. */
    public static ContentCoding chosen(Optional<String> acceptEncoding) {
        List<QualityValue> ranges = acceptEncoding.map(QualityValue::in).orElse(List.of());
        return Stream.of(values())
                .filter(coding -> coding.weight(ranges) > 0)
                .filter(coding -> coding != BR || Brotli4jLoader.isAvailable())
                .max(
                        Comparator.comparingDouble((ContentCoding coding) -> coding.weight(ranges))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(IDENTITY);
    }

    private double weight(List<QualityValue> ranges) {
        Optional<Double> named = weight(ranges, token());
        return this == IDENTITY
                // acceptable unless it is refused, with the lowest weight
                ? named.orElse(Double.MIN_VALUE)
                : named.or(() -> weight(ranges, "*")).orElse(0.0);
    }

    private static Optional<Double> weight(List<QualityValue> ranges, String token) {
        return ranges.stream()
                .filter(range -> range.value().equalsIgnoreCase(token))
                .map(QualityValue::weight)
                .findFirst();
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static boolean isWorth(String type, byte[] body) {
        return body.length >= WORTH_CODING && isFor(type);
    }

    /** Whether bodies of a type are coded, so that responses vary by Accept-Encoding. */
    public static boolean isFor(String type) {
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.startsWith("application/n-")
                || type.equals(WebContent.contentTypeTriG);
    }

    /** The coded body, always the same for the same body. */
    public byte[] of(byte[] body) {
        try {
            return switch (this) {
                case BR ->
                        Encoder.compress(body, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
                case GZIP -> gzip(body);
                case IDENTITY -> body;
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A stream that writes to {@code out} coded; its memory is released when it is closed. */
    public OutputStream stream(OutputStream out) throws IOException {
        return switch (this) {
            case BR -> new BrotliOutputStream(out, STREAMED);
            case GZIP -> new GZIPOutputStream(out);
            case IDENTITY -> out;
        };
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var coded = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(body);
        }
        return coded.toByteArray();
    }
}
