package eu.factgraph.export;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.output.CountingOutputStream;

/** A file with its size in bytes and its SHA-256 in hexadecimal. */
public record ExportedFile(String file, long size, String sha256) {

    /** Writes the content to nowhere, as none of it is kept. */
    public static ExportedFile of(String file, StreamedContent content) {
        return of(file, content, OutputStream.nullOutputStream());
    }

    /** Measures the content while it is written. */
    public static ExportedFile of(String file, StreamedContent content, OutputStream target) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        var out = new CountingOutputStream(new DigestOutputStream(target, digest));
        content.writeTo(out);
        return new ExportedFile(
                file, out.getByteCount(), HexFormat.of().formatHex(digest.digest()));
    }
}
