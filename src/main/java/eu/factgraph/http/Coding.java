package eu.factgraph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Content codings (RFC 9110, section 8.4.1). */
enum Coding {
    IDENTITY,
    GZIP;

    /** Below it, a coded body is hardly smaller. */
    private static final int WORTH_CODING = 512;

    /** Section 12.5.3; what refuses everything gets the body as it is. */
    static Coding chosen(Optional<String> acceptEncoding) {
        return acceptEncoding.filter(Coding::wantsGzip).isPresent() ? GZIP : IDENTITY;
    }

    private static boolean wantsGzip(String header) {
        try {
            List<Weighted> ranges = Weighted.in(header);
            double gzip = weight(ranges, "gzip").or(() -> weight(ranges, "*")).orElse(0.0);
            return gzip > 0 && gzip >= weight(ranges, "identity").orElse(0.0);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Optional<Double> weight(List<Weighted> ranges, String coding) {
        return ranges.stream()
                .filter(range -> range.value().equalsIgnoreCase(coding))
                .map(Weighted::weight)
                .findFirst();
    }

    /** Whether a body of that type gets smaller. */
    static boolean isWorth(String type, byte[] body) {
        return body.length >= WORTH_CODING
                && (type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("xml")
                        || type.startsWith("application/n-")
                        || type.equals("application/trig"));
    }

    byte[] of(byte[] body) {
        return this == GZIP ? gzip(body) : body;
    }

    /** The same bytes for the same body: the JDK's header holds no time. */
    private static byte[] gzip(byte[] body) {
        var coded = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return coded.toByteArray();
    }
}
