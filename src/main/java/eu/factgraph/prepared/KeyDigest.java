package eu.factgraph.prepared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** A SHA-256 digest of parts, each with its length, so that no two lists of parts are alike. */
final class KeyDigest {

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    KeyDigest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    KeyDigest add(byte[] part) {
        DigestUtils.updateDigest(digest, part.length + ":");
        digest.update(part);
        return this;
    }

    /** In hexadecimal. */
    String key() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
