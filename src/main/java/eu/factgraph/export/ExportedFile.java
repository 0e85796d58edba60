package eu.factgraph.export;

import org.apache.commons.codec.digest.DigestUtils;

/** A file with its size in bytes and its SHA-256 in hexadecimal. */
public record ExportedFile(String file, int size, String sha256) {

    static ExportedFile of(String file, byte[] bytes) {
        return new ExportedFile(file, bytes.length, DigestUtils.sha256Hex(bytes));
    }
}
