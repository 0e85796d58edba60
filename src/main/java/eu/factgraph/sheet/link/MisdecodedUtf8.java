package eu.factgraph.sheet.link;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UTF-8 that a program once read as ISO 8859-1 or Windows-1252 ("Ã©" for "é"). Characters that make
 * valid UTF-8 when written back were misread: text that was meant so would be no sequence of UTF-8.
 */
final class MisdecodedUtf8 {

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]{2,}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private MisdecodedUtf8() {}

    static String repaired(String text) {
        return BEYOND_ASCII
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(read(match.group())));
    }

    private static String read(String characters) {
        return as(characters, StandardCharsets.ISO_8859_1)
                .or(() -> as(characters, WINDOWS))
                .orElse(characters);
    }

    private static Optional<String> as(String characters, Charset misread) {
        try {
            ByteBuffer bytes =
                    misread.newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(characters));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
